import Testing

@testable import Contracts

@Suite struct SignatureTests {
  private static let head = "甲方：蓝海公司\n乙方：青山研究所\n第一条 内容\n第二条 其他\n"

  /// `party seal signatory date`, a dash for what is missing.
  private static func shape(_ sample: Sample) -> [String] {
    sample.signatures.map { block in
      let party = block.party.map(String.init) ?? "?"
      return [party, block.hasSeal ? "seal" : "-", block.hasSignatory ? "sign" : "-", block.date == nil ? "-" : "date"]
        .joined(separator: " ")
    }
  }

  static let blocks: [(String, [String])] = [
    (
      "甲方：              （盖章）\n法定代表人／委托代理人：      （签名）\n年  月  日\n乙方：     （盖章）\n法定代表人／委托代理人：   （签名）\n年  月  日",
      ["0 seal sign date", "1 seal sign date"]
    ),
    (
      "甲方（盖章）：        乙方（盖章）：\n法定代表人（签字）：    法定代表人（签字）：\n年 月 日          年 月 日",
      ["0 seal sign date", "1 seal sign date"]
    ),
    ("| 甲方（盖章）： | 乙方（盖章）： |\n| 法定代表人（签字）： | 法定代表人（签字）： |\n| 日期： | 日期： |", ["0 seal sign date", "1 seal sign date"]),
    ("甲方（公章）：\n乙方（公章）：\n签订日期：2026年3月1日", ["0 seal - date", "1 seal - date"]),
    ("甲方：        乙方：\n电话：        电话：", ["0 - - -", "1 - - -"]),
    ("甲方负责人（或授权代表）        乙方负责人（或授权代表）\n签名：____（盖章）      签名：____（盖章）", ["0 seal sign -", "1 seal sign -"]),
    ("甲方（签章）：蓝海公司\n附件一：清单\n甲方（签章）：\n乙方（签章）：", ["0 seal sign -"]),
    ("第三条 保密\n甲方：\n1.不得泄露。\n乙方：\n1.不得泄露。\n第四条 其他事项由双方商定。", []),
  ]

  @Test("Signature blocks", arguments: blocks)
  func outline(tail: String, expected: [String]) {
    #expect(Self.shape(Sample(Self.head + tail)) == expected)
  }

  @Test func whatStandsInTheBlocks() {
    let sample = Sample(
      Self.head + """
        甲方：蓝海公司      （盖章）
        法定代表人／委托代理人：张三   （签名）
        2026年9月31日
        乙方：青山研究院      （盖章）
        法定代表人／委托代理人：        （签名）
             年   月   日
        """)
    #expect(sample.signature("signature.name") == ["0:蓝海公司", "1:青山研究院"])
    #expect(sample.signature("signature.signatory") == ["0:张三", "1:blank"])
    #expect(sample.signature("signature.date") == ["0:impossible 2026年9月31日", "1:blank"])
    #expect(sample.signature("signature.block") == ["0:甲方", "1:乙方"])
  }

  @Test func dateBehindTheSignatory() {
    let sample = Sample(
      Self.head + "甲方（盖章）：\n法定代表人（签字）：      2026年3月1日\n乙方（盖章）：\n法定代表人（签字）：        年  月  日")
    #expect(sample.signature("signature.date") == ["0:2026-03-01", "1:blank"])
  }

  @Test func englishBlocks() {
    let sample = Sample(
      """
      This Agreement is made between Green Hill, Inc. ("Licensor") and Blue Sea Ltd. ("Licensee").
      1. Definitions
      2. Grant
      IN WITNESS WHEREOF, the parties have signed.
      LICENSOR: Green Hill, Inc.
      By: ____________
      Name: John Smith
      Title: CEO
      Date: March 1, 2026
      LICENSEE: Blue Sea Ltd.
      By: ____________
      Name:
      Date:
      """)
    #expect(Self.shape(sample) == ["0 - sign date", "1 - sign date"])
    #expect(sample.signature("signature.signatory") == ["0:blank", "0:John Smith", "1:blank", "1:blank"])
    #expect(sample.signature("signature.date") == ["0:2026-03-01", "1:blank"])
  }

  @Test func blocksThatBeginWithTheBareName() {
    let sample = Sample(
      """
      This Agreement is made between Green Hill, Inc. ("Licensor") and Blue Sea Ltd. ("Licensee").
      1. Grant
      GREEN HILL, INC.
      By: ____________
      Date: ____________
      BLUE SEA LTD.
      By: ____________
      Date: ____________
      """)
    #expect(Self.shape(sample) == ["0 - sign date", "1 - sign date"])
  }

  @Test func roleWordsSignForLetters() {
    let sample = Sample(
      "甲方：蓝海公司\n乙方：青山研究所\n第一条 内容\n顾问方负责人（签字）：\n委托方负责人（签字）：")
    #expect(Set(sample.signatures.compactMap(\.party)) == [0, 1])
  }
}
