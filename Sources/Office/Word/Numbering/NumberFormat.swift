/// How a number of a list is written (`ST_NumberFormat`, 17.18.59).
///
/// A raw value that is missing here is shown in decimal. Of the standard's values only `hindiCounting` is: its words
/// are irregular up to 99 and no rule for them could be checked against Word.
struct NumberFormat: Equatable {
  /// Nil for a value that is written in decimal.
  let style: Style?
  /// The pattern of the `custom` format, such as `001, 002, 003, ...`.
  private let pattern: String

  /// `name` is the value of `w:numFmt`, such as `chineseCounting`.
  init(name: String, pattern: String = "") {
    style = Style(rawValue: name)
    self.pattern = pattern
  }

  static let decimal = NumberFormat(name: "decimal")

  /// Whether the level shows a sign instead of a number.
  var isBullet: Bool { style == .bullet }

  /// The number in this format. Numbers outside the range that a format can write come out in decimal.
  func text(for number: Int) -> String {
    guard number >= 0, style != .decimal else { return String(number) }
    return latin(number) ?? chinese(number) ?? enclosed(number) ?? kana(number) ?? korean(number)
      ?? otherScript(number) ?? String(number)
  }

  private func latin(_ number: Int) -> String? {
    switch style {
    case .decimal: String(number)
    case .decimalZero: (1...9).contains(number) ? "0" + String(number) : String(number)
    case .upperRoman: Numerals.roman(number)
    case .lowerRoman: Numerals.roman(number)?.lowercased()
    case .upperLetter: Numerals.letters(number, from: "A", count: 26)
    case .lowerLetter: Numerals.letters(number, from: "a", count: 26)
    case .ordinal: Numerals.ordinal(number)
    case .cardinalText: EnglishNumber.cardinal(number)
    case .ordinalText: EnglishNumber.ordinal(number)
    case .dollarText: EnglishNumber.cardinal(number).map { $0 + " and 00/100" }
    case .vietnameseCounting: VietnameseNumber.text(number)
    case .hex: String(number, radix: 16, uppercase: true)
    case .chicago: Numerals.repeated(number, from: "*†‡§")
    case .numberInDash: "- " + String(number) + " -"
    case .noNumber: ""
    case .custom: custom(number)
    default: nil
    }
  }

  private func chinese(_ number: Int) -> String? {
    switch style {
    case .chineseCounting: ChineseNumber.counting(number)
    case .taiwaneseCounting: ChineseNumber.counting(number)
    case .chineseCountingThousand: ChineseNumber.thousand(number, style: .simplified)
    case .taiwaneseCountingThousand: ChineseNumber.thousand(number, style: .traditional)
    case .japaneseCounting: ChineseNumber.thousand(number, style: .japanese)
    case .chineseLegalSimplified: ChineseNumber.thousand(number, style: .legalSimplified)
    case .ideographLegalTraditional: ChineseNumber.thousand(number, style: .legalTraditional)
    case .japaneseLegal: ChineseNumber.thousand(number, style: .legalJapanese)
    case .ideographDigital, .japaneseDigitalTenThousand: ChineseNumber.digits(number, zero: "〇")
    case .taiwaneseDigital: ChineseNumber.digits(number, zero: "○")
    case .ideographTraditional: Numerals.pick(number, from: "甲乙丙丁戊己庚辛壬癸")
    case .ideographZodiac: Numerals.pick(number, from: "子丑寅卯辰巳午未申酉戌亥")
    case .ideographZodiacTraditional: Numerals.sexagenary(number)
    default: nil
    }
  }

  /// Beyond the signs that the formats' code pages had, Word writes plain digits (17.18.59: "may be replaced with
  /// non-enclosed equivalents" is what the standard grants).
  private func enclosed(_ number: Int) -> String? {
    switch style {
    case .decimalFullWidth, .decimalFullWidth2: Numerals.fullWidth(number)
    case .decimalHalfWidth: String(number)
    case .decimalEnclosedCircle, .decimalEnclosedCircleChinese:
      Numerals.enclosed(number, first: 0x2460, count: 20)
    case .decimalEnclosedFullstop: Numerals.enclosed(number, first: 0x2488, count: 20)
    case .decimalEnclosedParen: Numerals.enclosed(number, first: 0x2474, count: 20)
    case .ideographEnclosedCircle: Numerals.enclosed(number, first: 0x3220, count: 10)
    default: nil
    }
  }

  private func kana(_ number: Int) -> String? {
    switch style {
    case .aiueo: Numerals.repeated(number, from: "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ")
    case .aiueoFullWidth:
      Numerals.repeated(number, from: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
    case .iroha: Numerals.repeated(number, from: "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ")
    case .irohaFullWidth:
      Numerals.repeated(number, from: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン")
    default: nil
    }
  }

  private func korean(_ number: Int) -> String? {
    switch style {
    case .ganada: Numerals.repeated(number, from: "가나다라마바사아자차카타파하")
    case .chosung: Numerals.repeated(number, from: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
    case .koreanDigital: Numerals.digits(number, from: "영일이삼사오육칠팔구")
    case .koreanDigital2: Numerals.digits(number, from: "零一二三四五六七八九")
    case .koreanCounting: KoreanNumber.counting(number)
    case .koreanLegal: KoreanNumber.native(number)
    default: nil
    }
  }

  private func otherScript(_ number: Int) -> String? {
    switch style {
    case .russianLower: Numerals.repeated(number, from: "абвгдежзиклмнопрстуфхцчшщыэюя")
    case .russianUpper: Numerals.repeated(number, from: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")
    case .hebrew1: Numerals.hebrew(number)
    case .hebrew2: Numerals.hebrewLetters(number)
    case .arabicAlpha: Numerals.repeated(number, from: "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
    case .arabicAbjad: Numerals.repeated(number, from: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
    case .hindiVowels: Numerals.repeated(number, among: Numerals.devanagariConsonants)
    case .hindiConsonants: Numerals.repeated(number, among: Numerals.devanagariVowels)
    case .hindiNumbers: Numerals.digits(number, from: "०१२३४५६७८९")
    case .thaiNumbers: Numerals.digits(number, from: "๐๑๒๓๔๕๖๗๘๙")
    case .thaiLetters: Numerals.repeated(number, from: "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")
    case .thaiCounting: ThaiNumber.text(number)
    case .bahtText: ThaiNumber.text(number).map { $0 + "บาทถ้วน" }
    default: nil
    }
  }

  /// `001, 002, 003, ...` means three digits with leading zeros; `α, β, γ, ...` counts in that alphabet (17.9.17 as
  /// extended by Word 2010).
  private func custom(_ number: Int) -> String? {
    let first = pattern.prefix { $0 != "," }
    switch first {
    case "α": return Numerals.repeated(number, from: "αβγδεζηθικλμνξοπρστυφχψω")
    case "Α": return Numerals.repeated(number, from: "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ")
    default: break
    }
    guard !first.isEmpty, first.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let digits = String(number)
    return String(repeating: "0", count: max(0, first.count - digits.count)) + digits
  }
}

/// The values of `ST_NumberFormat` that are written otherwise than in plain digits, and `decimal`.
extension NumberFormat {
  enum Style: String {
    case decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter, ordinal, cardinalText,
      ordinalText, dollarText, vietnameseCounting, hex, chicago, numberInDash, noNumber = "none", custom,
      chineseCounting,
      taiwaneseCounting, chineseCountingThousand, taiwaneseCountingThousand, japaneseCounting,
      chineseLegalSimplified, ideographLegalTraditional, japaneseLegal, ideographDigital,
      japaneseDigitalTenThousand, taiwaneseDigital, ideographTraditional, ideographZodiac,
      ideographZodiacTraditional, decimalFullWidth, decimalFullWidth2, decimalHalfWidth, decimalEnclosedCircle,
      decimalEnclosedCircleChinese, decimalEnclosedFullstop, decimalEnclosedParen, ideographEnclosedCircle, aiueo,
      aiueoFullWidth, iroha, irohaFullWidth, ganada, chosung, koreanDigital, koreanDigital2, koreanCounting,
      koreanLegal, russianLower, russianUpper, hebrew1, hebrew2, arabicAlpha, arabicAbjad, hindiVowels,
      hindiConsonants, hindiNumbers, thaiNumbers, thaiLetters, thaiCounting, bahtText, bullet
    /// Letters that are counted on instead of repeated, which only OpenDocument has.
    case lowerAlphabet = "odf:a", upperAlphabet = "odf:A"
  }
}
