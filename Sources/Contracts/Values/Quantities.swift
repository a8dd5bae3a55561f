import Foundation

/// Exact decimal arithmetic; money and shares never touch binary floating point.
public typealias ExactNumber = Decimal

/// An amount of money.
public struct Money: Hashable, Sendable {
  /// In whole units of the currency (元, not 万元).
  public var amount: ExactNumber
  /// ISO 4217, such as CNY, USD.
  public var currency: String

  public init(amount: ExactNumber, currency: String = "CNY") {
    self.amount = amount
    self.currency = currency
  }
}

/// A day of the proleptic Gregorian calendar that exists.
public struct CalendarDate: Hashable, Sendable, Comparable {
  public let year: Int
  /// 1 … 12
  public let month: Int
  /// 1 … 31
  public let day: Int

  /// Nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CalendarDate.days(in: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days in a month, leap years counted.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2026-03-01`
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A length of time as contracts state it; years, months and days do not convert into each other.
public struct Period: Hashable, Sendable {
  public enum Unit: String, Sendable {
    case day, workingDay, week, month, year
  }

  public var count: ExactNumber
  public var unit: Unit

  public init(count: ExactNumber, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}
