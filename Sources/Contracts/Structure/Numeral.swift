/// A whole number in Chinese numerals or figures, at a place in folded text.
struct Numeral {
  var value: Int
  /// Folded offset after its last byte.
  var end: Int
  var isChinese: Bool

  /// The number that begins at an offset; nil when there is none or it is too long to number anything.
  init?(in bytes: [UInt8], at start: Int, before end: Int) {
    if let figures = Numeral(figuresIn: bytes, at: start, before: end) {
      self = figures
      return
    }
    var offset = start
    var total = 0
    var digit: Int?
    var digits = 0
    var hasUnit = false
    while offset < end {
      let (scalar, width) = bytes.scalar(at: offset)
      if let figure = Self.digit(scalar) {
        digit = (hasUnit ? 0 : (digit ?? 0) * 10) + figure
        digits += 1
      } else if let unit = Self.unit(scalar) {
        total += (digit ?? 1) * unit
        digit = nil
        hasUnit = true
      } else {
        break
      }
      offset += width
    }
    guard offset > start, digits <= 4 else { return nil }
    self.init(value: total + (digit ?? 0), end: offset, isChinese: true)
  }

  /// ASCII figures, at most four.
  init?(figuresIn bytes: [UInt8], at start: Int, before end: Int) {
    var offset = start
    var value = 0
    while offset < end, bytes[offset].isDigit {
      guard offset - start < 4 else { return nil }
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > start else { return nil }
    self.init(value: value, end: offset, isChinese: false)
  }

  private init(value: Int, end: Int, isChinese: Bool) {
    self.value = value
    self.end = end
    self.isChinese = isChinese
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func unit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x767E: 100
    default: nil
    }
  }

  /// Roman numbers up to xxxix in small letters; longer ones number no clauses.
  static func roman(_ letters: [UInt8]) -> Int? {
    guard !letters.isEmpty, letters.count <= 7 else { return nil }
    var total = 0
    var previous = 0
    for letter in letters.reversed() {
      let value: Int
      switch letter {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 && spelled(total) == letters ? total : nil
  }

  private static func spelled(_ number: Int) -> [UInt8] {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return Array((String(repeating: "x", count: number / 10) + ones[number % 10]).utf8)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
}

/// Compares the bytes at the beginning of a range with words.
struct Scanner {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  func begins(with word: String) -> Bool {
    let utf8 = word.utf8
    guard utf8.count <= range.count else { return false }
    var offset = range.lowerBound
    for byte in utf8 {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  func begins(withOneOf words: [String]) -> Bool { words.contains { begins(with: $0) } }

  /// The word must be given in small ASCII letters.
  func begins(withLowered word: String) -> Bool {
    let utf8 = word.utf8
    guard utf8.count <= range.count else { return false }
    var offset = range.lowerBound
    for byte in utf8 {
      if bytes[offset] | 0x20 != byte | 0x20 { return false }
      offset += 1
    }
    return true
  }
}
