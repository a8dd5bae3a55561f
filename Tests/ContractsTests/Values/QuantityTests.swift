import Contracts
import Testing

@Suite("Periods, shares and numbers")
struct QuantityTests {
  @Test(
    "Periods",
    arguments: [
      ("12个月", "12 month"), ("一年", "1 year"), ("三十日", "30 day"), ("10个工作日", "10 workingDay"), ("24 months", "24 month"),
      ("叁年", "3 year"), ("半年", "6 month"), ("18 months", "18 month"), ("一年半", "18 month"), ("两年零六个月", "30 month"),
      ("1年6个月", "18 month"), ("3（三）个月", "3 month"), ("三（3）个月", "3 month"), ("__12__个月", "12 month"), ("30天内", "30 day"),
      ("五个工作日内", "5 workingDay"), ("15工作日", "15 workingDay"), ("30个自然日", "30 day"), ("30日历天", "30 day"),
      ("两周", "2 week"),
      ("3个星期", "3 week"), ("两个季度", "6 month"), ("三个半月", "3.5 month"), ("半个月", "0.5 month"), ("贰拾肆个月", "24 month"),
      ("thirty (30) days", "30 day"), ("ten (10) business days", "10 workingDay"), ("a 30-day notice", "30 day"),
      ("one year", "1 year"), ("twenty-four (24) months", "24 month"), ("36月", "36 month"), ("五周年", "5 year"),
      ("3-5日内", "5 day"),
      ("自验收合格之日起一年", "1 year"), ("0.5年", "0.5 year"),
    ])
  func period(text: String, expected: String) {
    let found = FoldedSample(text).periods
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(expected + " ") == true, "\(found)")
  }

  @Test(
    "What only looks like a period",
    arguments: [
      "第三年", "2026年", "二〇二六年", "12月", "3月15日", "2026-03-15日", "同一日", "500日元", "3年度", "90年代", "某一天", "第2周", "三年级",
      "26年3月1日", "2周岁", "每日", "当年", "每月10日", "day 5", "the 1 day of March",
    ])
  func noPeriod(text: String) {
    #expect(FoldedSample(text).periods == [])
  }

  @Test(
    "Shares",
    arguments: [
      ("30%", "30 30%"), ("百分之三十", "30 百分之三十"), ("三成", "30 三成"), ("万分之五", "0.05 万分之五"), ("千分之三", "0.3 千分之三"),
      ("30 per cent", "30 30 per cent"), ("5‰", "0.5 5‰"), ("百分之百", "100 百分之百"), ("百分之零点五", "0.5 百分之零点五"),
      ("0.05％", "0.05 0.05%"),
      ("万分之5", "0.05 万分之5"), ("thirty percent", "30 thirty percent"), ("百分之三十（30%）", "30 百分之三十(30%)"),
      ("三成五", "35 三成五"),
      ("百分之一百二十", "120 百分之一百二十"), ("30 %", "30 30 %"), ("千分之0.5", "0.05 千分之0.5"),
      ("fifty percent (50%)", "50 fifty percent (50%)"),
    ])
  func share(text: String, expected: String) {
    #expect(FoldedSample(text).percents == [expected])
  }

  @Test(
    "What only looks like a share",
    arguments: ["__%", "三分之一", "百分之", "三成员", "一成果", "percent", "完成", "二成立"])
  func noShare(text: String) {
    #expect(FoldedSample(text).percents == [])
  }

  @Test("Shares that differ are two")
  func twoShares() {
    #expect(FoldedSample("百分之三十（20%）").percents.count == 2)
  }

  @Test(
    "Numbers",
    arguments: [
      ("一式肆份，甲方执贰份", ["1", "4", "2"]), ("1,234.5公斤", ["1234.5"]), ("两份", ["2"]), ("第二十三条", ["23"]), ("三点五", ["3.5"]),
      ("统一标准", []), ("双方一致同意", []), ("A4", []), ("1.2.3", []), ("五十万", ["500000"]),
    ])
  func number(text: String, expected: [String]) {
    #expect(FoldedSample(text).numbers == expected)
  }

  @Test(
    "Chinese numerals",
    arguments: [
      ("二十三", 23), ("廿三", 23), ("卅", 30), ("十", 10), ("十二", 12), ("一百零五", 105), ("二〇二六", 2026), ("贰", 2), ("贰拾叁", 23),
      ("两百", 200),
      ("一万亿", 1_000_000_000_000), ("三千五", 3500), ("三千零五", 3005), ("壹仟伍", 1005), ("一百一十", 110), ("一亿零三百万", 103_000_000),
      ("十万", 100_000), ("零", 0), ("二十三万五千", 235_000),
    ])
  func numeral(text: String, value: Int) {
    #expect(ChineseNumeral.value(of: text) == value)
  }

  @Test("No numerals", arguments: ["", "百", "五六万", "十百", "第三", "三条", "万", "一万二万"])
  func noNumeral(text: String) {
    #expect(ChineseNumeral.value(of: text) == nil)
  }

  @Test("Numerals written are read back")
  func roundTrip() {
    for value in Array(0...2100) + [10_000, 10_005, 100_000, 120_345, 100_000_000, 1_000_000_000_000, 20_030_000_405] {
      #expect(ChineseNumeral.text(of: value).flatMap(ChineseNumeral.value(of:)) == value)
    }
    #expect(ChineseNumeral.text(of: 23) == "二十三")
    #expect(ChineseNumeral.text(of: 10) == "十")
    #expect(ChineseNumeral.text(of: 105) == "一百零五")
    #expect(ChineseNumeral.text(of: -1) == nil)
  }
}
