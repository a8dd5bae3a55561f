import Foundation

/// A period with a Chinese unit, found at the unit.
enum ChinesePeriod {
  static func read(_ reader: FoldedReader, unitAt offset: Int) -> Stated<Period>? {
    guard let unit = TimeUnitWord(reader, at: offset) else { return nil }
    var numberEnd = reader.skipBack("_ ", from: offset)
    for word in unit.leading where reader.has(word, before: numberEnd) {
      numberEnd -= word.utf8CodeUnitCount
      break
    }
    // 三个半月
    let hasHalf = unit.unit == .month && reader.has("个半", before: numberEnd)
    if hasHalf { numberEnd -= ("半" as StaticString).utf8CodeUnitCount }
    let hasMeasure = reader.has("个", before: numberEnd)
    if hasMeasure { numberEnd -= ("个" as StaticString).utf8CodeUnitCount }
    if reader.has("半", before: numberEnd), !hasHalf { return half(unit, start: numberEnd - 3) }

    guard let number = CountedNumber(reader, before: numberEnd), number.value > 0,
      isPeriod(reader, number, unit, hasMeasure: hasMeasure)
    else { return nil }
    var period = Period(count: number.value * unit.factor + (hasHalf ? ExactNumber(5) / 10 : 0), unit: unit.unit)
    var end = unit.end
    if unit.unit == .year, let halfEnd = reader.end(ofAny: ["半"], at: end), !reader.has("年", at: halfEnd) {
      period = Period(count: number.value * 12 + 6, unit: .month)
      end = halfEnd
    }
    return Stated(value: period, text: number.start..<end)
  }

  private static func half(_ unit: TimeUnitWord, start: Int) -> Stated<Period>? {
    let period =
      unit.unit == .year ? Period(count: 6, unit: .month) : Period(count: ExactNumber(5) / 10, unit: unit.unit)
    return Stated(value: period, text: start..<unit.end)
  }

  private static func isPeriod(
    _ reader: FoldedReader, _ number: CountedNumber, _ unit: TimeUnitWord, hasMeasure: Bool
  ) -> Bool {
    if reader.has("第", before: number.start) { return false }
    switch unit.unit {
    case .year where !unit.isAnniversary:
      if number.value >= 1000 { return false }
      // 26年3月
      if DateField(reader, from: unit.end, upTo: ["月"]) != nil { return false }
    case .month where unit.factor == 1 && !hasMeasure:
      // 12月 is December; 36月 can only be a length.
      return number.value > 12
    case .day:
      if reader.start(ofAny: ["月", "每"], before: number.start) != nil, !hasMeasure { return false }
      if isDayOfDate(reader, number) { return false }
    default: break
    }
    guard number.isChinese, number.value == 1 else { return true }
    return reader.start(ofAny: ["同", "任", "某", "统", "之", "唯", "另", "逐", "首", "前", "后"], before: number.start) == nil
  }

  /// 2026-03-15日
  private static func isDayOfDate(_ reader: FoldedReader, _ number: CountedNumber) -> Bool {
    guard reader.byte(number.start - 1) == UInt8(ascii: "-") else { return false }
    var offset = number.start - 1
    while reader.isDigit(offset - 1) { offset -= 1 }
    return reader.byte(offset - 1) == UInt8(ascii: "-")
  }
}
