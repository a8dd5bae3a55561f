import Contracts
import Testing

/// Judgements by the form's name; folded as values are.
func judge(_ form: Form, _ text: String, asOf today: CalendarDate? = nil) -> FormJudgement {
  form.judge(Folding.fold(text), asOf: today)
}

extension FormJudgement {
  var isBad: Bool {
    if case .bad = self { return true }
    return false
  }

  var suggestion: String? {
    if case .bad(_, let suggestion) = self { return suggestion }
    return nil
  }

  var reason: String {
    if case .bad(let reason, _) = self { return reason.zh + reason.en }
    return ""
  }
}

@Suite("Forms of identifiers")
struct IdentifierFormTests {
  @Test(
    "Credit codes that are right",
    arguments: [
      "91110000802100433B", "91440300708461136T", "12100000400010275N", "91330100799655058B", "91310000132228728T",
      "91110108551385082Q", "91110108MA00ABCD1U", "９１１１０００080210０433Ｂ", "91110000 802100433B", "91110000802100433b",
    ])
  func creditCode(text: String) {
    #expect(judge(.uscc, text) == .good)
  }

  @Test(
    "Credit codes that are wrong",
    arguments: [
      "91110000801200433B", "91440300192203821X", "9111010880209648XP", "91440300MA5TEST00?", "9111000080210043",
      "0111",
    ])
  func wrongCreditCode(text: String) {
    #expect(judge(.uscc, text).isBad)
  }

  @Test(
    "A confused character is put right when one code fits",
    arguments: [
      ("9111OOOO802100433B", "91110000802100433B"), ("911I0000802100433B", "91110000802100433B"),
      ("911100008021004338", "91110000802100433B"), ("91110108MA00ABCD1V", "91110108MA00ABCD1U"),
    ])
  func suggestion(text: String, expected: String) {
    #expect(judge(.uscc, text).suggestion == expected)
  }

  @Test("No suggestion when nothing fits") func noSuggestion() {
    #expect(judge(.uscc, "91110000801200433B").suggestion == nil)
  }

  @Test("Outdated identifiers are named as such")
  func outdated() {
    #expect(judge(.uscc, "440301103097413").reason.contains("15位工商注册号"))
    #expect(judge(.uscc, "80210043-3").reason.contains("组织机构代码"))
  }

  @Test(
    "Organisation codes",
    arguments: [("D2143569-X", true), ("80210043-3", true), ("MA00ABCD4", true), ("D2143569-1", false), ("123", false)])
  func organisationCode(text: String, isRight: Bool) {
    #expect(judge(.organisationCode, text).isBad == !isRight)
  }

  @Test(
    "Identity numbers",
    arguments: [
      "11010519491231002X", "440524188001010014", "53010219200508011X", "110101199003074514", "11010519491231002x",
    ])
  func identity(text: String) {
    #expect(judge(.citizenId, text) == .good)
  }

  @Test(
    "Wrong identity numbers, and nothing of them in the judgement",
    arguments: [
      "110101199003074515", "990105194912310025", "110105194902300026", "1101051949123100", "110105491231002",
      "11010519491231002Y",
    ])
  func wrongIdentity(text: String) {
    let judgement = judge(.citizenId, text)
    #expect(judgement.isBad)
    #expect(judgement.suggestion == nil)
    #expect(!judgement.reason.contains(text.prefix(10)))
  }

  @Test("An identity number is born by today, and shown masked")
  func identityDetails() {
    #expect(judge(.citizenId, "110101199003074514", asOf: CalendarDate(year: 1980, month: 1, day: 1)).isBad)
    #expect(Form.masked(citizenId: "11010519491231002X") == "110105**********2X")
    #expect(Form.masked(citizenId: "1234") == "****")
  }

  @Test(
    "Patent numbers that are right",
    arguments: [
      "ZL201710601862.3", "95115608.X", "97101765.4", "200310102344.5", "202010123456.2", "202330012345.9",
      "202220123456.7",
      "ZL 2017 1 0601862.3", "ZL2017106018623", "ＺＬ201710601862．3", "CN201710601862.3",
    ])
  func patentNumber(text: String) {
    #expect(judge(.patentNumber, text) == .good)
    #expect(judge(.patentTypeDigit, text) == .good)
  }

  @Test(
    "Patent numbers that are wrong",
    arguments: [
      "201710601862.8", "ZL202440012345.1", "ZL20171060186.3", "CN112345678A", "CN212345678U", "189910601862.3", "ZL",
    ])
  func wrongPatentNumber(text: String) {
    #expect(judge(.patentNumber, text).isBad)
  }

  @Test("Type digit, missing check character, filing year")
  func patentDetails() {
    #expect(judge(.patentTypeDigit, "ZL202440012345.1").isBad)
    #expect(judge(.patentNumber, "ZL202010123456").suggestion == "ZL202010123456.2")
    #expect(judge(.patentNumber, "ZL202010123456.2", asOf: CalendarDate(year: 2019, month: 1, day: 1)).isBad)
  }

  @Test(
    "Registration numbers",
    arguments: [
      ("26110100000012", true), ("2026440301000012", true), ("4403012019000012", true), ("2026110000000012", true),
      ("26990100000012", false),
      ("1234567890123456", false), ("2026", false), ("HT-2026-1", false),
    ])
  func registrationNumber(text: String, isRight: Bool) {
    #expect(judge(.registrationNumber, text).isBad == !isRight)
  }

  @Test("Unfilled values are empty, whatever their form", arguments: Form.allCases)
  func empty(form: Form) {
    #expect(judge(form, "") == .empty)
    if form != .arbitrationInstitution { #expect(judge(form, "＿＿＿＿") == .empty) }
  }

  @Test("The names of forms are those of rule files")
  func names() {
    #expect(Form(rawValue: "upperCaseAmount") == .upperCaseAmount)
    #expect(Form.allCases.count == 14)
  }
}
