import Testing

@testable import Checking

@Suite struct PresentTests {
  @Test func aTopicIsThereOrMissingAfterTheClauseBeforeIt() {
    let check = "{kind: present, topic: acceptance}"
    #expect(judge(check, "第一条 价款\n十万元。\n第二条 验收\n由甲方验收。") == .pass)
    #expect(judge(check, "第一条 价款\n十万元。\n第二条 保密\n双方保密。") == .fail("价款"))
  }

  @Test func whatBelongsToATopicIsMissingFromItsClause() {
    let check = "{kind: present, cue: standard, belongs: acceptance}"
    #expect(judge(check, "第一条 价款\n十万元。\n第二条 验收\n验收标准见附件。") == .pass)
    #expect(judge(check, "第一条 价款\n十万元。\n第二条 验收\n由甲方进行。") == .fail("验收"))
  }

  @Test func theLikeliestTopicComesFirst() {
    let check = "{kind: present, cue: goods, belongs: [acceptance, price]}"
    #expect(judge(check, "第一条 价款\n十万元。\n第二条 验收\n由甲方进行。") == .fail("验收"))
    #expect(judge(check, "第一条 价款\n十万元。\n第二条 保密\n双方保密。") == .fail("价款"))
  }

  @Test func whatIsMissingBesideAFactIsMissingThere() {
    let check = "{kind: present, fact: end, near: begin}"
    #expect(judge(check, "第一条 价款\n起始日：2026年3月1日。") == .fail("2026年3月1日"))
    #expect(judge(check, "第一条 价款\n十万元。\n起始日：____。").outcome == .fail)
  }

  @Test func nothingBeforeItMeansTheFirstClause() {
    #expect(judge("{kind: present, topic: object}", "第一条 报酬\n十万元。\n第二条 保密\n双方保密。") == .fail("报酬"))
  }

  @Test func aBlankFactIsMissingAtItsLabel() {
    let check = "{kind: present, fact: total}"
    #expect(judge(check, "第一条 价款\n总价：100,000元。") == .pass)
    #expect(judge(check, "第一条 价款\n总价：____元。") == .fail("总价"))
  }

  @Test func aWaivedFactPassesOnlyWhereItMayBeWaived() {
    #expect(judge("{kind: present, fact: owner, waivable: true}", "权利人：无") == .pass)
    #expect(judge("{kind: present, fact: owner}", "权利人：无").outcome == .fail)
  }

  @Test func oneOfSeveralFactsIsEnough() {
    #expect(judge("{kind: present, fact: [deposit, total]}", "第一条 价款\n总价：100,000元。") == .pass)
  }

  @Test func everyPartyIsAsked() {
    let text = """
      技术服务合同
      委托方（甲方）：华东机械有限公司
      统一社会信用代码：91310000MA1FL0C39R
      受托方（乙方）：苏州智研技术有限公司
      第一条 服务内容
      解决问题。
      """
    let (judgement, contract) = judgement("{kind: present, fact: party.code, each: party}", text)
    #expect(judgement.outcome == .fail)
    #expect(judgement.violations.map { $0.arguments["party"] } == ["乙方"])
    let places = judgement.violations.map { contract.document.text(at: contract.source.span($0.at)) }
    #expect(places == ["苏州智研技术有限公司"])
  }

  @Test func withoutPartiesNothingCanBeSaidOfThem() {
    #expect(judge("{kind: present, fact: party.code, each: party}", "第一条 价款\n十万元。").outcome == .undetermined)
  }
}

@Suite struct AbsentTests {
  @Test func everyPlaceIsOneViolation() {
    let check = "{kind: absent, cue: ban}"
    #expect(judge(check, "甲方可以改进。") == .pass)
    #expect(judge(check, "乙方不得自行改进该技术。甲方不得改进设备。") == .fail("不得自行改进", "不得改进"))
  }

  @Test func whatTakesTheMeaningBackIsHeededWithinItsSentence() {
    #expect(judge("{kind: absent, cue: ban}", "双方不得限制对方改进技术。") == .pass)
    #expect(judge("{kind: absent, cue: ban}", "不得限制使用。乙方不得改进。") == .fail("不得改进"))
  }

  @Test func placesNarrowTheSearch() {
    let text = "第一条 价款\n乙方不得改进。\n第二条 验收\n乙方不得改进。"
    #expect(judge("{kind: absent, cue: ban, in: [acceptance]}", text) == .fail("不得改进"))
    #expect(judge("{kind: absent, cue: ban, in: [secrecy]}", text) == .pass)
  }

  @Test func blankFactsCountAndWaivedOnesDoNot() {
    #expect(judge("{kind: absent, fact: owner}", "权利人：无") == .pass)
    #expect(judge("{kind: absent, fact: owner}", "权利人：张三") == .fail("张三"))
  }

  @Test func aTopicIsFoundByItsHeading() {
    #expect(judge("{kind: absent, topic: secrecy}", "第一条 价款\n一元。\n第二条 保密\n五年。") == .fail("保密"))
  }
}

@Suite struct CountTests {
  @Test func tooFewAndTooMany() {
    let check = "{kind: count, cue: goods, atLeast: 1, atMost: 2}"
    #expect(judge(check, "采购一次。") == .pass)
    #expect(judge(check, "第一条 价款\n没有。") == .fail("价款"))
    #expect(judge(check, "采购、供货、采购、采购。") == .fail("采购"))
  }

  @Test func perParty() {
    let text = "委托方（甲方）：华东机械有限公司\n受托方（乙方）：苏州智研技术有限公司\n第一条 价款\n一元。"
    #expect(judge("{kind: count, fact: party.name, atLeast: 1, per: party}", text) == .pass)
    #expect(judge("{kind: count, fact: party.code, atLeast: 1, per: party}", text).outcome == .fail)
    #expect(judge("{kind: count, fact: party.code, atLeast: 1, per: party}", "第一条 价款").outcome == .undetermined)
  }
}

@Suite struct ElementsTests {
  let check = "{kind: elements, topic: acceptance, cues: [standard, method, certificate], atLeast: 2}"

  @Test func enoughOfThem() {
    #expect(judge(check, "第一条 验收\n验收标准见附件，验收方法为评审。") == .pass)
    #expect(judge(check, "第一条 验收\n验收标准见附件。\n第二条 保密\n验收方法不公开。") == .fail("验收"))
  }

  @Test func aMissingClauseIsAnotherRulesMatter() {
    #expect(judge(check, "第一条 价款\n一元。") == .notApplicable)
  }
}

@Suite struct DensityTests {
  @Test func moreThanNowAndThen() {
    let check = "{kind: density, cue: goods, per: 20, atMost: 1}"
    #expect(judge(check, "本合同采购一台设备。") == .pass)
    #expect(judge(check, "采购设备，供货及时。") == .fail("采购"))
    #expect(judge(check, "采购设备，供货及时。" + String(repeating: "技", count: 60)) == .pass)
    #expect(judge("{kind: density, cue: goods, per: 20, unless: 'cue:technical'}", "采购、供货、技术方案。") == .pass)
  }
}
