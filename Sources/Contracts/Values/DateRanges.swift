extension ValueScanner {
  /// Spans of time with both ends: 自A起至B止, A至B, A-B, A~B, from A to B.
  ///
  /// An end without year or month takes those of the start (2026年3月1日至12月31日); 次年 adds one year. Months and years alone mean
  /// their first and last day (2026年3月至2027年2月).
  public static func dateRanges(in bytes: [UInt8], range: Range<Int>) -> [Stated<DateRange>] {
    let reader = FoldedReader(bytes, range)
    let pieces = datePieces(in: reader)
    var found: [Stated<DateRange>] = []
    var index = 0
    while index < pieces.count {
      let start = pieces[index]
      index += 1
      guard let first = firstDay(of: start), let connector = Connector(reader, behind: start.text.upperBound),
        let last = lastDay(reader, behind: connector, next: index < pieces.count ? pieces[index] : nil, start: start)
      else { continue }
      if index < pieces.count, pieces[index].text.overlaps(last.text) { index += 1 }
      let text = RangeFrame.around(reader, start.text.lowerBound..<last.text.upperBound)
      let begin = Stated(value: first, text: start.text)
      found.append(Stated(value: DateRange(start: begin, end: last), text: text))
    }
    return found
  }

  private static func firstDay(of piece: DatePiece) -> StatedDate? {
    switch piece.kind {
    case .full(let date): date
    case .yearMonth(let year, let month): CalendarDate(year: year, month: month, day: 1).map { .date($0) }
    case .year(let year): CalendarDate(year: year, month: 1, day: 1).map { .date($0) }
    case .monthDay, .blankMonthDay: nil
    }
  }

  private static func lastDay(
    _ reader: FoldedReader, behind connector: Connector, next: DatePiece?, start: DatePiece
  ) -> Stated<StatedDate>? {
    let begin = firstDay(of: start)?.date
    if let next, next.text.lowerBound == connector.end {
      let date: StatedDate
      switch next.kind {
      case .full(let full): date = full
      case .blankMonthDay: date = .blank
      case .yearMonth(let year, let month):
        guard let last = CalendarDate(lastOfMonth: month, year: year) else { return nil }
        date = .date(last)
      case .year(let year):
        guard case .year = start.kind, let last = CalendarDate(lastOfMonth: 12, year: year) else { return nil }
        date = .date(last)
      case .monthDay(let month, let day):
        guard let begin else { return nil }
        let end = CalendarDate(year: begin.year + connector.years, month: month, day: day)
        date = end.map { .date($0) } ?? .impossible(reader.string(next.text))
      }
      return Stated(value: date, text: next.text)
    }
    guard let begin, case .full = start.kind, let (day, text) = ChineseDate.day(reader, at: connector.end)
    else { return nil }
    let end = CalendarDate(year: begin.year, month: begin.month, day: day)
    return Stated(value: end.map { .date($0) } ?? .impossible(reader.string(text)), text: text)
  }
}

/// The words between the two ends of a span.
private struct Connector {
  /// Where the second date begins.
  var end: Int
  /// 次年 in front of the second date.
  var years = 0

  init?(_ reader: FoldedReader, behind start: Int) {
    var offset = Self.skip(Self.soft, reader, from: start)
    guard let core = reader.end(ofAny: Self.core, at: offset) else { return nil }
    offset = Self.skip(Self.soft, reader, from: core)
    if let next = reader.end(ofAny: ["次年", "翌年", "第二年"], at: offset) {
      (offset, years) = (next, 1)
    } else if let same = reader.end(ofAny: ["当年", "同年", "本年"], at: offset) {
      offset = same
    }
    end = offset
  }

  private static let soft: [StaticString] = [
    "起", "开始", "始", "之日", "(含当日)", "(含本日)", "(含)", "(包括当日)", ",", " ", "_", "and ", "on ", "the ", "including ",
  ]
  private static let core: [StaticString] = [
    "截至", "截止至", "截止到", "截止", "直至", "至", "到", "止于", "--", "-", "~", "to ", "until ", "through ", "till ",
    "ending ", "ends ", "expiring ",
  ]

  private static func skip(_ words: [StaticString], _ reader: FoldedReader, from start: Int) -> Int {
    var offset = start
    while let next = reader.end(ofAny: words, at: offset) { offset = next }
    return offset
  }
}

/// 自 and 止, from and the like around a span.
private enum RangeFrame {
  static func around(_ reader: FoldedReader, _ range: Range<Int>) -> Range<Int> {
    let start = reader.start(ofAny: ["自", "从", "由", "from ", "From "], before: range.lowerBound) ?? range.lowerBound
    let end = reader.end(ofAny: ["为止", "止", "(含)止"], at: range.upperBound) ?? range.upperBound
    return start..<end
  }
}

extension CalendarDate {
  /// The last day of a month.
  init?(lastOfMonth month: Int, year: Int) {
    self.init(year: year, month: month, day: CalendarDate.days(in: month, of: year))
  }
}
