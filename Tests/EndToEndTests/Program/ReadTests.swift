import Foundation
import Testing

@Suite struct ReadTests {
  @Test func printsAParagraphALine() throws {
    let folder = try ScratchFolder()
    try folder.write(WordXML.document("技术服务合同", "第一条 标的"), to: "合同 1.xml")
    let outcome = try BuiltProgram(folder: folder.path)("read", "合同 1.xml")
    #expect(outcome.status == 0)
    #expect(outcome.output == "技术服务合同\n第一条 标的\n\n## Set aside\n\n## Unread\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func takesTextFromStandardInput() throws {
    let outcome = try BuiltProgram(folder: "/tmp")("read", "-", input: "甲方：某公司\r\n| 项目 | 金额 |\n")
    #expect(outcome.status == 0)
    #expect(outcome.output == "甲方：某公司\n项目 | 金额\n\n## Set aside\n\n## Unread\n")
  }

  @Test func tellsProgramsWhatWasUnderstood() throws {
    let folder = try ScratchFolder()
    try HouseRules.write(to: folder)
    try folder.write(HouseRules.clean, to: "a.xml")
    let outcome = try BuiltProgram(folder: folder.path)("read", "a.xml", "--format", "json", "--rules", "Rules")
    #expect(outcome.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    for key in ["kind", "facts", "clauses", "stories", "unread"] { #expect(json?[key] != nil) }
    #expect((json?["clauses"] as? [[String: Any]])?.first?["number"] as? String == "第一条")
  }

  @Test(arguments: [
    ("notaword.docx", "hello", "notADocument"), ("empty.docx", "", "notADocument"),
    ("a.pdf", "%PDF-1.7", "unsupportedFormat"),
    ("truncated.docx", "PK\u{3}\u{4}\u{14}", "damagedArchive"), ("rich.rtf", "{\\rtf1 }", "unsupportedFormat"),
    ("bad.xml", WordXML.document("<w:b>"), "damagedXML"),
  ])
  func whatCannotBeReadHasACode(name: String, content: String, code: String) throws {
    let folder = try ScratchFolder()
    try folder.write(content, to: name)
    let outcome = try BuiltProgram(folder: folder.path)("read", name)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("\(name): error \(code) "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func whatIsNotThereIsSaidInTheLanguageOfTheCaller() throws {
    let program = BuiltProgram(folder: "/tmp", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(try program("read", "没有.docx").errors == "没有.docx: error notFound 找不到文件，请检查路径。\n")
    #expect(try program("read", "没有.docx", "--language", "en").errors.contains("There is no such file"))
  }

  @Test func everyCharacterIsAccountedFor() throws {
    let folder = try ScratchFolder()
    try folder.write(WordXML.tracked, to: "a.xml")
    let program = BuiltProgram(folder: folder.path)
    let english = try program("read", "a.xml", "--account", "--language", "en")
    #expect(english.status == 0)
    #expect(
      english.output.hasSuffix(
        """
        ## Account
        word/document.xml: 7 characters = 5 text + 2 set aside + 0 unread
          set aside 2: deleted or moved away by tracked changes
        total: 7 characters = 5 text + 2 set aside + 0 unread
        Every character is accounted for; difference 0.

        """))
    let chinese = try program("read", "a.xml", "--account", "--language", "zh")
    #expect(chinese.output.contains("word/document.xml：7 个字符 = 正文 5 + 搁置 2 + 未读 0\n"))
    #expect(chinese.output.hasSuffix("每个字符都有去处，差额 0。\n"))
  }

  @Test func programsGetTheAccountToo() throws {
    let folder = try ScratchFolder()
    try HouseRules.write(to: folder)
    try folder.write(WordXML.tracked, to: "a.xml")
    let outcome = try BuiltProgram(folder: folder.path)(
      "read", "a.xml", "--account", "--format", "json", "--rules", "Rules")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let account = try #require(json?["account"] as? [String: Any])
    let figures = ["characters", "text", "setAside", "unread", "difference"].map { account[$0] as? Int }
    #expect(figures == [7, 5, 2, 0, 0])
    #expect((account["parts"] as? [[String: Any]])?.first?["part"] as? String == "word/document.xml")
  }

  @Test(arguments: [
    ("accepted", "付款六十日\n"), ("original", "付款三十日\n"), ("marked", "付款{-三十-}{+六十+}日\n"),
  ])
  func trackedChangesAreSeenInThreeWays(view: String, line: String) throws {
    let folder = try ScratchFolder()
    try folder.write(WordXML.tracked, to: "a.xml")
    let outcome = try BuiltProgram(folder: folder.path)("read", "a.xml", "--view", view)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(line))
  }

  @Test func anUnknownViewIsABadCall() throws {
    let outcome = try BuiltProgram(folder: "/tmp")("read", "-", "--view", "orignal", "--language", "en", input: "a")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean “original”?"))
  }

  @Test func plainTextIsAllText() throws {
    let outcome = try BuiltProgram(folder: "/tmp")("read", "-", "--account", "--language", "en", input: "甲方：某公司\n")
    #expect(outcome.output.contains("total: 6 characters = 6 text + 0 set aside + 0 unread\n"))
  }
}
