/// An amount of money as somebody wrote it in figures.
public struct StatedAmount: Hashable, Sendable {
  public var money: Money
  /// 元, 万元, million …; nil when only a currency stands with the figures, as in `¥500,000`.
  public var unit: AmountUnit?
  /// Whether a currency was written: 人民币, ¥, USD, 美元. 元 alone is a unit and taken as CNY.
  public var hasCurrency: Bool
  /// The number as written, before the unit is applied: 50 for 50万元.
  public var figure: ExactNumber
  public var grouping: DigitGrouping
  /// Digits written behind the decimal point.
  public var decimals: Int
}

/// What the figures of an amount are counted in; the raw value is the power of ten.
public enum AmountUnit: Int, Sendable {
  /// 元, 美元
  case one = 0
  /// 百元
  case hundred = 2
  /// 千元, thousand
  case thousand = 3
  /// 万元
  case tenThousand = 4
  /// 十万元
  case hundredThousand = 5
  /// 百万元, million
  case million = 6
  /// 千万元
  case tenMillion = 7
  /// 亿元
  case hundredMillion = 8
  /// 十亿元, billion
  case billion = 9
  /// 万亿元
  case trillion = 12
}

/// How thousands are set apart in figures.
public enum DigitGrouping: Sendable {
  case none
  /// 1,234,567
  case thousands
  /// 1 234 567, as GB/T 15835 has it
  case spaces
  /// Groups of other lengths, such as 100,0000
  case irregular
}
