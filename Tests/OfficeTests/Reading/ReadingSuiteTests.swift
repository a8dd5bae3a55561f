import Foundation
import Testing

@testable import Office

/// The probes of `Tests/Reading`: every feature of WordprocessingML that contracts hold, by the clause that describes it.
@Suite("Reading suite")
struct ReadingSuiteTests {
  @Test("Every probe is read as its clause says, and every character of it is accounted for", arguments: Probe.all)
  func probe(_ probe: Probe) throws {
    for problem in try ReadingSuiteTests.problems(of: probe) { Issue.record("\(probe.testDescription): \(problem)") }
  }

  @Test("There are at least 200 probes, each with a name and a clause of its own, and something expected")
  func enough() {
    #expect(Probe.all.count >= 200)
    var names: Set<String> = []
    for probe in Probe.all {
      #expect(!probe.clause.isEmpty && !probe.feature.isEmpty, "\(probe.name)")
      #expect(names.insert(probe.feature + probe.name).inserted, "twice: \(probe.testDescription)")
      #expect(!expected(by: probe).isEmpty, "nothing expected: \(probe.testDescription)")
    }
  }

  @Test("A wrong expectation is seen, of a paragraph, a label and every other kind")
  func wrong() throws {
    let text = """
      feature f | 1
      === wrong in three ways
      --- body
      ¶ a
      --- expect
      > b
      aside hidden ¶1@0: x
      unread w:p ×1
      === wrong label
      --- format decimal
      7 8
      """
    let probes = Probe.probes(in: text, file: "here")
    #expect(try probes.map { try ReadingSuiteTests.problems(of: $0).count } == [3, 1])
  }

  @Test("A table of features, when PLUMBLINE_READING_TABLE asks for it")
  func table() throws {
    guard ProcessInfo.processInfo.environment["PLUMBLINE_READING_TABLE"] != nil else { return }
    var rows: [(feature: String, clauses: [String], probes: Int, passed: Int)] = []
    for probe in Probe.all {
      if rows.last?.feature != probe.feature { rows.append((probe.feature, [], 0, 0)) }
      let last = rows.count - 1
      if !rows[last].clauses.contains(probe.clause) { rows[last].clauses.append(probe.clause) }
      rows[last].probes += 1
      if try ReadingSuiteTests.problems(of: probe).isEmpty { rows[last].passed += 1 }
    }
    print("| feature | clauses | probes | passed |\n|---|---|---|---|")
    for row in rows {
      print("| \(row.feature) | \(row.clauses.joined(separator: ", ")) | \(row.probes) | \(row.passed) |")
    }
    print("| all | | \(rows.reduce(0) { $0 + $1.probes }) | \(rows.reduce(0) { $0 + $1.passed }) |")
  }

  private func expected(by probe: Probe) -> [String] {
    probe.sections.filter { $0.heading.hasPrefix("expect") || $0.heading.hasPrefix("format") }.flatMap(\.lines)
  }

  /// One section `expect`, or `expect original` and its like for the views of one document.
  static func problems(of probe: Probe) throws -> [String] {
    let bytes = ProbeDocument(probe).bytes
    var problems: [String] = []
    for section in probe.sections {
      let words = section.heading.split(separator: " ").map(String.init)
      if words[0] == "format" {
        let document = try WordDocument(bytes: bytes)
        let found = zip(section.lines, document.body.paragraphs).map { line, paragraph in
          "\(line.prefix { $0 != " " }) \(paragraph.label?.text ?? "")"
        }
        problems += differences(expected: section.lines, found: found, in: "label")
      }
      guard words[0] == "expect" else { continue }
      let view = words.count > 1 ? RevisionView(rawValue: words[1]) ?? .accepted : .accepted
      let (document, account) = try WordDocument.accounted(reading: Package(bytes: bytes), view: view)
      if account.difference != 0 { problems.append("\(account.difference) characters unaccounted for") }
      problems += check(section.lines, against: ProbeOutcome(document: document))
      problems += OriginCheck.problems(in: document, package: try Package(bytes: bytes))
    }
    return problems
  }

  private static func check(_ lines: [String], against outcome: ProbeOutcome) -> [String] {
    var problems: [String] = []
    let paragraphs = lines.filter { $0.contains("> ") && !ProbeOutcome.kinds.contains(String($0.prefix { $0 != " " })) }
    if !paragraphs.isEmpty {
      problems += differences(expected: paragraphs, found: outcome.paragraphs, in: "paragraph")
    }
    for kind in ProbeOutcome.kinds {
      let stated = lines.filter { $0.hasPrefix(kind + " ") }.map { String($0.dropFirst(kind.count + 1)) }
      guard !stated.isEmpty else { continue }
      problems += differences(expected: stated == ["none"] ? [] : stated, found: outcome.lines(of: kind), in: kind)
    }
    return problems
  }

  private static func differences(expected: [String], found: [String], in kind: String) -> [String] {
    expected == found ? [] : ["\(kind): expected \(expected), read \(found)"]
  }
}
