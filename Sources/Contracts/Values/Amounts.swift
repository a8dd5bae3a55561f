import Foundation

extension ValueScanner {
  /// Amounts of money in figures: 1,234,567.89元, ¥500,000, 50万元, 人民币500000, USD 20,000, RMB 1.5 million, 20,000美元.
  ///
  /// Figures count only with a unit or a currency beside them, or behind the label 小写. The range covers currency,
  /// figures, unit and 整. Underlines between them, as forms have them, are passed over.
  public static func amounts(in bytes: [UInt8], range: Range<Int>) -> [Stated<StatedAmount>] {
    let reader = FoldedReader(bytes, range)
    var found: [Stated<StatedAmount>] = []
    var offset = reader.start
    while offset < reader.end {
      guard bytes[offset] &- 0x30 < 10 else {
        offset += 1
        continue
      }
      let figure = Figure(reader, at: offset)
      if !figure.isCode, let amount = AmountReading(reader, figure, after: found.last?.text.upperBound ?? 0) {
        found.append(Stated(value: amount.stated, text: amount.text))
        offset = max(amount.text.upperBound, figure.text.upperBound)
      } else {
        offset = figure.text.upperBound
      }
    }
    return found
  }
}

/// Looks around one figure for what makes it an amount.
private struct AmountReading {
  var stated: StatedAmount
  var text: Range<Int>

  init?(_ reader: FoldedReader, _ figure: Figure, after earliest: Int) {
    var prefix = Self.currency(reader, before: figure.text.lowerBound)
    if let start = prefix?.start, start < earliest { prefix = nil }
    let start = prefix?.start ?? figure.text.lowerBound
    if prefix == nil, Self.isPartOfCode(reader, at: start) { return nil }

    let tail = AmountTail(reader, figure: figure, isBehindCurrency: prefix != nil)
    let isLabelled = Self.isBehindFiguresLabel(reader, figure.text.lowerBound) && figure.value >= 1
    guard prefix != nil || tail.unit != nil || tail.currency != nil || isLabelled else { return nil }

    let code = tail.currency ?? prefix?.code ?? "CNY"
    stated = StatedAmount(
      money: Money(amount: tail.amount, currency: code), unit: tail.unit,
      hasCurrency: prefix != nil || tail.currency != nil, figure: figure.value, grouping: figure.grouping,
      decimals: figure.decimals)
    text = start..<tail.end
  }

  private static func currency(_ reader: FoldedReader, before figure: Int) -> (code: String, start: Int)? {
    var offset = reader.skipBack("_ :", from: figure)
    for label in ["(小写)", "(小写):", "小写:", "小写"] as [StaticString] where reader.has(label, before: offset) {
      offset = reader.skipBack("_ :", from: offset - label.utf8CodeUnitCount)
      break
    }
    return CurrencyWord.before(offset, in: reader)
  }

  private static func isBehindFiguresLabel(_ reader: FoldedReader, _ figure: Int) -> Bool {
    // The label may be a cell or line of its own.
    let offset = reader.skipBack("_ :\n", from: figure)
    return reader.has("小写", before: offset) || reader.has("小写)", before: offset)
      || reader.has("小写金额", before: offset)
  }

  /// Letters and dots in front make figures part of a number or name: A500, .5
  private static func isPartOfCode(_ reader: FoldedReader, at start: Int) -> Bool {
    reader.isLetter(start - 1) || reader.byte(start - 1) == UInt8(ascii: ".")
      || reader.byte(start - 1) == UInt8(ascii: "#")
  }
}
