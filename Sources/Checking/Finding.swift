import Contracts
import Office

/// How much a finding weighs.
public enum Level: String, Sendable, CaseIterable, Comparable, Codable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}

/// What a rule has to say about a document. A checker of legal text must be able to say that it cannot say.
public enum Outcome: String, Sendable, CaseIterable, Codable {
  case pass, fail, notApplicable, undetermined
}

/// What a finding rests on.
public enum Confidence: String, Sendable, CaseIterable, Codable {
  /// Arithmetic, check digits, structure.
  case proved
  /// Wording.
  case textual
  /// Several signals weighed.
  case heuristic
}

/// Where a requirement comes from, and how sure that is.
public enum Provenance: String, Sendable, CaseIterable, Codable {
  /// Statute or judicial interpretation.
  case law = "LAW"
  /// Official model form or registration practice.
  case form = "FORM"
  /// Confirmed about GB/T 34670-2017.
  case standardConfirmed = "STD-C"
  /// Sibling standard or regional document.
  case sibling = "SIB"
  /// Reconstructed; the clause text of GB/T 34670-2017 was not available.
  case reconstructed = "RECON"
}

/// A place in a source that a rule rests on.
public struct Citation: Sendable, Hashable, Codable {
  /// Id of the source folder, such as `civil-code`.
  public var source: String
  /// Article, clause or chapter as people cite it, such as `846`.
  public var article: String
  public var provenance: Provenance

  public init(source: String, article: String, provenance: Provenance) {
    self.source = source
    self.article = article
    self.provenance = provenance
  }
}

/// One defect: a rule, what it found, and where. Put into words only when shown.
public struct Finding: Sendable {
  public var rule: Rule
  /// `fail`, or `undetermined` when the rule applied and could not decide.
  public var outcome: Outcome
  public var level: Level
  public var place: Place
  /// Values for the holes of the rule's message, such as `{left}`.
  public var arguments: [String: String]
  /// Stable over renumbering and reflowing: rule, normalised words, nearest clause heading, occurrence.
  public var fingerprint: String
  /// How the text itself can be put right; nil when the rule does not say.
  public var correction: ProposedCorrection?

  public init(
    rule: Rule, outcome: Outcome, level: Level, place: Place, arguments: [String: String], fingerprint: String,
    correction: ProposedCorrection? = nil
  ) {
    self.rule = rule
    self.outcome = outcome
    self.level = level
    self.place = place
    self.arguments = arguments
    self.fingerprint = fingerprint
    self.correction = correction
  }

  /// The rule's message with its holes filled.
  public func message(in language: Language) -> String {
    rule.message(for: outcome).filled(with: arguments, in: language)
  }

  /// The smallest change that would clear the finding.
  public func remedy(in language: Language) -> String {
    rule.remedy.filled(with: arguments, in: language)
  }
}

/// Where a finding points, ready to be shown.
public struct Place: Sendable, Hashable {
  public var span: Span
  /// Part name, such as `word/document.xml`.
  public var part: String
  /// Number of the innermost clause with its path, such as `第四条（二）`; empty outside clauses.
  public var clause: String
  /// From 1, in document order within the part.
  public var paragraph: Int
  /// In Unicode scalars of the paragraph's visible text.
  public var start: Int
  public var length: Int
  /// The words pointed at, as the document has them.
  public var excerpt: String
  /// The whole visible text of the paragraph.
  public var line: String

  public init(
    span: Span, part: String, clause: String, paragraph: Int, start: Int, length: Int, excerpt: String, line: String
  ) {
    self.span = span
    self.part = part
    self.clause = clause
    self.paragraph = paragraph
    self.start = start
    self.length = length
    self.excerpt = excerpt
    self.line = line
  }
}
