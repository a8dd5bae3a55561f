import Foundation

extension Money {
  /// The amount in figures for messages: `1,234,567.89元`, `500,000元`, `20,000美元`; two decimals unless it is whole.
  public var figures: String {
    var rounded = ExactNumber()
    var exact = amount.magnitude
    NSDecimalRound(&rounded, &exact, 2, .plain)
    let text = "\(rounded)"
    let parts = text.split(separator: ".", maxSplits: 1)
    var grouped = ""
    let whole = parts.first.map(Array.init) ?? ["0"]
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += "." + parts[1] + (parts[1].count == 1 ? "0" : "") }
    return (amount < 0 && rounded != 0 ? "-" : "") + grouped + CurrencyWord.name(of: currency)
  }

  /// The amount in 大写 as the rules for bills write it; nil when it has none (see `UpperCaseAmount.words(for:)`).
  public var words: String? { UpperCaseAmount.words(for: self) }
}
