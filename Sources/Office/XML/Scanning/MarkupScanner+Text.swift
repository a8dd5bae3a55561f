extension MarkupScanner {
  /// Hands on character data up to the next tag. False to give up.
  mutating func text<Handler: XMLEvents>(into handler: inout Handler) throws(ReadError) -> Bool {
    var first = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"):
        if position > first {
          try handler.text(UnsafeBufferPointer(rebasing: bytes[first..<position]))
        }
        return true
      case UInt8(ascii: "&"):
        if position > first { try handler.text(UnsafeBufferPointer(rebasing: bytes[first..<position])) }
        guard let reference = Reference(in: bytes, at: position) else { return false }
        var failure: ReadError?
        reference.withUTF8 { utf8 in
          do throws(ReadError) { try handler.text(utf8) } catch { failure = error }
        }
        if let failure { throw failure }
        position += reference.length
        first = position
      case UInt8(ascii: "]"):
        if position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "]"), bytes[position + 2] == 0x3E {
          return false
        }
        position += 1
      case UInt8(ascii: "\r"): return false
      default: position += 1
      }
    }
    return false
  }

  /// Passes over a byte order mark, the declaration in the form that programs write, and white space before the root.
  mutating func skipProlog() -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let declaration = bytes[position...].prefix(120)
    if declaration.starts(with: "<?xml ".utf8) {
      guard let end = declaration.firstIndex(of: UInt8(ascii: ">")), end < bytes.count,
        MarkupScanner.declarations.contains(String(decoding: bytes[position...end], as: UTF8.self))
      else { return false }
      position = end + 1
    }
    skipSpace()
    return position < bytes.count && bytes[position] == UInt8(ascii: "<")
  }

  /// All declarations that are taken for granted.
  private static let declarations: Set<String> = {
    var result: Set<String> = []
    for quote in ["\"", "'"] {
      for encoding in ["", " encoding=\(quote)UTF-8\(quote)", " encoding=\(quote)utf-8\(quote)"] {
        for standalone in ["", "yes", "no"] {
          let stated = standalone.isEmpty ? "" : " standalone=\(quote)\(standalone)\(quote)"
          for space in ["", " "] { result.insert("<?xml version=\(quote)1.0\(quote)\(encoding)\(stated)\(space)?>") }
        }
      }
    }
    return result
  }()

  /// Whether only white space is left.
  mutating func isEnd() -> Bool {
    skipSpace()
    return position == bytes.count
  }
}

/// A reference to a character: predefined or by number (XML 1.0, 4.1 and 4.6).
struct Reference {
  /// In bytes, `&` and `;` included.
  let length: Int
  private let scalar: Unicode.Scalar

  /// Nil for any other reference, and for a character that XML does not have.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var end = start + 1
    while end < bytes.count, end - start < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    length = end + 1 - start
    let name = UnsafeBufferPointer(rebasing: bytes[start + 1..<end])
    let found: UInt32
    if name.equals("amp") {
      found = 0x26
    } else if name.equals("lt") {
      found = 0x3C
    } else if name.equals("gt") {
      found = 0x3E
    } else if name.equals("quot") {
      found = 0x22
    } else if name.equals("apos") {
      found = 0x27
    } else {
      guard let number = Reference.number(name) else { return nil }
      found = number
    }
    guard let scalar = Unicode.Scalar(found) else { return nil }
    self.scalar = scalar
  }

  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard name.count > 1, name[0] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = name[1] == UInt8(ascii: "x")
    let digits = name[(isHexadecimal ? 2 : 1)...]
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var number: UInt32 = 0
    for digit in digits {
      let value: UInt32
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(digit) - 0x30
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: value = UInt32(digit) - 0x57
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: value = UInt32(digit) - 0x37
      default: return nil
      }
      number = number &* (isHexadecimal ? 16 : 10) &+ value
      if number > 0x10FFFF { return nil }
    }
    let isCharacter =
      number >= 0x20 && number != 0xFFFE && number != 0xFFFF || number == 0x9 || number == 0xA || number == 0xD
    return isCharacter ? number : nil
  }

  func withUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = String(Character(scalar))
    text.withUTF8(body)
  }
}
