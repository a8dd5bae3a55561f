/// Telephone numbers. Several may stand together, parted by `/`, 、 or ;.
enum PhoneForm {
  /// Numbers of examples and templates.
  private static let placeholders: Set<String> = [
    "13800138000", "13800000000", "12345678", "1234567", "12345678901", "00000000",
  ]

  static func judge(_ text: FormText) -> FormJudgement {
    for part in text.text.split(whereSeparator: { "/、;,或".contains($0) }) {
      let judgement = judge(number: part)
      if judgement != .good { return judgement }
    }
    return .good
  }

  private static func judge(number: Substring) -> FormJudgement {
    // 转801 and ext. 801 are extensions.
    let main = number.prefix { $0 != "转" && $0 != "e" && $0 != "E" && $0 != "x" }
    let digits = String(main.filter { $0.isASCII && $0.isNumber })
    let others = main.filter { !($0.isASCII && $0.isNumber) && !" -()+_.".contains($0) }
    guard others.isEmpty, !digits.isEmpty else {
      return .bad("含有电话号码不使用的字符", "contains characters that telephone numbers do not have")
    }
    if placeholders.contains(digits) || Set(digits).count == 1 {
      return .bad("像是示例号码，未填写真实电话", "looks like an example, not a real number")
    }
    let trimmed = main.drop { $0 == " " || $0 == "_" }
    if trimmed.hasPrefix("+") || trimmed.hasPrefix("00") || digits.hasPrefix("86") && digits.count >= 12 {
      let local = digits.drop { $0 == "0" }
      if local.hasPrefix("86") { return judge(domestic: String(local.dropFirst(2)), isInternational: true) }
      return (7...17).contains(local.count) ? .good : .bad("国际电话号码位数不对", "not the length of a foreign number")
    }
    return judge(domestic: digits, isInternational: false)
  }

  private static func judge(domestic digits: String, isInternational: Bool) -> FormJudgement {
    let second = digits.dropFirst().first ?? "0"
    if digits.hasPrefix("400") || digits.hasPrefix("800"), digits.count == 10 { return .good }
    if digits.hasPrefix("1"), digits.count >= 9, !digits.hasPrefix("10") || !isInternational {
      guard digits.count == 11 else {
        return .bad("手机号码应为11位，实为\(digits.count)位", "a mobile number has 11 digits, this has \(digits.count)")
      }
      return "3456789".contains(second) ? .good : .bad("手机号码号段不存在", "no mobile number begins like this")
    }
    if digits.hasPrefix("0") {
      // Area codes of two digits begin with 1 or 2 (010, 021), the others have three; extensions add up to six digits.
      return (10...18).contains(digits.count)
        ? .good : .bad("固定电话位数不对", "not the length of a fixed number with area code")
    }
    if isInternational, (9...11).contains(digits.count) { return .good }
    if (7...8).contains(digits.count) { return .bad("固定电话缺少区号", "the area code is missing") }
    return .bad("不是完整的电话号码", "not a complete telephone number")
  }
}

enum EmailForm {
  static func judge(_ text: FormText) -> FormJudgement {
    let address = text.text.filter { $0 != " " }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      return .bad("电子邮箱应含有一个@", "an e-mail address has exactly one @")
    }
    if isWellFormed(parts[0], parts[1]) {
      return ["xxx@xxx.com", "abc@abc.com", "example@example.com"].contains(address.lowercased())
        ? .bad("像是示例邮箱，未填写真实地址", "looks like an example, not a real address") : .good
    }
    // 。 and , in the place of the dot are slips of a Chinese keyboard.
    let repaired = String(parts[1].map { "。,、".contains($0) ? "." : $0 })
    let suggestion = isWellFormed(parts[0], Substring(repaired)) ? "\(parts[0])@\(repaired)" : nil
    return .bad("电子邮箱格式不对", "not the form of an e-mail address", suggestion: suggestion)
  }

  private static func isWellFormed(_ local: Substring, _ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return local.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._%+-".contains($0)) }
      && !local.hasPrefix(".") && !local.hasSuffix(".") && labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      } && (labels.last?.count ?? 0) >= 2
  }
}

enum PostcodeForm {
  static func judge(_ text: FormText) -> FormJudgement {
    let code = text.compact
    guard code.count == 6, code.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return .bad("邮政编码应为6位数字", "a postcode has six digits")
    }
    if code == "000000" || code == "123456" { return .bad("像是示例邮政编码", "looks like an example") }
    return code.first == "9" ? .bad("邮政编码不会以9开头", "no postcode begins with 9") : .good
  }
}

/// Accounts with banks: eight to thirty digits, grouped by spaces or hyphens at will.
enum AccountForm {
  static func judge(_ text: FormText) -> FormJudgement {
    let account = text.compact.filter { $0 != "-" }
    guard account.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return .bad("银行账号应只含数字", "a bank account holds digits only")
    }
    guard (8...30).contains(account.count) else {
      return .bad("银行账号应为8至30位，实为\(account.count)位", "a bank account has 8 to 30 digits, this has \(account.count)")
    }
    if Set(account).count == 1 || account.hasPrefix("123456789") {
      return .bad("像是示例账号，未填写真实账号", "looks like an example, not a real account")
    }
    return .good
  }
}
