/// Number series that are no Chinese numerals.
enum Numerals {
  /// Roman numerals up to 32767, above which Word shows digits.
  static func roman(_ number: Int) -> String? {
    guard number > 0, number <= 32_767 else { return nil }
    let parts: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in parts {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  /// a … z, aa, bb, … : the letter is repeated, not counted on.
  static func letters(_ number: Int, from first: Unicode.Scalar, count: Int) -> String? {
    guard number > 0, number <= 780, let letter = Unicode.Scalar(first.value + UInt32((number - 1) % count)) else {
      return nil
    }
    return String(repeating: String(letter), count: (number - 1) / count + 1)
  }

  static func ordinal(_ number: Int) -> String {
    let suffix: String
    switch (number % 100, number % 10) {
    case (11...13, _): suffix = "th"
    case (_, 1): suffix = "st"
    case (_, 2): suffix = "nd"
    case (_, 3): suffix = "rd"
    default: suffix = "th"
    }
    return String(number) + suffix
  }

  /// * † ‡ §, then doubled, tripled …
  static func chicago(_ number: Int) -> String? {
    guard number > 0, number <= 100 else { return nil }
    let signs = ["*", "†", "‡", "§"]
    return String(repeating: signs[(number - 1) % 4], count: (number - 1) / 4 + 1)
  }

  /// One sign a number; digits after the last.
  static func pick(_ number: Int, from series: String) -> String? {
    let signs = Array(series)
    guard number > 0, number <= signs.count else { return nil }
    return String(signs[number - 1])
  }

  /// 甲子, 乙丑, … 癸亥.
  static func sexagenary(_ number: Int) -> String? {
    guard number > 0, number <= 60 else { return nil }
    let stems = Array("甲乙丙丁戊己庚辛壬癸")
    let branches = Array("子丑寅卯辰巳午未申酉戌亥")
    return String([stems[(number - 1) % 10], branches[(number - 1) % 12]])
  }

  static func fullWidth(_ number: Int) -> String {
    String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// Circled numbers of Unicode, which stand in three blocks.
  static func circled(_ number: Int) -> String? {
    switch number {
    case 0: "⓪"
    case 1...20: enclosed(number, first: 0x2460, count: 20)
    case 21...35: enclosed(number - 20, first: 0x3251, count: 15)
    case 36...50: enclosed(number - 35, first: 0x32B1, count: 15)
    default: nil
    }
  }

  static func enclosed(_ number: Int, first: UInt32, count: Int) -> String? {
    guard number > 0, number <= count else { return nil }
    return Unicode.Scalar(first + UInt32(number - 1)).map { String(Character($0)) }
  }
}
