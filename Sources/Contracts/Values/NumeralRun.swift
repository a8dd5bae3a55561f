/// The numerals in front of a unit, with look-alikes that writers take for them.
struct NumeralRun {
  var start: Int
  /// The value; nil when the characters are no number.
  var reading: Int?
  var foreign: [Character] = []
  var isFormal: Bool
  var hasEveryday: Bool
  var omitsOne = false
  var omitsZero = false
  private var count: Int
  private var hasDigit: Bool
  private var isTen: Bool

  init?(_ reader: FoldedReader, before end: Int, earliest: Int) {
    var characters: [NumeralCharacter] = []
    var foreign: [Character] = []
    var pending: [Character] = []
    var offset = end
    start = end
    while offset > earliest, characters.count + pending.count < 40 {
      let (scalar, width) = reader.scalar(before: offset)
      if let character = NumeralCharacter(scalar), pending.isEmpty || character.style != .everyday {
        characters.append(character)
        foreign += pending
        pending = []
        offset -= width
        start = offset
      } else if let (character, meant) = Self.lookAlike(scalar), pending.isEmpty, !characters.isEmpty || offset == end {
        pending.append(character)
        characters.append(meant)
        offset -= width
      } else if scalar == 0x5F {
        offset -= width
      } else {
        break
      }
    }
    // A look-alike in front of the first real numeral is a word of the sentence.
    characters.removeLast(pending.count)
    guard !characters.isEmpty else { return nil }
    characters.reverse()
    foreign.reverse()
    isFormal = characters.contains { $0.style == .formal }
    guard isFormal || foreign.isEmpty else { return nil }
    self.foreign = foreign
    hasEveryday = characters.contains { $0.style == .everyday }
    count = characters.count
    hasDigit = characters.contains { $0.digit ?? 0 > 0 }
    isTen = characters[0].role == .unit(1)
    guard let reading = NumeralReading(characters), !reading.isPositional else { return }
    self.reading = isFormal ? reading.value : reading.colloquialValue
    omitsOne = reading.omitsOne
    omitsZero = reading.omitsZero
  }

  var isAmount: Bool {
    // 万元, 百元 and 仟元 are units; 拾万元 and 十万元 are amounts.
    hasDigit || isTen
  }

  /// Whether numerals of running text mean money: not 二元结构, 三元材料, 数十万元, 几百元.
  func isEverydayAmount(_ reader: FoldedReader, end: Int) -> Bool {
    guard reading != nil else { return false }
    if reader.start(ofAny: ["数", "几", "上", "第", "近", "成"], before: start) != nil, isTen || count == 1 { return false }
    guard count == 1 else { return true }
    let next = reader.scalar(at: end).value
    return next < 0x80 || (0x3001...0x3002).contains(next) || reader.end(ofAny: ["整", "正", "人民币"], at: end) != nil
  }

  private static func lookAlike(_ scalar: UInt32) -> (Character, NumeralCharacter)? {
    guard let unicode = Unicode.Scalar(scalar), let meant = meant(unicode),
      let character = NumeralCharacter(meant.value)
    else { return nil }
    return (Character(unicode), character)
  }

  /// Characters seen in place of 大写 numerals: shapes, sounds, home-made simplifications, Arabic digits.
  private static func meant(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "另", "0", "O", "o": "零"
    case "弌", "1": "壹"
    case "弍", "贠", "貮", "2": "贰"
    case "参", "弎", "3": "叁"
    case "肄", "4": "肆"
    case "5": "伍"
    case "路", "6": "陆"
    case "染", "漆", "7": "柒"
    case "扒", "8": "捌"
    case "久", "9": "玖"
    case "抬", "合", "什": "拾"
    case "伯", "陌": "佰"
    case "阡", "纤": "仟"
    case "方", "邁": "万"
    case "乙", "忆": "亿"
    default: nil
    }
  }
}
