import Checking
import Office

/// Reviewdog's diagnostic format, one JSON object a line. Lines are paragraphs, columns count UTF-8 bytes from 1.
public struct ReviewdogReport: Report {
  private let language: Language

  public init(_ settings: ReportSettings) { language = settings.language }

  public func entry(for document: CheckedDocument) -> String {
    var text = ""
    for finding in document.findings {
      let range = finding.place.span.range
      text += line(
        message: finding.message(in: language), path: document.path,
        range: [
          "start": position(finding.place.paragraph, range.lowerBound),
          "end": position(finding.place.paragraph, range.upperBound),
        ],
        severity: severity(of: finding.level), code: finding.rule.id)
    }
    if let error = document.error {
      text += line(
        message: error.message(in: language), path: document.path, range: nil, severity: "ERROR",
        code: error.code.rawValue)
    }
    return text
  }

  private func position(_ paragraph: Int, _ offset: Int) -> JSONValue {
    ["line": .number(paragraph), "column": .number(offset + 1)]
  }

  private func line(message: String, path: String, range: JSONValue?, severity: String, code: String) -> String {
    var location: [JSONValue.Member] = [JSONValue.Member(key: "path", value: .string(path))]
    if let range { location.append(JSONValue.Member(key: "range", value: range)) }
    let value: JSONValue = [
      "message": .string(message), "location": .object(location), "severity": .string(severity),
      "source": ["name": "plumbline"], "code": ["value": .string(code)],
    ]
    return value.compact + "\n"
  }

  private func severity(of level: Level) -> String {
    switch level {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
