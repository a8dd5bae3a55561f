import Foundation

extension CalendarDate {
  /// Days since 1970-01-01; earlier days are negative.
  public var dayNumber: Int {
    // The year is counted from March, so that the leap day is its last.
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with a number as `dayNumber` counts.
  public init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Saturday or Sunday. Public holidays and the working weekends that make up for them are decreed yearly and not known
  /// here.
  public var isWeekend: Bool {
    // 1970-01-01 was a Thursday.
    let weekday = ((dayNumber + 3) % 7 + 7) % 7
    return weekday >= 5
  }

  /// Whole days from this day to another.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day on which a period that begins with an event on this day ends (民法典 200–202): the first day is not counted;
  /// months and years end on the matching day, or on the last of the month when it has none.
  ///
  /// Working days pass over weekends only. A half month counts 15 days, a half year six months.
  public func adding(_ period: Period) -> CalendarDate? {
    switch period.unit {
    case .day: return CalendarDate(dayNumber: dayNumber + period.count.wholePart)
    case .week: return CalendarDate(dayNumber: dayNumber + (period.count * 7).wholePart)
    case .workingDay: return adding(workingDays: period.count.wholePart)
    case .month:
      let whole = period.count.wholePart
      let rest = ((period.count - ExactNumber(whole)) * 30).wholePart
      return adding(months: whole).flatMap { CalendarDate(dayNumber: $0.dayNumber + rest) }
    case .year: return adding(months: (period.count * 12).wholePart)
    }
  }

  /// The same day of the month some months on, or the last of that month.
  public func adding(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, CalendarDate.days(in: newMonth, of: newYear)))
  }

  private func adding(workingDays count: Int) -> CalendarDate? {
    guard count >= 0, count < 100_000 else { return nil }
    var number = dayNumber
    var left = count
    while left > 0 {
      number += 1
      if let date = CalendarDate(dayNumber: number), !date.isWeekend { left -= 1 }
    }
    return CalendarDate(dayNumber: number)
  }

  /// This day, or the Monday after it when it falls on a weekend (民法典 203, as far as weekends go).
  public var movedToWorkingDay: CalendarDate? {
    var date: CalendarDate? = self
    while let current = date, current.isWeekend { date = CalendarDate(dayNumber: current.dayNumber + 1) }
    return date
  }
}

extension DateRange {
  /// Whether the span is as long as a stated period, with both ways of counting its last day accepted: one year from
  /// 1 March ends on the last of February or on 1 March. Nil when an end is missing, or for working days.
  public func lasts(_ period: Period) -> Bool? {
    guard let (first, last) = days, period.unit != .workingDay, let end = first.adding(period) else { return nil }
    return (-1...1).contains(end.days(to: last))
  }
}

extension ExactNumber {
  /// Without the fraction; 0 for what no calendar needs.
  var wholePart: Int {
    guard magnitude < 10_000_000 else { return 0 }
    return NSDecimalNumber(decimal: self).intValue
  }
}
