extension NumberFormat {
  /// The format behind `style:num-format` (ODF 1.3 part 3, 19.502), or nil for the empty one, which shows no number.
  ///
  /// The standard knows `1`, `a`, `A`, `i` and `I`. Everything else LibreOffice and its kin write as the beginning of
  /// the series, such as `甲, 乙, 丙, ...`, and its first sign tells which it is.
  init?(openDocument name: String, repeatsLetters: Bool) {
    switch name {
    case "": return nil
    case "1": self.init(name: "decimal")
    case "i": self.init(name: "lowerRoman")
    case "I": self.init(name: "upperRoman")
    case "a": self.init(name: repeatsLetters ? "lowerLetter" : Style.lowerAlphabet.rawValue)
    case "A": self.init(name: repeatsLetters ? "upperLetter" : Style.upperAlphabet.rawValue)
    default:
      let signs = name.split(separator: ",").map { String($0.drop { $0 == " " }) }
      self.init(name: NumberFormat.series(signs) ?? "decimal")
    }
  }

  private static func series(_ signs: [String]) -> String? {
    guard let first = signs.first else { return nil }
    // Series that begin alike are told apart by what follows.
    if first == "壹" { return signs.dropFirst().first == "貳" ? "ideographLegalTraditional" : "chineseLegalSimplified" }
    return firstSigns[first]
  }

  private static let firstSigns: [String: String] = [
    "一": "chineseCountingThousand", "甲": "ideographTraditional", "子": "ideographZodiac",
    "①": "decimalEnclosedCircle", "１": "decimalFullWidth", "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop", "㈠": "ideographEnclosedCircle", "㊀": "ideographEnclosedCircle",
    "壱": "japaneseLegal", "ア": "aiueoFullWidth", "ｱ": "aiueo", "イ": "irohaFullWidth", "ｲ": "iroha", "가": "ganada",
    "ㄱ": "chosung", "А": "russianUpper", "а": "russianLower", "1st": "ordinal", "First": "ordinalText",
    "One": "cardinalText", "01": "decimalZero", "*": "chicago", "- 1 -": "numberInDash",
  ]

  /// A number in letters that are counted on, not repeated: z is followed by aa, ab. Nil for other formats.
  func alphabetic(_ number: Int) -> String? {
    guard style == .lowerAlphabet || style == .upperAlphabet, number > 0 else { return nil }
    let first = UInt8(ascii: style == .lowerAlphabet ? "a" : "A")
    var letters: [UInt8] = []
    var rest = number
    while rest > 0 {
      letters.append(first + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
