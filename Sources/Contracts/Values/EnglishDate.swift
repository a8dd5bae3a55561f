/// Dates with the name of a month: 1 March 2026, March 1st, 2026, the 1st day of March, 2026, March 2026.
enum EnglishDate {
  /// The date around the month whose name begins at a letter.
  static func piece(_ reader: FoldedReader, at start: Int) -> DatePiece? {
    guard !reader.isLetter(start - 1), let (month, monthEnd) = month(reader, at: start) else { return nil }
    let behind = reader.skip(" ,.", from: monthEnd)
    if let (year, end) = number(reader, from: behind, digits: 4...4), plausibleYears.contains(year) {
      if let (day, dayStart) = day(reader, before: start) {
        return piece(reader, year, month, day, dayStart..<end)
      }
      return DatePiece(kind: .yearMonth(year, month), text: start..<end)
    }
    guard let (day, dayEnd) = number(reader, from: behind, digits: 1...2) else { return nil }
    let behindDay = reader.skip(" ,.", from: ordinalEnd(reader, from: dayEnd))
    guard let (year, end) = number(reader, from: behindDay, digits: 4...4), plausibleYears.contains(year)
    else { return nil }
    return piece(reader, year, month, day, start..<end)
  }

  /// `____ day of ____, 20__`, found at the word `day`.
  static func shell(_ reader: FoldedReader, dayAt start: Int) -> DatePiece? {
    guard reader.has("day of ", at: start) else { return nil }
    let begin = reader.skipBack("_ ", from: start)
    let blank = start + 7
    let end = reader.skip("_", from: blank)
    guard begin < start - 1, end > blank || month(reader, at: blank) != nil else { return nil }
    let year = reader.skip(" ,", from: end)
    let digits = number(reader, from: year, digits: 2...4)?.end ?? year
    return DatePiece(kind: .full(.blank), text: reader.skip(" ", from: begin)..<reader.skip("_", from: digits))
  }

  private static func piece(
    _ reader: FoldedReader, _ year: Int, _ month: Int, _ day: Int, _ text: Range<Int>
  ) -> DatePiece {
    let date = CalendarDate(year: year, month: month, day: day)
    return DatePiece(kind: .full(date.map { .date($0) } ?? .impossible(reader.string(text))), text: text)
  }

  private static func day(_ reader: FoldedReader, before month: Int) -> (day: Int, start: Int)? {
    var end = reader.skipBack(" ,", from: month)
    for words in ["day of", "of"] as [StaticString] where reader.has(words, before: end) {
      end = reader.skipBack(" ", from: end - words.utf8CodeUnitCount)
      break
    }
    for suffix in ["st", "nd", "rd", "th"] as [StaticString] where reader.has(suffix, before: end) {
      end -= 2
      break
    }
    var start = end
    while reader.isDigit(start - 1) { start -= 1 }
    guard (1...2).contains(end - start), !reader.isLetter(start - 1), reader.byte(start - 1) != UInt8(ascii: "."),
      let (day, _) = number(reader, from: start, digits: 1...2)
    else { return nil }
    return (day, start)
  }

  private static func ordinalEnd(_ reader: FoldedReader, from start: Int) -> Int {
    reader.end(ofAny: ["st", "nd", "rd", "th"], at: start) ?? start
  }

  private static func number(
    _ reader: FoldedReader, from start: Int, digits: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while reader.isDigit(end), end - start <= digits.upperBound {
      value = value * 10 + Int(reader.byte(end) - 0x30)
      end += 1
    }
    return digits.contains(end - start) ? (value, end) : nil
  }

  /// A month by its full name or its usual abbreviation, with a capital.
  private static func month(_ reader: FoldedReader, at start: Int) -> (Int, end: Int)? {
    guard reader.byte(start) &- 0x41 < 26 else { return nil }
    for (index, name) in names.enumerated() where reader.hasAnyCase(name, at: start) {
      let end = start + name.utf8CodeUnitCount
      if !reader.isLetter(end) { return (index % 12 + 1, end) }
    }
    return reader.hasAnyCase("sept", at: start) && !reader.isLetter(start + 4) ? (9, start + 4) : nil
  }

  private static let names: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
