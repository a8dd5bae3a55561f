import Foundation

/// What follows the figures of an amount: scale, unit, currency, 角, 整.
struct AmountTail {
  var amount: ExactNumber
  var unit: AmountUnit?
  var currency: String?
  var end: Int

  /// - Parameter isBehindCurrency: a currency in front makes units optional.
  init(_ reader: FoldedReader, figure: Figure, isBehindCurrency: Bool) {
    amount = figure.value
    end = figure.text.upperBound
    let scale = Self.scale(reader, at: reader.skip("_", from: end), of: figure)
    let offset = reader.skip("_", from: scale?.end ?? end)
    if let word = Self.yuan(reader, at: offset) {
      take(scale)
      end = word
      readTenths(reader)
      if let (code, trailingEnd) = CurrencyWord.after(end, in: reader) { (currency, end) = (code, trailingEnd) }
    } else if let (code, trailingEnd) = CurrencyWord.after(offset, in: reader) {
      take(scale)
      (currency, end) = (code, trailingEnd)
    } else if let scale, isBehindCurrency || !scale.isEnglish && Self.isMoney(reader, figure, scale) {
      // 合同总价50万 and RMB 1.5 million leave the unit out; 5 million tons has another one.
      take(scale)
      end = scale.end
    }
    if unit != nil { end = reader.end(ofAny: ["整", "正"], at: end) ?? end }
  }

  private mutating func take(_ scale: Scale?) {
    unit = scale.flatMap { AmountUnit(rawValue: $0.power) } ?? .one
    if let scale { amount = scale.amount }
  }

  /// Whether 50万 without a unit counts money: the sentence goes no further, and speaks of money before.
  private static func isMoney(_ reader: FoldedReader, _ figure: Figure, _ scale: Scale) -> Bool {
    let next = reader.scalar(at: scale.end).value
    let isClosed = next < 0x80 && !reader.isLetter(scale.end) || (0x3001...0x3002).contains(next)
    return scale.power >= 4 && isClosed
      && isTalkOfMoney(reader, before: reader.skipBack("_ :", from: figure.text.lowerBound))
  }

  private static func isTalkOfMoney(_ reader: FoldedReader, before offset: Int) -> Bool {
    var offset = offset
    for _ in 0..<8 {
      let (scalar, width) = reader.scalar(before: offset)
      switch Unicode.Scalar(scalar) {
      case "价", "款", "费", "金", "额", "酬", "资", "付": return true
      case "。", ";", ",", "\n", "\0": return false
      default: offset -= width
      }
    }
    return false
  }

  /// 元 and 圆, unless another word begins with it: 元器件, 元件, 元素, 元数据.
  private static func yuan(_ reader: FoldedReader, at offset: Int) -> Int? {
    guard let end = reader.end(ofAny: ["元", "圆", "圓"], at: offset) else { return nil }
    return reader.end(ofAny: ["器", "件", "素", "数据", "宇宙"], at: end) == nil ? end : nil
  }

  /// 3元5角
  private mutating func readTenths(_ reader: FoldedReader) {
    guard unit == .one, reader.isDigit(end), reader.has("角", at: end + 1) else { return }
    amount += ExactNumber(Int(reader.byte(end) - 0x30)) / 10
    end += 1 + ("角" as StaticString).utf8CodeUnitCount
    guard reader.isDigit(end), reader.has("分", at: end + 1) else { return }
    amount += ExactNumber(Int(reader.byte(end) - 0x30)) / 100
    end += 1 + ("分" as StaticString).utf8CodeUnitCount
  }

  /// 万, 百万, million and the like behind figures.
  private struct Scale {
    var power: Int
    /// The figures with the scale applied, and with the smaller part that may follow: 1亿2000万.
    var amount: ExactNumber
    var end: Int
    var isEnglish = false
  }

  private static func scale(_ reader: FoldedReader, at start: Int, of figure: Figure) -> Scale? {
    if let (power, end) = chineseScale(reader, at: start) {
      var scale = Scale(power: power, amount: figure.value * self.power(power), end: end)
      guard reader.isDigit(end) else { return scale }
      let rest = Figure(reader, at: end)
      let restScale = chineseScale(reader, at: rest.text.upperBound)
      if !rest.isCode, (restScale?.power ?? 0) < power {
        scale.amount += rest.value * self.power(restScale?.power ?? 0)
        scale.end = restScale?.end ?? rest.text.upperBound
      }
      return scale
    }
    let offset = reader.skip(" ", from: start)
    guard reader.isLetter(offset) else { return nil }
    for (word, power) in [("million", 6), ("billion", 9), ("thousand", 3)] as [(StaticString, Int)]
    where reader.hasAnyCase(word, at: offset) && !reader.isLetter(offset + word.utf8CodeUnitCount) {
      let end = offset + word.utf8CodeUnitCount
      return Scale(power: power, amount: figure.value * self.power(power), end: end, isEnglish: true)
    }
    return nil
  }

  private static func chineseScale(_ reader: FoldedReader, at start: Int) -> (power: Int, end: Int)? {
    var offset = start
    var power = 0
    scaling: for _ in 0..<3 {
      let (scalar, width) = reader.scalar(at: offset)
      switch Unicode.Scalar(scalar) {
      case "十", "拾": power += 1
      case "百", "佰": power += 2
      case "千", "仟": power += 3
      case "万", "萬": power += 4
      case "亿", "億": power += 8
      default: break scaling
      }
      offset += width
    }
    return offset > start ? (power, offset) : nil
  }

  private static func power(_ exponent: Int) -> ExactNumber {
    ExactNumber(sign: .plus, exponent: exponent, significand: 1)
  }
}
