/// 统一社会信用代码 (GB 32100-2015): eighteen characters, the last a check character.
///
/// Registering authority, class of entity, administrative division (six digits), organisation code (nine), check.
enum UnifiedSocialCreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let values: [Character: Int] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset) })
  /// Powers of three modulo 31.
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  /// Typing and scanning confuse these; the letters are not in the alphabet.
  private static let confusions: [Character: Character] = ["O": "0", "I": "1", "Z": "2", "S": "5", "V": "U"]

  static func judge(_ text: FormText) -> FormJudgement {
    let code = text.identifier
    guard code.count == 18 else { return judgeLength(code) }
    if isValid(code) { return .good }
    let foreign = code.filter { values[$0] == nil }
    let suggestion = suggestion(for: code)
    if let first = foreign.first {
      return .bad(
        "含有统一社会信用代码不使用的字符“\(first)”", "contains the character “\(first)”, which credit codes never use",
        suggestion: suggestion)
    }
    if let structure = judgeStructure(code, suggestion) { return structure }
    let expected = checkCharacter(code).map(String.init) ?? "?"
    return .bad(
      "校验码不符：按前17位应为“\(expected)”，写的是“\(code[17])”",
      "wrong check character: the first 17 characters call for “\(expected)”, it has “\(code[17])”",
      suggestion: suggestion)
  }

  /// The check character that the first seventeen call for; nil when one of them is not in the alphabet.
  static func checkCharacter(_ code: [Character]) -> Character? {
    var sum = 0
    for (character, weight) in zip(code, weights) {
      guard let value = values[character] else { return nil }
      sum += value * weight
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  static func isValid(_ code: [Character]) -> Bool {
    code.count == 18 && code[0] != "0" && code[1] != "0" && code[2..<8].allSatisfy { $0.isASCII && $0.isNumber }
      && checkCharacter(code) == code[17]
  }

  /// The one code that repairing confused characters leads to; nil when there is none or more than one.
  static func suggestion(for code: [Character]) -> String? {
    var repaired = code
    for (index, character) in code.enumerated() {
      if let meant = confusions[character] {
        repaired[index] = meant
      } else if character == "B", (2..<8).contains(index) {
        repaired[index] = "8"
      }
    }
    var candidates: Set<[Character]> = []
    if repaired != code {
      if isValid(repaired) { candidates.insert(repaired) }
    } else {
      for (index, character) in code.enumerated() where character == "8" || character == "B" {
        var changed = code
        changed[index] = character == "8" ? "B" : "8"
        if isValid(changed) { candidates.insert(changed) }
      }
    }
    return candidates.count == 1 ? candidates.first.map { String($0) } : nil
  }

  private static func judgeStructure(_ code: [Character], _ suggestion: String?) -> FormJudgement? {
    if !code[2..<8].allSatisfy({ $0.isASCII && $0.isNumber }) {
      return .bad(
        "第3至8位应为行政区划数字代码", "characters 3 to 8 must be the digits of an administrative division", suggestion: suggestion)
    }
    if code[0] == "0" || code[1] == "0" {
      return .bad("前两位（登记管理部门和机构类别）不能为0", "the first two characters (authority and class) cannot be 0")
    }
    return nil
  }

  private static func judgeLength(_ code: [Character]) -> FormJudgement {
    if code.count == 15, code.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return .bad(
        "这是2015年10月以前的15位工商注册号，应改用18位统一社会信用代码",
        "this is a 15-digit registration number from before October 2015; the 18-character credit code has replaced it")
    }
    if code.count == 9, OrganisationCode.isValid(code) {
      return .bad(
        "这是9位组织机构代码，应改用18位统一社会信用代码",
        "this is a 9-character organisation code; the 18-character credit code has replaced it")
    }
    return .bad("应为18位，实为\(code.count)位", "must have 18 characters, has \(code.count)")
  }
}
