/// Everything the reader can say, in one place and in both languages.
extension ReadError {
  static let missing = ReadError(
    .notFound, zh: "找不到文件，请检查路径。", en: "There is no such file; check the path.")
  static let unreadable = ReadError(
    .notFound, zh: "没有读取该文件的权限，请检查文件权限。",
    en: "The file may not be read; check its permissions.")
  static let directory = ReadError(
    .notADocument, zh: "这是一个文件夹，请指定其中的 Word 文件。", en: "This is a folder; name a Word file in it.")
  static let empty = ReadError(
    .notADocument, zh: "文件是空的，请重新保存或重新传送。", en: "The file is empty; save or transfer it again.")
  static let notAnArchive = ReadError(
    .notADocument, zh: "这不是 Word 文件，请提供 .docx（或 .odt）文件。",
    en: "This is not a Word file; provide a .docx (or .odt) file.")
  static let noDocumentPart = ReadError(
    .notADocument, zh: "压缩包中没有 Word 正文，请在 Word 中打开原件并另存为 .docx。",
    en: "The archive holds no Word document; open the original in Word and save it as .docx.")
  static let noAccount = ReadError(
    .unsupportedFormat, zh: "只有 Word 文件（.docx 等和 Flat OPC）能逐字对账，请另存为 .docx。",
    en: "Accounts are kept of Word packages only (.docx and its kin, Flat OPC); save it as .docx.")
  static let damagedArchive = ReadError(
    .damagedArchive, zh: "文件的压缩结构已损坏或不完整，请重新传送，或用 Word 打开修复后另存。",
    en: "The archive is damaged or cut off; transfer it again, or repair it in Word and save it.")
  static let encryptedDocument = ReadError(
    .encrypted, zh: "文件已加密，请在 Word 中去除密码后另存为 .docx。",
    en: "The document is encrypted; remove the password in Word and save it as .docx.")
  static let encryptedEntry = ReadError(
    .encrypted, zh: "压缩包中的内容已加密，请先解密。", en: "The contents of the archive are encrypted; decrypt them first.")

  static func unsupported(zh what: String, en whatEnglish: String) -> ReadError {
    ReadError(
      .unsupportedFormat, zh: "这是\(what)，请在 Word 或 WPS 中另存为 .docx。",
      en: "This is \(whatEnglish); save it as .docx in Word or WPS.")
  }

  static func readOnly(_ format: (zh: String, en: String)) -> ReadError {
    ReadError(
      .unsupportedFormat, zh: "这是\(format.zh)，可以核对，但不能写入批注；请先在 Word 或 WPS 中另存为 .docx。",
      en: "This is \(format.en): it can be checked, but not written into; save it as .docx first.")
  }

  static func notText(zh what: String, en whatEnglish: String) -> ReadError {
    ReadError(
      .unsupportedFormat, zh: "这是\(what)，不是 Word 文档，请提供合同的 .docx 文件。",
      en: "This is \(whatEnglish), not a Word document; provide the contract as .docx.")
  }

  static func missingPart(_ part: String) -> ReadError {
    ReadError(
      .damagedArchive, zh: "文件缺少部件 \(part)，请用 Word 打开修复后另存。",
      en: "The part \(part) is missing; repair the file in Word and save it.")
  }

  static func malformedXML(part: String, line: Int) -> ReadError {
    ReadError(
      .damagedXML, zh: "部件 \(part) 第 \(line) 行的 XML 有错误，请用 Word 打开修复后另存。",
      en: "The XML of \(part) is malformed at line \(line); repair the file in Word and save it.")
  }

  static func outOfMemory(part: String) -> ReadError {
    ReadError(.internal, zh: "读取 \(part) 时内存不足。", en: "There was not enough memory to read \(part).")
  }

  static func tooLarge(_ part: String, limit: Int) -> ReadError {
    ReadError(
      .tooLarge, zh: "\(part) 超过了 \(limit >> 20) MB 的上限，请拆分文件。",
      en: "\(part) is larger than the limit of \(limit >> 20) MB; split the document.")
  }

  static func tooManyEntries(limit: Int) -> ReadError {
    ReadError(
      .tooLarge, zh: "压缩包中的文件超过 \(limit) 个，不像 Word 文件。",
      en: "The archive has more than \(limit) files; this does not look like a Word file.")
  }

  static func doctype(part: String) -> ReadError {
    .hostile(zh: "部件 \(part) 含有 DOCTYPE 声明", en: "the part \(part) declares a DOCTYPE")
  }

  static func tooDeep(part: String, limit: Int) -> ReadError {
    .hostile(zh: "部件 \(part) 的元素嵌套超过 \(limit) 层", en: "\(part) nests elements deeper than \(limit)")
  }

  static func tooManyAttributes(part: String, limit: Int) -> ReadError {
    .hostile(zh: "部件 \(part) 有元素的属性超过 \(limit) 个", en: "an element of \(part) has more than \(limit) attributes")
  }

  static func bomb(part: String) -> ReadError {
    .hostile(zh: "部件 \(part) 的压缩比异常（压缩炸弹）", en: "\(part) inflates out of all proportion (zip bomb)")
  }

  static func lyingDirectory(part: String) -> ReadError {
    .hostile(zh: "部件 \(part) 的实际大小与目录不符", en: "\(part) has another size than the directory says")
  }

  static func duplicate(_ entry: String) -> ReadError {
    .hostile(zh: "压缩包中有重复的文件 \(entry)", en: "the archive holds \(entry) twice")
  }

  static func escapingPath(_ entry: String) -> ReadError {
    .hostile(zh: "压缩包中的路径 \(entry) 指向包外", en: "the path \(entry) leads out of the archive")
  }

  private static func hostile(zh what: String, en whatEnglish: String) -> ReadError {
    ReadError(
      .hostile, zh: "\(what)，可能是恶意构造的文件，请勿打开并核实来源。",
      en: "This file may be hostile: \(whatEnglish); do not open it and check where it came from.")
  }
}
