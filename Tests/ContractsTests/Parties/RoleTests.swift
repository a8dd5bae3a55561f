import Testing

@testable import Contracts

@Suite struct RoleTests {
  static let cases: [(String, String, [Party.Role])] = [
    ("甲方：蓝海公司\n乙方：青山研究所", "甲方委托乙方研究开发检测系统。", [.client, .provider]),
    ("甲方：青山研究所\n乙方：蓝海公司", "甲方接受乙方委托，研究开发检测系统。", [.provider, .client]),
    ("甲方：蓝海公司\n乙方：青山研究所", "乙方许可甲方实施其专利。", [.client, .provider]),
    ("甲方：青山研究所\n乙方：蓝海公司", "甲方将其拥有的专利权转让给乙方。", [.provider, .client]),
    ("转让方：青山研究所\n受让方：蓝海公司", "双方协商一致。", [.provider, .client]),
    ("让与人：青山研究所\n受让人：蓝海公司", "双方协商一致。", [.provider, .client]),
    ("卖方（甲方）：青山研究所\n买方（乙方）：蓝海公司", "双方协商一致。", [.provider, .client]),
    ("甲方：蓝海公司\n乙方：青山研究所\n中介方：桥梁中心", "甲方委托乙方开发。", [.client, .provider, .intermediary]),
    ("甲方：蓝海公司\n乙方：青山研究所", "各方共同研究开发新材料，合作开发。", [.partner, .partner]),
    ("甲方：蓝海公司\n乙方：青山研究所", "双方依法签约。", [.unknown, .unknown]),
    (
      "Party A: Blue Sea Ltd.\nParty B: Green Hill Ltd.", "Party A hereby engages Party B to develop software.",
      [.client, .provider]
    ),
  ]

  @Test("Roles come from words, never from letters", arguments: cases)
  func roles(head: String, opening: String, expected: [Party.Role]) {
    #expect(Sample("\(head)\n\(opening)\n第一条 内容").parties.map(\.role) == expected)
  }
}
