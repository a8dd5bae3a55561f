import Contracts
import Foundation

/// A value that can be compared or reckoned with.
enum Quantity: Hashable, Sendable {
  case number(ExactNumber)
  /// 20 for 20 %.
  case percent(ExactNumber)
  case money(Money)
  case date(CalendarDate)
  case period(Period)
  case text(String)

  /// Nil for blank, waived and impossible values.
  init?(_ value: FactValue) {
    switch value {
    case .blank, .waived, .impossibleDate: return nil
    case .text(let text): self = .text(text)
    case .money(let money): self = .money(money)
    case .date(let date): self = .date(date)
    case .period(let period): self = .period(period)
    case .percent(let share): self = .percent(share)
    case .number(let number): self = .number(number)
    }
  }

  /// Reads `100`, `20%`, `2026-05-01`, `3 months`, as rules and parameters write them.
  init?(literal: String) {
    if let date = CalendarDate(iso: literal) {
      self = .date(date)
      return
    }
    let digits = literal.prefix { "-.0123456789".contains($0) }
    guard let number = Self.number(digits) else { return nil }
    let rest = literal.dropFirst(digits.count).drop { $0 == " " }
    if rest.isEmpty {
      self = .number(number)
    } else if rest == "%" {
      self = .percent(number)
    } else {
      let word = rest.last == "s" ? String(rest.dropLast()) : String(rest)
      guard let unit = Period.Unit(rawValue: word) else { return nil }
      self = .period(Period(count: number, unit: unit))
    }
  }

  private static func number(_ digits: Substring) -> ExactNumber? {
    guard digits.contains(where: \.isNumber), digits.lastIndex(of: "-") ?? digits.startIndex == digits.startIndex
    else { return nil }
    // Most are whole; the library takes a long way round for those too.
    if let whole = Int(digits) { return ExactNumber(whole) }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, let figures = Int(parts.joined()) {
      let places = parts[1].count
      return ExactNumber(
        sign: figures < 0 ? .minus : .plus, exponent: -places, significand: ExactNumber(figures.magnitude))
    }
    return ExactNumber(string: String(digits), locale: Locale(identifier: "en_US_POSIX"))
  }

  /// -1, 0 or 1 as this is less than, equal to or more than the other; nil when they cannot be compared, such as two
  /// currencies, or 30 days and one month.
  func compared(to other: Quantity) -> Int? {
    switch (self, other) {
    case (.money(let left), .money(let right)):
      left.currency == right.currency ? Self.order(left.amount, right.amount) : nil
    case (.money(let left), .number(let right)): Self.order(left.amount, right)
    case (.number(let left), .money(let right)): Self.order(left, right.amount)
    case (.number(let left), .number(let right)), (.percent(let left), .percent(let right)),
      (.percent(let left), .number(let right)), (.number(let left), .percent(let right)):
      Self.order(left, right)
    case (.date(let left), .date(let right)): Self.order(left, right)
    case (.period(let left), .period(let right)): left.compared(to: right)
    case (.text(let left), .text(let right)): Statement.plain(left) == Statement.plain(right) ? 0 : nil
    default: nil
    }
  }

  private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  /// Nil when the product means nothing.
  func times(_ factor: Quantity) -> Quantity? {
    let by: ExactNumber
    switch factor {
    case .number(let number): by = number
    case .percent(let share): by = share / 100
    default: return nil
    }
    switch self {
    case .number(let number): return .number(number * by)
    case .percent(let share): return .percent(share * by)
    case .money(let money): return .money(Money(amount: money.amount * by, currency: money.currency))
    case .period(let period): return .period(Period(count: period.count * by, unit: period.unit))
    case .date, .text: return nil
    }
  }

  /// Nil when the sum means nothing.
  func plus(_ other: Quantity) -> Quantity? {
    switch (self, other) {
    case (.number(let left), .number(let right)): .number(left + right)
    case (.percent(let left), .percent(let right)), (.percent(let left), .number(let right)): .percent(left + right)
    case (.money(let left), .money(let right)):
      left.currency == right.currency ? .money(Money(amount: left.amount + right.amount, currency: left.currency)) : nil
    case (.money(let left), .number(let right)): .money(Money(amount: left.amount + right, currency: left.currency))
    case (.date(let left), .period(let right)): left.adding(right).map(Quantity.date)
    case (.period(let left), .period(let right)):
      left.unit == right.unit ? .period(Period(count: left.count + right.count, unit: left.unit)) : nil
    default: nil
    }
  }
}
