/// Tags as bytes of a part that has been parsed and is well-formed.
enum RawTag {
  /// Offset behind the tag that begins at `start`. A `>` may stand in the value of an attribute.
  static func end(of part: [UInt8], at start: Int) -> Int {
    var quote: UInt8?
    var offset = start
    while offset < part.count {
      let byte = part[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      }
      offset += 1
    }
    return part.count
  }

  /// Offset of the `<` of the tag that ends at `end`: within a tag no other may stand (XML 1.0, 2.3).
  static func start(of part: [UInt8], endingAt end: Int) -> Int {
    var offset = min(end, part.count) - 1
    while offset > 0, part[offset] != UInt8(ascii: "<") { offset -= 1 }
    return max(offset, 0)
  }

  /// Whether the tag that ends here is an empty-element tag.
  static func isEmpty(_ part: [UInt8], endingAt end: Int) -> Bool { end >= 2 && part[end - 2] == UInt8(ascii: "/") }

  /// Where the local name of the tag at `start` stands.
  static func localName(of part: [UInt8], at start: Int) -> Range<Int> {
    var first = start + 1
    if first < part.count, part[first] == UInt8(ascii: "/") { first += 1 }
    var offset = first
    while offset < part.count {
      switch part[offset] {
      case UInt8(ascii: ":"): first = offset + 1
      case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"): return first..<offset
      default: break
      }
      offset += 1
    }
    return first..<offset
  }

  /// The prefix of the tag at `start` with its colon; empty for the default namespace.
  static func prefix(of part: [UInt8], at start: Int) -> String {
    let name = localName(of: part, at: start)
    return String(decoding: part[min(start + 1, name.lowerBound)..<name.lowerBound], as: UTF8.self)
  }
}
