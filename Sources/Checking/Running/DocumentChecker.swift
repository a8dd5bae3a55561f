import Contracts
import Foundation
import Office

/// Reads documents and checks them: a path or bytes in, everything there is to report out. Never throws: what cannot be
/// read is reported as such. May be used by any number of tasks at once.
public struct DocumentChecker: Sendable {
  public let rulebook: Rulebook

  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  /// Checks a file. `name` is what it is called in reports; the path unless given.
  public func check(path: String, name: String? = nil, _ options: CheckOptions) -> CheckedDocument {
    // A pipe could keep us waiting for ever, and no contract is that large.
    guard let size = Self.size(ofFile: path), size <= ReadingLimits().fileSize,
      let data = FileManager.default.contents(atPath: path)
    else {
      // The reader gives its own reason: missing, a folder, not permitted, too large.
      return unreadable(name ?? path, sha256: "", options) { () throws(ReadError) in try WordDocument(path: path) }
    }
    return check(bytes: [UInt8](data), name: name ?? path, options)
  }

  /// Nil for what is no plain file.
  private static func size(ofFile path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Checks a document held in memory.
  public func check(bytes: [UInt8], name: String, _ options: CheckOptions) -> CheckedDocument {
    let hash = ContentHash(of: bytes).hexadecimal
    do throws(ReadError) {
      return check(try WordDocument(bytes: bytes), name: name, sha256: hash, options)
    } catch {
      return unreadable(name, sha256: hash, options, error)
    }
  }

  /// Checks a document already read.
  public func check(_ document: WordDocument, name: String, sha256: String, _ options: CheckOptions) -> CheckedDocument
  {
    let contract = Contract(reading: document, using: rulebook.vocabulary)
    let result = rulebook.check(contract, options)
    return CheckedDocument(
      path: name, sha256: sha256, kind: result.kind, kindTitle: result.kindTitle, kindEvidence: result.kindEvidence,
      profile: result.profile.id, asOf: result.asOf, verdict: result.verdict, findings: result.findings,
      coverage: result.coverage, unread: document.unread, notes: contract.notes,
      title: contract.title.map { contract.source.span($0) }, error: nil)
  }

  private func unreadable(
    _ name: String, sha256: String, _ options: CheckOptions, reading: () throws(ReadError) -> WordDocument
  ) -> CheckedDocument {
    do throws(ReadError) {
      return check(try reading(), name: name, sha256: sha256, options)
    } catch {
      return unreadable(name, sha256: sha256, options, error)
    }
  }

  /// What there is to say of a document that cannot be read.
  public func unreadable(
    _ name: String, sha256: String, _ options: CheckOptions, _ error: ReadError
  ) -> CheckedDocument {
    CheckedDocument(
      path: name, sha256: sha256, kind: "unknown", kindTitle: LocalizedText(zh: "未能识别", en: "not recognised"),
      kindEvidence: [], profile: options.profile ?? Profile.all.id, asOf: options.asOf ?? options.today,
      verdict: .unreadable, findings: [], coverage: CheckedDocument.Coverage(), unread: [], notes: [], error: error)
  }
}
