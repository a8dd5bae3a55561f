import Foundation
import Testing

/// `rules`: browse, explain, verify, map.
@Suite struct RulesTests {
  private let folder: ScratchFolder
  private let program: BuiltProgram

  init() throws {
    folder = try ScratchFolder()
    try HouseRules.write(to: folder)
    program = BuiltProgram(folder: folder.path, environment: ["PLUMBLINE_RULES": folder("Rules")])
  }

  @Test func listsRules() throws {
    let outcome = try program("rules", "list")
    #expect(
      outcome.output == """
        HSE-001  error  stable  house  Improvement is not forbidden
        HSE-002  note   stable  house  The wording is clear
        2 rules

        """)
    #expect(try program("rules", "list", "--level", "note").output.hasPrefix("HSE-002"))
  }

  @Test func explainsARule() throws {
    let outcome = try program("rules", "show", "HSE-001", "--language", "zh")
    for words in ["HSE-001  不禁止改进", "合同不得禁止一方改进技术。", "内部合同规范 1", "乙方⟦不得改进⟧。"] {
      #expect(outcome.output.contains(words))
    }
    let misspelt = try program("rules", "show", "HSE-01")
    #expect(misspelt.status == 2)
    #expect(misspelt.errors.contains("did you mean “HSE-001”?"))
  }

  @Test func runsEveryExample() throws {
    let outcome = try program("rules", "check", "Rules")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 rules"))
    #expect(outcome.output.contains("10 examples"))
  }

  @Test func anExampleThatComesOutWrongIsStatusOne() throws {
    try folder.write(
      HouseRules.error.replacing("乙方⟦不得改进⟧。", with: "⟦乙方⟧不得改进。"), to: "Rules/house/HSE-001.yaml")
    let outcome = try program("rules", "check", "Rules")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("HSE-001"))
    #expect(outcome.output.contains("禁止"))
  }

  @Test func aTypoIsStatusTwoWithItsPlace() throws {
    try folder.write(HouseRules.error.replacing("level: error", with: "level: eror"), to: "Rules/house/HSE-001.yaml")
    for arguments in ["rules check Rules", "rules list", "check Rules"] {
      let outcome = try program.shell("\"$plumbline\" \(arguments)")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("HSE-001.yaml:3: "), "\(outcome.errors)")
    }
  }

  @Test func mapsRequirementsAndRules() throws {
    try folder.write(
      "HSE-003: {disposition: notCheckable, why: {zh: 需要版面。, en: Needs the layout.}}\n", to: "Rules/coverage.yaml")
    let catalogue = ["HSE-001", "HSE-002", "HSE-003"].map {
      "\($0): {title: {zh: 要求, en: requirement}, severity: warning}\n"
    }
    try folder.write(catalogue.joined(), to: "Rules/catalogue.yaml")
    let outcome = try program("rules", "coverage", "--format", "json")
    #expect(outcome.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let rows = try #require(json?["requirements"] as? [[String: Any]])
    #expect(rows.compactMap { $0["id"] as? String } == ["HSE-001", "HSE-002", "HSE-003"])
    #expect(rows.compactMap { $0["disposition"] as? String } == ["encoded", "encoded", "notCheckable"])
    #expect(rows.first?["rules"] as? [String] == ["HSE-001"])
    #expect(rows.first?["why"] is NSNull)
    #expect(json?["totals"] is [String: Int])
  }
}
