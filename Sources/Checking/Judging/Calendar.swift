import Contracts

extension CalendarDate {
  /// Reads `2026-05-01`; nil for anything else.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Period {
  /// -1, 0 or 1; nil when the calendar would have to tell, as with 30 days and one month.
  func compared(to other: Period) -> Int? {
    if unit == other.unit { return count < other.count ? -1 : count == other.count ? 0 : 1 }
    if let left = months, let right = other.months { return left < right ? -1 : left == right ? 0 : 1 }
    let (left, right) = (days, other.days)
    if left.upperBound < right.lowerBound { return -1 }
    if left.lowerBound > right.upperBound { return 1 }
    return left == right && left.lowerBound == left.upperBound ? 0 : nil
  }

  private var months: ExactNumber? {
    switch unit {
    case .month: count
    case .year: count * 12
    case .day, .workingDay, .week: nil
    }
  }

  /// Fewest and most calendar days it may be.
  private var days: ClosedRange<ExactNumber> {
    switch unit {
    case .day: count...count
    case .week: count * 7...count * 7
    // Two weekends may surround it, and the longest holidays of a year.
    case .workingDay: count...count * 2 + 12
    case .month: count * 28...count * 31
    case .year: count * 365...count * 366
    }
  }
}
