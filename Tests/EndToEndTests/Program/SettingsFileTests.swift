import Testing

/// `.plumbline.yaml`, found from the documents upwards.
@Suite struct SettingsFileTests {
  private let folder: ScratchFolder
  private let program: BuiltProgram

  init() throws {
    folder = try ScratchFolder()
    try HouseRules.write(to: folder)
    try folder.write(HouseRules.banned, to: "d/a.xml")
    try folder.write(HouseRules.vague, to: "d/e/b.xml")
    program = BuiltProgram(folder: folder.path, environment: ["PLUMBLINE_RULES": folder("Rules")])
  }

  @Test func theNearestOneCountsForADocument() throws {
    try folder.write("ignore: HSE-001\n", to: "d/.plumbline.yaml")
    #expect(try program("check", "d").status == 0)
    try folder.write("fail-on: note\n", to: "d/e/.plumbline.yaml")
    #expect(try program("check", "d").status == 1)
    #expect(try program("check", "d", "--fail-on", "error").status == 0)
  }

  @Test func itSpeaksForTheCall() throws {
    try folder.write("format: jsonl\nlanguage: zh\n", to: ".plumbline.yaml")
    let outcome = try program("check", "d")
    #expect(outcome.output.hasPrefix("{\"path\":\"d/a.xml\""))
    #expect(outcome.output.contains("删去这一限制。"))
    #expect(try program("check", "d", "--format", "text").output.hasPrefix("d/a.xml:"))
  }

  @Test func itsFoldersAreMeantFromWhereItStands() throws {
    try folder.write("rules: ../Rules\n", to: "d/.plumbline.yaml")
    let elsewhere = BuiltProgram(folder: "/")
    #expect(try elsewhere("check", folder("d/a.xml")).status == 1)
  }

  @Test(arguments: [
    ("d/.plumbline.yaml", "\nprofil: filing\n", ":2: ", "did you mean “profile”?"),
    ("d/.plumbline.yaml", "fail-on: warn\n", ":1: ", "error, warning, note or never"),
    ("d/.plumbline.yaml", "jobs: many\n", ":1: ", "from 1 upwards"),
    ("d/e/.plumbline.yaml", "format: json\n", ":1: ", "counts for the whole call"),
  ])
  func mistakesHaveAPlace(name: String, content: String, line: String, words: String) throws {
    try folder.write(content, to: name)
    let outcome = try program("check", "d")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(folder(name) + line), "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
