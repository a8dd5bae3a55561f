import Testing

@testable import Contracts

/// How many copies there are and who keeps them, in whatever order it is said.
@Suite struct CopyTests {
  static let sentences: [(String, Int, Int)] = [
    ("本合同一式六份，甲方执二份，乙方执二份，其余二份报登记机构。", 6, 6),
    ("本合同一式四份，双方各一份，备案、认定登记各一份。", 4, 4),
    ("本合同一式五份：委托方二份，受托方二份，登记机构一份。", 5, 5),
    ("本合同一式六份，甲乙双方各执二份，一份用于专利登记，一份用于合同登记。", 6, 6),
    ("本合同一式四份，甲方一份，乙方一份，办变更手续用一份，办合同登记用一份。", 4, 4),
    ("本合同一式陆份，甲方执贰份，乙方执贰份，另贰份用于办理认定登记，效力相同。", 6, 6),
    ("本合同一式三份，甲方、乙方和登记机构各一份。", 3, 3),
    ("本合同一式六份，正本二份，副本四份，双方各执正本一份、副本二份。", 6, 6),
    ("本合同一式四份，双方各执两份，每份具有同等效力。附件三份。", 4, 4),
    ("本合同一式五份，三方各一份，甲乙双方办理变更一份，登记一份。", 5, 5),
    ("本合同一式四份，双方各二份，其中一份用于登记。", 4, 4),
    ("双方签章后生效。共四份，甲方二份，乙方一份，技术合同登记一份。", 4, 4),
    // Defects stay defects.
    ("本合同一式六份，双方各执二份，登记机构一份。", 6, 5),
    ("本合同一式四份，甲方执二份，乙方执二份，登记机构一份。", 4, 5),
  ]

  @Test("Copies and shares", arguments: sentences)
  func copies(sentence: String, total: Int, sum: Int) {
    let sample = Sample(
      "技术服务合同\n甲方：蓝海公司\n乙方：青山研究所\n双方协商一致，签订本合同。\n第一条 内容\n检测。\n第二条 份数\n\(sentence)")
    let facts = sample.coverFacts
    func numbers(_ name: String) -> [Int] {
      sample.values(name, of: facts).compactMap { Int($0.split(separator: ":").last ?? "") }
    }
    #expect(numbers("copies.total") == [total])
    #expect(numbers("copies.share").reduce(0, +) == sum)
  }
}
