/// A period in English, found at its number: 24 months, thirty (30) days, ten business days, 30-day.
enum EnglishPeriod {
  static func read(_ reader: FoldedReader, at start: Int) -> Stated<Period>? {
    let value: ExactNumber
    var end: Int
    if reader.isDigit(start) {
      let figure = Figure(reader, at: start)
      guard !figure.isCode, figure.value > 0, figure.value < 1000 else { return nil }
      (value, end) = (figure.value, figure.text.upperBound)
    } else {
      guard let numeral = EnglishNumeral(reader, at: start) else { return nil }
      (value, end) = (ExactNumber(numeral.value), numeral.end)
    }
    // thirty (30) days, 30 (thirty) days
    let open = reader.skip(" ", from: end)
    if reader.byte(open) == UInt8(ascii: "(") {
      var close = open + 1
      while close < reader.end, close - open < 30, reader.byte(close) != UInt8(ascii: ")") { close += 1 }
      guard reader.byte(close) == UInt8(ascii: ")") else { return nil }
      end = close + 1
    }
    guard let (unit, unitEnd) = unit(reader, at: reader.skip(" -", from: end)) else { return nil }
    return Stated(value: Period(count: value, unit: unit), text: start..<unitEnd)
  }

  private static func unit(_ reader: FoldedReader, at start: Int) -> (Period.Unit, end: Int)? {
    var offset = start
    var isWorking = false
    for (word, working) in [("business ", true), ("working ", true), ("calendar ", false)] as [(StaticString, Bool)]
    where reader.hasAnyCase(word, at: offset) {
      offset += word.utf8CodeUnitCount
      isWorking = working
      break
    }
    for (word, unit) in [("day", .day), ("week", .week), ("month", .month), ("year", .year)]
      as [(StaticString, Period.Unit)] where reader.hasAnyCase(word, at: offset)
    {
      var end = offset + word.utf8CodeUnitCount
      if reader.byte(end) | 0x20 == UInt8(ascii: "s") { end += 1 }
      // the 1st day of March is a date, and so is 1 day of March.
      guard !reader.isLetter(end), !reader.has(" of ", at: end) || unit != .day else { return nil }
      return (isWorking && unit == .day ? .workingDay : unit, end)
    }
    return nil
  }
}
