import Foundation
import Testing

/// `render` and `templates` as their users call them.
@Suite struct RenderTests {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates").path(percentEncoded: false)
  private static let service = "contracts/technology-service"

  private func program(_ folder: ScratchFolder) -> BuiltProgram {
    BuiltProgram(folder: folder.path, environment: ["PLUMBLINE_TEMPLATES": Self.templates])
  }

  private func sample() throws -> String {
    try String(contentsOfFile: Self.templates + "/\(Self.service)/sample.yaml", encoding: .utf8)
  }

  @Test func aContractIsMadeAndReadBack() throws {
    let folder = try ScratchFolder()
    try folder.write(sample(), to: "data.yaml")
    let made = try program(folder)("render", Self.service, "--data", "data.yaml", "-o", "合同.docx")
    #expect(made.status == 0)
    #expect(made.output.isEmpty && made.errors.isEmpty)
    try HouseRules.write(to: folder)
    let read = try program(folder)("read", "合同.docx", "--format", "json", "--rules", "Rules")
    let json = try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any]
    #expect(json?["template"] as? String == Self.service)
    let data = try #require(json?["data"] as? [String: Any])
    #expect((data["price"] as? [String: Any])?["total"] as? Int == 500_000)
    #expect((data["party-a"] as? [String: Any])?["name"] as? String == "临沂晟锻钢铁有限公司")

    // What was read back makes the same document again.
    let again = try JSONSerialization.data(withJSONObject: data)
    try folder.write(String(decoding: again, as: UTF8.self), to: "again.json")
    #expect(try program(folder)("render", Self.service, "--data", "again.json", "-o", "again.docx").status == 0)
    let first = try Data(contentsOf: URL(filePath: folder("合同.docx")))
    let second = try Data(contentsOf: URL(filePath: folder("again.docx")))
    #expect(first == second)
  }

  @Test func wrongDataLeaveNothingBehind() throws {
    let folder = try ScratchFolder()
    try folder.write(sample().replacing("total: 500000", with: "total: 500001"), to: "data.yaml")
    let outcome = try program(folder)("render", Self.service, "--data", "data.yaml", "-o", "x.docx")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the data have 2 mistakes; no file was written:"))
    #expect(
      outcome.errors.contains("instalments.amount: they add up to 500000, and should come to 500001 (price.total)."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains("x.docx") })
  }

  @Test func severalDataMakeSeveralDocuments() throws {
    let folder = try ScratchFolder()
    try folder.write(sample(), to: "a.yaml")
    try folder.write(sample(), to: "b.yaml")
    let outcome = try program(folder)(
      "render", Self.service, "--data", "a.yaml", "--data", "b.yaml", "-o", "out")
    #expect(outcome.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("out")).sorted() == ["a.docx", "b.docx"])
  }

  @Test func mistakesInTheCall() throws {
    let folder = try ScratchFolder()
    let misspelt = try program(folder)("render", "contracts/technology-servise", "--blank", "-o", "x.docx")
    #expect(misspelt.status == 2)
    #expect(misspelt.errors.contains("did you mean “contracts/technology-service”?"))
    #expect(try program(folder)("render", Self.service, "-o", "x.docx").status == 2)
    #expect(try program(folder)("render", Self.service, "--data", "none.yaml", "-o", "x.docx").status == 2)
  }

  @Test func templatesAreListedAndTheirDataDescribed() throws {
    let folder = try ScratchFolder()
    let list = try program(folder)("templates", "list")
    #expect(list.output.contains("contracts/technology-service"))
    let starter = try program(folder)("templates", "data", Self.service)
    #expect(starter.output.contains("  code:   # unified social credit code; [PTY-005]\n"))
    let schema = try program(folder)("templates", "data", Self.service, "--format", "json-schema")
    let json = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
    #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect((json?["required"] as? [String])?.contains("project") == true)
  }

  @Test func aTemplateMadeInWordWorksToo() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder("own/letter"), withIntermediateDirectories: true)
    #expect(try program(folder)("templates", "document", Self.service, "-o", "own/letter/template.docx").status == 0)
    let declaration = try String(contentsOfFile: Self.templates + "/\(Self.service)/template.yaml", encoding: .utf8)
    // A Word file states its own clauses, so the groups they need are named.
    let uses =
      "uses: [formal, plan, cooperation, deliverables, acceptance, price, results, secrecy, liability, dispute, terms]\n"
    try folder.write(uses + declaration, to: "own/letter/template.yaml")
    for shared in ["types.yaml", "groups.yaml"] {
      try folder.write(String(contentsOfFile: Self.templates + "/" + shared, encoding: .utf8), to: "own/" + shared)
    }
    try folder.write(sample(), to: "data.yaml")
    let made = try program(folder)("render", "own/letter", "--data", "data.yaml", "-o", "a.docx")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try program(folder)("render", Self.service, "--data", "data.yaml", "-o", "b.docx").status == 0)
    let one = try program(folder)("read", "a.docx").output
    #expect(try one == program(folder)("read", "b.docx").output)
  }
}
