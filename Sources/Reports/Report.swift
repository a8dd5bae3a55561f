import Checking
import Contracts
import Office

/// One way to write down what was found.
///
/// A report is a stream: its opening, one entry for every document in order, its closing. What each returns can be
/// written at once, so that a report over a hundred thousand documents needs no more memory than one over ten.
public protocol Report: Sendable {
  /// What stands before the first document.
  mutating func opening() -> String
  /// What there is to say about one document.
  mutating func entry(for document: CheckedDocument) -> String
  /// What stands after the last document.
  mutating func closing(_ summary: Summary) -> String
}

extension Report {
  public mutating func opening() -> String { "" }
  public mutating func closing(_ summary: Summary) -> String { "" }

  /// The whole report at once, for a few documents that are all at hand.
  public mutating func text(of documents: [CheckedDocument], skipped: Int = 0) -> String {
    var summary = Summary()
    summary.skipped = skipped
    var text = opening()
    for document in documents {
      summary.add(document)
      text += entry(for: document)
    }
    return text + closing(summary)
  }
}

/// What every report needs to know besides the documents.
public struct ReportSettings: Sendable {
  public var language: Language
  /// Of the program.
  public var version: String
  /// `sha256:…` of the rulebook.
  public var rulebookHash: String
  /// How many rules the rulebook has.
  public var ruleCount: Int
  /// Titles of the sources that rules cite, by source id.
  public var sources: [String: LocalizedText]
  /// Terminal colours, for the text report alone.
  public var isColored = false
  /// The level from which a finding fails the call; nil for never.
  public var failOn: Level? = .error
  /// Ids or beginnings of the rules that speak of unfilled places, and that a template is not asked.
  public var blankRules: [String] = []

  public init(
    language: Language, version: String, rulebookHash: String, ruleCount: Int, sources: [String: LocalizedText] = [:]
  ) {
    self.language = language
    self.version = version
    self.rulebookHash = rulebookHash
    self.ruleCount = ruleCount
    self.sources = sources
  }
}

/// The formats of `plumbline check --format`.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, sarif, junit, github, gitlab, checkstyle, rdjsonl, markdown, html

  /// A new report in this format.
  public func report(_ settings: ReportSettings) -> any Report {
    switch self {
    case .text: TextReport(settings)
    case .json: JSONReport(settings)
    case .jsonl: JSONLinesReport(settings)
    case .sarif: SARIFReport(settings)
    case .junit: JUnitReport(settings)
    case .github: GitHubReport(settings)
    case .gitlab: GitLabReport(settings)
    case .checkstyle: CheckstyleReport(settings)
    case .rdjsonl: ReviewdogReport(settings)
    case .markdown: MarkdownReport(settings)
    case .html: HTMLReport(settings)
    }
  }
}
