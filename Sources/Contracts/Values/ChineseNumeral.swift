/// Chinese numerals as whole numbers: 二十三, 廿三, 二零二六, 贰拾叁, 一万亿.
public enum ChineseNumeral {
  /// The value of a text that is a numeral and nothing else. Everyday spellings are read as people mean them (三千五 is
  /// 3500); digits without units are places (二零二六 is 2026). Nil for anything else.
  public static func value(of text: String) -> Int? {
    let reader = FoldedReader(Folding.fold(text))
    guard let (reading, end) = read(reader, from: 0), end == reader.end else { return nil }
    return reading
  }

  /// The everyday numeral for 0 up to below 万亿亿, such as 二十三 or 一百零五; nil outside.
  public static func text(of value: Int) -> String? {
    guard value >= 0, value < 10_000_000_000_000_000 else { return nil }
    let text = NumeralWriter(digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"]).text(of: value)
    // 10 … 19 are 十, 十一: the one is left out in front, and only there.
    return text.hasPrefix("一十") ? String(text.dropFirst()) : text
  }

  /// The numeral that begins at an offset, and where it ends.
  static func read(_ reader: FoldedReader, from start: Int) -> (value: Int, end: Int)? {
    var characters: [NumeralCharacter] = []
    var end = start
    while characters.count < 40 {
      let (scalar, width) = reader.scalar(at: end)
      guard let character = NumeralCharacter(scalar) else { break }
      characters.append(character)
      end += width
    }
    return NumeralReading(characters).map { ($0.spokenValue(of: characters), end) }
  }

  /// The numeral that ends at an offset, and where it begins.
  static func read(_ reader: FoldedReader, before end: Int) -> (value: Int, start: Int)? {
    let (characters, start) = characters(reader, before: end)
    return NumeralReading(characters).map { ($0.spokenValue(of: characters), start) }
  }

  static func characters(
    _ reader: FoldedReader, before end: Int
  ) -> (characters: [NumeralCharacter], start: Int) {
    var characters: [NumeralCharacter] = []
    var start = end
    while characters.count < 40 {
      let (scalar, width) = reader.scalar(before: start)
      guard let character = NumeralCharacter(scalar) else { break }
      characters.append(character)
      start -= width
    }
    characters.reverse()
    return (characters, start)
  }
}

extension NumeralReading {
  /// Everyday numerals are meant colloquially, 大写 literally.
  func spokenValue(of characters: [NumeralCharacter]) -> Int {
    characters.contains { $0.style == .formal } ? value : colloquialValue
  }
}

/// Writes whole numbers in one set of characters, one 零 for every run of skipped places.
struct NumeralWriter {
  let digits: [Character]
  /// Ones, tens, hundreds, thousands.
  let units: [String]

  func text(of value: Int) -> String {
    guard value > 0 else { return String(digits[0]) }
    let (upper, lower) = value.quotientAndRemainder(dividingBy: 100_000_000)
    guard upper > 0 else { return belowHundredMillion(lower) }
    return belowHundredMillion(upper) + "亿"
      + (lower == 0 ? "" : continuing(belowHundredMillion(lower), lower, 10_000_000))
  }

  private func belowHundredMillion(_ value: Int) -> String {
    let (upper, lower) = value.quotientAndRemainder(dividingBy: 10_000)
    guard upper > 0 else { return section(lower) }
    return section(upper) + "万" + (lower == 0 ? "" : continuing(section(lower), lower, 1000))
  }

  /// Puts 零 in front of a lower part that does not fill its first place.
  private func continuing(_ text: String, _ value: Int, _ full: Int) -> String {
    value < full ? String(digits[0]) + text : text
  }

  private func section(_ value: Int) -> String {
    var text = ""
    var skipped = false
    var rest = value
    for (power, unit) in [(1000, units[3]), (100, units[2]), (10, units[1]), (1, units[0])] {
      let digit = rest / power
      rest %= power
      if digit == 0 {
        skipped = !text.isEmpty
      } else {
        if skipped { text.append(digits[0]) }
        skipped = false
        text.append(digits[digit])
        text += unit
      }
    }
    return text
  }
}
