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

  /// One sign a number; past the last, signs are doubled, tripled and so on.
  static func repeated(_ number: Int, from series: String) -> String? {
    repeated(number, among: series.unicodeScalars.map { String($0) })
  }

  static func repeated(_ number: Int, among signs: [String]) -> String? {
    guard number > 0, number <= signs.count * 30 else { return nil }
    return String(repeating: signs[(number - 1) % signs.count], count: (number - 1) / signs.count + 1)
  }

  /// Independent vowels of Devanagari, which the standard lists under `hindiConsonants`.
  static let devanagariVowels = [
    "अ", "आ", "इ", "ई", "उ", "ऊ", "ऋ", "ऌ", "ऍ", "ऎ", "ए", "ऐ", "ऑ", "ऒ", "ओ", "औ", "अं", "अः",
  ]

  /// Consonants of Devanagari, U+0915 to U+0939, which the standard lists under `hindiVowels`.
  static let devanagariConsonants = (UInt32(0x0915)...0x0939).compactMap(Unicode.Scalar.init).map { String($0) }

  /// The decimal digits in another script, zero first.
  static func digits(_ number: Int, from series: String) -> String {
    let signs = series.unicodeScalars.map { String($0) }
    return String(number).compactMap(\.wholeNumberValue).map { signs[$0] }.joined()
  }

  /// Hebrew numerals: hundreds, tens, units; 15 and 16 avoid the divine name.
  static func hebrew(_ number: Int) -> String? {
    guard number > 0, number < 1_000 else { return nil }
    let ones = ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"]
    let tens = ["", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"]
    let hundreds = ["", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק"]
    let low = number % 100
    let tail = low == 15 ? "טו" : low == 16 ? "טז" : tens[low / 10] + ones[low % 10]
    return hundreds[number / 100] + tail
  }

  /// The 22 letters; past the last, each round puts a taw in front.
  static func hebrewLetters(_ number: Int) -> String? {
    let letters = "אבגדהוזחטיכלמנסעפצקרשת".unicodeScalars.map { String($0) }
    guard number > 0, number <= 392 else { return nil }
    return String(repeating: "ת", count: (number - 1) / letters.count) + letters[(number - 1) % letters.count]
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

  static func enclosed(_ number: Int, first: UInt32, count: Int) -> String? {
    guard number > 0, number <= count else { return nil }
    return Unicode.Scalar(first + UInt32(number - 1)).map { String(Character($0)) }
  }
}
