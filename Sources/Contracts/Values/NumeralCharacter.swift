/// A character of Chinese numerals.
struct NumeralCharacter {
  enum Role: Equatable {
    case digit(Int)
    /// 十, 百, 千 as powers of ten within a section of four digits; 廿 and 卅 are tens with their digit.
    case unit(Int)
    case tens(Int)
    /// 万 (4) and 亿 (8).
    case section(Int)
  }

  /// Which way of writing it belongs to. 零, 万 and 亿 belong to all.
  enum Style {
    case common
    /// 大写 as the central bank prescribes for bills: 壹贰叁, and its traditional variants 貳參陸
    case formal
    /// 一二三
    case everyday
  }

  let role: Role
  let style: Style

  init?(_ scalar: UInt32) {
    // Chinese numerals stand far apart in Unicode; this turns most other characters away at once.
    guard scalar >= 0x25CB, scalar <= 0x96F6, scalar >= 0x4E00 || scalar <= 0x25EF else { return nil }
    switch Unicode.Scalar(scalar) {
    case "零", "○", "◯": (role, style) = (.digit(0), .common)
    case "一": (role, style) = (.digit(1), .everyday)
    case "二", "两", "兩": (role, style) = (.digit(2), .everyday)
    case "三": (role, style) = (.digit(3), .everyday)
    case "四": (role, style) = (.digit(4), .everyday)
    case "五": (role, style) = (.digit(5), .everyday)
    case "六": (role, style) = (.digit(6), .everyday)
    case "七": (role, style) = (.digit(7), .everyday)
    case "八": (role, style) = (.digit(8), .everyday)
    case "九": (role, style) = (.digit(9), .everyday)
    case "十": (role, style) = (.unit(1), .everyday)
    case "百": (role, style) = (.unit(2), .everyday)
    case "千": (role, style) = (.unit(3), .everyday)
    case "廿": (role, style) = (.tens(2), .everyday)
    case "卅": (role, style) = (.tens(3), .everyday)
    case "万", "萬": (role, style) = (.section(4), .common)
    case "亿", "億": (role, style) = (.section(8), .common)
    case "壹": (role, style) = (.digit(1), .formal)
    case "贰", "貳": (role, style) = (.digit(2), .formal)
    case "叁", "參", "叄": (role, style) = (.digit(3), .formal)
    case "肆": (role, style) = (.digit(4), .formal)
    case "伍": (role, style) = (.digit(5), .formal)
    case "陆", "陸": (role, style) = (.digit(6), .formal)
    case "柒": (role, style) = (.digit(7), .formal)
    case "捌": (role, style) = (.digit(8), .formal)
    case "玖": (role, style) = (.digit(9), .formal)
    case "拾": (role, style) = (.unit(1), .formal)
    case "佰": (role, style) = (.unit(2), .formal)
    case "仟": (role, style) = (.unit(3), .formal)
    default: return nil
    }
  }

  /// An Arabic digit among Chinese ones, as in 二0二六.
  init(digit: Int) {
    role = .digit(digit)
    style = .common
  }

  /// The digit, when it is one.
  var digit: Int? {
    if case .digit(let value) = role { return value }
    return nil
  }
}
