import Checking
import Contracts
import Foundation
import Office
import Testing

/// Law by date: the same text judged on two days. The table is `Tests/Accuracy/dates.tsv`.
@Suite struct DateTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var rule: String
    var kind: String
    var text: String
    var days: [(date: String, outcome: String)]
    var testDescription: String { "\(rule) \(days.map { "\($0.date) \($0.outcome)" }.joined(separator: ", "))" }
  }

  static let rows: [Row] = {
    let file = AccuracyTests.folder.appending(path: "dates.tsv")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7 else { return nil }
      return Row(
        rule: cells[0], kind: cells[1], text: cells[6].replacingOccurrences(of: "⏎", with: "\n"),
        days: [(cells[2], cells[3]), (cells[4], cells[5])])
    }
  }()

  /// `2026-05-01`
  static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  @Test func theTableIsThere() {
    #expect(Self.rows.count >= 30)
    // A line that says the same on both days is no test of the date.
    #expect(Self.rows.allSatisfy { $0.days[0].outcome != $0.days[1].outcome })
  }

  @Test(arguments: rows)
  func theVerdictChangesWithTheDate(_ row: Row) throws {
    let book = try #require(ShippedRulebook.inspected?.rulebook)
    #expect(book.rule(row.rule) != nil)
    let contract = Contract(reading: WordDocument(plainText: row.text), using: book.vocabulary)
    for day in row.days {
      let date = try #require(Self.date(day.date))
      let others = book.rules.map(\.id).filter { $0 != row.rule && $0.hasPrefix(row.rule) }
      let options = CheckOptions(
        today: date, profile: "all", kind: row.kind, asOf: date, select: [row.rule], ignore: others)
      let result = book.check(contract, options)
      let outcome: String
      if let finding = result.findings.first {
        outcome = finding.outcome.rawValue
      } else {
        outcome = result.coverage.notApplicable > 0 ? "notApplicable" : "pass"
      }
      #expect(outcome == day.outcome, "\(row.rule) on \(day.date)")
    }
  }

  /// What a contract rests on is the law of its time.
  @Test(arguments: [("2019-06-01", "contract-law"), ("2024-06-01", "civil-code")])
  func citationsFollowTheDate(_ day: String, _ source: String) throws {
    let book = try #require(ShippedRulebook.inspected?.rulebook)
    let contract = Contract(
      reading: WordDocument(plainText: "技术服务合同\n第一条 服务内容\n优化工艺。"), using: book.vocabulary)
    let date = try #require(Self.date(day))
    let result = book.check(contract, CheckOptions(today: date, asOf: date, select: ["PRC-001"]))
    let finding = try #require(result.findings.first { $0.rule.id == "PRC-001" })
    #expect(finding.rule.citations.map(\.source).contains(source))
    #expect(!finding.rule.citations.map(\.source).contains(source == "civil-code" ? "contract-law" : "civil-code"))
  }
}
