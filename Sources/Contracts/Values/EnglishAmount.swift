/// An amount in English words, beginning at one of its words.
struct EnglishAmount {
  private(set) var stated: Stated<UpperCaseAmount>?

  init?(_ reader: FoldedReader, at start: Int) {
    guard let number = EnglishNumeral(reader, at: start) else { return nil }
    var end = number.end
    var currency: String?
    if let (code, trailingEnd) = CurrencyWord.after(end, in: reader) { (currency, end) = (code, trailingEnd) }
    var begin = start
    let front = reader.skipBack(" :", from: start)
    for (word, code) in [
      ("RMB", "CNY"), ("CNY", "CNY"), ("Renminbi", "CNY"), ("Yuan", "CNY"), ("USD", "USD"), ("US Dollars", "USD"),
      ("US$", "USD"), ("Dollars", "USD"), ("EUR", "EUR"), ("Euros", "EUR"), ("Euro", "EUR"), ("GBP", "GBP"),
      ("HKD", "HKD"),
    ] as [(StaticString, String)] where begin == start && (currency ?? code) == code && reader.has(word, before: front)
    {
      (currency, begin) = (code, front - word.utf8CodeUnitCount)
    }
    guard let currency else { return nil }
    if reader.hasAnyCase(" only", at: end) { end += 5 }
    stated = Stated(
      value: UpperCaseAmount(
        money: Money(amount: ExactNumber(number.value), currency: currency), style: .english, defects: []),
      text: begin..<end)
  }
}
