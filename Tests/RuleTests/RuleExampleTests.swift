import Checking
import Contracts
import Foundation
import Testing

/// The rulebook of this checkout: its examples are its tests.
enum ShippedRulebook {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules").path

  /// The rulebook as far as it can be read; nil when the checkout has no rules.
  static let inspected: (rulebook: Rulebook, problems: [DataProblem])? =
    FileManager.default.fileExists(atPath: folder) ? Rulebook.inspect([folder]) : nil

  static var rules: [Rule] { inspected?.rulebook.rules ?? [] }
}

/// A rule as one test case, named after its id.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let rule: Rule
  var testDescription: String { rule.id }
}

@Suite struct RuleExampleTests {
  @Test func theRulebookIsSound() {
    for problem in ShippedRulebook.inspected?.problems ?? [] { Issue.record("\(problem)") }
  }

  @Test(arguments: ShippedRulebook.rules.map(RuleCase.init))
  func examplesComeOutAsExpected(_ testCase: RuleCase) throws {
    let book = try #require(ShippedRulebook.inspected?.rulebook)
    for problem in book.verifyExamples(of: testCase.rule) { Issue.record("\(problem)") }
  }

  @Test func whatRulesFollowIsARule() {
    let ids = Set(ShippedRulebook.rules.map(\.id))
    for rule in ShippedRulebook.rules {
      for root in rule.follows where !ids.contains(root) {
        Issue.record("\(rule.id) follows \(root), which is no rule")
      }
    }
  }

  @Test func rulesHaveEnoughExamples() {
    for warning in ShippedRulebook.inspected?.rulebook.warnings ?? [] { Issue.record("\(warning)") }
  }
}
