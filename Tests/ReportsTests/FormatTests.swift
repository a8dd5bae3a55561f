import Foundation
import Office
import Testing

@testable import Checking
@testable import Reports

/// Every format in both languages, whole: what is not in the golden file is not reported.
@Suite struct FormatTests {
  @Test(arguments: ReportFormat.allCases, Language.allCases)
  func saysExactlyThis(format: ReportFormat, language: Language) throws {
    var report = format.report(Samples.settings(language))
    try expectGolden(report.text(of: Samples.documents, skipped: 2), "reports/\(format.rawValue).\(language.rawValue)")
  }

  @Test(arguments: [ReportFormat.json, .sarif, .gitlab])
  func isOneJSONValueEvenWithoutDocuments(format: ReportFormat) throws {
    for documents in [[], Samples.documents] {
      var report = format.report(Samples.settings(.zh))
      _ = try JSONSerialization.jsonObject(with: Data(report.text(of: documents).utf8))
    }
  }

  @Test(arguments: [ReportFormat.jsonl, .rdjsonl])
  func isOneJSONValueALine(format: ReportFormat) throws {
    var report = format.report(Samples.settings(.en))
    for line in report.text(of: Samples.documents).split(separator: "\n") {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(value is [String: Any])
    }
  }

  @Test(arguments: [ReportFormat.junit, .checkstyle])
  func isWellFormedXML(format: ReportFormat) throws {
    var report = format.report(Samples.settings(.en))
    let text = report.text(of: Samples.documents)
    // Every element that is opened is closed, and in order; attribute values hold no bare markup.
    var open: [Substring] = []
    for tag in text.matches(of: /<(\/?)([a-z-]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/) {
      if tag.1 == "/" {
        #expect(open.popLast() == tag.2)
      } else if tag.4.isEmpty {
        open.append(tag.2)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func junitCountsByTheLevelThatFailsTheCall() {
    var settings = Samples.settings(.en)
    settings.failOn = .warning
    #expect(JUnitReport(settings).entry(for: Samples.defective).contains("failures=\"2\" errors=\"0\" skipped=\"1\""))
    settings.failOn = nil
    #expect(JUnitReport(settings).entry(for: Samples.defective).contains("failures=\"0\""))
  }

  @Test func aBlankFormIsToldFromAContract() {
    var document = Samples.defective
    document.findings = Array(repeating: Samples.seal, count: 16)
    var settings = Samples.settings(.en)
    settings.blankRules = ["SGN"]
    let advice = "16 places are not filled in: this looks like a blank form; --profile template checks it as one."
    #expect(TextReport(settings).entry(for: document).contains(advice))
    document.profile = "template"
    #expect(!TextReport(settings).entry(for: document).contains("blank form"))
    document.profile = "filing"
    document.findings.removeLast()
    #expect(!TextReport(settings).entry(for: document).contains("blank form"))
  }

  @Test func colourIsOnlyThereWhenAskedFor() {
    var settings = Samples.settings(.zh)
    #expect(!TextReport(settings).entry(for: Samples.defective).contains("\u{1B}"))
    settings.isColored = true
    #expect(TextReport(settings).entry(for: Samples.defective).contains("\u{1B}[1;31merror PRC-003\u{1B}[0m"))
  }

  @Test func summaryCountsEveryVerdict() {
    var summary = Summary()
    Samples.documents.forEach { summary.add($0) }
    #expect(summary.documents == 3)
    #expect(summary[.notAcceptable] == 1)
    #expect(summary[.acceptable] == 1)
    #expect(summary[.unreadable] == 1)
    #expect(summary.failures == 1)
    #expect(Level.allCases.map { summary[$0] } == [1, 1, 1])
    #expect(summary.undetermined == 1)
  }
}
