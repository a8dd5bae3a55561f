import Testing

@testable import Checking

/// `elements` with `each: party`.
@Suite struct PartyElementsTests {
  private let check = "{kind: elements, topic: secrecy, cues: [period, persons], each: party}"

  private func text(_ clause: String) -> String { "第一条 价款\n十万元。\n第二条 保密\n\(clause)\n第三条 验收\n由甲方进行。" }

  @Test func eachPartyIsJudgedByItself() {
    #expect(judge(check, text("甲方：限项目人员；期限三年。\n乙方：限项目人员；期限三年。")) == .pass)
    #expect(judge(check, text("甲方：限项目人员；期限三年。\n乙方：限项目人员。")) == .fail("乙方"))
    #expect(judge(check, text("甲方：期限三年。\n乙方：限项目人员。")) == .fail("甲方", "乙方"))
  }

  @Test func itemsBelongToThePartyAboveThem() {
    let clause = "甲方：\n1. 内容：配方。\n2. 期限：三年。\n乙方：\n1. 人员：项目组。\n2. 期限：三年。"
    #expect(judge(check, text(clause)) == .fail("甲方"))
  }

  @Test func whatIsSaidOfAllCountsForEach() {
    #expect(judge(check, text("甲方应保密，限采购人员；乙方应保密，限项目人员。期限均为三年。")) == .pass)
    #expect(judge(check, text("1. 甲方应对配方保密。\n2. 乙方应对产量保密。\n3. 双方的人员范围和期限见附件。")) == .pass)
  }

  @Test func columnsOfATableAreParties() {
    let rows = "| 事项 | 甲方的义务 | 乙方的义务 |\n| 人员 | 采购部 | 项目组 |"
    #expect(judge(check, text(rows)) == .fail("甲方", "乙方"))
    #expect(judge(check, text(rows + "\n| 期限 | 三年 | 三年 |")) == .pass)
  }

  @Test func clausesThatTellNoPartiesApartAreNotJudged() {
    #expect(judge(check, text("双方应当保密。")) == .notApplicable)
    #expect(judge(check, text("乙方应对甲方的资料保密。")) == .notApplicable)
    #expect(judge(check, "第一条 价款\n十万元。") == .notApplicable)
  }

  @Test func theMessageNamesPartyAndPoints() {
    let (judgement, _) = judgement(check, text("甲方：限项目人员；期限三年。\n乙方：限项目人员。"))
    #expect(judgement.violations.first?.arguments["party"] == "乙方")
    #expect(judgement.violations.first?.arguments["missing"] == "期限")
  }
}
