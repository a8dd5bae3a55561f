/// One amount said twice: in words and in figures.
public struct AmountPair: Sendable {
  public var words: Stated<UpperCaseAmount>
  public var figures: Stated<StatedAmount>

  /// Whether both say the same; nil when the words are no number.
  public var agrees: Bool? {
    words.value.money.map { $0.amount == figures.value.money.amount }
  }
}

extension ValueScanner {
  /// Amounts in words with the figures beside them: 人民币伍拾万元整(¥500,000.00), ¥500,000(大写:伍拾万元整), 小写:… 大写:….
  ///
  /// Only brackets, punctuation, labels and words such as 即 and 计 may stand between, at most 40 characters. Line feeds may,
  /// when one of the labels 大写 and 小写 does: cells of a table and fields of a form are lines of their own. Every amount
  /// belongs to one pair at most.
  public static func amountPairs(in bytes: [UInt8], range: Range<Int>) -> [AmountPair] {
    let words = upperCaseAmounts(in: bytes, range: range)
    return words.isEmpty
      ? [] : amountPairs(in: bytes, range: range, words: words, figures: amounts(in: bytes, range: range))
  }

  /// The pairs among amounts already found, each list in the order of the text.
  static func amountPairs(
    in bytes: [UInt8], range: Range<Int>, words: [Stated<UpperCaseAmount>], figures: [Stated<StatedAmount>]
  ) -> [AmountPair] {
    let reader = FoldedReader(bytes, range)
    var pairs: [AmountPair] = []
    var next = 0
    /// Index of the first figure that no pair has taken yet.
    var free = 0
    for word in words {
      while next < figures.count, figures[next].text.lowerBound < word.text.lowerBound { next += 1 }
      var best: (index: Int, cost: Int)?
      for index in [next - 1, next] where index >= free && index < figures.count {
        let gap = AmountGap(reader, between: figures[index].text, and: word.text)
        if let cost = gap?.cost, cost < best?.cost ?? .max { best = (index, cost) }
      }
      if let best {
        pairs.append(AmountPair(words: word, figures: figures[best.index]))
        free = best.index + 1
      } else if let last = pairs.last, repeats(reader, last.words.text, word.text) {
        pairs.append(AmountPair(words: word, figures: last.figures))
      }
    }
    return pairs
  }

  /// Whether words say in the contract's other language what the words before them said: …Yuan Only; 人民币…元整.
  private static func repeats(_ reader: FoldedReader, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let offset = reader.skip(" ;,/(:", from: first.upperBound)
    return offset <= second.lowerBound && offset > first.upperBound
      && (offset == second.lowerBound || reader.end(ofAny: ["人民币", "大写", "即"], at: offset) == second.lowerBound)
      && reader.isLetter(first.upperBound - 1) != reader.isLetter(second.upperBound - 1)
  }
}

/// What stands between two statements of an amount, when it says that they belong together.
private struct AmountGap {
  /// Smaller is closer.
  var cost: Int

  init?(_ reader: FoldedReader, between first: Range<Int>, and second: Range<Int>) {
    let (from, to) =
      first.lowerBound < second.lowerBound
      ? (first.upperBound, second.lowerBound) : (second.upperBound, first.lowerBound)
    // Odd text such as 5伍万元 is read both ways.
    guard from <= to, to - from <= 120 else { return nil }
    let gap = from..<to
    var offset = gap.lowerBound
    var length = 0
    var lines = 0
    var isLabelled = Self.hasLabel(reader, before: min(first.lowerBound, second.lowerBound))
    let closesFirst = reader.byte(offset) == UInt8(ascii: ")")
    while offset < gap.upperBound {
      if let end = reader.end(ofAny: ["大写", "小写"], at: offset) {
        isLabelled = true
        (offset, length) = (end, length + 2)
      } else if let end = reader.end(ofAny: Self.words, at: offset) {
        (offset, length) = (end, length + 2)
      } else if Self.punctuation.contains(reader.scalar(at: offset).value) {
        if reader.byte(offset) == UInt8(ascii: "\n") { lines += 1 }
        (offset, length) = (offset + reader.scalar(at: offset).width, length + 1)
      } else {
        return nil
      }
    }
    guard length <= 40, offset == gap.upperBound, lines == 0 || isLabelled && lines <= 3 else { return nil }
    // `…),` ends what was said of the first amount: the second is rather the next item of a list.
    cost = length + 10 * lines + (closesFirst && !isLabelled ? 20 : closesFirst ? 3 : 0)
  }

  private static func hasLabel(_ reader: FoldedReader, before offset: Int) -> Bool {
    let end = reader.skipBack(" _:\n", from: offset)
    return reader.start(ofAny: ["大写", "大写)", "小写", "小写)", "大写金额", "小写金额"], before: end) != nil
  }

  private static let words: [StaticString] = [
    "人民币", "RMB", "CNY", "¥", "金额", "合同", "总额", "总价", "价款", "费用", "报酬", "合计", "共计", "总计", "即", "计", "为", "整", "正", "元",
    "含税",
    "含增值税", "折合", "数字", "以下", "下同", "in words", "in figures", "In words", "In figures", "SAY", "Say", "say", "only",
    "the amount of", "amount",
  ]

  private static let punctuation: Set<UInt32> = Set("()[]:,;、/\"'_-= \n".unicodeScalars.map(\.value))
}
