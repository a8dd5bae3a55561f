import Checking
import Office

/// GitLab's Code Quality report: one array of issues. Lines are paragraphs.
public struct GitLabReport: Report {
  private let language: Language
  private var isFirst = true

  public init(_ settings: ReportSettings) { language = settings.language }

  public func opening() -> String { "[" }

  public mutating func entry(for document: CheckedDocument) -> String {
    var issues = document.findings.map { issue(for: $0, in: document) }
    if let error = document.error {
      issues.append([
        "description": .string(error.message(in: language)),
        "check_name": .string(error.code.rawValue),
        "fingerprint": .string("\(error.code.rawValue):\(document.path)"),
        "severity": "blocker",
        "location": ["path": .string(document.path), "lines": ["begin": 1]],
      ])
    }
    var text = ""
    for issue in issues {
      text += (isFirst ? "" : ",") + JSONValue.newLine(1) + issue.pretty(at: 1)
      isFirst = false
    }
    return text
  }

  public func closing(_ summary: Summary) -> String { isFirst ? "]\n" : "\n]\n" }

  private func issue(for finding: Finding, in document: CheckedDocument) -> JSONValue {
    [
      "description": .string(finding.message(in: language)),
      "check_name": .string(finding.rule.id),
      // The same defect may stand in two documents; GitLab wants fingerprints unique in the report.
      "fingerprint": .string("\(finding.fingerprint):\(document.path)"),
      "severity": .string(severity(of: finding.level)),
      "location": ["path": .string(document.path), "lines": ["begin": .number(finding.place.paragraph)]],
    ]
  }

  private func severity(of level: Level) -> String {
    switch level {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
