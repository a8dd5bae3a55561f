/// Lengths of time that stand beside both their days: 期限为两年，自2026年5月11日起至2028年5月10日止.
enum StatedLengths {
  private static let between = Pattern(
    #"\A(?:[,:( ]|即|为|是|计|共|自|从|由|期限|有效期|时间|起算|,?起止(?:时间|日期)?|(?i:from|that is|i\.e\.|running|beginning|starting|commencing|and|runs|is)\b)*\z"#
  )
  private static let behind = Pattern(
    #"\A(?:[,:( ]|止|为止|共计?|计|合计|总计|为期|期限|即|为|是|(?i:that is|i\.e\.|for|a period of|a term of|being|a total of)\b)*\z"#)

  /// `term.wrong-length`: the last day of every span that does not fit the length stated with it, whether or not the
  /// first day counts.
  static func facts(in source: ContractText) -> [Fact] {
    let bytes = source.text.bytes
    let whole = 0..<bytes.count
    let ranges = ValueScanner.dateRanges(in: bytes, range: whole)
    guard !ranges.isEmpty else { return [] }
    return ranges.compactMap { range in
      guard let days = range.value.days, let period = length(beside: range.text, source), days.first <= days.last,
        period.value.unit != .workingDay, let end = days.first.adding(period.value),
        abs(end.dayNumber - days.last.dayNumber) > 1
      else { return nil }
      return Fact(
        name: "term.wrong-length", value: .date(days.last), text: range.value.end.text, label: period.text)
    }
  }

  private static func length(beside range: Range<Int>, _ source: ContractText) -> Stated<Period>? {
    let line = source.lines[source.lineIndex(at: range.lowerBound)].text
    let before = ValueScanner.periods(in: source.text.bytes, range: line.lowerBound..<range.lowerBound)
    if let period = before.last, stands(between, period.text.upperBound..<range.lowerBound, source) { return period }
    let after = ValueScanner.periods(in: source.text.bytes, range: range.upperBound..<line.upperBound)
    if let period = after.first, stands(behind, range.upperBound..<period.text.lowerBound, source) { return period }
    return nil
  }

  private static func stands(_ pattern: Pattern, _ range: Range<Int>, _ source: ContractText) -> Bool {
    range.isEmpty || ((try? pattern.firstMatch(in: source.text.bytes, range: range)) ?? nil) != nil
  }
}
