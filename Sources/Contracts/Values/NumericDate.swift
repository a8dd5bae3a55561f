/// Dates in figures with one separator: 2026-03-01, 2026/3/1, 2026.3.1.
enum NumericDate {
  /// The date whose year begins at a digit. `isContinued` when a date ends right before it, as in
  /// `2026.3.1-2027.2.28`.
  static func piece(_ reader: FoldedReader, at start: Int, isContinued: Bool) -> DatePiece? {
    guard isContinued || isFree(reader, at: start), let date = Parts(reader, at: start), !date.isPartOfCode(reader)
    else { return nil }
    let text = start..<date.end
    if date.separator == UInt8(ascii: "."), isVersion(reader, before: start) { return nil }
    guard let day = date.day else {
      guard (1...12).contains(date.month), isContinued || date.isFollowedByRange(reader) else { return nil }
      return DatePiece(kind: .yearMonth(date.year, date.month), text: text)
    }
    if let calendar = CalendarDate(year: date.year, month: date.month, day: day) {
      return DatePiece(kind: .full(.date(calendar)), text: text)
    }
    // A slip of the pen stays near the calendar; 2026-15-77 is the number of something.
    guard date.month <= (date.separator == UInt8(ascii: ".") ? 12 : 19), day <= 39 else { return nil }
    return DatePiece(kind: .full(.impossible(reader.string(text))), text: text)
  }

  private static func isFree(_ reader: FoldedReader, at start: Int) -> Bool {
    switch reader.byte(start - 1) {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): false
    default: !reader.isLetter(start - 1) && !reader.isDigit(start - 1)
    }
  }

  private static func isVersion(_ reader: FoldedReader, before start: Int) -> Bool {
    if reader.start(ofAny: ["版", "版本", "版本:", "版本号", "版本号:", "第"], before: start) != nil { return true }
    let end = reader.skipBack(" .:", from: start)
    return ["ersion", "Rev", "elease", " v", " V", "ERSION", "lause", "ection", "rticle", "IP"].contains {
      (word: StaticString) in reader.has(word, before: end)
    }
  }

  private struct Parts {
    let year: Int
    let month: Int
    let day: Int?
    let separator: UInt8
    let end: Int

    init?(_ reader: FoldedReader, at start: Int) {
      guard reader.isDigit(start + 3), !reader.isDigit(start + 4) else { return nil }
      let separator = reader.byte(start + 4)
      guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".")
      else { return nil }
      guard let (year, _) = Self.number(reader, from: start, most: 4), plausibleYears.contains(year),
        let (month, monthEnd) = Self.number(reader, from: start + 5, most: 2)
      else { return nil }
      self.year = year
      self.month = month
      self.separator = separator
      if reader.byte(monthEnd) == separator, let (day, dayEnd) = Self.number(reader, from: monthEnd + 1, most: 2) {
        (self.day, end) = (day, dayEnd)
      } else {
        (day, end) = (nil, monthEnd)
      }
    }

    private static func number(_ reader: FoldedReader, from start: Int, most: Int) -> (Int, end: Int)? {
      var value = 0
      var end = start
      while reader.isDigit(end) {
        value = value &* 10 &+ Int(reader.byte(end) &- 0x30)
        end += 1
        if end - start > most { return nil }
      }
      return end > start ? (value, end) : nil
    }

    func isPartOfCode(_ reader: FoldedReader) -> Bool {
      let next = reader.byte(end)
      if reader.isLetter(end) { return next != UInt8(ascii: "T") }
      // 2026-15-3号 and 2026-3号 number documents.
      if reader.has("号", at: end) { return true }
      guard next == UInt8(ascii: "-") || next == UInt8(ascii: "/") || next == UInt8(ascii: ".") else { return false }
      return reader.isDigit(end + 1) && !isFollowedByRange(reader)
    }

    func isFollowedByRange(_ reader: FoldedReader) -> Bool {
      let mark = reader.byte(end)
      if reader.has("至", at: end) || reader.has("到", at: end) || reader.has("起至", at: end) {
        return reader.isDigit(end + 3) || reader.isDigit(end + 6)
      }
      let next = reader.skip(" ", from: end + 1)
      guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "~"), reader.isDigit(next), reader.isDigit(next + 3),
        !reader.isDigit(next + 4)
      else { return false }
      return reader.byte(next + 4) == separator
    }
  }
}
