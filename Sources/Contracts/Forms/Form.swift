/// The form that a stated value must have. The names are those of rule files.
public enum Form: String, CaseIterable, Sendable {
  /// 统一社会信用代码 (GB 32100-2015)
  case uscc
  /// 组织机构代码 (GB 11714-1997)
  case organisationCode
  /// 公民身份号码 (GB 11643-1999)
  case citizenId
  /// Number of digits, year and check character of a patent or application number
  case patentNumber
  /// The digit that says invention, utility model or design
  case patentTypeDigit
  /// A complete date that exists
  case date
  /// A telephone number: mobile, fixed with area code, 400, foreign
  case phone
  case email
  /// Six digits
  case postcode
  /// A bank account
  case account
  /// 合同登记编号: 14 or 16 digits
  case registrationNumber
  /// An amount in words with the characters that banks accept
  case upperCaseAmount
  /// An arbitration institution that exists under a name of its own
  case arbitrationInstitution
  /// A project name that says what the project is about
  case meaningfulName

  /// Judges a value in folded text (see `Folding`).
  ///
  /// - Parameter today: the day on which it is judged; without it, dates in the future are not noticed.
  public func judge(_ folded: String, asOf today: CalendarDate? = nil) -> FormJudgement {
    let text = FormText(folded)
    if text.isUnfilled, self != .arbitrationInstitution { return .empty }
    switch self {
    case .uscc: return UnifiedSocialCreditCode.judge(text)
    case .organisationCode: return OrganisationCode.judge(text)
    case .citizenId: return CitizenIdentity.judge(text, asOf: today)
    case .patentNumber: return PatentForm.judgeNumber(text, asOf: today)
    case .patentTypeDigit: return PatentForm.judgeType(text)
    case .date: return DateForm.judge(text)
    case .phone: return PhoneForm.judge(text)
    case .email: return EmailForm.judge(text)
    case .postcode: return PostcodeForm.judge(text)
    case .account: return AccountForm.judge(text)
    case .registrationNumber: return RegistrationNumberForm.judge(text, asOf: today)
    case .upperCaseAmount: return AmountForm.judge(text)
    case .arbitrationInstitution: return ArbitrationForm.judge(text)
    case .meaningfulName: return NameForm.judge(text)
    }
  }
}

/// What a form says about a value.
public enum FormJudgement: Hashable, Sendable {
  case good
  /// The suggestion is the value as it probably should be; only given when there is exactly one.
  case bad(reason: LocalizedText, suggestion: String?)
  /// Nothing is filled in yet: no text, underlines, ××.
  case empty

  static func bad(_ zh: String, _ en: String, suggestion: String? = nil) -> FormJudgement {
    .bad(reason: LocalizedText(zh: zh, en: en), suggestion: suggestion)
  }
}

/// A value as forms look at it.
struct FormText {
  /// Without space and closing punctuation around it.
  let text: String
  /// Upper-case, without any spaces.
  let compact: String

  init(_ folded: String) {
    var trimmed = Substring(folded)
    while let first = trimmed.first, " :\t\n".contains(first) { trimmed.removeFirst() }
    while let last = trimmed.last, " 。,;、\t\n".contains(last) { trimmed.removeLast() }
    text = String(trimmed)
    compact = text.filter { $0 != " " && $0 != "_" }.uppercased()
  }

  /// Only what forms put where one should write.
  var isUnfilled: Bool {
    text.allSatisfy { "_×xX*□■.…-/ ()[]年月日".contains($0) }
  }

  /// The characters of an identifier: letters and digits only, without hyphens.
  var identifier: [Character] { compact.filter { $0 != "-" && $0 != "." && $0 != "·" }.map { $0 } }
}
