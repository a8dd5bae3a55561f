import Contracts
import Testing

/// What holds for every text, however odd: texts are put together from the pieces that values are made of.
@Suite("Properties of scanners")
struct ScannerPropertyTests {
  private static let pieces = [
    "1", "23", "500,000", "1.2.3", "2026", "0.5", "000000000000000000000000", "一", "二十", "百", "零", "壹", "伍拾", "仟", "万",
    "亿", "元", "圆", "角",
    "分", "整", "年", "月", "日", "号", "个", "半", "工作日", "天", "周", "季度", "成", "百分之", "万分之", "点", "%", "‰", "￥", "人民币", "US$",
    "美元", "大写",
    "小写", "（", "）", "：", "，", "。", "、", "-", "～", "/", ".", "_", "×", " ", "\n", "自", "至", "起", "止", "次年", "March",
    "May", "1st", "day of ",
    "hundred ", "million ", "percent", "RMB", "ZL", "CN", "专利号", "申请号", "X", "A", "第", "条", "同", "🙂", "仲裁委员会", "北京",
  ]

  private func check<Value>(_ found: [Stated<Value>], _ sample: FoldedSample, _ name: String) {
    var end = 0
    for stated in found {
      let range = stated.text
      #expect(range.lowerBound >= end && range.upperBound <= sample.bytes.count && !range.isEmpty, "\(name)")
      let text = sample.bytes[range]
      #expect(String(validating: text, as: UTF8.self) != nil, "\(name) cuts a character")
      end = range.upperBound
    }
  }

  @Test("Values are in order, do not overlap, and begin and end at characters")
  func orderly() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...24, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let sample = FoldedSample(text)
      let (bytes, range) = (sample.bytes, sample.range)
      check(ValueScanner.amounts(in: bytes, range: range), sample, "amounts \(text)")
      check(ValueScanner.upperCaseAmounts(in: bytes, range: range), sample, "words \(text)")
      check(ValueScanner.dates(in: bytes, range: range), sample, "dates \(text)")
      check(ValueScanner.dateRanges(in: bytes, range: range), sample, "spans \(text)")
      check(ValueScanner.periods(in: bytes, range: range), sample, "periods \(text)")
      check(ValueScanner.percents(in: bytes, range: range), sample, "percents \(text)")
      check(ValueScanner.numbers(in: bytes, range: range), sample, "numbers \(text)")
      check(ValueScanner.patentNumbers(in: bytes, range: range), sample, "patents \(text)")
      for pair in ValueScanner.amountPairs(in: bytes, range: range) {
        #expect(!pair.words.text.overlaps(pair.figures.text), "\(text)")
      }
      let folded = Folding.fold(text)
      for form in Form.allCases { _ = form.judge(folded) }
    }
  }

  @Test("A range that leaves the text, or is cut anywhere, is safe")
  func cuts() {
    let sample = FoldedSample("合同总额人民币伍拾万元整（￥500,000.00），自2026年3月1日起至2027年2月28日止，共12个月，首付30%。ZL201710601862.3")
    for start in stride(from: 0, to: sample.bytes.count, by: 1) {
      for end in stride(from: start, through: sample.bytes.count + 8, by: 5) {
        _ = ValueScanner.amountPairs(in: sample.bytes, range: start..<end)
        _ = ValueScanner.dateRanges(in: sample.bytes, range: start..<end)
        _ = ValueScanner.periods(in: sample.bytes, range: start..<end)
        _ = ValueScanner.percents(in: sample.bytes, range: start..<end)
        _ = ValueScanner.numbers(in: sample.bytes, range: start..<end)
        _ = ValueScanner.patentNumbers(in: sample.bytes, range: start..<end)
      }
    }
  }
}
