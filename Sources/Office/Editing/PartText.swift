/// The text of an XML part in UTF-8, with the way back into the encoding it came in (ECMA-376 part 2, 9.2.2).
///
/// UTF-8 is taken as it is, a byte order mark included; UTF-16 is written again in its own byte order.
struct PartText {
  private enum Encoding {
    case utf8
    case utf16(isBigEndian: Bool, isMarked: Bool)
  }

  /// What offsets of stories, paragraphs and runs count in.
  let utf8: [UInt8]
  private let encoding: Encoding

  /// Throws `unsupportedFormat` for UTF-16 that would not come back as it was, such as text cut within a character.
  init(_ bytes: [UInt8], part: String) throws(ReadError) {
    utf8 = XMLText.decoded(bytes)
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): encoding = .utf16(isBigEndian: false, isMarked: true)
    case (0xFE, 0xFF): encoding = .utf16(isBigEndian: true, isMarked: true)
    case (0x3C, 0x00): encoding = .utf16(isBigEndian: false, isMarked: false)
    case (0x00, 0x3C): encoding = .utf16(isBigEndian: true, isMarked: false)
    default: encoding = .utf8
    }
    if case .utf16 = encoding, encoded(utf8) != bytes { throw .notEditable(part: part) }
  }

  /// Text in the part's own encoding.
  func encoded(_ text: [UInt8]) -> [UInt8] {
    guard case .utf16(let isBigEndian, let isMarked) = encoding else { return text }
    var bytes: [UInt8] = isMarked ? (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
    bytes.reserveCapacity(text.count * 2 + 2)
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    return bytes
  }
}

extension ReadError {
  static func notEditable(part: String) -> ReadError {
    ReadError(
      .unsupportedFormat, zh: "部件 \(part) 的编码有残缺，无法原样改写，请用 Word 打开后另存。",
      en: "The encoding of \(part) is defective and could not be written back unchanged; save the file in Word.")
  }

  static let noRoomForComments = ReadError(
    .unsupportedFormat, zh: "文件正文中没有段落，批注无处可放，请用 Word 打开后另存。",
    en: "The document has no paragraph that a comment could stand on; open it in Word and save it.")

  static let failedWriting = ReadError(
    .internal, zh: "重新打包时出错，文件未生成。", en: "Packing the document again failed; no file was made.")
}
