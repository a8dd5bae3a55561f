/// A Chinese unit of time.
struct TimeUnitWord {
  var unit: Period.Unit
  /// 3 for quarters.
  var factor: ExactNumber = 1
  var end: Int
  /// Words that may stand between number and unit.
  var leading: [StaticString] = []
  var isAnniversary = false

  init?(_ reader: FoldedReader, at offset: Int) {
    // Two bytes tell most characters apart; this is asked of every character of a contract.
    switch UInt16(reader.byte(offset)) << 8 | UInt16(reader.byte(offset + 1)) {
    case 0xE5B9, 0xE69C, 0xE697, 0xE5B7, 0xE890, 0xE4BA, 0xE5A4, 0xE591, 0xE698, 0xE5AD: break
    default: return nil
    }
    let (scalar, width) = reader.scalar(at: offset)
    end = offset + width
    switch Unicode.Scalar(scalar) {
    case "年":
      unit = .year
      if reader.end(ofAny: ["度", "级", "代", "份", "龄", "初", "末", "底", "终", "第"], at: end) != nil { return nil }
    case "月":
      unit = .month
      if reader.end(ofAny: ["份", "度", "初", "末", "底"], at: end) != nil { return nil }
    case "日":
      unit = .day
      if reader.end(ofAny: ["元", "圆", "志", "本", "常", "语", "用", "报", "程", "均"], at: end) != nil { return nil }
      if let more = reader.end(ofAny: ["历天", "历日"], at: end) { end = more }
      leading = ["自然", "日历"]
    case "工":
      guard let more = reader.end(ofAny: ["作日", "作天"], at: end) else { return nil }
      (unit, end) = (.workingDay, more)
    case "营", "交":
      guard let more = reader.end(ofAny: ["业日", "易日"], at: end) else { return nil }
      (unit, end) = (.workingDay, more)
    case "天":
      unit = .day
      if reader.end(ofAny: ["津", "然", "猫", "线", "空", "气"], at: end) != nil { return nil }
      leading = ["日历", "自然"]
    case "周":
      unit = .week
      if let more = reader.end(ofAny: ["年"], at: end) { (unit, end, isAnniversary) = (.year, more, true) }
      if reader.end(ofAny: ["岁", "围", "边", "转"], at: end) != nil { return nil }
    case "星":
      guard let more = reader.end(ofAny: ["期"], at: end) else { return nil }
      (unit, end) = (.week, more)
    case "季":
      unit = .month
      factor = 3
      guard reader.has("个", before: offset) else { return nil }
      end = reader.end(ofAny: ["度"], at: end) ?? end
    default: return nil
    }
  }
}
