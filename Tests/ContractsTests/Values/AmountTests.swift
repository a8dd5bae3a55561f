import Contracts
import Testing

@Suite("Amounts in figures")
struct AmountTests {
  @Test(
    "An amount is found with its currency and range",
    arguments: [
      ("合同总额为1,234,567.89元。", "1234567.89 CNY 1,234,567.89元"),
      ("支付￥500,000，余款", "500000 CNY ¥500,000"),
      ("共计50万元", "500000 CNY 50万元"),
      ("投资1.2亿元人民币", "120000000 CNY 1.2亿元人民币"),
      ("人民币500000", "500000 CNY 人民币500000"),
      ("人民币：500，000．00元整", "500000 CNY 人民币:500,000.00元整"),
      ("ＲＭＢ　５００，０００．００", "500000 CNY RMB500,000.00"),
      ("RMB 500,000.00", "500000 CNY RMB 500,000.00"),
      ("a fee of USD 20,000 per year", "20000 USD USD 20,000"),
      ("a fee of US$20,000.50", "20000.5 USD US$20,000.50"),
      ("费用3万美元", "30000 USD 3万美元"),
      ("费用2,500欧元", "2500 EUR 2,500欧元"),
      ("€2,500", "2500 EUR €2,500"),
      ("8000港元", "8000 HKD 8000港元"),
      ("100万日元", "1000000 JPY 100万日元"),
      ("500英镑", "500 GBP 500英镑"),
      ("CNY 500,000", "500000 CNY CNY 500,000"),
      ("RMB 1.5 million", "1500000 CNY RMB 1.5 million"),
      ("1.5 million yuan", "1500000 CNY 1.5 million yuan"),
      ("$20,000", "20000 USD $20,000"),
      ("500,000 US dollars", "500000 USD 500,000 US dollars"),
      ("500,000 RMB", "500000 CNY 500,000 RMB"),
      ("3千元", "3000 CNY 3千元"),
      ("2百万元", "2000000 CNY 2百万元"),
      ("1亿2000万元", "120000000 CNY 1亿2000万元"),
      ("3元5角", "3.5 CNY 3元5角"),
      ("人民币__500,000__元", "500000 CNY 人民币__500,000__元"),
      ("支付定金20,000元。", "20000 CNY 20,000元"),
      ("人民币（小写）：500000元", "500000 CNY 人民币(小写):500000元"),
      ("（小写）500000", "500000 CNY 500000"),
      ("RMB 500 000", "500000 CNY RMB 500 000"),
      ("Clause 5 100,000 RMB", "100000 CNY 100,000 RMB"),
      ("￥1亿2000万", "120000000 CNY ¥1亿2000万"),
      ("RMB 5 million in total", "5000000 CNY RMB 5 million"),
      ("1 234 567元", "1234567 CNY 1 234 567元"),
      ("100,0000元", "1000000 CNY 100,0000元"),
      ("合同总价50万，分期支付", "500000 CNY 50万"),
      ("￥50万", "500000 CNY ¥50万"),
      ("2026年500元", "500 CNY 500元"),
      ("USD20,000元", "20000 USD USD20,000元"),
      ("0.5元/次", "0.5 CNY 0.5元"),
    ])
  func single(text: String, expected: String) {
    #expect(FoldedSample(text).amounts == [expected])
  }

  @Test("Several amounts are kept apart")
  func several() {
    #expect(
      FoldedSample("分别为10,20,30元；首付15万元，余款￥350,000。").amounts
        == ["30 CNY 30元", "150000 CNY 15万元", "350000 CNY ¥350,000"])
    #expect(FoldedSample("300-500万元").amounts == ["5000000 CNY 500万元"])
    #expect(FoldedSample("Clause 5 RMB 500").amounts == ["500 CNY RMB 500"])
  }

  @Test(
    "What only looks like an amount is left alone",
    arguments: [
      "2026年3月1日", "2026.3.1", "第3条", "1.2.3", "30%", "13800138000", "010-62780000", "91110000802100433B",
      "202010123456.2", "一式4份", "5万人", "3万件产品", "50个元器件", "12元件", "500元素", "5 million tons", "合同编号：HT-2026-001",
      "A4纸500张", "邮编100084", "单位：万元", "￥____元", "¥：", "3万，用户", "工期30天", "192.168.1.1",
    ])
  func nearMiss(text: String) {
    #expect(FoldedSample(text).amounts == [])
  }

  @Test("Unit, currency and spelling of the figures are kept")
  func form() throws {
    let sample = FoldedSample("50万元")
    let amount = try #require(ValueScanner.amounts(in: sample.bytes, range: sample.range).first?.value)
    #expect(amount.unit == .tenThousand)
    #expect(!amount.hasCurrency)
    #expect(amount.figure == 50)
    let other = FoldedSample("￥1,234.50")
    let figures = try #require(ValueScanner.amounts(in: other.bytes, range: other.range).first?.value)
    #expect(figures.unit == nil)
    #expect(figures.hasCurrency)
    #expect(figures.grouping == .thousands)
    #expect(figures.decimals == 2)
  }

  @Test(
    "Figures for messages",
    arguments: [
      (Money(amount: ExactNumber(string: "1234567.89") ?? 0), "1,234,567.89元"), (Money(amount: 30000), "30,000元"),
      (Money(amount: ExactNumber(string: "1409.5") ?? 0), "1,409.50元"), (Money(amount: 0), "0元"),
      (Money(amount: 20000, currency: "USD"), "20,000美元"), (Money(amount: -500), "-500元"), (Money(amount: 999), "999元"),
    ])
  func figures(money: Money, expected: String) {
    #expect(money.figures == expected)
  }
}
