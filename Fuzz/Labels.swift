/// Number formats and patterns of labels: the first bytes choose format and number, the rest is the pattern.
func fuzzLabels(_ bytes: [UInt8]) {
  guard bytes.count > 6 else { return }
  let names = NumberFormatNames.all
  let name = names[Int(bytes[0]) % names.count]
  let number = bytes[1..<5].reduce(0) { $0 << 8 | Int($1) }
  let pattern = String(decoding: bytes[5...], as: UTF8.self)
  let format = NumberFormat(name: name, pattern: pattern)
  for value in [number, -number, number % 1_000, number % 50, Int(bytes[1])] {
    precondition(format.text(for: value).utf8.count < 4_096, "a number is short")
  }
  let text = LabelText(pattern)
  for piece in text.pieces {
    if case .number(let level) = piece { precondition((0...8).contains(level), "there are nine levels") }
  }
}

private enum NumberFormatNames {
  static let all = [
    "decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText",
    "ordinalText", "hex", "chicago", "numberInDash", "none", "custom", "chineseCounting", "taiwaneseCounting",
    "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting", "chineseLegalSimplified",
    "ideographLegalTraditional", "japaneseLegal", "ideographDigital", "taiwaneseDigital", "ideographTraditional",
    "ideographZodiac", "ideographZodiacTraditional", "decimalFullWidth", "decimalEnclosedCircle",
    "decimalEnclosedFullstop", "decimalEnclosedParen", "ideographEnclosedCircle", "russianLower", "aiueo", "iroha",
    "ganada", "chosung", "bullet", "unknown",
  ]
}
