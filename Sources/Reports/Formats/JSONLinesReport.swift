import Checking

/// One document a line, each as in `documents` of the JSON report: for pipes and for very many documents.
public struct JSONLinesReport: Report {
  private let settings: ReportSettings

  public init(_ settings: ReportSettings) { self.settings = settings }

  public func entry(for document: CheckedDocument) -> String {
    JSONReport.value(of: document, language: settings.language).compact + "\n"
  }
}
