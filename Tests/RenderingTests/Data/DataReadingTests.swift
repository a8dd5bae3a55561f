import Contracts
import Testing

@testable import Rendering

/// Data are refused before anything is made of them, with field, reason and requirement.
@Suite struct DataReadingTests {
  private static let fields = """
    name: {title: {zh: 名称, en: name}, serves: [PTY-001]}
    code: {title: {zh: 代码, en: code}, form: uscc, required: false, serves: [PTY-005]}
    total: {title: {zh: 总额, en: total}, type: money, required: false}
    day: {title: {zh: 日期, en: day}, type: date, required: false}
    share: {title: {zh: 比例, en: share}, type: percent, required: false}
    way:
      title: {zh: 方式, en: way}
      type: choice
      required: false
      choices: {court: {zh: 诉讼, en: court}, arbitration: {zh: 仲裁, en: arbitration}}
    court: {title: {zh: 法院, en: court}, requiredIf: way is court}
    parts: {title: {zh: 分项, en: parts}, type: list of text, required: false}
    """

  private func mistakes(_ yaml: String, invariants: [Invariant] = []) throws -> [DataMistake] {
    var sample = try TemplateSample(Self.fields, body: "")
    sample.invariants = invariants
    do {
      _ = try sample.data(yaml)
      return []
    } catch let error as DataMistakes {
      return error.mistakes
    }
  }

  private func reasons(_ yaml: String) throws -> [String] { try mistakes(yaml).map { "\($0.field): \($0.reason.en)" } }

  @Test func whatIsInOrderIsTaken() throws {
    let sample = try TemplateSample(Self.fields, body: "")
    let data = try sample.data(
      "{name: ' 甲 ', total: '1,234.50', day: 2026年3月1日, share: 30%, way: arbitration, parts: [a]}")
    #expect(data["name"] == .text("甲"))
    #expect(data["total"] == .money(Money(amount: 1234.5)))
    #expect(data["day"] == CalendarDate(year: 2026, month: 3, day: 1).map { .date($0) })
    #expect(data["share"] == .percent(30))
    #expect(data["way"] == .choice("arbitration"))
    #expect(data["parts"] == .list([.text("a")]))
  }

  @Test func missingUnknownAndMisspelt() throws {
    #expect(try reasons("{}") == ["name: this value is required and missing"])
    #expect(try reasons("name: ' '") == ["name: this value is required and missing"])
    #expect(try reasons("{name: 甲, zzzzzz: 1}") == ["zzzzzz: the template has no such field"])
    #expect(try reasons("{name: 甲, toatl: 1}") == ["toatl: there is no such field; did you mean “total”"])
    #expect(try reasons("{name: 甲, way: court}") == ["court: it is required when “way is court”"])
    #expect(try reasons("[1]") == ["/: fields are expected here"])
  }

  @Test(arguments: [
    ("total", "-5"), ("total", "0"), ("total", "1.234"), ("total", "五万"), ("total", "1,23"), ("total", "1e3"),
    ("day", "2026-02-30"), ("day", "2026-13-01"), ("day", "明天"), ("day", "0001-01-01"), ("share", "101"),
    ("share", "-1%"),
    ("code", "91330381MA74ALGY5Y"), ("way", "curt"), ("parts", "a"), ("name", "[a]"), ("name", "\"a\\u202eb\""),
    ("name", "\"a\\x01b\""), ("parts", "[a, '']"),
  ])
  func illTypedValuesAreRefused(_ field: String, _ value: String) throws {
    let yaml = field == "name" ? "name: \(value)" : "name: 甲\n\(field): \(value)"
    let found = try mistakes(yaml)
    #expect(found.count == 1)
    #expect(found.first?.field.hasPrefix(field) == true)
    #expect(found.first?.line == (field == "name" ? 1 : 2))
  }

  @Test func theMessageNamesFieldReasonAndRequirement() throws {
    let mistake = try #require(try mistakes("name: 甲\ncode: 91330381MA74ALGY5Y").first)
    #expect(mistake.message(in: .zh).hasPrefix("code（代码）："))
    #expect(mistake.message(in: .zh).hasSuffix("要求：PTY-005。"))
    #expect(mistake.message(in: .en).hasSuffix("Asked for by PTY-005."))
  }

  @Test func invariants() throws {
    func invariant(_ yaml: String) throws -> Invariant {
      try #require(Invariant(DataFields(DataTree(yaml: yaml), file: "", log: ProblemLog())))
    }
    let sum = try invariant("{kind: sums, parts: [share], total: '100', serves: [PRC-002]}")
    #expect(try mistakes("{name: 甲, share: 100%}", invariants: [sum]).isEmpty)
    #expect(try mistakes("{name: 甲, share: 99%}", invariants: [sum]).first?.serves == ["PRC-002"])
    #expect(try mistakes("{name: 甲}", invariants: [sum]).isEmpty)
    let most = try invariant("{kind: atMost, parts: [total], total: '10'}")
    #expect(try mistakes("{name: 甲, total: 11}", invariants: [most]).map(\.field) == ["total"])
    let differs = try invariant("{kind: differs, parts: [name, parts]}")
    #expect(try mistakes("{name: 甲, parts: [乙, 甲]}", invariants: [differs]).map(\.field) == ["parts"])
  }

  @Test func declarationsThatCannotBeAreRefused() throws {
    func problems(_ yaml: String) throws -> [String] {
      do {
        _ = try TemplateSample(yaml, body: "")
        return []
      } catch let error as DataProblems {
        return error.problems.map(\.message)
      }
    }
    #expect(
      try problems("each: {title: {zh: 每, en: each}}") == [
        "a field cannot be called 'each': tags use the word themselves"
      ])
    #expect(try problems("a b: {title: {zh: 甲, en: a}}").first?.hasPrefix("'a b' is no field name") == true)
    #expect(try problems("a: {title: {zh: 甲, en: a}, type: nothing}") == ["there is no type 'nothing'"])
    #expect(try problems("a: {title: {zh: 甲, en: a}, type: choice}") == ["a choice needs 'choices'"])
    #expect(try problems("a: {title: {zh: 甲, en: a}, requiredIf: 'b = c'}") == ["'b = c' is no condition"])
    #expect(try problems("a: {title: {zh: 甲, en: a}, colour: red}").first?.hasPrefix("unknown field 'colour'") == true)
  }
}
