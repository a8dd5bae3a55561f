import Foundation
import Office
import Testing

/// `annotate` on real files, from the call to the exit status.
@Suite struct AnnotateTests {
  private let folder: ScratchFolder
  private let program: BuiltProgram

  init() throws {
    folder = try ScratchFolder()
    try HouseRules.write(to: folder)
    program = BuiltProgram(folder: folder.path, environment: ["PLUMBLINE_RULES": folder("Rules")])
  }

  private func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: folder(name)))) }

  /// Texts of the comments of a file in order, with the words they stand on.
  private func comments(_ name: String) throws -> [(words: String, text: String)] {
    let document = try WordDocument(path: folder(name))
    return document.stories.filter { $0.kind == .comment }.map { story in
      (
        story.anchor.map { document.text(at: $0) } ?? "–",
        story.paragraphs.map { story.string(of: $0) }.joined(separator: "|")
      )
    }
  }

  @Test func findingsStandOnTheirWords() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let outcome = try program("annotate", "a.xml", "-o", "b.xml", "--language", "zh", "--as-of", "2026-03-18")
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == "a.xml → b.xml: 须修改后提交；1 项错误，0 项警告，0 项提示；写入批注 2 条，修订建议 0 处。\n")
    let comments = try comments("b.xml")
    #expect(comments.map(\.words) == ["技术服务合同", "不得改进"])
    #expect(comments[0].text.hasPrefix("准绳核对：须修改后提交，1 项错误，0 项警告，0 项提示。|文件种类：技术服务合同；用途：filing；"))
    #expect(
      comments[1].text
        == "错误 HSE-001 合同禁止改进：不得改进。|要求：合同不得禁止一方改进技术。|依据：内部合同规范 1（示范文本或登记实务）|改法：删去这一限制。")
    #expect(try folder.read("b.xml").contains("w:date=\"2026-03-18T00:00:00Z\""))
    #expect(try folder.read("a.xml") == HouseRules.banned)
  }

  @Test func removingGivesTheOriginalBack() throws {
    try folder.write(HouseRules.vague, to: "a.xml")
    #expect(try program("annotate", "a.xml", "-o", "b.xml").status == 0)
    #expect(try folder.read("b.xml") != HouseRules.vague)
    let outcome = try program("annotate", "--remove", "b.xml", "--in-place", "--language", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output == "b.xml: Plumbline's comments and suggestions are gone.\n")
    #expect(try folder.read("b.xml") == HouseRules.vague)
    #expect(try program("annotate", "--remove", "b.xml", "--in-place").output.contains("no comments of Plumbline's"))
  }

  @Test func theStatusIsThatOfCheck() throws {
    try folder.write(HouseRules.clean, to: "clean.xml")
    try folder.write(HouseRules.banned, to: "banned.xml")
    try folder.write("", to: "empty.docx")
    #expect(try program("annotate", "clean.xml", "-o", "o.xml").status == 0)
    #expect(try program("annotate", "banned.xml", "-o", "o.xml", "--fail-on", "never").status == 0)
    let outcome = try program("annotate", "banned.xml", "empty.docx", "--output-dir", "out")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("empty.docx: error notADocument "))
    #expect(try folder.names(in: "out") == ["banned.xml"])
  }

  @Test(arguments: [
    ("a.xml", "--output-dir FOLDER"),
    ("a.xml -o b.xml --in-place", "one of -o FILE"),
    ("a.xml -o a.xml", "--in-place"),
    ("a.xml -o ./a.xml", "--in-place"),
    ("a.xml c.xml -o b.xml", "--output-dir"),
    ("a.xml sub/a.xml --output-dir out", "one name"),
    ("a.xml --output-dir .", "--in-place"),
    ("a.xml -o b.docx", "to a .xml file"),
    ("a.xml -o b.xml --suggest=saef", "did you mean “safe”?"),
    ("a.xml -o b.xml --suggest --remove", "exclude each other"),
    ("- --in-place", "use -o"),
    ("a.xml -o no/such/folder/b.xml", "cannot write"),
    ("-o b.xml", "no document was named"),
  ])
  func mistakesInTheCall(call: String, words: String) throws {
    for name in ["a.xml", "c.xml", "sub/a.xml"] { try folder.write(HouseRules.banned, to: name) }
    let outcome = try program.shell("\"$plumbline\" annotate \(call)")
    #expect(outcome.status == (words == "cannot write" ? 3 : 2))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try folder.read("a.xml") == HouseRules.banned)
    #expect(try !folder.names().contains { $0.hasPrefix("b.") || $0.hasSuffix(".partial") })
  }

  @Test func standardInputAndOutput() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let outcome = try program.shell("cat a.xml | \"$plumbline\" annotate - -o - > b.xml")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2 comments"))
    #expect(try comments("b.xml").count == 2)
  }

  @Test func annotatingTwiceIsAnnotatingOnce() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    _ = try program("annotate", "a.xml", "-o", "b.xml")
    _ = try program("annotate", "b.xml", "-o", "c.xml")
    #expect(try bytes("b.xml") == bytes("c.xml"))
  }

  @Test func inPlaceKeepsTheFilesRightsAndLinks() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let outcome = try program.shell(
      "chmod 640 a.xml; ln -s a.xml link.xml; \"$plumbline\" annotate link.xml --in-place; stat -c %a a.xml; readlink link.xml"
    )
    #expect(outcome.output.hasSuffix("640\na.xml\n"))
    #expect(try comments("a.xml").count == 2)
  }

  @Test func theDateIsTheOneStated() throws {
    try folder.write(HouseRules.banned, to: "a.xml")
    let dated = BuiltProgram(
      folder: folder.path,
      environment: ["PLUMBLINE_RULES": folder("Rules"), "SOURCE_DATE_EPOCH": "1767225599"])
    _ = try dated("annotate", "a.xml", "-o", "b.xml")
    #expect(try folder.read("b.xml").contains("w:date=\"2025-12-31T23:59:59Z\""))
    _ = try program("annotate", "a.xml", "-o", "c.xml")
    #expect(try !folder.read("c.xml").contains("w:date="))
    let wrong = BuiltProgram(folder: folder.path, environment: ["SOURCE_DATE_EPOCH": "now"])
    #expect(try wrong("annotate", "a.xml", "-o", "d.xml", "--rules", "Rules").status == 2)
  }

  @Test func whoIsKilledLeavesNoHalfFile() throws {
    let line = HouseRules.banned
    try folder.write(line, to: "a.xml")
    _ = try program("annotate", "a.xml", "-o", "whole.xml")
    let whole = try bytes("whole.xml")
    for step in 0..<12 {
      let wait = String(format: "%.3f", 0.004 * Double(step + 1))
      _ = try program.shell(
        "cp a.xml b.xml; timeout -s KILL \(wait) \"$plumbline\" annotate a.xml -o out.xml; "
          + "timeout -s KILL \(wait) \"$plumbline\" annotate b.xml --in-place; true")
      if let file = try? bytes("out.xml") { #expect(file == whole) }
      let own = try bytes("b.xml")
      #expect(own == whole || own == Array(line.utf8))
      try? FileManager.default.removeItem(atPath: folder("out.xml"))
    }
  }

  @Test func suggestionsAreTrackedChanges() throws {
    try folder.write(
      HouseRules.note.replacingOccurrences(
        of: "examples:", with: "correction: {is: safe, words: {尽快: 十日内}}\nexamples:"
      ).replacingOccurrences(of: "⟦尽快⟧交付。}", with: "⟦尽快⟧交付。, corrected: 第一条 十日内交付。}"),
      to: "Rules/house/HSE-002.yaml")
    try folder.write(HouseRules.vague, to: "a.xml")
    for call in ["--suggest", "--suggest safe", "--suggest=all"] {
      let outcome = try program.shell("\"$plumbline\" annotate \(call) a.xml -o b.xml")
      #expect(outcome.output.contains("1 suggestion written"), "\(outcome.errors)")
      let document = try WordDocument(path: folder("b.xml"))
      let lines = document.body.paragraphs.map { document.body.string(of: $0) }
      #expect(lines[2] == "乙方十日内交付技术服务成果。")
      #expect(document.body.revisions.map(\.author) == ["Plumbline", "Plumbline"])
    }
    #expect(try program("annotate", "--remove", "b.xml", "--in-place").status == 0)
    #expect(try folder.read("b.xml") == HouseRules.vague)
  }
}
