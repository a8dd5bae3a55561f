import Contracts
import Foundation
import Testing

@Suite("Amounts in words")
struct UpperCaseAmountTests {
  /// Validators §6: figures and their canonical 大写.
  @Test(
    "Canonical words",
    arguments: [
      ("500000", "伍拾万元整"), ("1050000", "壹佰零伍万元整"), ("20050000", "贰仟零伍万元整"), ("10300000", "壹仟零叁拾万元整"),
      ("100000001", "壹亿零壹元整"), ("1409.50", "壹仟肆佰零玖元伍角整"), ("6007.14", "陆仟零柒元壹角肆分"), ("325.04", "叁佰贰拾伍元零肆分"),
      ("0.05", "伍分"), ("100000000", "壹亿元整"), ("110000500", "壹亿壹仟万零伍佰元整"), ("0.5", "伍角整"),
      ("1000000000000", "壹万亿元整"),
    ])
  func canonical(figures: String, words: String) throws {
    let amount = try #require(ExactNumber(string: figures))
    #expect(UpperCaseAmount.words(for: Money(amount: amount)) == words)
    #expect(try #require(UpperCaseAmount(parsing: words)).money?.amount == amount)
  }

  @Test("Amounts without 大写")
  func withoutWords() {
    #expect(UpperCaseAmount.words(for: Money(amount: 0)) == "零元整")
    #expect(UpperCaseAmount.words(for: Money(amount: -1)) == nil)
    #expect(UpperCaseAmount.words(for: Money(amount: ExactNumber(string: "10000000000000000") ?? 0)) == nil)
    let large = ExactNumber(string: "9876543210987654.32") ?? 0
    let words = UpperCaseAmount.words(for: Money(amount: large))
    #expect(words.flatMap(UpperCaseAmount.init(parsing:))?.money?.amount == large)
    #expect(UpperCaseAmount.words(for: Money(amount: ExactNumber(string: "0.001") ?? 0)) == nil)
  }

  @Test(
    "Spellings that mean the same",
    arguments: [
      ("壹拾叁万元整", "130000 CNY"), ("拾叁万元", "130000 CNY"), ("贰佰万圆整", "2000000 CNY"), ("壹亿零叁佰万元整", "103000000 CNY"),
      ("五十万元", "500000 CNY"), ("壹仟陆佰捌拾元叁角贰分", "1680.32 CNY"), ("壹仟陆佰捌拾元零叁角贰分", "1680.32 CNY"),
      ("壹拾万柒仟元零伍角叁分", "107000.53 CNY"), ("壹拾万零柒仟元伍角叁分", "107000.53 CNY"), ("人民币伍拾萬圓整", "500000 CNY"),
      ("貳參陸萬元", "-"), ("貳仟參佰陸拾萬元正", "23600000 CNY"), ("人民币 伍 拾 万 元 整", "500000 CNY"), ("叁万美元", "30000 USD"),
      ("人民币（大写）：伍拾万元整", "500000 CNY"), ("三千五元", "3500 CNY"), ("人民币__伍拾万__元整", "500000 CNY"), ("伍拾万元人民币", "500000 CNY"),
      ("Five Hundred Thousand Yuan", "500000 CNY"), ("RMB Five Hundred Thousand Only", "500000 CNY"),
      ("US Dollars One Million Two Hundred and Fifty Thousand", "1250000 USD"), ("twenty-five dollars", "25 USD"),
      ("伍角", "0.5 CNY"), ("两千元", "2000 CNY"), ("壹元整", "1 CNY"), ("三元整", "3 CNY"),
    ])
  func spellings(text: String, expected: String) {
    let words = FoldedSample(text).words
    #expect(words.count == 1)
    #expect(words.first?.hasPrefix(expected) == true, "\(words)")
  }

  @Test(
    "Words that are no amounts",
    arguments: [
      "一、合同标的", "二期工程", "单位：万元", "二元结构", "三元锂电池", "数十万元", "几百元", "三方各执一份", "第一百条", "一元化管理", "百分之五", "伍份",
      "十元件", "＿仟＿佰＿拾＿万＿仟＿佰＿拾＿元整", "One day", "ten units", "得十分", "八角形", "整个", "正本二份",
    ])
  func nearMiss(text: String) {
    #expect(FoldedSample(text).words == [])
  }

  @Test(
    "Defects",
    arguments: [
      ("伍拾万元整", []), ("伍拾万元", [.missingEnding]), ("拾叁万元整", [.missingOne]), ("五十万元整", [.everydayCharacter]),
      ("伍十万元整", [.everydayCharacter]), ("伍抬万元整", [.foreignCharacter("抬")]), ("伍拾万整", [.missingYuan]),
      ("壹佰元零伍分整", [.surplusEnding]), ("壹仟伍元整", [.missingZero]), ("参万元整", []), ("叁万伍仟元整", []),
      ("伍拾佰元整", [.unreadable]), ("壹佰元伍毛整", [.foreignCharacter("毛")]),
      ("壹另伍万元整", [.foreignCharacter("另"), .unreadable]),
    ] as [(String, [UpperCaseAmount.Defect])])
  func defects(text: String, expected: [UpperCaseAmount.Defect]) {
    let sample = FoldedSample(text)
    let found = ValueScanner.upperCaseAmounts(in: sample.bytes, range: sample.range).first?.value.defects
    #expect(found ?? [] == expected, "\(String(describing: found))")
  }

  @Test("Every amount written is read back, from 0.01 to below 10^12")
  func roundTrip() {
    var generator = SeededGenerator(seed: 20_260_301)
    for _ in 0..<5000 {
      // Short and long amounts, with many zeros in between.
      let digits = Int.random(in: 1...14, using: &generator)
      var cents = 0
      for _ in 0..<digits {
        cents = cents * 10 + (Bool.random(using: &generator) ? 0 : Int.random(in: 0...9, using: &generator))
      }
      let amount = ExactNumber(cents) / 100
      guard cents > 0, let words = UpperCaseAmount.words(for: Money(amount: amount)) else { continue }
      let read = UpperCaseAmount(parsing: words)
      #expect(read?.money?.amount == amount, "\(amount) \(words)")
      #expect(read?.defects == [], "\(amount) \(words) \(String(describing: read?.defects))")
    }
  }
}

/// Reproducible random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
