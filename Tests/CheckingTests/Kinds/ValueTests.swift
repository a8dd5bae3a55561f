import Testing

@testable import Checking

@Suite struct CompareTests {
  let cap = "{kind: compare, left: deposit, is: atMost, right: total, times: cap}"

  @Test func againstAShareOfAnotherFact() {
    #expect(judge(cap, "总价：100,000元。\n定金：20,000元。") == .pass)
    #expect(judge(cap, "总价：100,000元。\n定金：20,001元。") == .fail("20,001元"))
    #expect(judge(cap, "总价：10万元。\n定金：3万元。") == .fail("3万元"))
  }

  @Test func theParameterOfTheDateCounts() {
    let text = "总价：100,000元。\n定金：30,000元。"
    #expect(judge(cap, text, asOf: "2026-06-01").outcome == .fail)
    #expect(judge(cap, text, asOf: "2030-01-01") == .pass)
    #expect(judge(cap, text, asOf: "1999-12-31").outcome == .undetermined)
  }

  @Test func aMissingRightSideIsNoPass() {
    #expect(judge(cap, "定金：30,000元。") == .undetermined("30,000元"))
    #expect(judge(cap, "总价：____元。\n定金：30,000元。") == .undetermined("30,000元"))
    #expect(judge(cap, "总价：100,000元。") == .pass)
  }

  @Test func currenciesDoNotCompare() {
    #expect(judge(cap, "总价：100,000美元。\n定金：30,000元。").outcome == .undetermined)
  }

  @Test func everyLeftValueIsJudged() {
    #expect(judge(cap, "总价：100,000元。\n定金：10,000元。\n另付定金：50,000元。") == .fail("50,000元"))
  }

  @Test func datesPlusPeriods() {
    let check = "{kind: compare, left: end, is: equal, right: begin, plus: length, within: 1 day}"
    #expect(judge(check, "起始日：2026年3月1日\n期限：1年\n终止日：2027年2月28日") == .pass)
    #expect(judge(check, "起始日：2026年3月1日\n期限：6个月\n终止日：2027年2月28日") == .fail("2027年2月28日"))
  }

  @Test func againstTheDateWhoseLawApplies() {
    let check = "{kind: compare, left: end, is: atLeast, right: asOf}"
    #expect(judge(check, "终止日：2026年6月1日") == .pass)
    #expect(judge(check, "终止日：2026年5月31日") == .fail("2026年5月31日"))
  }

  @Test func argumentsSayWhatWasCompared() {
    let (judgement, _) = judgement(cap, "总价：100,000元。\n定金：3万元。")
    let arguments = judgement.violations.first?.arguments
    #expect(arguments?["left"] == "3万元")
    #expect(arguments?["limit"] == "20,000元")
    #expect(arguments?["limit@en"] == "CNY 20,000")
  }
}

@Suite struct InRangeTests {
  @Test func numbersSharesAndPeriods() {
    #expect(judge("{kind: range, fact: share, atMost: 30%}", "比例：30%") == .pass)
    #expect(judge("{kind: range, fact: share, atMost: cap}", "比例：21%") == .fail("21%"))
    #expect(judge("{kind: range, fact: length, atLeast: 5 years}", "期限：60个月") == .pass)
    #expect(judge("{kind: range, fact: length, atLeast: 5 years}", "期限：3年") == .fail("3年"))
    #expect(judge("{kind: range, fact: end, atLeast: 2026-01-01}", "终止日：2025年12月31日") == .fail("2025年12月31日"))
  }

  @Test func whatCannotBeComparedIsUndetermined() {
    #expect(judge("{kind: range, fact: length, atMost: 30 days}", "期限：1个月").outcome == .undetermined)
    #expect(judge("{kind: range, fact: length, atMost: 30 days}", "没有约定。") == .pass)
  }
}

@Suite struct OneOfTests {
  @Test func listsAndValues() {
    #expect(judge("{kind: oneOf, fact: owner, list: colours}", "权利人：红") == .pass)
    #expect(judge("{kind: oneOf, fact: owner, values: [张三, 李四]}", "权利人：王五") == .fail("王五"))
    #expect(judge("{kind: oneOf, fact: owner, values: [张三]}", "权利人：____") == .pass)
  }
}

@Suite struct MatchesTests {
  @Test func formsOfStatedValues() {
    let check = "{kind: matches, fact: mail, form: email}"
    #expect(judge(check, "邮箱：li@example.cn") == .pass)
    #expect(judge(check, "邮箱：li.example.cn") == .fail("li.example.cn"))
    #expect(judge(check, "邮箱：____") == .pass)
  }
}

@Suite struct AgreesTests {
  @Test func pointsAtTheOneThatDiffersFromTheFirst() {
    let check = "{kind: agrees, facts: [owner]}"
    #expect(judge(check, "权利人：张三\n权利人：张　三") == .pass)
    #expect(judge(check, "权利人：张三\n权利人：李四\n权利人：张三") == .fail("李四"))
    #expect(judge(check, "权利人：张三") == .pass)
  }

  @Test func typosMayBeTolerated() {
    let text = "权利人：江苏华新精密制造有限公司\n权利人：江苏华新精密制造有限公词"
    #expect(judge("{kind: agrees, facts: [owner], tolerance: typo}", text) == .pass)
    #expect(judge("{kind: agrees, facts: [owner]}", text).outcome == .fail)
  }
}

@Suite struct PairsTests {
  let check = "{kind: pairs, left: part, right: deposit, is: equal, notRatio: [10000]}"

  @Test func byOrder() {
    #expect(judge(check, "分项：100元，定金：100元。") == .pass)
    #expect(judge(check, "分项：100元，定金：200元。") == .fail("100元"))
  }

  @Test func aFactorThatAnotherRuleReports() {
    #expect(judge(check, "分项：100元，定金：100万元。") == .pass)
  }

  @Test func oddNumbersAreNotPaired() {
    #expect(judge(check, "分项：100元，定金：100元。\n分项：50元。") == .undetermined("50元"))
  }
}

@Suite struct SumsTests {
  let check = "{kind: sums, parts: part, total: total, of: money}"

  @Test func moneyAddsUp() {
    #expect(judge(check, "总价：100元。\n分项：40元。\n分项：60元。") == .pass)
    #expect(judge(check, "总价：100元。\n分项：40元。\n分项：50元。") == .fail("50元"))
  }

  @Test func onePartIsNoSum() {
    #expect(judge(check, "总价：100元。\n分项：40元。") == .pass)
  }

  @Test func blanksAndMissingTotalsAreUndetermined() {
    #expect(judge(check, "总价：100元。\n分项：40元。\n分项：50元。\n分项：____元。").outcome == .undetermined)
    #expect(judge(check, "分项：40元。\n分项：50元。").outcome == .undetermined)
  }

  @Test func sharesAddUpToANumber() {
    let check = "{kind: sums, parts: share, total: 100, of: percent}"
    #expect(judge(check, "比例：30%。\n比例：70%。") == .pass)
    #expect(judge(check, "比例：30%。\n比例：60%。") == .fail("60%"))
  }
}

@Suite struct OrderTests {
  @Test func laterDatesComeLater() {
    let check = "{kind: order, facts: [begin, end]}"
    #expect(judge(check, "起始日：2026年3月1日\n终止日：2026年3月1日") == .pass)
    #expect(judge(check, "起始日：2026年3月1日\n终止日：2026年2月1日") == .fail("2026年2月1日"))
    #expect(judge("{kind: order, facts: [begin, end], strict: true}", "起始日：2026年3月1日\n终止日：2026年3月1日").outcome == .fail)
  }

  @Test func oneDateAloneHasNoOrder() {
    #expect(judge("{kind: order, facts: [begin, end]}", "终止日：2026年3月1日") == .undetermined("2026年3月1日"))
    #expect(judge("{kind: order, facts: [begin, end]}", "无日期。") == .pass)
  }
}
