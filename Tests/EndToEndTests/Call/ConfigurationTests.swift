import Testing

@testable import plumbline

@Suite struct ConfigurationTests {
  @Test func readsOptionsUnderTheirOwnNames() throws {
    let settings = try Configuration(
      file: "/p/.plumbline.yaml",
      yaml: """
        profile: filing
        as-of: 2026-03-18
        ignore: [PRC, SGN-002]
        rules:
          - house/Rules
        """)
    #expect(settings["profile"]?.text == "filing")
    #expect(settings["as-of"]?.text == "2026-03-18")
    #expect(settings.values["ignore"]?.map(\.text) == ["PRC", "SGN-002"])
    #expect(settings.values["rules"]?.map(settings.path) == ["/p/house/Rules"])
    #expect(settings["rules"]?.line == 5)
  }

  @Test(arguments: [
    ("profil: filing", "x.yaml:1: ", "did you mean “profile”?"),
    ("kind: a\n\nfiles-from: b", "x.yaml:3: ", "there is no option “files-from”"),
    ("kind: [a, b]", "x.yaml:1: ", "needs a value"),
    ("kind:", "x.yaml:1: ", "needs a value"),
    ("- kind", "x.yaml:1: ", "option: value"),
    ("kind: {", "x.yaml:", ": "),
  ])
  func mistakesHaveAPlace(yaml: String, place: String, words: String) {
    let problem = #expect(throws: CallProblem.self) { try Configuration(file: "x.yaml", yaml: yaml) }
    #expect(problem?.text.en.hasPrefix(place) == true)
    if Speech.language == .en { #expect(problem?.text.en.contains(words) == true) }
  }

  @Test func anEmptyFileSaysNothing() throws {
    #expect(try Configuration(file: "x", yaml: "# nothing\n").values.isEmpty)
  }

  @Test func theNearestFileUpwardsCounts() throws {
    let folder = try ScratchFolder()
    try folder.write("profile: filing", to: ".plumbline.yaml")
    try folder.write("profile: standard", to: "a/b/.plumbline.yaml")
    for name in ["x.docx", "a/x.docx", "a/b/x.docx", "a/b/c/x.docx"] { try folder.write("", to: name) }
    var search = ConfigurationSearch(fixed: nil)
    let profiles = try ["x.docx", "a/x.docx", "a/b/x.docx", "a/b/c/x.docx", "a/b"].map {
      try search.configuration(for: folder($0))?["profile"]?.text
    }
    #expect(profiles == ["filing", "filing", "standard", "standard", "standard"])
  }
}
