import Foundation

extension ValueScanner {
  /// Shares in per cent: 30%, 百分之三十, 三成, 一半, 万分之五 (0.05), 千分之三 (0.3), 5‰, 30 per cent, thirty percent.
  ///
  /// A share said twice, as in 百分之三十(30%), is one.
  public static func percents(in bytes: [UInt8], range: Range<Int>) -> [Stated<ExactNumber>] {
    let reader = FoldedReader(bytes, range)
    var found: [Stated<ExactNumber>] = []
    var offset = reader.start
    while offset < reader.end {
      let byte = bytes[offset]
      var share: Stated<ExactNumber>?
      switch byte {
      case UInt8(ascii: "%"): share = ShareReading.sign(reader, at: offset, length: 1, divisor: 1)
      case 0xE2 where reader.has("‰", at: offset): share = ShareReading.sign(reader, at: offset, length: 3, divisor: 10)
      case 0xE5 where reader.has("分之", at: offset): share = ShareReading.parts(reader, at: offset)
      case 0xE4 where reader.has("一半", at: offset): share = ShareReading.half(reader, at: offset)
      case 0xE6 where reader.has("成", at: offset): share = ShareReading.tenths(reader, at: offset)
      case UInt8(ascii: "p"), UInt8(ascii: "P"): share = ShareReading.word(reader, at: offset)
      default: break
      }
      guard let share, share.text.lowerBound >= found.last?.text.upperBound ?? 0 else {
        offset += 1
        continue
      }
      if let last = found.last, last.value == share.value, let end = ShareReading.repeatEnd(reader, last, share) {
        found[found.count - 1].text = last.text.lowerBound..<end
      } else {
        found.append(share)
      }
      offset = max(share.text.upperBound, offset + 1)
    }
    return found
  }
}

/// One share, found at the word or sign that makes it one.
private enum ShareReading {
  static func sign(_ reader: FoldedReader, at offset: Int, length: Int, divisor: ExactNumber) -> Stated<ExactNumber>? {
    guard let number = CountedNumber(reader, before: offset), !reader.isLetter(number.start - 1) else { return nil }
    return Stated(value: number.value / divisor, text: number.start..<offset + length)
  }

  /// 百分之, 千分之, 万分之 and what follows.
  static func parts(_ reader: FoldedReader, at offset: Int) -> Stated<ExactNumber>? {
    let (scalar, width) = reader.scalar(before: offset)
    let divisor: ExactNumber
    switch Unicode.Scalar(scalar) {
    case "百", "佰": divisor = 1
    case "千", "仟": divisor = 10
    case "万", "萬": divisor = 100
    default: return nil
    }
    let start = reader.skip("_ ", from: offset + ("分之" as StaticString).utf8CodeUnitCount)
    if let end = reader.end(ofAny: ["百", "佰"], at: start), NumeralCharacter(reader.scalar(at: end).value) == nil {
      return Stated(value: 100 / divisor, text: offset - width..<end)
    }
    guard let (value, end) = CountedNumber.read(reader, from: start) else { return nil }
    return Stated(value: value / divisor, text: offset - width..<end)
  }

  /// 三成, 三成五; not 成员, 成果 and the like.
  static func tenths(_ reader: FoldedReader, at offset: Int) -> Stated<ExactNumber>? {
    let (scalar, width) = reader.scalar(before: offset)
    guard let character = NumeralCharacter(scalar),
      let digit = character.digit ?? (character.role == .unit(1) ? 10 : nil),
      digit > 0, NumeralCharacter(reader.scalar(before: offset - width).value) == nil
    else { return nil }
    if digit == 1, reader.start(ofAny: ["统", "第", "之"], before: offset - width) != nil { return nil }
    let end = offset + 3
    let next = reader.scalar(at: end)
    if let half = NumeralCharacter(next.value)?.digit, half > 0, digit < 10 {
      return Stated(value: ExactNumber(digit * 10 + half), text: offset - width..<end + next.width)
    }
    let isClosed = next.value < 0x80 || (0x3001...0x3002).contains(next.value)
    guard isClosed || reader.end(ofAny: ["的", "以", "左右", "及", "和", "或", "由", "归"], at: end) != nil else { return nil }
    return Stated(value: ExactNumber(digit * 10), text: offset - width..<end)
  }

  /// 支付一半, 总额的一半; not 一半以上的专家 or 一半时间.
  static func half(_ reader: FoldedReader, at offset: Int) -> Stated<ExactNumber>? {
    let end = offset + 6
    let before: [StaticString] = [
      "支付", "付", "的", "额", "款", "费", "酬", "承担", "负担", "各", "为", "余下", "其余", "剩余", "另", "其中", "占", "得", "享有",
    ]
    guard offset == reader.start || reader.start(ofAny: before, before: offset) != nil,
      reader.end(ofAny: ["以上", "时间", "以下", "人", "专家", "成员", "的专家", "的人", "的成员"], at: end) == nil
    else { return nil }
    return Stated(value: 50, text: offset..<end)
  }

  /// percent, per cent; the number stands in figures or words.
  static func word(_ reader: FoldedReader, at offset: Int) -> Stated<ExactNumber>? {
    let length = reader.hasAnyCase("percent", at: offset) ? 7 : reader.hasAnyCase("per cent", at: offset) ? 8 : 0
    guard length > 0, !reader.isLetter(offset + length), !reader.isLetter(offset - 1) else { return nil }
    if let number = CountedNumber(reader, before: offset) {
      return Stated(value: number.value, text: number.start..<offset + length)
    }
    // Back over at most two words: twenty-five.
    var start = reader.skipBack(" ", from: offset)
    let end = start
    while reader.isLetter(start - 1) { start -= 1 }
    if reader.byte(start - 1) == UInt8(ascii: "-") {
      start -= 1
      while reader.isLetter(start - 1) { start -= 1 }
    }
    guard let number = EnglishNumeral(reader, at: start), number.end == end else { return nil }
    return Stated(value: ExactNumber(number.value), text: start..<offset + length)
  }

  /// The end of `第一 (第二)` when the second share only says the first again in brackets.
  static func repeatEnd(_ reader: FoldedReader, _ first: Stated<ExactNumber>, _ second: Stated<ExactNumber>) -> Int? {
    let between = first.text.upperBound..<second.text.lowerBound
    guard between.count <= 2, reader.byte(between.upperBound - 1) == UInt8(ascii: "("),
      reader.byte(second.text.upperBound) == UInt8(ascii: ")")
    else { return nil }
    return second.text.upperBound + 1
  }
}
