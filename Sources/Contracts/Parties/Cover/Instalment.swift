/// One payment of the price while it is read.
struct Instalment {
  /// Folded place of the whole statement.
  var place: Range<Int>
  var money: Stated<Money>?
  var share: Stated<ExactNumber>?
  /// 余款 without a figure.
  var remainder: Range<Int>?
}

/// A value inside a payment sentence.
enum PaymentValue {
  case money(Money)
  case share(ExactNumber)

  /// Amounts and shares of a range in order; amounts in words only where no figures stand beside them.
  static func values(in bytes: [UInt8], range: Range<Int>) -> [Stated<PaymentValue>] {
    let figures = ValueScanner.amounts(in: bytes, range: range)
    var found = figures.map { Stated<PaymentValue>(value: .money($0.value.money), text: $0.text) }
    for words in ValueScanner.upperCaseAmounts(in: bytes, range: range) {
      guard let money = words.value.money, !figures.contains(where: { $0.text.overlaps(words.text) }) else { continue }
      // 人民币伍万元整（¥50,000）: the figures beside it say it again.
      let isPaired = figures.contains { figure in
        figure.value.money.amount == money.amount
          && (figure.text.lowerBound - words.text.upperBound).magnitude < 40
          || figure.value.money.amount == money.amount
            && (words.text.lowerBound - figure.text.upperBound).magnitude < 40
      }
      if !isPaired { found.append(Stated(value: .money(money), text: words.text)) }
    }
    // Per mille are penalties a day, never shares of the price.
    found += ValueScanner.percents(in: bytes, range: range).filter { $0.value >= 1 }
      .map { Stated(value: .share($0.value), text: $0.text) }
    return found.sorted { $0.text.lowerBound < $1.text.lowerBound }
  }
}
