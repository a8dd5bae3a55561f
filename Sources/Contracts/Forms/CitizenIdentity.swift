/// 公民身份号码 (GB 11643-1999): division, date of birth, serial, check character.
///
/// Nothing that leaves here holds a whole number: judgements are printed, and reports travel.
enum CitizenIdentity {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  /// GB/T 2260 provinces, and 91 for foreigners with permanent residence.
  private static let provinces: Set<Int> = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65].flatMap(Array.init) + [71, 81, 82, 83, 91])

  static func judge(_ text: FormText, asOf today: CalendarDate?) -> FormJudgement {
    let code = text.identifier
    if code.count == 15, code.allSatisfy(isDigit) {
      return .bad("15位身份证号码已于2013年停用，应为18位", "15-digit identity numbers ended in 2013; 18 characters are needed")
    }
    guard code.count == 18 else { return .bad("应为18位，实为\(code.count)位", "must have 18 characters, has \(code.count)") }
    guard code.prefix(17).allSatisfy(isDigit), isDigit(code[17]) || code[17] == "X" else {
      return .bad("前17位应为数字，末位为数字或X", "must be 17 digits followed by a digit or X")
    }
    let digits = code.prefix(17).compactMap(\.wholeNumberValue)
    guard provinces.contains(digits[0] * 10 + digits[1]) else {
      return .bad("前两位不是省级行政区划代码", "the first two digits are no province code")
    }
    let year = digits[6..<10].reduce(0) { $0 * 10 + $1 }
    guard let birth = CalendarDate(year: year, month: digits[10] * 10 + digits[11], day: digits[12] * 10 + digits[13])
    else {
      return .bad("出生日期部分不是真实日期", "the date of birth in it does not exist")
    }
    if let today, today < birth { return .bad("出生日期在将来", "the date of birth in it lies in the future") }
    guard year >= 1800 else { return .bad("出生年份不可能", "the year of birth in it is impossible") }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    // What the check character should be is not said: with it, a masked number could be completed.
    return code[17] == Array("10X98765432")[sum % 11]
      ? .good : .bad("校验码不符，号码中有误", "the check character does not match; a digit is wrong")
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

extension Form {
  /// An identity number as reports may show it: the first six and the last two characters.
  public static func masked(citizenId: String) -> String {
    let characters = Array(citizenId.filter { $0 != " " })
    guard characters.count > 8 else { return String(repeating: "*", count: characters.count) }
    let hidden = String(repeating: "*", count: characters.count - 8)
    return String(characters.prefix(6)) + hidden + String(characters.suffix(2))
  }
}
