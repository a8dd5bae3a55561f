import Testing

@testable import Checking

@Suite struct OwnersTests {
  private let check = "{kind: owners, rights: [right-of-copyright, right-of-patent]}"

  @Test func oneRightHasOneOwner() {
    #expect(judge(check, "第一条 软件著作权归甲方所有。\n第二条 软件的著作权属于甲方。") == .pass)
    #expect(judge(check, "第一条 软件著作权归甲方所有。\n第二条 本项目软件的著作权归乙方所有。") == .fail("著作权归乙方"))
    #expect(judge(check, "第一条 软件著作权归甲方所有。\n第二条 软件著作权归双方共有。") == .fail("著作权归双方"))
    #expect(judge(check, "第一条 软件著作权归甲方。\n第二条 申请专利的权利归乙方。") == .pass)
  }

  @Test func theOwnerMayStandInFront() {
    #expect(judge(check, "第一条 软件著作权归甲方。\n第二条 乙方享有软件的著作权。") == .fail("乙方享有软件的著作权"))
    #expect(
      judge(
        check,
        "1. Copyright in the software belongs to the Client.\n2. The Developer owns the copyright in the software.")
        == .fail("The Developer owns the copyright"))
  }

  @Test func severalOwnersAreOneKindOfOwner() {
    #expect(judge(check, "第一条 著作权归甲方、乙方共有。\n第二条 著作权归双方共有。") == .pass)
  }

  @Test func differentThingsMayHaveDifferentOwners() {
    #expect(judge(check, "第一条 采集软件的著作权归甲方，识别软件的著作权归乙方。") == .pass)
    #expect(judge(check, "第一条 研究报告的著作权归乙方。\n第二条 软件的著作权归甲方。") == .pass)
    // 软件 is every software of the project.
    #expect(judge(check, "第一条 软件的著作权归甲方。\n第二条 计算机软件的著作权归乙方。") == .fail("著作权归乙方"))
  }

  @Test func casesAreComparedWithTheSameCase() {
    let cases = "甲方单独完成的发明，专利申请权归甲方；乙方单独完成的发明，专利申请权归乙方；共同完成的，专利申请权归双方。"
    #expect(judge(check, "第一条 \(cases)") == .pass)
    #expect(judge(check, "第一条 乙方的背景软件著作权归乙方。\n第二条 软件著作权归甲方。") == .pass)
  }

  @Test func nobodyInParticularOwnsNothing() {
    #expect(judge(check, "第一条 著作权归完成方。\n第二条 著作权归甲方。") == .pass)
    #expect(judge(check, "第一条 不得侵犯他人著作权。") == .pass)
  }

  @Test func theMessageSaysWhereTheOtherStands() {
    let (judgement, _) = judgement(check, "第一条 软件著作权归甲方。\n第二条 软件著作权归乙方。")
    #expect(judgement.violations.first?.arguments["expected"] == "著作权归甲方")
    #expect(judgement.violations.first?.arguments["where"] == "第一条")
  }
}
