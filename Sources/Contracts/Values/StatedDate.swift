/// A date as a contract states it.
public enum StatedDate: Hashable, Sendable {
  case date(CalendarDate)
  /// Complete, but the calendar has no such day, such as 9月31日; with its folded text.
  case impossible(String)
  /// A shell with nothing or not everything filled in: 年月日, 2026年_月_日.
  case blank

  /// The day, when there is one.
  public var date: CalendarDate? {
    if case .date(let date) = self { return date }
    return nil
  }
}

/// A span of time with both ends stated: 自2026年3月1日起至2027年2月28日止.
public struct DateRange: Hashable, Sendable {
  public var start: Stated<StatedDate>
  /// Takes year and month from the start when it leaves them out; the last day of a month stated without day.
  public var end: Stated<StatedDate>

  /// First and last day when both exist. They may be in the wrong order: that is for a rule to say.
  public var days: (first: CalendarDate, last: CalendarDate)? {
    guard let first = start.value.date, let last = end.value.date else { return nil }
    return (first, last)
  }
}
