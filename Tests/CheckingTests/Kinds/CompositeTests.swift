import Contracts
import Office
import Testing

@testable import Checking

@Suite struct EachTests {
  @Test func everyClauseOnATopic() {
    let check = "{kind: each, of: clause, in: [acceptance], check: {kind: present, cue: standard}}"
    let text = "第一条 价款\n一元。\n第二条 设备验收\n验收标准见附件。\n第三条 软件验收\n由甲方进行。"
    #expect(judge(check, text) == .fail("软件验收"))
    #expect(judge(check, "第一条 价款\n一元。") == .notApplicable)
  }

  @Test func everyInstalmentBesideItsOwnWords() {
    let check = "{kind: each, of: instalment, check: {kind: present, cue: trigger}}"
    let good = "第一条 支付方式\n合同签订之日起10日内支付30,000元；验收合格后支付70,000元。"
    let bad = "第一条 支付方式\n合同签订之日起10日内支付30,000元；另支付70,000元。"
    #expect(judge(check, good).outcome == .pass)
    #expect(judge(check, bad) == .fail("70,000元"))
  }

  @Test func everyPartyWithItsOwnFacts() {
    let text = """
      技术服务合同
      委托方（甲方）：华东机械有限公司
      统一社会信用代码：91310000MA1FL0C39R
      受托方（乙方）：苏州智研技术有限公司
      统一社会信用代码：91320500MA1MTB8X51
      第一条 服务内容
      解决问题。
      """
    let check = "{kind: each, of: party, check: {kind: count, fact: party.code, atLeast: 1, atMost: 1}}"
    #expect(judge(check, text) == .pass)
    #expect(judge(check, "没有当事人。").outcome == .undetermined)
  }
}

@Suite struct AnyAndAllTests {
  let any = "{kind: any, checks: [{kind: present, topic: acceptance}, {kind: present, cue: standard, belongs: price}]}"
  let all = "{kind: all, checks: [{kind: present, topic: acceptance}, {kind: absent, cue: ban}]}"

  @Test func anyNeedsOne() {
    #expect(judge(any, "第一条 价款\n验收标准见附件。") == .pass)
    #expect(judge(any, "第一条 价款\n一元。\n第二条 保密\n五年。") == .fail("价款"))
  }

  @Test func allReportsEveryOneThatFails() {
    #expect(judge(all, "第一条 验收\n评审。") == .pass)
    #expect(judge(all, "第一条 价款\n乙方不得改进。") == .fail("价款", "不得改进"))
  }

  @Test func whatCannotBeJudgedIsNoPass() {
    let check =
      "{kind: all, checks: [{kind: absent, cue: ban}, {kind: compare, left: deposit, right: total, is: less}]}"
    #expect(judge(check, "定金：5元。").outcome == .undetermined)
    let either =
      "{kind: any, checks: [{kind: present, cue: ban}, {kind: compare, left: deposit, right: total, is: less}]}"
    #expect(judge(either, "定金：5元。").outcome == .undetermined)
  }
}

@Suite struct ResolvesTests {
  @Test func whatContractsReferToIsTakenFromTheirFacts() {
    let contract = SampleRulebook.contract("第一条 价款\n按第九条支付。")
    var facts = FactTable()
    let nine = Self.range(of: "第九条", in: contract)
    facts.add(Fact(name: "reference.broken", value: .text("第九条"), text: nine))
    let changed = contract.with(facts: facts)
    #expect(Self.judge(.references, changed) == [nine])
    #expect(Self.judge(.numbering, changed).isEmpty)
  }

  @Test func definedTermsThatNobodyUses() {
    let contract = SampleRulebook.contract("“本系统”指检测系统。")
    let term = Self.range(of: "本系统", in: contract)
    let unused = contract.with(definitions: [Definition(term: "本系统", text: term, uses: 0)])
    let used = contract.with(definitions: [Definition(term: "本系统", text: term, uses: 2)])
    #expect(Self.judge(.definitions, unused) == [term])
    #expect(Self.judge(.definitions, used).isEmpty)
  }

  private static func judge(_ what: Resolves.What, _ contract: Contract) -> [Range<Int>] {
    let book = SampleRulebook.book([SampleRulebook.rule(check: "{kind: resolves, what: \(what.rawValue)}")])
    return book.judge(contract).violations.map(\.at)
  }

  private static func range(of words: String, in contract: Contract) -> Range<Int> {
    (try? contract.source.firstMatch(of: Pattern(words), in: 0..<contract.text.bytes.count))?.range ?? 0..<0
  }
}

@Suite struct ClassifiesTests {
  private func judge(titled: String?, _ scores: [String: Int]) -> Judgement {
    let kind = KindJudgement(kind: "technology-service-contract", titled: titled, substance: scores)
    let contract = SampleRulebook.contract("技术服务合同\n第一条 价款\n采购设备。").with(kind: kind)
    return SampleRulebook.book([SampleRulebook.rule(check: "{kind: classifies, as: contract, margin: 30}")])
      .judge(contract)
  }

  @Test func theTitleMustBeBorneOut() {
    let service = "technology-service-contract"
    #expect(judge(titled: service, [service: 10, "sale-contract": 9]).outcome == .pass)
    #expect(judge(titled: service, [service: 6, "sale-contract": 9]).outcome == .fail)
    #expect(judge(titled: service, [service: 0, "sale-contract": 2]).outcome == .pass)
    #expect(judge(titled: nil, ["sale-contract": 9]).outcome == .notApplicable)
    #expect(judge(titled: service, [:]).outcome == .undetermined)
  }

  @Test func namesBothKinds() {
    let judgement = judge(titled: "technology-service-contract", ["sale-contract": 9])
    #expect(judgement.violations.first?.arguments["titled"] == "技术服务合同")
    #expect(judgement.violations.first?.arguments["substance@en"] == "sale")
  }
}
