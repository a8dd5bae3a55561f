import Testing

@testable import Checking

@Suite struct DiffersTests {
  let check = "{kind: differs, fact: party.phone}"

  private func contract(_ first: String, _ second: String) -> String {
    "技术服务合同\n委托方（甲方）：台州灵江泵业有限公司\n电话：\(first)\n受托方（乙方）：丽水瓯江流体研究所\n电话：\(second)\n第一条 服务内容\n测绘叶轮。"
  }

  @Test func pointsAtTheSecondParty() {
    #expect(judge(check, contract("0576-3100221", "0578-4200332")) == .pass)
    #expect(judge(check, contract("0576-3100221", "0576-3100221")) == .fail("0576-3100221"))
  }

  @Test func blanksAreNotTheSame() {
    #expect(judge(check, contract("", "")) == .pass)
    #expect(judge(check, contract("0576-3100221", "")) == .pass)
  }
}
