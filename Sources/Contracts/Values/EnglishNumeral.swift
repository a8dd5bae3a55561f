/// A whole number in English words: twenty-four, one hundred and five thousand.
struct EnglishNumeral {
  private(set) var value = 0
  private(set) var end: Int

  /// The longest numeral whose first word begins at an offset.
  init?(_ reader: FoldedReader, at start: Int) {
    end = start
    // No other letters begin the words below; most words of a text are turned away here.
    switch reader.byte(start) | 0x20 {
    case UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "e"),
      UInt8(ascii: "n"),
      UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "b"):
      break
    default: return nil
    }
    var group = 0
    var offset = start
    var count = 0
    while count < 24 {
      let wordEnd = Self.wordEnd(reader, from: offset)
      guard wordEnd > offset else { break }
      if reader.hasAnyCase("and", at: offset), wordEnd == offset + 3, count > 0 {
        offset = reader.skip(" -", from: wordEnd)
        continue
      }
      guard let word = Self.word(reader, offset..<wordEnd) else { break }
      switch word {
      case ..<100: group += word
      case 100 where group < 1000: group = max(group, 1) * 100
      case 100: return nil
      default:
        value += max(group, 1) * word
        group = 0
      }
      count += 1
      end = wordEnd
      offset = reader.skip(" -", from: wordEnd)
    }
    guard count > 0 else { return nil }
    value += group
  }

  private static func wordEnd(_ reader: FoldedReader, from start: Int) -> Int {
    var end = start
    while reader.isLetter(end), end - start < 12 { end += 1 }
    return end
  }

  private static func word(_ reader: FoldedReader, _ range: Range<Int>) -> Int? {
    guard (3...9).contains(range.count) else { return nil }
    for (word, value) in words
    where word.utf8CodeUnitCount == range.count && reader.hasAnyCase(word, at: range.lowerBound) {
      return value
    }
    return nil
  }

  private static let words: [(StaticString, Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
    ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40),
    ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100),
    ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000),
  ]
}
