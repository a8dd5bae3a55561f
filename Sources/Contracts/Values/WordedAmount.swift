import Foundation

/// An amount in Chinese words, found at its unit and read backwards from there.
struct WordedAmount {
  private let reader: FoldedReader
  private var defects: [UpperCaseAmount.Defect] = []
  private var isFormal = false
  private var value: ExactNumber? = 0
  private(set) var stated: Stated<UpperCaseAmount>?

  init?(_ reader: FoldedReader, _ anchor: Anchor, at offset: Int, earliest: Int) {
    self.reader = reader
    let anchorEnd = offset + 3
    var numeralEnd = reader.skipBack("_", from: offset)
    var currency: String?
    if anchor == .yuan {
      for (word, code) in [("美", "USD"), ("欧", "EUR"), ("港", "HKD"), ("日", "JPY")] as [(StaticString, String)]
      where reader.has(word, before: numeralEnd) {
        (currency, numeralEnd) = (code, numeralEnd - word.utf8CodeUnitCount)
      }
    }
    guard let run = NumeralRun(reader, before: numeralEnd, earliest: earliest), run.isAmount else { return nil }
    isFormal = run.isFormal
    guard isFormal || run.isEverydayAmount(reader, end: anchorEnd) else { return nil }
    note(run)

    var end = anchorEnd
    switch anchor {
    case .yuan:
      value = run.reading.map { ExactNumber($0) }
      end = readParts(from: end)
    case .tenth, .hundredth:
      value = run.reading.map { ExactNumber($0) / (anchor == .tenth ? 10 : 100) }
      guard isFormal else { return nil }
      if anchor == .tenth { end = readHundredths(from: end) }
    case .ending:
      guard isFormal else { return nil }
      value = run.reading.map { ExactNumber($0) }
      defects.append(.missingYuan)
    }
    if let word = reader.end(ofAny: ["人民币"], at: end) { (currency, end) = (currency ?? "CNY", word) }

    let (start, leading) = Self.start(reader, before: run.start, earliest: earliest)
    if value == nil { add(.unreadable) }
    let money = value.map { Money(amount: $0, currency: currency ?? leading ?? "CNY") }
    stated = Stated(
      value: UpperCaseAmount(money: money, style: isFormal ? .formal : .everyday, defects: defects), text: start..<end)
  }

  /// The unit or ending that an amount in words is found at.
  enum Anchor {
    case yuan, tenth, hundredth, ending

    /// Two bytes tell most characters apart; this is asked of every character of a contract.
    init?(_ reader: FoldedReader, at offset: Int) {
      switch UInt16(reader.byte(offset)) << 8 | UInt16(reader.byte(offset + 1)) {
      case 0xE585, 0xE59C:
        guard let end = reader.end(ofAny: ["元", "圆", "圓"], at: offset),
          reader.end(ofAny: ["器", "件", "素", "数据", "宇宙"], at: end) == nil
        else { return nil }
        self = .yuan
      case 0xE8A7 where reader.has("角", at: offset): self = .tenth
      case 0xE588 where reader.has("分", at: offset): self = .hundredth
      case 0xE695 where reader.has("整", at: offset), 0xE6AD where reader.has("正", at: offset): self = .ending
      default: return nil
      }
    }
  }

  /// Currency or 人民币 in front, over the label 大写 between: 人民币(大写):伍拾万元整.
  private static func start(
    _ reader: FoldedReader, before numeral: Int, earliest: Int
  ) -> (start: Int, currency: String?) {
    let close = reader.skipBack("_: ", from: numeral)
    var candidates = [close]
    for label in ["(大写)", "大写", "(大写"] as [StaticString] where reader.has(label, before: close) {
      candidates.append(reader.skipBack("_: ", from: close - label.utf8CodeUnitCount))
    }
    for candidate in candidates {
      if let (code, start) = CurrencyWord.before(candidate, in: reader), start >= earliest { return (start, code) }
    }
    return (numeral, nil)
  }

  private mutating func note(_ run: NumeralRun) {
    for character in run.foreign { add(.foreignCharacter(character)) }
    if run.hasEveryday { add(.everydayCharacter) }
    if run.omitsOne, isFormal { add(.missingOne) }
    if run.omitsZero, isFormal { add(.missingZero) }
  }

  private mutating func add(_ defect: UpperCaseAmount.Defect) {
    if !defects.contains(defect) { defects.append(defect) }
  }

  /// 角, 分 and 整 behind 元.
  private mutating func readParts(from start: Int) -> Int {
    let afterZero = reader.end(ofAny: ["零"], at: reader.skip("_", from: start)) ?? reader.skip("_", from: start)
    if let (tenths, end) = digit(from: afterZero, unit: ["角", "毛"]) {
      value = value.map { $0 + ExactNumber(tenths) / 10 }
      if reader.has("毛", before: end) { add(.foreignCharacter("毛")) }
      return readHundredths(from: end)
    }
    if let (hundredths, end) = digit(from: afterZero, unit: ["分"]) {
      value = value.map { $0 + ExactNumber(hundredths) / 100 }
      return surplusEnding(from: end)
    }
    if let end = ending(from: start) { return end }
    if isFormal { add(.missingEnding) }
    return start
  }

  private mutating func readHundredths(from start: Int) -> Int {
    let afterZero = reader.end(ofAny: ["零"], at: start) ?? start
    if let (hundredths, end) = digit(from: afterZero, unit: ["分"]) {
      value = value.map { $0 + ExactNumber(hundredths) / 100 }
      return surplusEnding(from: end)
    }
    return ending(from: start) ?? start
  }

  private mutating func surplusEnding(from start: Int) -> Int {
    guard let end = reader.end(ofAny: ["整"], at: start) else { return start }
    add(.surplusEnding)
    return end
  }

  private func ending(from start: Int) -> Int? {
    reader.end(ofAny: ["整", "正"], at: reader.skip("_", from: start))
  }

  private mutating func digit(from start: Int, unit: [StaticString]) -> (Int, end: Int)? {
    let (scalar, width) = reader.scalar(at: start)
    guard let character = NumeralCharacter(scalar), let digit = character.digit,
      let end = reader.end(ofAny: unit, at: start + width)
    else { return nil }
    if character.style == .everyday { add(.everydayCharacter) }
    return (digit, end)
  }
}
