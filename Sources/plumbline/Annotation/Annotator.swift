import Checking
import Contracts
import Foundation
import Office
import Reports

/// Checks documents and writes what was found into them.
struct Annotator: Sendable {
  /// One document, done.
  struct Result: Sendable {
    var checked: CheckedDocument
    /// The whole file; nil when it could not be read or written.
    var file: [UInt8]?
    /// What was done, in one line.
    var account = ""
    /// Whether there was something to take away, for `--remove`.
    var wasAnnotated = false
  }

  let checker: Checker
  let comments: FindingComments
  let removes: Bool
  /// Of the whole call; nil to take that of `--as-of`.
  let time: String?

  func annotate(_ source: DocumentSource, with settings: DocumentSettings) -> Result {
    do throws(ReadError) {
      let bytes = try source.bytes()
      return try annotate(bytes, named: source.path, with: settings)
    } catch {
      return Result(checked: checker.unreadable(source.path, error, with: settings))
    }
  }

  private func annotate(
    _ bytes: [UInt8], named name: String, with settings: DocumentSettings
  ) throws(ReadError) -> Result {
    let author = WordAuthor(
      name: "Plumbline", initials: "PL", date: time ?? settings.asOf.map(AnnotationTime.beginning))
    var edit = try EditedPackage(bytes: bytes)
    // What an earlier call wrote is not part of the document.
    let wasAnnotated = try edit.removeAnnotations(by: author)
    if removes {
      return Result(
        checked: checker.unchecked(name, with: settings), file: try edit.written(), wasAnnotated: wasAnnotated)
    }
    if wasAnnotated { edit = try EditedPackage(bytes: edit.written()) }
    let document = try WordDocument(reading: edit.package)
    let checked = checker.check(document, named: name, with: settings)
    let annotations = comments.annotations(on: checked, in: document)
    let written = try edit.annotate(
      document, comments: annotations.comments, proposals: annotations.proposals, by: author)
    let account = comments.account(
      of: checked, comments: annotations.comments.count, suggestions: written.count { $0 })
    return Result(checked: checked, file: try edit.written(), account: account, wasAnnotated: wasAnnotated)
  }
}

extension DocumentSource {
  /// The bytes of the file behind the name.
  fileprivate func bytes() throws(ReadError) -> [UInt8] {
    switch self {
    case .file(let path): try DocumentFile.bytes(of: path)
    case .absent(_, let error): throw error
    case .standardInput: FileBytes.readAll(from: STDIN_FILENO)
    }
  }
}
