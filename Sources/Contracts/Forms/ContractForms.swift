/// Complete dates.
enum DateForm {
  static func judge(_ text: FormText) -> FormJudgement {
    let bytes = Array(text.text.utf8)
    let reader = FoldedReader(bytes, 0..<bytes.count)
    guard let piece = ValueScanner.datePieces(in: reader).first, case .full(let date) = piece.kind else {
      return .bad("不是完整的年月日", "not a complete date")
    }
    switch date {
    case .blank: return .empty
    case .impossible(let stated): return .bad("日期“\(stated)”不存在", "the date “\(stated)” does not exist")
    case .date(let date):
      guard piece.hasShortYear else { return .good }
      return .bad(
        "年份只写了两位", "the year has only two digits", suggestion: "\(date.year)年\(date.month)月\(date.day)日")
    }
  }
}

/// 合同登记编号 as the registries give it: 14 digits on the older forms (year, province, city, point, serial), 16 on the
/// national form (year in front, or region and point in front of it).
enum RegistrationNumberForm {
  static func judge(_ text: FormText, asOf today: CalendarDate?) -> FormJudgement {
    let digits = text.identifier.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == text.identifier.count else { return .bad("应只含数字", "must hold digits only") }
    guard digits.count == 14 || digits.count == 16 else {
      return .bad("应为14位或16位数字，实为\(digits.count)位", "must have 14 or 16 digits, has \(digits.count)")
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let lastYear = max(1999, today?.year ?? 2199)
    if digits.count == 14 {
      return isProvince(number(2..<4)) ? .good : .bad("第3至4位不是省级代码", "digits 3 and 4 are no province code")
    }
    let isYearFirst = (1999...lastYear).contains(number(0..<4)) && isProvince(number(4..<6))
    let isRegionFirst = isProvince(number(0..<2)) && (1999...lastYear).contains(number(6..<10))
    return isYearFirst || isRegionFirst
      ? .good : .bad("年份和地区代码的位置都对不上", "neither order of year and region fits")
  }

  private static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81, 82: true
    default: false
    }
  }
}

/// Amounts in words as the rules for bills have them.
enum AmountForm {
  static func judge(_ text: FormText) -> FormJudgement {
    guard let amount = UpperCaseAmount(parsing: text.text) else {
      return .bad("不是完整的大写金额", "not a complete amount in words")
    }
    let suggestion = amount.money.flatMap(\.words)
    if amount.style == .english { return .good }
    guard let defect = amount.defects.first else { return .good }
    let reason = defect.reason
    return .bad(reason: reason, suggestion: suggestion)
  }
}

extension UpperCaseAmount.Defect {
  /// The defect in words.
  public var reason: LocalizedText {
    switch self {
    case .everydayCharacter:
      LocalizedText(zh: "使用了小写数字，应写壹、贰、叁、拾、佰、仟", en: "written with everyday numerals instead of 壹, 贰, 叁, 拾, 佰, 仟")
    case .foreignCharacter(let character):
      LocalizedText(zh: "“\(character)”不是大写数字", en: "“\(character)” is no 大写 numeral")
    case .missingOne: LocalizedText(zh: "“拾”前缺少“壹”", en: "壹 is missing in front of 拾")
    case .missingZero: LocalizedText(zh: "中间缺少“零”", en: "零 is missing in the middle")
    case .missingYuan: LocalizedText(zh: "缺少“元”", en: "元 is missing")
    case .missingEnding: LocalizedText(zh: "到“元”为止的金额后应写“整”", en: "整 is missing at the end")
    case .surplusEnding: LocalizedText(zh: "有“分”的金额后不写“整”", en: "整 does not stand behind 分")
    case .unreadable: LocalizedText(zh: "数位次序不对，读不出金额", en: "its digits and units make no number")
    }
  }
}
