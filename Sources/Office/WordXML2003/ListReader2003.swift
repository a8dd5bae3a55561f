/// Reads `w:lists` of Word 2003: definitions and the lists made from them, which ECMA-376 calls abstract numbers and
/// numbers.
struct ListReader2003 {
  private(set) var numbering = RawNumbering()
  private var definition: Int?
  private var list: Int?
  private var override: Int?
  private var levelIndex: Int?
  private var level = NumberingLevel()

  mutating func open(_ element: XMLElement) {
    switch element.name {
    case .listDefinition:
      definition = element.integer(.listDefinitionID) ?? -1
      numbering.abstracts[definition ?? -1] = RawNumbering.Abstract()
    case .list2003:
      list = element.integer(.listID) ?? -1
      numbering.lists[list ?? -1] = RawNumbering.List()
    case .listDefinitionOf: if let list { numbering.lists[list]?.abstract = element.integer(.val) ?? -1 }
    case .levelOverride:
      override = element.integer(.listLevel) ?? 0
      if let list { numbering.lists[list]?.overrides[override ?? 0] = RawNumbering.Override() }
    case .startOverride:
      if let list, let override { numbering.lists[list]?.overrides[override]?.start = element.integer(.val) ?? 0 }
    case .level:
      levelIndex = element.integer(.listLevel) ?? 0
      level = NumberingLevel()
    case .styleLink: if let definition { numbering.abstracts[definition]?.styleLink = element.string(.val) ?? "" }
    case .listStyleLink:
      if let definition { numbering.abstracts[definition]?.numberStyleLink = element.string(.val) ?? "" }
    default: if levelIndex != nil { set(element) }
    }
  }

  private mutating func set(_ element: XMLElement) {
    switch element.name {
    case .start: level.start = element.integer(.val) ?? 0
    case .numberFormat2003: level.format = NumberFormat(name: Self.format(element.integer(.val) ?? 0))
    case .levelText: level.text = LabelText(element.string(.val) ?? "")
    case .paragraphStyle: level.style = element.string(.val) ?? ""
    case .levelRestart: level.restartsAfter = element.integer(.val)
    case .isLegal: level.isLegal = element.isOn()
    case .pictureBullet: level.hasPicture = true
    default: break
    }
  }

  mutating func close(_ element: XMLElement) {
    switch element.name {
    case .listDefinition: definition = nil
    case .list2003: list = nil
    case .levelOverride: override = nil
    case .level: endLevel()
    default: break
    }
  }

  private mutating func endLevel() {
    guard let index = levelIndex else { return }
    levelIndex = nil
    numbering.set(level, at: index, definition: definition, list: list, override: override)
  }

  /// Number formats by the number that Word knows them by (MS-OSHARED, MSONFC).
  static func format(_ number: Int) -> String {
    if number == 255 { return "none" }
    return formats.indices.contains(number) ? formats[number] : "decimal"
  }

  private static let formats = [
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText",
    "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth",
    "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth",
    "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen",
    "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac",
    "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand",
    "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand", "decimal",
    "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2", "hebrew1", "arabicAlpha", "hebrew2",
    "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers", "hindiCounting", "thaiLetters", "thaiNumbers",
    "thaiCounting", "vietnameseCounting", "numberInDash", "russianLower", "russianUpper",
  ]
}
