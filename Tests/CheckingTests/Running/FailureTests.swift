import Contracts
import Office
import Testing

@testable import Checking

/// A rule that crashes or runs past its limit leaves the document undetermined, never clean.
@Suite struct FailureTests {
  private func check(_ rule: String, _ text: String, asOf: String = "2026-06-01") -> CheckResult {
    var options = CheckOptions(today: SampleRulebook.date(asOf))
    options.kind = "service"
    return SampleRulebook.book([rule]).check(SampleRulebook.contract(text), options)
  }

  @Test func aPatternThatExplodesIsUndetermined() {
    let result = check(
      SampleRulebook.rule(check: "{kind: absent, cue: endless}"),
      "技术服务合同\n第一条 价款\n" + String(repeating: "x", count: 2_000) + "z y")
    #expect(result.findings.map(\.outcome) == [.undetermined])
    #expect(result.coverage.undetermined == 1)
    #expect(result.verdict == .undetermined)
    #expect(result.findings[0].place.excerpt == "技术服务合同")
  }

  @Test func aParameterWithoutValueOnTheDateIsUndetermined() {
    let rule = SampleRulebook.rule(check: "{kind: range, fact: share, atMost: cap}")
    #expect(check(rule, "比例：10%", asOf: "1999-01-01").verdict == .undetermined)
    #expect(check(rule, "比例：10%").verdict == .acceptable)
  }

  @Test func aConditionThatCannotBeToldIsUndetermined() {
    let rule = SampleRulebook.rule(check: "{kind: absent, topic: price}", applies: "{when: ['cue:endless']}")
    let result = check(rule, "第一条 价款\n" + String(repeating: "x", count: 2_000) + "z y")
    #expect(result.coverage.undetermined == 1)
  }

  @Test func theNextRuleIsNotHeldUpByTheOneBefore() {
    let contract = SampleRulebook.contract("第一条 价款\n乙方不得改进。")
    let book = SampleRulebook.book([SampleRulebook.rule(check: "{kind: absent, cue: ban}")])
    let examination = Examination(
      contract, vocabulary: book.vocabulary, parameters: [:], asOf: SampleRulebook.today, kinds: [])
    examination.allow(.seconds(-1))
    #expect(throws: CheckProblem.timeLimit) { try examination.hits(of: "ban", in: []) }
    examination.allow(.seconds(5))
    #expect(throws: Never.self) { try #expect(examination.hits(of: "ban", in: []).count == 1) }
  }

  @Test func undeterminedFindingsSaySo() {
    let rule = SampleRulebook.rule(check: "{kind: compare, left: deposit, is: less, right: total}")
    let finding = check(rule, "定金：5元。").findings[0]
    #expect(finding.message(in: .zh).hasPrefix("未能判断"))
    #expect(finding.message(in: .en).hasPrefix("Undetermined"))
  }
}

@Suite struct VerdictTests {
  private func verdict(_ level: String, _ check: String, _ text: String) -> Verdict {
    var options = CheckOptions(today: SampleRulebook.today)
    options.kind = "service"
    return SampleRulebook.book([SampleRulebook.rule(check: check, level: level)])
      .check(SampleRulebook.contract(text), options).verdict
  }

  @Test func levelsAndOutcomesTell() {
    let ban = "{kind: absent, cue: ban}"
    #expect(verdict("error", ban, "可以改进。") == .acceptable)
    #expect(verdict("note", ban, "不得改进。") == .acceptable)
    #expect(verdict("warning", ban, "不得改进。") == .acceptableWithRemarks)
    #expect(verdict("error", ban, "不得改进。") == .notAcceptable)
    let undecided = "{kind: compare, left: deposit, is: less, right: total}"
    #expect(verdict("error", undecided, "定金：5元。") == .undetermined)
    #expect(verdict("warning", undecided, "定金：5元。") == .acceptableWithRemarks)
    #expect(verdict("note", undecided, "定金：5元。") == .acceptable)
  }
}
