import Checking
import Contracts
import Foundation
import Office
import Testing

/// Papers that are no contracts: each is told by its kind, one in order comes back clean, and what only looks like one
/// is left alone. The first word of a file's name is the kind's short name.
@Suite struct PaperTests {
  private func result(_ path: String) throws -> CheckResult {
    let text = try String(contentsOf: AccuracyTests.folder.appending(path: path), encoding: .utf8)
    let book = try #require(ShippedRulebook.inspected?.rulebook)
    let contract = Contract(reading: WordDocument(plainText: text), using: book.vocabulary)
    let today = try #require(DateTests.date("2026-06-01"))
    return book.check(contract, CheckOptions(today: today))
  }

  @Test func theSuiteIsThere() {
    #expect(AccuracyTests.texts("papers").count >= 30)
    #expect(AccuracyTests.texts("papers-none").count >= 10)
  }

  @Test(arguments: AccuracyTests.texts("papers"))
  func aPaperInOrderIsToldByItsKindAndClean(_ path: String) throws {
    let result = try result(path)
    let book = try #require(ShippedRulebook.inspected?.rulebook)
    let short = (path as NSString).lastPathComponent.prefix { $0 != "-" }
    #expect(result.kind == book.kind(String(short))?.id)
    #expect(result.kindEvidence.count > 1)
    #expect(result.coverage.passed > 0)
    for finding in result.findings where finding.level != .note {
      Issue.record("\(finding.rule.id): \(finding.message(in: .zh)) \(finding.place.excerpt)")
    }
  }

  @Test(arguments: AccuracyTests.texts("papers-none"))
  func whatOnlyLooksLikeAPaperIsNone(_ path: String) throws {
    let result = try result(path)
    #expect(result.kind == "unknown" || result.kind.hasPrefix("other-"))
    #expect(result.findings.count <= 1)
  }
}
