import Contracts
import Office
import Testing

@testable import Checking
@testable import Reports

@Suite struct RulePageTests {
  private static var rule: Rule {
    var rule = Samples.deposit.rule
    rule.serves = ["C-24", "G-12"]
    rule.why = LocalizedText(zh: "超出部分没有定金效力。", en: "What exceeds it has no effect as a deposit.")
    rule.citations.append(Citation(source: "gbt-34670", article: "6.2", provenance: .reconstructed))
    rule.applicability.kinds = ["technology-contract", "development/entrusted"]
    rule.applicability.notKinds = ["transfer/application"]
    rule.applicability.conditions = [.fact("deposit.amount"), .topic("price")]
    rule.applicability.exceptions = [.cue("deposit-waived", in: ["payment"]), .kind("intermediary")]
    rule.applicability.from = CalendarDate(year: 2021, month: 1, day: 1)
    rule.applicability.profiles = ["filing"]
    rule.examples = [
      RuleExample(
        name: "正好百分之二十", expect: .pass, text: "第三条 合同总价款为人民币100,000元。\n第四条 定金20,000元。", kind: nil,
        asOf: nil, line: 20),
      RuleExample(
        name: "超过上限", expect: .fail, text: "第四条 定金⟦30,000元⟧。", kind: "development/entrusted",
        asOf: CalendarDate(year: 2026, month: 5, day: 1), line: 23),
    ]
    return rule
  }

  private static let titles = [
    "technology-contract": LocalizedText(zh: "技术合同", en: "technology contract"),
    "development": LocalizedText(zh: "技术开发合同", en: "technology development contract"),
    "fact:deposit.amount": LocalizedText(zh: "定金数额", en: "amount of the deposit"),
    "topic:price": LocalizedText(zh: "价款", en: "price"),
  ]

  @Test(arguments: Language.allCases)
  func explainsARule(language: Language) throws {
    let page = RulePage(Self.rule, language: language, sources: Samples.sources, titles: Self.titles)
    try expectGolden(page.text, "rules/show.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func listsRules(language: Language) throws {
    let table = RuleTable([Samples.amounts.rule, Samples.seal.rule, Self.rule], language: language)
    try expectGolden(table.text, "rules/list.\(language.rawValue)")
    try expectGolden(table.json.pretty() + "\n", "rules/list.\(language.rawValue).json")
  }
}
