/// Patent and application numbers; see `PatentNumber`.
enum PatentForm {
  static func judgeNumber(_ text: FormText, asOf today: CalendarDate?) -> FormJudgement {
    if PatentNumber.isPublication(text.compact) {
      return .bad(
        "这是公开（公告）号，不是专利号或申请号；专利号为ZL加申请号",
        "this is a publication number, not a patent or application number; a patent number is ZL and the application number"
      )
    }
    guard let number = PatentNumber(parsing: text.text) else {
      return .bad(
        "应为12位数字（2003年10月以前申请的为8位）加校验位", "must be 12 digits (8 if filed before October 2003) and a check character")
    }
    let lastYear = number.digits.count == 8 ? 2003 : today?.year ?? 2199
    let firstYear = number.digits.count == 8 ? 1985 : 2003
    guard (firstYear...max(firstYear, lastYear)).contains(number.filingYear) else {
      return .bad("申请年份\(number.filingYear)不可能", "the filing year \(number.filingYear) is impossible")
    }
    guard let stated = number.statedCheck else {
      return .bad(
        "缺少校验位，应为“\(number.expectedCheck)”", "the check character is missing; it should be “\(number.expectedCheck)”",
        suggestion: number.text + ".\(number.expectedCheck)")
    }
    guard stated != number.expectedCheck else { return .good }
    return .bad(
      "校验位不符：按前\(number.digits.count)位应为“\(number.expectedCheck)”，写的是“\(stated)”",
      "wrong check character: the first \(number.digits.count) digits call for “\(number.expectedCheck)”, it has “\(stated)”"
    )
  }

  /// Only the type digit; numbers of another shape are for `patentNumber` to complain of.
  static func judgeType(_ text: FormText) -> FormJudgement {
    guard let number = PatentNumber(parsing: text.text), number.kind == nil else { return .good }
    return .bad(
      "种类号“\(number.typeDigit)”无效，应为1（发明）、2（实用新型）、3（外观设计）、8或9（PCT进入中国）",
      "type digit “\(number.typeDigit)” is none of 1 (invention), 2 (utility model), 3 (design), 8 and 9 (PCT)")
  }
}
