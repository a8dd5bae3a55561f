import Contracts
import Office

/// Everything there is to report about one document.
public struct CheckedDocument: Sendable {
  /// As the user named it, or as found under the folder the user named.
  public var path: String
  /// Hexadecimal SHA-256 of the file; empty when it could not be opened.
  public var sha256: String
  /// Id from `Rules/kinds`.
  public var kind: String
  public var kindTitle: LocalizedText
  /// Words of the document that told the kind, strongest first, with their weights.
  public var kindEvidence: [(words: String, weight: Int)]
  public var profile: String
  public var asOf: CalendarDate
  public var verdict: Verdict
  /// Sorted by place, then by rule.
  public var findings: [Finding]
  public var coverage: Coverage
  public var unread: [Unread]
  public var notes: [ReadingNote]
  /// Where the title stands; nil when none was found.
  public var title: Span?
  /// Set when the document could not be read or checked to the end.
  public var error: ReadError?

  /// How many rules came out how.
  public struct Coverage: Sendable, Equatable {
    public var passed = 0
    public var failed = 0
    public var notApplicable = 0
    public var undetermined = 0

    /// Whether no rule applied.
    public var isEmpty: Bool { passed + failed + undetermined == 0 }

    public init() {}
  }
}
