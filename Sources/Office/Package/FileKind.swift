/// What a file is, told from its first bytes and never from its name.
enum FileKind: Equatable {
  case zip, xml, compoundFile
  case refused(ReadError)

  init(head: ArraySlice<UInt8>) {
    guard !head.isEmpty else {
      self = .refused(.empty)
      return
    }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if let binary = FileKind.binary(head) {
      self = .refused(binary)
    } else {
      self = FileKind.textual(head)
    }
  }

  private static func binary(_ head: ArraySlice<UInt8>) -> ReadError? {
    func begins(_ text: StaticString) -> Bool {
      head.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    if begins("%PDF") { return .notText(zh: " PDF 文件", en: "a PDF file") }
    if begins("{\\rtf") { return .unsupported(zh: " RTF 文件", en: "an RTF file") }
    let isPicture =
      head.starts(with: [0xFF, 0xD8, 0xFF]) || head.starts(with: [0x89, 0x50, 0x4E, 0x47]) || begins("GIF8")
      || begins("BM") && head.count > 14 && head.contains(0) || head.starts(with: [0x49, 0x49, 0x2A, 0x00])
      || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
    if isPicture { return .notText(zh: "图片", en: "a picture") }
    if begins("Rar!") || head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) || head.starts(with: [0x1F, 0x8B]) {
      return .notText(zh: "压缩包", en: "a compressed archive")
    }
    return nil
  }

  private static func textual(_ head: ArraySlice<UInt8>) -> FileKind {
    let decoded = XMLText.decoded(Array(head))
    let text = (decoded.starts(with: [0xEF, 0xBB, 0xBF]) ? decoded.dropFirst(3) : decoded[...]).drop { $0 <= 0x20 }
    guard text.first == UInt8(ascii: "<") else { return .refused(.notAnArchive) }
    let lower = String(decoding: text, as: UTF8.self).lowercased()
    if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") {
      return .refused(.notText(zh: "网页（HTML）", en: "a web page (HTML)"))
    }
    return .xml
  }
}
