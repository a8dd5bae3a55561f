import Contracts
import Office
import Testing

@Suite("Facts without labels")
struct ValueFactTests {
  private func facts(_ text: String) -> [String] {
    let contract = ContractText(WordDocument(plainText: text))
    return ValueFacts.facts(in: contract).filter { $0.name != "document.chinese-share" }.map {
      "\($0.name) \(contract.string($0.text))"
    }
  }

  @Test("Amounts in words and figures are paired by order")
  func amounts() {
    #expect(
      facts("总额人民币伍拾万元整（￥500,000.00），首付壹拾万元整（￥100,000）。\n另付3万元，合叁万元整。") == [
        "amount ¥500,000.00", "amount ¥100,000", "amount 3万元", "amount.words 人民币伍拾万元整", "amount.figures ¥500,000.00",
        "amount.words 壹拾万元整", "amount.figures ¥100,000",
      ])
  }

  @Test("A table's cells are neighbours")
  func cells() {
    #expect(
      facts("| 大写 | 伍拾万元整 |\n| 小写 | ￥500,000 |") == [
        "amount ¥500,000", "amount.words 伍拾万元整", "amount.figures ¥500,000",
      ])
  }

  @Test("Characters that do not belong into 大写")
  func malformed() {
    #expect(facts("五十万元（500,000元）").contains("amount.malformed-words 五十万元"))
    #expect(facts("伍抬万元整").contains("amount.malformed-words 伍抬万元整"))
    #expect(facts("不超过五十万元") == [])
    #expect(facts("拾叁万元整").contains("amount.malformed-words 拾叁万元整"))
    #expect(facts("金额（大写）：五十万元整").contains("amount.malformed-words 五十万元整"))
    #expect(facts("人民币（大写）五十万元整").contains("amount.malformed-words 人民币(大写)五十万元整"))
  }

  @Test("Dates and patents")
  func others() {
    #expect(
      facts("2026年3月1日签订，2012年9月31日，年月日。专利号：CN112345678A，ZL201710601862.3，申请号：97101765.4，公开号CN112345678A") == [
        "date 2026年3月1日", "date.impossible 2012年9月31日", "patent.number CN112345678A", "patent.number ZL201710601862.3",
        "patent.application 97101765.4", "patent.publication CN112345678A",
      ])
  }

  @Test("The share of Chinese", arguments: [("技术开发合同", 100), ("Contract", 0), ("合同ab", 50)])
  func share(text: String, percent: Int) {
    let facts = ValueFacts.facts(in: ContractText(WordDocument(plainText: text)))
    #expect(facts.map(\.value) == [.percent(ExactNumber(percent))])
  }

  @Test("A document without letters has no share") func noLetters() {
    #expect(ValueFacts.facts(in: ContractText(WordDocument(plainText: "123"))).isEmpty)
  }

  @Test("Ranges lead back to the original")
  func original() throws {
    let text = ContractText(WordDocument(plainText: "总 额 ： 人 民 币 ５００，０００ 元。"))
    let fact = try #require(ValueFacts.facts(in: text).first)
    let span = text.span(fact.text)
    let line = Array("总 额 ： 人 民 币 ５００，０００ 元。".utf8)
    #expect(String(decoding: line[span.range], as: UTF8.self) == "人 民 币 ５００，０００ 元")
  }
}
