import Testing

@testable import Checking

@Suite struct FingerprintTests {
  private func marks(_ text: String) -> [String] {
    var options = CheckOptions(today: SampleRulebook.today)
    options.kind = "service"
    return SampleRulebook.book([SampleRulebook.rule(check: "{kind: absent, cue: ban}")])
      .check(SampleRulebook.contract(text), options).findings.map(\.fingerprint)
  }

  @Test func aNewClauseInFrontChangesNothing() {
    let before = marks("第一条 价款\n一元。\n第二条 验收\n乙方不得改进。")
    let after = marks("第一条 标的\n设备。\n第二条 价款\n一元。\n第三条 验收\n乙方不得改进。")
    #expect(before.count == 1)
    #expect(before == after)
  }

  @Test func equalWordsUnderOneHeadingAreToldApart() {
    let two = marks("第一条 验收\n乙方不得改进。乙方不得改进。")
    #expect(Set(two).count == 2)
    #expect(marks("第一条 验收\n乙方不得改进。") == [two[0]])
  }

  @Test func anotherHeadingIsAnotherFinding() {
    #expect(marks("第一条 验收\n乙方不得改进。") != marks("第一条 保密\n乙方不得改进。"))
  }

  @Test func numberingIsLeftOutAndFiguresAreNot() {
    #expect(Fingerprints.withoutNumbering("第十二条第3款") == "第条第款")
    #expect(Fingerprints.withoutNumbering("(一)验收") == "验收")
    #expect(Fingerprints.withoutNumbering("3.1验收") == "3.1验收")
    #expect(Fingerprints.withoutNumbering("三、验收") == "验收")
    #expect(Fingerprints.withoutNumbering("30,000元") == "30,000元")
  }
}
