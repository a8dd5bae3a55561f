extension ValueScanner {
  /// Lengths of time: 12个月, 一年, 叁年, 半年, 三十日, `3(三)个月`, 10个工作日, 一年零六个月, 24 months, thirty (30) days.
  ///
  /// 半年 is 6 months and 一年半 is 18. Ordinals (第三年), days of the month (3月15日), years of the calendar (2026年) and words such as 同一日
  /// are no periods.
  public static func periods(in bytes: [UInt8], range: Range<Int>) -> [Stated<Period>] {
    let reader = FoldedReader(bytes, range)
    var found: [Stated<Period>] = []
    var offset = reader.start
    var earliest = reader.start
    while offset < reader.end {
      let byte = bytes[offset]
      var period: Stated<Period>?
      if byte >= 0xE4 {
        period = ChinesePeriod.read(reader, unitAt: offset)
      } else if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
        let previous = reader.byte(offset - 1)
        if !reader.isLetter(offset - 1), !reader.isDigit(offset - 1), previous != UInt8(ascii: ".") {
          period = EnglishPeriod.read(reader, at: offset)
        }
      }
      guard let period, period.text.lowerBound >= earliest else {
        // All Chinese characters that begin here are three bytes long.
        offset += byte >= 0xE4 ? 3 : 1
        continue
      }
      if let last = found.last, let joined = joined(reader, last, period) {
        found[found.count - 1] = joined
      } else {
        found.append(period)
      }
      earliest = period.text.upperBound
      offset = max(earliest, offset + 1)
    }
    return found
  }

  /// 一年零六个月 as 18 months.
  private static func joined(
    _ reader: FoldedReader, _ first: Stated<Period>, _ second: Stated<Period>
  ) -> Stated<Period>? {
    guard first.value.unit == .year, second.value.unit == .month else { return nil }
    let between = first.text.upperBound..<second.text.lowerBound
    // A leading 零 is part of the numeral that follows: 一年零六个月.
    guard between.isEmpty || reader.string(between) == "又" || reader.string(between) == " and " else { return nil }
    let count = first.value.count * 12 + second.value.count
    return Stated(
      value: Period(count: count, unit: .month), text: first.text.lowerBound..<second.text.upperBound)
  }
}
