import Checking
import Contracts
import Office

/// Something to check: a document, or a name behind which there is none.
enum DocumentSource: Sendable {
  case file(String)
  case standardInput
  /// Reported as an unreadable document, so that the rest of the call is still checked.
  case absent(String, ReadError)

  /// As reports name it.
  var path: String {
    switch self {
    case .file(let path), .absent(let path, _): path
    case .standardInput: "-"
    }
  }

  /// Begins to read a file.
  var early: EarlyReading? {
    if case .file(let path) = self { return EarlyReading(path: path) }
    return nil
  }
}

extension ReadError {
  static let noSuchFile = ReadError(
    .notFound, zh: "找不到文件，请检查路径。", en: "There is no such file; check the path.")
  static let noMatch = ReadError(
    .notFound, zh: "没有与之匹配的文件，请检查通配符和所在文件夹。",
    en: "No file matches; check the pattern and the folder you are in.")
  static let emptyFolder = ReadError(
    .notFound, zh: "文件夹中没有 Word 或 OpenDocument 文件（.docx、.docm、.dotx、Word 的 .xml、.odt、.fodt），请指定存放合同的文件夹。",
    en:
      "There are no Word or OpenDocument files (.docx, .docm, .dotx, Word's .xml, .odt, .fodt) in this folder; name the one that holds them."
  )
  static let closedFolder = ReadError(
    .notFound, zh: "没有读取该文件夹的权限，请检查文件夹权限。",
    en: "The folder may not be read; check its permissions.")
  static let lockFile = ReadError(
    .notADocument, zh: "这是 Word 打开文件时的锁定文件，请指定不带“~$”的原文件。",
    en: "This is the lock file of an open document; name the document itself, without “~$”.")
}
