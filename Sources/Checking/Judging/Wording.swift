import Contracts
import Foundation

extension Quantity {
  /// As a message shows it.
  var shown: LocalizedText {
    switch self {
    case .number(let number): Self.same(number.shown)
    case .percent(let share): Self.same("\(share.shown)%")
    case .money(let money):
      money.currency == "CNY"
        ? LocalizedText(zh: "\(money.amount.shown)元", en: "CNY \(money.amount.shown)")
        : Self.same("\(money.currency) \(money.amount.shown)")
    case .date(let date):
      LocalizedText(zh: "\(date.year)年\(date.month)月\(date.day)日", en: date.description)
    case .period(let period): period.shown
    case .text(let text): Self.same(text)
    }
  }

  private static func same(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }
}

extension Period {
  var shown: LocalizedText {
    let (zh, en) =
      switch unit {
      case .day: ("日", "day")
      case .workingDay: ("个工作日", "working day")
      case .week: ("周", "week")
      case .month: ("个月", "month")
      case .year: ("年", "year")
      }
    return LocalizedText(zh: "\(count.shown)\(zh)", en: "\(count.shown) \(en)\(count == 1 ? "" : "s")")
  }
}

extension ExactNumber {
  /// Thousands grouped, at most four decimals.
  var shown: String {
    var rounded = ExactNumber()
    var value = self
    NSDecimalRound(&rounded, &value, 4, .plain)
    let text = rounded.description
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in (parts.first ?? "0").enumerated() {
      let left = (parts.first?.count ?? 1) - index
      if index > 0, left % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}
