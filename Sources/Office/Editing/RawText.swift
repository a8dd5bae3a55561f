/// One character of a text element: the bytes it takes in the part, and what the parser makes of them.
struct RawCharacter {
  var raw: Range<Int>
  var scalar: Unicode.Scalar

  /// What the ends of text lose without `xml:space="preserve"`.
  var isSpace: Bool { scalar.value <= 0x20 }
}

/// The characters between the tags of a text element, with references and line ends as XML reads them (XML 1.0, 2.11
/// and 4.1).
enum RawText {
  /// Nil when CDATA, comments or instructions stand among them: nothing is cut there.
  static func characters(of part: [UInt8], in range: Range<Int>) -> [RawCharacter]? {
    var characters: [RawCharacter] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = part[offset]
      switch byte {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "&"):
        guard let end = part[offset..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
          let scalar = reference(part[offset + 1..<end])
        else { return nil }
        characters.append(RawCharacter(raw: offset..<end + 1, scalar: scalar))
        offset = end + 1
      case 0x0D:
        let length = offset + 1 < range.upperBound && part[offset + 1] == 0x0A ? 2 : 1
        characters.append(RawCharacter(raw: offset..<offset + length, scalar: "\n"))
        offset += length
      default:
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard offset + length <= range.upperBound,
          let scalar = String(decoding: part[offset..<offset + length], as: UTF8.self).unicodeScalars.first
        else { return nil }
        characters.append(RawCharacter(raw: offset..<offset + length, scalar: scalar))
        offset += length
      }
    }
    return characters
  }

  /// What stands between `&` and `;`. Parts have no entities but the five of XML.
  private static func reference(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard text.hasPrefix("#") else { return nil }
      let digits = text.dropFirst()
      let isHexadecimal = digits.first == "x"
      return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}
