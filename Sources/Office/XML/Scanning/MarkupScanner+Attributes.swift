extension MarkupScanner {
  /// Reads a name of ASCII letters with at most one prefix. Returns the offset of its colon, or its end when it has
  /// none; nil to give up.
  mutating func scanName() -> Int? {
    let first = position
    var colon = -1
    while position < bytes.count {
      switch MarkupScanner.kinds[Int(bytes[position])] {
      case 1: break
      case 2: if position == first || position == colon + 1 { return nil }
      case 3:
        if colon >= 0 || position == first { return nil }
        colon = position
      default:
        guard position > first, position != colon + 1 else { return nil }
        return colon < 0 ? position : colon
      }
      position += 1
    }
    return nil
  }

  /// 1: may begin a name, 2: may go on in one, 3: colon, 0: anything else.
  private static let kinds: [UInt8] = (0..<256).map { code -> UInt8 in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): 2
    case UInt8(ascii: ":"): 3
    default: 0
    }
  }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// Reads to the end of a start tag and declares its namespaces. Returns whether white space counts in the element;
  /// nil to give up. Names of attributes wait for `resolveAttributes`, because a prefix may be declared behind its use.
  mutating func scanAttributes(inheriting space: Bool) -> Bool? {
    attributeCount = 0
    pending.removeAll(keepingCapacity: true)
    var space = space
    while position < bytes.count {
      let before = position
      skipSpace()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { return space }
      let first = position
      guard position > before, let colon = scanName() else { return nil }
      let name = first..<position
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return nil }
      position += 1
      skipSpace()
      guard let value = scanValue() else { return nil }
      if starts(name, with: "xmlns"), name.count == 5 || colon == first + 5 {
        guard
          cursor.namespaces.pointee.declare(
            prefix: min(colon + 1, name.upperBound)..<name.upperBound, value: value, in: bytes)
        else { return nil }
        continue
      }
      if starts(name, with: "xml:") {
        guard starts(name, with: "xml:space"), name.count == 9 else { return nil }
        if value.equals("preserve") {
          space = true
        } else if value.equals("default") {
          space = false
        } else {
          return nil
        }
      }
      guard pending.count < ScanCursor.mostAttributes, pending.count < limits.attributes else { return nil }
      pending.append(PendingAttribute(name: name, colon: colon, value: value))
    }
    return nil
  }

  struct PendingAttribute {
    var name: Range<Int>
    var colon: Int
    var value: UnsafeBufferPointer<UInt8>
  }

  /// Finds the names of the attributes and lays them out as libxml2 does. False to give up: an undeclared prefix, or an
  /// attribute that stands twice.
  mutating func resolveAttributes() -> Bool {
    for attribute in pending {
      guard
        let entry = tags.entry(
          of: attribute.name, colon: attribute.colon, in: bytes, namespaces: cursor.namespaces, isAttribute: true)
      else { return false }
      for other in 0..<attributeCount {
        if attributes[other * 5] == entry.local, attributes[other * 5 + 2] == entry.uri { return false }
      }
      let field = attributes + attributeCount * 5
      field[0] = entry.local
      field[1] = entry.prefix
      field[2] = entry.uri
      field[3] = attribute.value.baseAddress
      field[4] = attribute.value.baseAddress.map { $0 + attribute.value.count }
      attributeCount += 1
    }
    return true
  }

  private func starts(_ name: Range<Int>, with text: StaticString) -> Bool {
    guard name.count >= text.utf8CodeUnitCount, bytes[name.lowerBound] == text.utf8Start[0] else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[name.lowerBound + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Reads a quoted value; nil to give up.
  private mutating func scanValue() -> UnsafeBufferPointer<UInt8>? {
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else { return nil }
    let quote = bytes[position]
    position += 1
    let first = position
    var isPlain = true
    while position < bytes.count, bytes[position] != quote {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") { return nil }
      if byte == UInt8(ascii: "&") || byte < 0x20 { isPlain = false }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let raw = UnsafeBufferPointer(rebasing: bytes[first..<position])
    position += 1
    return isPlain ? raw : resolved(raw)
  }

  /// References resolved, white space as spaces (XML 1.0, 3.3.3).
  private mutating func resolved(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: raw.count)
    scratch.append(buffer)
    var count = 0
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte == UInt8(ascii: "&") {
        guard let reference = Reference(in: raw, at: index) else { return nil }
        // The longest character is shorter than the shortest reference to it.
        reference.withUTF8 { utf8 in
          for unit in utf8 {
            buffer[count] = unit
            count += 1
          }
        }
        index += reference.length
      } else if byte == UInt8(ascii: "\r") {
        return nil
      } else {
        buffer[count] = byte < 0x20 ? 0x20 : byte
        count += 1
        index += 1
      }
    }
    return UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
  }
}
