import Checking
import Foundation
import Office
import Reports

/// Hands every checked document to every report of the call, keeps the totals, and knows the exit status.
struct ReportDelivery {
  private var destinations: [(report: any Report, file: OutputFile)] = []
  private var summary = Summary()
  private var hasFailed = false
  private let baseline: Baseline?
  private var newBaseline: (baseline: Baseline, file: OutputFile)?

  /// Opens every file, so that a place that cannot be written is known before work begins.
  init(_ settings: CheckSettings, checker: Checker, environment: [String: String]) throws(CallProblem) {
    baseline = settings.baseline
    var reportSettings = checker.reportSettings(in: settings.language)
    reportSettings.failOn = settings.failOn
    do {
      for delivery in settings.deliveries.all {
        reportSettings.isColored = delivery.output == "-" && Terminal.isColored(environment)
        destinations.append((delivery.format.report(reportSettings), try OutputFile(delivery.output)))
        // Annotations are cut off after ten; the step's summary page shows all.
        if delivery.format == .github, let page = environment["GITHUB_STEP_SUMMARY"], !page.isEmpty {
          destinations.append((MarkdownReport(reportSettings), try OutputFile(appendingTo: page)))
        }
      }
      if let file = settings.writeBaseline { newBaseline = (Baseline(), try OutputFile(file)) }
    } catch {
      abandon()
      throw error
    }
    write { $0.opening() }
  }

  mutating func skip(_ files: Int) { summary.skipped = files }

  /// False when nobody reads the reports any more.
  mutating func add(_ checked: CheckedDocument, failOn: Level?) -> Bool {
    var document = checked
    newBaseline?.baseline.add(document)
    if let baseline {
      document.findings.removeAll { baseline.holds($0, of: document.path) }
      summary.inBaseline += checked.findings.count - document.findings.count
    }
    summary.add(document)
    if let failOn, document.findings.contains(where: { $0.level >= failOn }) { hasFailed = true }
    write { $0.entry(for: document) }
    return newBaseline != nil || destinations.contains { $0.file.isOpen }
  }

  /// Completes every file and says how it went.
  mutating func finish() throws(CallProblem) -> ExitStatus {
    let summary = summary
    write { $0.closing(summary) }
    for destination in destinations { try destination.file.finish() }
    if var new = newBaseline {
      _ = new.file.write(new.baseline.text)
      try new.file.finish()
    }
    return summary.failures > 0 ? .unreadable : hasFailed ? .findings : .clean
  }

  private mutating func write(_ text: (inout any Report) -> String) {
    for index in destinations.indices {
      _ = destinations[index].file.write(text(&destinations[index].report))
    }
  }

  private func abandon() {
    for destination in destinations { destination.file.abandon() }
    newBaseline?.file.abandon()
  }
}
