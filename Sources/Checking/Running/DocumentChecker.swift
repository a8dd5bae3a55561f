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
    switch Self.read(path) {
    case .success(let (sha256, document)): check(document, name: name ?? path, sha256: sha256, options)
    case .failure(let error): unreadable(name ?? path, sha256: Self.hash(ofFile: path) ?? "", options, error)
    }
  }

  /// Checks a file that was begun to be read before there was a rulebook.
  public func check(_ reading: EarlyReading, _ options: CheckOptions) async -> CheckedDocument {
    guard let (sha256, contract) = await reading.contract(using: rulebook.vocabulary) else {
      return check(path: reading.path, options)
    }
    return check(contract, name: reading.path, sha256: sha256, options)
  }

  /// A file's hash and what is in it.
  static func read(_ path: String) -> Result<(sha256: String, document: WordDocument), ReadError> {
    Result { () throws(ReadError) in
      guard let bytes = bytes(ofFile: path) else { return ("", try WordDocument(path: path)) }
      return (ContentHash(of: bytes).hexadecimal, try WordDocument(bytes: bytes))
    }
  }

  private static func hash(ofFile path: String) -> String? {
    bytes(ofFile: path).map { ContentHash(of: $0).hexadecimal }
  }

  /// Nil for what the reader refuses for a reason of its own: missing, a folder, not permitted, too large. A pipe could
  /// keep us waiting for ever, and no contract is that large.
  private static func bytes(ofFile path: String) -> [UInt8]? {
    guard let size = size(ofFile: path), size <= ReadingLimits().fileSize else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
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
    check(Contract(reading: document, using: rulebook.vocabulary), name: name, sha256: sha256, options)
  }

  private func check(_ contract: Contract, name: String, sha256: String, _ options: CheckOptions) -> CheckedDocument {
    let result = rulebook.check(contract, options)
    return CheckedDocument(
      path: name, sha256: sha256, kind: result.kind, kindTitle: result.kindTitle, kindEvidence: result.kindEvidence,
      profile: result.profile.id, asOf: result.asOf, verdict: result.verdict, findings: result.findings,
      coverage: result.coverage, unread: contract.document.unread, notes: contract.notes, error: nil)
  }

  private func unreadable(
    _ name: String, sha256: String, _ options: CheckOptions, _ error: ReadError
  ) -> CheckedDocument {
    CheckedDocument(
      path: name, sha256: sha256, kind: "unknown", kindTitle: LocalizedText(zh: "未能识别", en: "not recognised"),
      kindEvidence: [], profile: options.profile ?? Profile.all.id, asOf: options.asOf ?? options.today,
      verdict: .unreadable, findings: [], coverage: CheckedDocument.Coverage(), unread: [], notes: [], error: error)
  }
}
