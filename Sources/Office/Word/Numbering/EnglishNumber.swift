/// Numbers in English words, as the formats `cardinalText` and `ordinalText` write them.
enum EnglishNumber {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let ordinals = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
  ]

  /// `Twenty-one`, with a capital as Word writes it in labels.
  static func cardinal(_ number: Int) -> String? {
    words(number).map(capitalized)
  }

  static func ordinal(_ number: Int) -> String? {
    guard let text = words(number) else { return nil }
    let lastStart = text.lastIndex { $0 == " " || $0 == "-" }.map { text.index(after: $0) } ?? text.startIndex
    let last = String(text[lastStart...])
    let changed: String
    if let irregular = ordinals[last] {
      changed = irregular
    } else if last.hasSuffix("y") {
      changed = last.dropLast() + "ieth"
    } else {
      changed = last + "th"
    }
    return capitalized(text[..<lastStart] + changed)
  }

  private static func words(_ number: Int) -> String? {
    switch number {
    case 0..<20: return small[number]
    case 20..<100: return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    case 100..<1_000:
      let rest = number % 100 == 0 ? "" : words(number % 100).map { " " + $0 } ?? ""
      return small[number / 100] + " hundred" + rest
    case 1_000..<1_000_000:
      guard let thousands = words(number / 1_000) else { return nil }
      let rest = number % 1_000 == 0 ? "" : words(number % 1_000).map { " " + $0 } ?? ""
      return thousands + " thousand" + rest
    default: return nil
    }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
