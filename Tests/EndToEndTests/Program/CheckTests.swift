import Foundation
import Testing

/// `check` on real files, from the call to the exit status.
@Suite struct CheckTests {
  private let folder: ScratchFolder
  private let program: BuiltProgram

  init() throws {
    folder = try ScratchFolder()
    try HouseRules.write(to: folder)
    program = BuiltProgram(folder: folder.path, environment: ["PLUMBLINE_RULES": folder("Rules")])
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Path and rule ids of every document of a JSON report.
  private func findings(_ text: String) throws -> [String] {
    let documents = try #require(try json(text)["documents"] as? [[String: Any]])
    return documents.map { document in
      let rules = (document["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
      return "\(document["path"] ?? "") \(document["verdict"] ?? ""): \(rules.joined(separator: " "))"
    }
  }

  @Test func theStatusSaysWhatWasFound() throws {
    try folder.write(HouseRules.clean, to: "clean.xml")
    try folder.write(HouseRules.banned, to: "banned.xml")
    try folder.write(HouseRules.vague, to: "vague.xml")
    try folder.write("", to: "empty.docx")
    #expect(try program("check", "clean.xml").status == 0)
    #expect(try program("check", "vague.xml").status == 0)
    #expect(try program("check", "vague.xml", "--fail-on", "note").status == 1)
    #expect(try program("check", "clean.xml", "banned.xml").status == 1)
    #expect(try program("check", "banned.xml", "--fail-on", "never").status == 0)
    #expect(try program("check", "banned.xml", "empty.docx").status == 3)
    #expect(try program("check", "empty.docx", "--fail-on", "never").status == 3)
  }

  @Test func aFindingSaysWhereWhatAndHow() throws {
    try folder.write(HouseRules.banned, to: "合同 甲.xml")
    let outcome = try program("check", "合同 甲.xml", "--language", "zh", "--as-of", "2026-03-18")
    #expect(
      outcome.output == """
        合同 甲.xml:第一条 ¶3:2: error HSE-001 合同禁止改进：不得改进。
            | 乙方不得改进甲方的技术。
            |     ^^^^^^^^
            改法：删去这一限制。
            依据：内部合同规范 1（示范文本或登记实务）

        合同 甲.xml: 须修改后提交——1 项错误，0 项警告，0 项提示；已核对 2 条规则，0 条无法判断，0 条不适用。
            文件种类：技术服务合同（依据“技术服务合同”）；用途：filing；按 2026-03-18 有效的规定。

        共 1 份文件：1 份须修改后提交；1 项错误，0 项警告，0 项提示。

        """)
    #expect(outcome.errors.isEmpty)
  }

  @Test func jsonHoldsTheSame() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let outcome = try program("check", "a.xml", "--format", "json", "--language", "en")
    let root = try json(outcome.output)
    #expect((root["rulebook"] as? [String: Any])?["rules"] as? Int == 2)
    let document = try #require((root["documents"] as? [[String: Any]])?.first)
    #expect((document["sha256"] as? String)?.count == 64)
    #expect(document["kind"] as? String == "technology-service-contract")
    #expect(document["profile"] as? String == "filing")
    #expect(document["error"] is NSNull)
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    let location = try #require(findings.first?["location"] as? [String: Any])
    #expect(location["part"] as? String == "word/document.xml")
    #expect(location["clause"] as? String == "第一条")
    #expect(location["paragraph"] as? Int == 3)
    #expect(location["start"] as? Int == 2)
    #expect(location["length"] as? Int == 4)
    #expect(location["excerpt"] as? String == "不得改进")
  }

  @Test func badDocumentsDoNotStopTheOthers() throws {
    try folder.write("not a Word file", to: "d/1.docx")
    try folder.write("", to: "d/2.docx")
    try folder.write(HouseRules.banned, to: "d/3.xml")
    try folder.write("PK\u{3}\u{4}", to: "d/4.docx")
    let outcome = try program("check", "no.docx", "d", "--format", "json")
    #expect(outcome.status == 3)
    #expect(
      try findings(outcome.output) == [
        "no.docx unreadable: ", "d/1.docx unreadable: ", "d/2.docx unreadable: ", "d/3.xml notAcceptable: HSE-001",
        "d/4.docx unreadable: ",
      ])
    let documents = try #require(try json(outcome.output)["documents"] as? [[String: Any]])
    let codes = documents.compactMap { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == ["notFound", "notADocument", "notADocument", "damagedArchive"])
  }

  @Test func aFolderWithoutDocumentsSaysSo() throws {
    try folder.write("", to: "d/readme.md")
    let outcome = try program("check", "d")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("d: error notFound There are no Word or OpenDocument files"))
    #expect(outcome.output.contains("1 file skipped"))
  }

  @Test func documentsComeFromEverywhere() throws {
    try folder.write(HouseRules.banned, to: "d/a.xml")
    try folder.write(HouseRules.clean, to: "d/b.xml")
    try folder.write("d/b.xml\nd/a.xml\nd/b.xml\n", to: "list")
    let expected = ["d/b.xml acceptable: ", "d/a.xml notAcceptable: HSE-001"]
    #expect(try findings(program("check", "--files-from", "list", "--format", "json").output) == expected)
    let listed = try program("check", "--files-from", "-", "-0", "--format", "json", input: "d/b.xml\0d/a.xml\0")
    #expect(try findings(listed.output) == expected)
    let matched = try program("check", "d/*.xml", "--format", "json")
    #expect(try findings(matched.output) == expected.reversed())
    let piped = try program("check", "-", "--format", "json", input: HouseRules.banned)
    #expect(try findings(piped.output) == ["- notAcceptable: HSE-001"])
    let typed = try program("check", "-", "--format", "json", input: "技术服务合同\n第一条 乙方不得改进。\n")
    #expect(try findings(typed.output) == ["- notAcceptable: HSE-001"])
  }

  /// In a folder too, where XML of other kinds is passed over.
  @Test func otherFormatsAreTheSameContract() throws {
    try folder.write(HouseRules.bannedInOpenDocument, to: "d/a.fodt")
    try folder.write(HouseRules.bannedInOpenDocument, to: "d/b.xml")
    try folder.write(HouseRules.bannedInWord2003, to: "d/c.xml")
    try folder.write("<svg/>", to: "d/d.xml")
    let outcome = try program("check", "d", "--format", "json")
    #expect(
      try findings(outcome.output) == ["a.fodt", "b.xml", "c.xml"].map { "d/\($0) notAcceptable: HSE-001" })
    let text = try program("read", "d/c.xml")
    #expect(text.output.hasPrefix("技术服务合同\n第一条 服务内容\n乙方不得改进甲方的技术。\n"))
  }

  /// Whatever the number of workers, the same bytes.
  @Test(arguments: ["text", "json", "sarif", "jsonl"])
  func theOutputIsTheSameForEveryNumberOfJobs(format: String) throws {
    for index in 0..<24 {
      let content = [HouseRules.clean, HouseRules.banned, HouseRules.vague, "bad"][index % 4]
      try folder.write(content, to: "d/\(index).\(index % 4 == 3 ? "docx" : "xml")")
    }
    let outputs = try ["1", "2", "9"].map { try program("check", "d", "--format", format, "--jobs", $0).output }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
    #expect(outputs[0].utf8.count > 1000)
  }

  @Test func rulesAreChosenByIdOrBeginning() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    #expect(try program("check", "a.xml", "--ignore", "HSE-001").status == 0)
    #expect(try program("check", "a.xml", "--select", "HSE-002").status == 0)
    #expect(try program("check", "a.xml", "--select", "HSE").status == 1)
    let outcome = try program("check", "a.xml", "--select", "HSE-011")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean “HSE-001”?"))
    #expect(try program("check", "a.xml", "--profile", "filling").errors.contains("did you mean “filing”?"))
    #expect(try program("check", "a.xml", "--kind", "servise").errors.contains("did you mean “service”?"))
  }

  @Test func aBaselineHidesWhatIsKnown() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    #expect(try program("check", "a.xml", "--write-baseline", "known.json").status == 1)
    let outcome = try program("check", "a.xml", "--baseline", "known.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 finding of the baseline not shown again."))
    try folder.write(
      WordXML.document("技术服务合同", "第一条 服务内容", "新的一段。", "乙方不得改进甲方的技术。", "双方尽快验收。"), to: "a.xml")
    let changed = try program("check", "a.xml", "--baseline", "known.json", "--format", "json")
    #expect(try findings(changed.output) == ["a.xml notAcceptable: HSE-002"])
  }

  @Test func reportsGoWhereTheyAreSent() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let outcome = try program(
      "check", "a.xml", "--format", "sarif", "--output", "r.sarif", "--format", "text", "--format", "junit", "-o",
      "r.xml")
    #expect(outcome.output.contains("a.xml:第一条 ¶3:2: error HSE-001"))
    #expect(try json(folder.read("r.sarif"))["version"] as? String == "2.1.0")
    #expect(try folder.read("r.xml").contains("failures=\"1\""))
    #expect(try folder.names().filter { $0.contains("partial") }.isEmpty)
  }

  @Test func aPlaceThatCannotBeWrittenIsSaidBeforeWorkBegins() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let outcome = try program("check", "a.xml", "--output", "no/such/r.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot write no/such/r.txt"))
    #expect(outcome.output.isEmpty)
  }

  @Test func aReaderThatGoesAwayIsNoCrash() throws {
    for index in 0..<80 { try folder.write(HouseRules.banned, to: "d/\(index).xml") }
    let outcome = try program.shell(
      "\"$plumbline\" check d --format jsonl | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}")
    #expect(["0\n", "1\n"].contains(outcome.output))
    #expect(outcome.errors.isEmpty)
  }

  @Test func annotationsComeWithASummaryPage() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    var program = program
    program.environment["GITHUB_STEP_SUMMARY"] = folder("summary.md")
    let outcome = try program("check", "a.xml", "--format", "github")
    #expect(outcome.output.hasPrefix("::error file=a.xml,title=HSE-001 "))
    #expect(try folder.read("summary.md").contains("| error | HSE-001 |"))
  }

  @Test func nothingIsColouredInAPipe() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    #expect(try !program("check", "a.xml").output.contains("\u{1B}"))
  }
}
