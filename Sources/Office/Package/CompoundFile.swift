/// OLE compound files: the container of old Office files and of encrypted new ones (MS-CFB). They are not read, only
/// told apart.
enum CompoundFile {
  /// Names of the streams and storages. Directory entries are 128 bytes at multiples of 128 with a UTF-16 name in
  /// front; looking at each such place finds them without trusting any of the tables.
  static func streams(of bytes: [UInt8]) -> Set<String> {
    var streams: Set<String> = []
    var entry = 512
    while entry + 128 <= bytes.count, streams.count < 10_000 {
      let length = Int(bytes[entry + 64]) | Int(bytes[entry + 65]) << 8
      if length >= 2, length <= 64, length % 2 == 0, (1...5).contains(bytes[entry + 66]) {
        let units = stride(from: entry, to: entry + length - 2, by: 2).map {
          UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        streams.insert(String(decoding: units, as: UTF16.self))
      }
      entry += 128
    }
    return streams
  }

  static func refusal(of bytes: [UInt8]) -> ReadError {
    let streams = streams(of: bytes)
    if streams.contains("EncryptedPackage") || streams.contains("EncryptionInfo") { return .encryptedDocument }
    if streams.contains("WordDocument") {
      return .unsupported(zh: "旧版 Word 文档（.doc）", en: "an old Word document (.doc)")
    }
    if streams.contains("Workbook") || streams.contains("Book") {
      return .notText(zh: "旧版 Excel 工作簿", en: "an old Excel workbook")
    }
    if streams.contains("PowerPoint Document") {
      return .notText(zh: "旧版演示文稿", en: "an old presentation")
    }
    return .unsupported(zh: "旧版 Office 文件", en: "an old Office file")
  }
}
