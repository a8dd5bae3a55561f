/// The encodings a part may have: UTF-8 and UTF-16 (ECMA-376 part 2, 9.2.2).
enum XMLText {
  /// The part in UTF-8. Everything but UTF-16 is handed back as it is, a byte order mark included, so that offsets
  /// into the result are offsets into the part.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 2 else { return bytes }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return transcoded(bytes, from: 2, bigEndian: false)
    case (0xFE, 0xFF): return transcoded(bytes, from: 2, bigEndian: true)
    case (0x3C, 0x00): return transcoded(bytes, from: 0, bigEndian: false)
    case (0x00, 0x3C): return transcoded(bytes, from: 0, bigEndian: true)
    default: return bytes
    }
  }

  private static func transcoded(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = start
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    // Whole units end before the zero byte that may stand behind a part for the parser.
    return bytes.count % 2 == 1 && bytes.last == 0 ? text + [0] : text
  }
}
