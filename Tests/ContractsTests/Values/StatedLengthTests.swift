import Office
import Testing

@testable import Contracts

@Suite struct StatedLengthTests {
  private func wrong(_ text: String) -> [String] {
    let source = ContractText(WordDocument(plainText: text))
    return StatedLengths.facts(in: source).map { source.string($0.text) }
  }

  @Test(arguments: [
    "许可期限为三年，自2026年7月1日起至2029年6月30日止。", "服务期：2026年3月10日至2026年9月10日，共六个月。",
    "服务期自2026年9月1日起至2027年8月31日止，期满后保密三年。", "自2026年9月1日至2027年8月31日",
    "The licence runs from 1 June 2026 to 31 May 2029, that is three years.",
    // Working days need a calendar of holidays, and a term in reverse is another defect.
    "期限10个工作日，自2026年3月1日起至2026年6月1日止。", "期限为两年，自2029年7月1日起至2026年6月30日止。",
  ])
  func lengthsThatFit(_ text: String) {
    #expect(wrong(text).isEmpty)
  }

  @Test func lengthsThatDoNot() {
    #expect(wrong("许可期限为两年，自2026年7月1日起至2029年6月30日止。") == ["2029年6月30日"])
    #expect(wrong("自2026年9月1日起至2027年2月28日止，共计三个月。") == ["2027年2月28日"])
    #expect(wrong("granted for a period of two years, from 1 June 2026 to 31 May 2029.") == ["31 May 2029"])
  }
}

@Suite struct HalfTests {
  private func shares(_ text: String) -> [ExactNumber] {
    let bytes = Array(Folding.fold(text).utf8)
    return ValueScanner.percents(in: bytes, range: 0..<bytes.count).map(\.value)
  }

  @Test func halvesOfMoneyAreShares() {
    #expect(shares("签约后支付一半，验收后支付总额的一半。") == [50, 50])
    #expect(shares("甲方承担一半，乙方承担五成。") == [50, 50])
  }

  @Test func halvesOfOtherThingsAreNone() {
    #expect(shares("一半以上的专家同意，用一半时间完成。").isEmpty)
  }
}
