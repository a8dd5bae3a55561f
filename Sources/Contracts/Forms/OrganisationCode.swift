/// 组织机构代码 (GB 11714-1997): eight characters and a check character, mostly written `XXXXXXXX-C`. Replaced by the credit code
/// in October 2015, whose characters 9 to 17 it is.
enum OrganisationCode {
  private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

  static func judge(_ text: FormText) -> FormJudgement {
    let code = text.identifier
    if code.count == 18 { return UnifiedSocialCreditCode.judge(text) }
    guard code.count == 9 else { return .bad("应为9位，实为\(code.count)位", "must have 9 characters, has \(code.count)") }
    guard let expected = checkCharacter(code) else {
      return .bad("只能由数字和大写字母组成", "may only hold digits and capital letters")
    }
    if code[8] == expected { return .good }
    return .bad(
      "校验码不符：按前8位应为“\(expected)”，写的是“\(code[8])”",
      "wrong check character: the first 8 characters call for “\(expected)”, it has “\(code[8])”")
  }

  static func isValid(_ code: [Character]) -> Bool { code.count == 9 && checkCharacter(code) == code[8] }

  /// The check character that the first eight call for; nil when one of them is no digit or letter.
  static func checkCharacter(_ code: [Character]) -> Character? {
    var sum = 0
    for (character, weight) in zip(code, weights) {
      guard let value = value(character) else { return nil }
      sum += value * weight
    }
    return Array("0X987654321")[sum % 11]
  }

  private static func value(_ character: Character) -> Int? {
    guard let ascii = character.asciiValue else { return nil }
    switch ascii {
    case 0x30...0x39: return Int(ascii) - 0x30
    case 0x41...0x5A: return Int(ascii) - 0x41 + 10
    default: return nil
    }
  }
}
