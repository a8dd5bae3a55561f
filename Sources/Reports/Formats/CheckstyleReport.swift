import Checking

/// Checkstyle XML, which many review tools read. Lines are paragraphs, columns are characters from 1.
public struct CheckstyleReport: Report {
  private let settings: ReportSettings

  public init(_ settings: ReportSettings) { self.settings = settings }

  public func opening() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n"
  }

  public func entry(for document: CheckedDocument) -> String {
    var text = "  \(XMLText.start("file", ["name": document.path]))>\n"
    for finding in document.findings {
      let error = XMLText.start(
        "error",
        [
          "line": String(finding.place.paragraph), "column": String(finding.place.start + 1),
          "severity": severity(of: finding.level), "message": finding.message(in: settings.language),
          "source": "plumbline.\(finding.rule.id)",
        ])
      text += "    \(error)/>\n"
    }
    if let error = document.error {
      let element = XMLText.start(
        "error",
        [
          "line": "1", "severity": "error", "message": error.message(in: settings.language),
          "source": "plumbline.\(error.code.rawValue)",
        ])
      text += "    \(element)/>\n"
    }
    return text + "  </file>\n"
  }

  public func closing(_ summary: Summary) -> String { "</checkstyle>\n" }

  private func severity(of level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
