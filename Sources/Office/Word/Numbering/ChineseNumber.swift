/// Chinese numerals as Word's lists write them (17.18.59).
enum ChineseNumber {
  enum Style {
    case simplified, traditional, japanese, legalSimplified, legalTraditional, legalJapanese
  }

  private static let plain = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 一 … 九, 十, 十一 … 九十九; from 100 on digit by digit: 一〇〇.
  static func counting(_ number: Int) -> String {
    guard number < 100 else { return digits(number, zero: "〇") }
    guard number > 0 else { return "〇" }
    let tens = number / 10
    let head = tens == 0 ? "" : (tens == 1 ? "" : plain[tens]) + "十"
    return head + (number % 10 == 0 ? "" : plain[number % 10])
  }

  /// Digit by digit: 一〇五.
  static func digits(_ number: Int, zero: String) -> String {
    String(number).compactMap(\.wholeNumberValue).map { $0 == 0 ? zero : plain[$0] }.joined()
  }

  /// With units up to ten thousand: 一百零五, 壹佰零伍.
  static func thousand(_ number: Int, style: Style) -> String? {
    guard number < 100_000_000 else { return nil }
    let signs = Signs(style)
    guard number > 0 else { return signs.zero }
    let high = number / 10_000
    let low = number % 10_000
    guard high > 0 else { return group(low, signs: signs, isFirst: true) }
    var result = group(high, signs: signs, isFirst: true) + signs.tenThousand
    if low > 0 {
      if low < 1_000, signs.fillsGaps { result += signs.zero }
      result += group(low, signs: signs, isFirst: false)
    }
    return result
  }

  private static func group(_ number: Int, signs: Signs, isFirst: Bool) -> String {
    var result = ""
    var gap = false
    var rest = number
    for (index, unit) in [1_000, 100, 10, 1].enumerated() {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        gap = !result.isEmpty
        continue
      }
      if gap, signs.fillsGaps { result += signs.zero }
      gap = false
      let isLeadingTen = signs.dropsOne && unit == 10 && result.isEmpty && isFirst
      let omitsOne = digit == 1 && unit > 1 && (signs.dropsEveryOne || isLeadingTen)
      if !omitsOne { result += signs.digits[digit] }
      if unit > 1 { result += signs.units[index] }
    }
    return result
  }

  private struct Signs {
    var digits: [String]
    var units: [String]
    var tenThousand: String
    var zero: String
    /// 十 instead of 一十 at the beginning.
    var dropsOne = true
    /// 百十 instead of 一百一十 (Japanese).
    var dropsEveryOne = false
    /// 一百零五 instead of 百五.
    var fillsGaps = true

    init(_ style: Style) {
      digits = plain
      units = ["千", "百", "十"]
      tenThousand = "万"
      zero = "〇"
      switch style {
      case .simplified: zero = "零"
      case .traditional:
        tenThousand = "萬"
        zero = "零"
      case .japanese:
        dropsEveryOne = true
        fillsGaps = false
      case .legalSimplified: (digits, units, tenThousand, zero) = Signs.legal("零壹贰叁肆伍陆柒捌玖", "仟佰拾", "万")
      case .legalTraditional: (digits, units, tenThousand, zero) = Signs.legal("零壹貳參肆伍陸柒捌玖", "仟佰拾", "萬")
      case .legalJapanese:
        (digits, units, tenThousand, zero) = Signs.legal("零壱弐参四伍六七八九", "阡百拾", "萬")
        fillsGaps = false
      }
      if style == .legalSimplified || style == .legalTraditional || style == .legalJapanese { dropsOne = false }
    }

    private static func legal(
      _ digits: String, _ units: String, _ tenThousand: String
    ) -> ([String], [String], String, String) {
      (digits.map { String($0) }, units.map { String($0) }, tenThousand, digits.first.map { String($0) } ?? "")
    }
  }
}
