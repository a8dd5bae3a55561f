import Contracts

/// What the user asks for beyond the document itself.
public struct CheckOptions: Sendable {
  /// A profile's name; nil for that of the document's kind.
  public var profile: String?
  /// A kind, short name or group with variants, such as `development/entrusted`; nil for the recognised one.
  public var kind: String?
  /// The date whose law applies; nil for the signing date, else `today`.
  public var asOf: CalendarDate?
  public var today: CalendarDate
  /// Ids or prefixes of rules; empty for all stable ones of the profile. Rules in preview run only when selected.
  public var select: [String]
  /// Ids or prefixes of rules left out.
  public var ignore: [String]

  public init(
    today: CalendarDate, profile: String? = nil, kind: String? = nil, asOf: CalendarDate? = nil,
    select: [String] = [], ignore: [String] = []
  ) {
    self.today = today
    self.profile = profile
    self.kind = kind
    self.asOf = asOf
    self.select = select
    self.ignore = ignore
  }
}

/// What checking a contract found.
public struct CheckResult: Sendable {
  /// Id of the kind, or the words of the override.
  public var kind: String
  public var kindTitle: LocalizedText
  /// Words of the document that told the kind, strongest first.
  public var kindEvidence: [(words: String, weight: Int)]
  public var profile: Profile
  public var asOf: CalendarDate
  /// Sorted by place, then by rule.
  public var findings: [Finding]
  public var coverage: CheckedDocument.Coverage
  public var verdict: Verdict
}
