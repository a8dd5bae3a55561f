import Foundation
import Office
import Rendering

extension DocumentSource {
  /// The document behind the name. Text typed or piped into standard input is a document of plain paragraphs.
  func document(view: RevisionView = .accepted) throws(ReadError) -> WordDocument {
    switch self {
    case .file(let path): return try WordDocument(path: path, view: view)
    case .absent(_, let error): throw error
    case .standardInput:
      let bytes = FileBytes.readAll(from: STDIN_FILENO)
      do {
        return try WordDocument(bytes: bytes, view: view)
      } catch {
        guard error.code == .notADocument, let text = Self.plainText(bytes) else { throw error }
        return WordDocument(plainText: text)
      }
    }
  }

  /// The document with the account of its characters. Plain text has no parts; all of it is text.
  func accounted(view: RevisionView) throws(ReadError) -> (WordDocument, Account) {
    let package: Package
    switch self {
    case .file(let path): package = try Package(path: path)
    case .absent(_, let error): throw error
    case .standardInput:
      let bytes = FileBytes.readAll(from: STDIN_FILENO)
      do {
        package = try Package(bytes: bytes)
      } catch {
        guard error.code == .notADocument, let text = Self.plainText(bytes) else { throw error }
        let count = text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.count
        return (
          WordDocument(plainText: text), Account(parts: [Account.Part(name: "-", characters: count, text: count)])
        )
      }
    }
    let (document, account) = try WordDocument.accounted(reading: package, view: view)
    return (document, account)
  }

  /// The data a document was rendered from; nil when `render` did not make it. What keeps them from being read has been
  /// said of the document already, or is no concern of its reader.
  func renderedData(of document: WordDocument) -> RenderedData? {
    guard case .file(let path) = self, let package = try? Package(path: path) else { return nil }
    return (try? RenderedData(package, document: document)) ?? nil
  }

  /// UTF-8 with something in it and without control characters, or nil.
  static func plainText(_ bytes: [UInt8]) -> String? {
    let isPlain = bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard !bytes.isEmpty, isPlain, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.replacing("\r\n", with: "\n").trimmingCharacters(in: .newlines)
  }
}
