/// Dates with 年, 月 and 日, found at 年 or, without a year, at 月.
enum ChineseDate {
  private static let dayWords: [StaticString] = ["日", "号"]
  private static let monthWords: [StaticString] = ["月"]

  /// The date around the 年 at an offset.
  static func piece(_ reader: FoldedReader, yearAt offset: Int) -> DatePiece? {
    let behindYear = offset + 3
    let year = DateField(reader, before: offset)
    guard let month = DateField(reader, from: behindYear, upTo: monthWords) else {
      guard case .number(let value) = year.content, plausibleYears.contains(value), year.digits == 4 else { return nil }
      return DatePiece(kind: .year(value), text: year.text.lowerBound..<behindYear)
    }
    let behindMonth = month.text.upperBound + 3
    guard let day = DateField(reader, from: behindMonth, upTo: dayWords) else {
      return withoutDay(reader, year, month, end: behindMonth)
    }
    let text = year.text.lowerBound..<day.text.upperBound + 3
    guard case .number(let y) = year.content, case .number(let m) = month.content, case .number(let d) = day.content
    else { return isShell(reader, year, month, day) ? DatePiece(kind: .full(.blank), text: text) : nil }
    return piece(reader, year: y, digits: year.digits, month: m, day: d, text: text)
  }

  private static func piece(
    _ reader: FoldedReader, year: Int, digits: Int, month: Int, day: Int, text: Range<Int>
  ) -> DatePiece? {
    let isShort = year < 100
    // 3年6月5日 is a term of imprisonment rather than a date.
    guard digits > 1 else { return nil }
    let fullYear = isShort ? 2000 + year : year
    if plausibleYears.contains(fullYear), let date = CalendarDate(year: fullYear, month: month, day: day) {
      return DatePiece(kind: .full(.date(date)), text: text, hasShortYear: isShort)
    }
    return DatePiece(kind: .full(.impossible(reader.string(text))), text: text)
  }

  private static func withoutDay(
    _ reader: FoldedReader, _ year: DateField, _ month: DateField, end: Int
  ) -> DatePiece? {
    let text = year.text.lowerBound..<end
    switch (year.content, month.content) {
    case (.number(let y), .number(let m)):
      let fullYear = y < 100 ? 2000 + y : y
      guard plausibleYears.contains(fullYear), (1...12).contains(m), year.digits > 1 else { return nil }
      return DatePiece(kind: .yearMonth(fullYear, m), text: text, hasShortYear: y < 100)
    case (.number(let y), .blank): return y >= 1900 ? DatePiece(kind: .full(.blank), text: text) : nil
    case (.partial, .blank), (.partial, .partial), (.blank(isMarked: true), .blank(isMarked: true)):
      return DatePiece(kind: .full(.blank), text: text)
    default: return nil
    }
  }

  /// Whether a date with something missing is a shell to be filled in, and not a word: 出生年月日, 每年3月1日.
  private static func isShell(_ reader: FoldedReader, _ year: DateField, _ month: DateField, _ day: DateField) -> Bool {
    let isBareYear = year.content == .blank(isMarked: false)
    guard isBareYear else { return true }
    if month.content == .blank(isMarked: false), day.content == .blank(isMarked: false) {
      return reader.start(ofAny: ["生", "注明", "写明", "填写", "载明", "按", "具体"], before: year.text.lowerBound) == nil
    }
    let (before, width) = reader.scalar(before: year.text.lowerBound)
    switch Unicode.Scalar(before) {
    case "自", "至", "于", "在", "从", "到", "为": return true
    default: return width == 0 || before < 0x80 && !reader.isLetter(year.text.lowerBound - 1) || before == 0x3002
    }
  }

  /// The day around the 月 at an offset that no year stands in front of: 12月31日, _月_日.
  static func piece(_ reader: FoldedReader, monthAt offset: Int) -> DatePiece? {
    let month = DateField(reader, before: offset, limit: 6)
    guard let day = DateField(reader, from: offset + 3, upTo: dayWords) else { return nil }
    let text = month.text.lowerBound..<day.text.upperBound + 3
    switch (month.content, day.content) {
    case (.number(let m), .number(let d)):
      guard (1...12).contains(m), (1...31).contains(d) else { return nil }
      return DatePiece(kind: .monthDay(m, d), text: text)
    case (.blank(isMarked: true), .blank), (.blank, .blank(isMarked: true)), (.number, .blank):
      return DatePiece(kind: .blankMonthDay, text: text)
    default: return nil
    }
  }

  /// The day number that stands alone at an offset: 15日.
  static func day(_ reader: FoldedReader, at offset: Int) -> (day: Int, text: Range<Int>)? {
    guard let field = DateField(reader, from: offset, upTo: dayWords), case .number(let day) = field.content,
      (1...31).contains(day)
    else { return nil }
    return (day, field.text.lowerBound..<field.text.upperBound + 3)
  }
}
