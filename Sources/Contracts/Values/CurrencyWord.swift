/// The spellings of currencies in front of and behind amounts.
enum CurrencyWord {
  /// In front of figures. Longer spellings come before those they end in: they are matched backwards.
  private static let leading: [(StaticString, String)] = [
    ("人民币", "CNY"), ("人民幣", "CNY"), ("RMB¥", "CNY"), ("CNY¥", "CNY"), ("RMB", "CNY"), ("CNY", "CNY"), ("¥", "CNY"),
    ("US$", "USD"), ("U.S.$", "USD"), ("USD$", "USD"), ("USD", "USD"), ("U.S.D.", "USD"), ("美元", "USD"), ("美金", "USD"),
    ("HK$", "HKD"), ("HKD", "HKD"), ("港币", "HKD"), ("港元", "HKD"),
    ("NT$", "TWD"), ("新台币", "TWD"), ("A$", "AUD"), ("AU$", "AUD"), ("AUD", "AUD"), ("C$", "CAD"), ("CAD", "CAD"),
    ("S$", "SGD"), ("SGD", "SGD"), ("$", "USD"),
    ("€", "EUR"), ("EUR", "EUR"), ("欧元", "EUR"), ("£", "GBP"), ("GBP", "GBP"), ("英镑", "GBP"),
    ("JPY", "JPY"), ("日元", "JPY"), ("CHF", "CHF"), ("KRW", "KRW"),
  ]

  /// Behind figures and their scale, in Chinese: 50万美元, 500,000人民币.
  private static let trailing: [(StaticString, String)] = [
    ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("港元", "HKD"), ("港币", "HKD"), ("日元", "JPY"), ("日圆", "JPY"),
    ("英镑", "GBP"), ("新台币", "TWD"), ("澳元", "AUD"), ("加元", "CAD"), ("新加坡元", "SGD"), ("瑞士法郎", "CHF"),
    ("韩元", "KRW"), ("卢布", "RUB"), ("人民币", "CNY"),
  ]

  /// Behind figures in English, in lower case: 500,000 yuan, 20,000 US dollars.
  private static let trailingLetters: [(StaticString, String)] = [
    ("yuan", "CNY"), ("rmb", "CNY"), ("cny", "CNY"), ("usd", "USD"), ("us dollar", "USD"), ("u.s. dollar", "USD"),
    ("dollar", "USD"), ("euro", "EUR"), ("eur", "EUR"), ("hkd", "HKD"), ("jpy", "JPY"), ("gbp", "GBP"),
    ("pounds sterling", "GBP"),
  ]

  static func before(_ offset: Int, in reader: FoldedReader) -> (code: String, start: Int)? {
    guard let last = lastBytes[reader.byte(offset - 1)] else { return nil }
    for index in last {
      let (word, code) = leading[index]
      let start = offset - word.utf8CodeUnitCount
      if reader.has(word, at: start), !(startsWithLetter(word) && reader.isLetter(start - 1)) { return (code, start) }
    }
    return nil
  }

  /// A currency word behind an amount. A code in front of the next figures (5 RMB 500) belongs to those.
  static func after(_ offset: Int, in reader: FoldedReader) -> (code: String, end: Int)? {
    if reader.byte(offset) >= 0x80 {
      for (word, code) in trailing where reader.has(word, at: offset) {
        return (code, offset + word.utf8CodeUnitCount)
      }
      return nil
    }
    let start = reader.byte(offset) == UInt8(ascii: " ") ? offset + 1 : offset
    guard reader.isLetter(start) else { return nil }
    for (word, code) in trailingLetters where reader.hasAnyCase(word, at: start) {
      var end = start + word.utf8CodeUnitCount
      if reader.byte(end) | 0x20 == UInt8(ascii: "s") { end += 1 }
      if word.utf8CodeUnitCount == 3, reader.hasAnyCase("o", at: end) { end += 1 }
      guard !reader.isLetter(end), !reader.isDigit(reader.skip(" ", from: end)) else { return nil }
      return (code, end)
    }
    return nil
  }

  /// The Chinese word for a currency in a message: 元, 美元; the code for those without a short word.
  static func name(of code: String) -> String {
    if code == "CNY" { return "元" }
    for (word, other) in trailing where other == code { return word.description }
    return code
  }

  /// Indices in `leading` by the last byte of the word, so that most figures are turned away by one look.
  private static let lastBytes: [UInt8: [Int]] = {
    var table: [UInt8: [Int]] = [:]
    for (index, entry) in leading.enumerated() {
      let word = entry.0
      table[word.utf8Start[word.utf8CodeUnitCount - 1], default: []].append(index)
    }
    return table
  }()

  private static func startsWithLetter(_ word: StaticString) -> Bool {
    (word.utf8Start[0] | 0x20) &- 0x61 < 26
  }
}
