import Office
import Testing

@testable import Contracts

@Suite struct TableSumsTests {
  private func wrongSums(_ text: String) -> [String] {
    let source = ContractText(WordDocument(plainText: text))
    return TableSums.facts(in: source).map { source.string($0.text) }
  }

  @Test(arguments: [
    "| 项目 | 金额（元） |\n| 材料费 | 20,000 |\n| 测试费 | 30,000 |\n| 合计 | 50,000 |",
    "| 项目 | 比例 | 金额 |\n| 一 | 40% | ￥4,000 |\n| 二 | 60% | ￥6,000 |\n| 总计 | 100% | ￥10,000 |",
    // No total, a subtotal, or a cell that is no amount: nothing can be said.
    "| 指标 | 数值 |\n| 硬度 | 62 |\n| 寿命 | 1000 |",
    "| 项目 | 金额 |\n| 甲 | 10 |\n| 小计 | 10 |\n| 乙 | 5 |\n| 合计 | 15 |",
    "| 项目 | 金额 |\n| 甲 | 10 |\n| 乙 | 另行协商 |\n| 合计 | 15 |",
  ])
  func silent(_ table: String) {
    #expect(wrongSums(table).isEmpty)
  }

  @Test func everyWrongColumnIsNamed() {
    let table = "| 科目 | 预算（万元） | 人数 |\n| 设备 | 3.5 | 2 |\n| 人员 | 6.5 | 3 |\n| 合计 | 11 | 6 |"
    #expect(wrongSums(table) == ["11", "6"])
  }
}
