import Checking
import Office

/// Schema version 1 of `Documentation/interface.md`. Scripts rely on it: fields are added, never renamed or removed.
public struct JSONReport: Report {
  private let settings: ReportSettings
  private var isFirst = true

  public init(_ settings: ReportSettings) { self.settings = settings }

  public func opening() -> String {
    let tool: JSONValue = ["name": "plumbline", "version": .string(settings.version)]
    let rulebook: JSONValue = ["hash": .string(settings.rulebookHash), "rules": .number(settings.ruleCount)]
    return """
      {
        "schemaVersion": 1,
        "tool": \(tool.pretty(at: 1)),
        "rulebook": \(rulebook.pretty(at: 1)),
        "documents": [
      """
  }

  public mutating func entry(for document: CheckedDocument) -> String {
    defer { isFirst = false }
    let value = JSONReport.value(of: document, language: settings.language)
    return (isFirst ? "" : ",") + JSONValue.newLine(2) + value.pretty(at: 2)
  }

  public func closing(_ summary: Summary) -> String {
    var members = [JSONValue.Member(key: "documents", value: .number(summary.documents))]
    for verdict in Verdict.allCases {
      members.append(JSONValue.Member(key: verdict.rawValue, value: .number(summary[verdict])))
    }
    return (isFirst ? "" : JSONValue.newLine(1)) + "],\n  \"summary\": \(JSONValue.object(members).pretty(at: 1))\n}\n"
  }

  /// One document as schema version 1 has it; `jsonl` writes the same.
  static func value(of document: CheckedDocument, language: Language) -> JSONValue {
    let coverage = document.coverage
    return [
      "path": .string(document.path),
      "sha256": .string(document.sha256),
      "kind": .string(document.kind),
      "profile": .string(document.profile),
      "asOf": .string(document.asOf.description),
      "verdict": .string(document.verdict.rawValue),
      "findings": .array(document.findings.map { value(of: $0, language: language) }),
      "coverage": [
        "passed": .number(coverage.passed), "failed": .number(coverage.failed),
        "notApplicable": .number(coverage.notApplicable), "undetermined": .number(coverage.undetermined),
      ],
      "unread": .array(document.unread.map(value(of:))),
      "error": document.error.map {
        ["code": .string($0.code.rawValue), "message": .string($0.message(in: language))]
      } ?? .null,
    ]
  }

  /// An element that the reader passed over.
  public static func value(of unread: Unread) -> JSONValue {
    var members = [
      JSONValue.Member(key: "part", value: .string(unread.part)),
      JSONValue.Member(key: "what", value: .string(unread.what)),
      JSONValue.Member(key: "count", value: .number(unread.count)),
    ]
    if !unread.description.isEmpty {
      members.append(JSONValue.Member(key: "description", value: .string(unread.description)))
    }
    return .object(members)
  }

  /// A place as findings and facts give it.
  public static func value(of place: Place) -> JSONValue {
    [
      "part": .string(place.part), "clause": .string(place.clause), "paragraph": .number(place.paragraph),
      "start": .number(place.start), "length": .number(place.length), "excerpt": .string(place.excerpt),
    ]
  }

  private static func value(of finding: Finding, language: Language) -> JSONValue {
    [
      "rule": .string(finding.rule.id),
      "serves": .array(finding.rule.serves.map { .string($0) }),
      "level": .string(finding.level.rawValue),
      "outcome": .string(finding.outcome.rawValue),
      "confidence": .string(finding.rule.confidence.rawValue),
      "message": .string(finding.message(in: language)),
      "remedy": .string(finding.remedy(in: language)),
      "location": value(of: finding.place),
      "citation": .array(
        finding.rule.citations.map {
          [
            "source": .string($0.source), "article": .string($0.article),
            "provenance": .string($0.provenance.rawValue),
          ]
        }),
      "fingerprint": .string(finding.fingerprint),
    ]
  }
}
