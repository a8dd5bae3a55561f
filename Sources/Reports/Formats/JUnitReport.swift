import Checking

/// JUnit XML, for continuous-integration pages: a document is a suite, a finding a test case.
///
/// Findings below the level that fails the call are test cases that pass and say what they found.
public struct JUnitReport: Report {
  private let wording: Wording
  private let failOn: Level?

  public init(_ settings: ReportSettings) {
    wording = Wording(settings)
    failOn = settings.failOn
  }

  public func opening() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"plumbline\">\n"
  }

  public func entry(for document: CheckedDocument) -> String {
    var cases = document.findings.map { testCase(for: $0, in: document) }
    if let error = document.error {
      let start = XMLText.start("testcase", ["classname": document.path, "name": error.code.rawValue])
      let problem = XMLText.start(
        "error", ["type": error.code.rawValue, "message": error.message(in: wording.language)])
      cases.append("    \(start)>\n      \(problem)/>\n    </testcase>\n")
    }
    if cases.isEmpty {
      let name = wording.name(of: document.verdict)
      cases.append("    \(XMLText.start("testcase", ["classname": document.path, "name": name]))/>\n")
    }
    let failures = document.findings.filter { isFailure($0) }.count
    let skipped = document.findings.filter { !isFailure($0) && $0.outcome == .undetermined }.count
    let suite = XMLText.start(
      "testsuite",
      [
        "name": document.path, "tests": String(cases.count), "failures": String(failures),
        "errors": document.error == nil ? "0" : "1", "skipped": String(skipped),
      ])
    return "  \(suite)>\n\(cases.joined())  </testsuite>\n"
  }

  public func closing(_ summary: Summary) -> String { "</testsuites>\n" }

  private func isFailure(_ finding: Finding) -> Bool { failOn.map { finding.level >= $0 } ?? false }

  private func testCase(for finding: Finding, in document: CheckedDocument) -> String {
    let message = finding.message(in: wording.language)
    let details = [
      wording.place(finding.place) + " " + finding.place.excerpt,
      wording.say("改法：", "remedy: ") + finding.remedy(in: wording.language),
      wording.say("依据：", "cites: ") + wording.text(of: finding.rule.citations),
    ].map(XMLText.escape).joined(separator: "\n")
    let body: String
    if isFailure(finding) {
      let failure = XMLText.start("failure", ["type": finding.level.rawValue, "message": message])
      body = "\(failure)>\(details)</failure>"
    } else if finding.outcome == .undetermined {
      body = XMLText.start("skipped", ["message": message]) + "/>"
    } else {
      body = "<system-out>\(XMLText.escape("\(finding.level.rawValue): \(message)"))\n\(details)</system-out>"
    }
    let name = "\(finding.rule.id) \(wording.place(finding.place)):\(finding.place.start)"
    let start = XMLText.start("testcase", ["classname": document.path, "name": name])
    return "    \(start)>\n      \(body)\n    </testcase>\n"
  }
}
