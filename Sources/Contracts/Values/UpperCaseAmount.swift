import Foundation

/// An amount of money in words: 人民币伍拾万元整, 五十万元, Five Hundred Thousand Yuan.
///
/// The rules are those of the central bank for filling in bills (正确填写票据和结算凭证的基本规定). 零 is partly optional in them, so
/// amounts in words are compared by value, never as text.
public struct UpperCaseAmount: Hashable, Sendable {
  /// How the words are written.
  public enum Style: Sendable {
    /// 壹贰叁, with its traditional variants 貳參陸萬億圓
    case formal
    /// 一二三 throughout
    case everyday
    case english
  }

  /// What is not as the rules for bills have it.
  public enum Defect: Hashable, Sendable {
    /// 一二三十百千 instead of 壹贰叁拾佰仟
    case everydayCharacter
    /// A character that is no 大写 numeral, such as 抬 for 拾, 毛 for 角, or an Arabic digit.
    case foreignCharacter(Character)
    /// 拾 without 壹 in front of it
    case missingOne
    /// A place skipped without 零
    case missingZero
    /// No 元 before 整
    case missingYuan
    /// Ends in 元 without 整 or 正
    case missingEnding
    /// 整 behind 分
    case surplusEnding
    /// Digits or units in an order that is no number
    case unreadable
  }

  /// Nil when the words are no number.
  public var money: Money?
  public var style: Style
  /// In the order found; each once.
  public var defects: [Defect]

  /// Whether it holds characters that do not belong into an amount in words. Everyday numerals count only next to formal
  /// ones: 五十万元 in running text is an ordinary number.
  public var hasForeignCharacters: Bool {
    defects.contains { defect in
      switch defect {
      case .foreignCharacter, .unreadable: true
      case .everydayCharacter: style == .formal
      case .missingOne, .missingZero, .missingYuan, .missingEnding, .surplusEnding: false
      }
    }
  }

  /// Reads a folded text that is an amount in words and nothing else; 人民币 in front and trailing punctuation are fine.
  public init?(parsing text: String) {
    let bytes = Array(text.utf8)
    let reader = FoldedReader(bytes, 0..<bytes.count)
    guard let stated = ValueScanner.upperCaseAmounts(in: bytes, range: 0..<bytes.count).first,
      reader.skip(" :_", from: 0) == stated.text.lowerBound,
      reader.skip(" ._,;)", from: stated.text.upperBound) == bytes.count
    else { return nil }
    self = stated.value
  }

  init(money: Money?, style: Style, defects: [Defect]) {
    self.money = money
    self.style = style
    self.defects = defects
  }

  /// The amount as the rules for bills write it, such as 伍拾万元整 or 叁佰贰拾伍元零肆分; the unit is that of the currency.
  /// Nil for negative amounts, fractions of a cent, and amounts from 万亿亿 on.
  public static func words(for money: Money) -> String? {
    let cents = money.amount * 100
    var rounded = ExactNumber()
    var exact = cents
    NSDecimalRound(&rounded, &exact, 0, .plain)
    guard rounded == cents, cents >= 0, cents < ExactNumber(1_000_000_000_000_000_000) else { return nil }
    let count = NSDecimalNumber(decimal: cents).int64Value
    let (whole, rest) = Int(count).quotientAndRemainder(dividingBy: 100)
    let writer = NumeralWriter(digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
    let unit = CurrencyWord.name(of: money.currency)
    if rest == 0 { return writer.text(of: whole) + unit + "整" }
    let (tenths, hundredths) = rest.quotientAndRemainder(dividingBy: 10)
    var text = whole == 0 ? "" : writer.text(of: whole) + unit
    if tenths > 0 {
      text += writer.text(of: tenths) + "角"
    } else if whole > 0 {
      text += "零"
    }
    return text + (hundredths > 0 ? writer.text(of: hundredths) + "分" : "整")
  }
}
