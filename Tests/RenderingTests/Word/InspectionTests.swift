import Foundation
import Testing

@testable import Rendering

/// Broken templates, one defect each, and one line for each defect.
@Suite struct InspectionTests {
  private static let declaration = """
    title: {zh: 坏模板, en: broken}
    fields:
      name: {title: {zh: 名称, en: name}}
      rows: {title: {zh: 行, en: rows}, type: list of text}
      day: {title: {zh: 日, en: day}, type: date, required: false}
    """
  private static let page = "{{name}}\n{{#each rows}}\n{{this}}\n{{/each}}\n{{#if day}}\n{{day}}\n{{/if}}\n"
  private static let sample = "name: 甲\nrows: [a]\n"

  private func codes(
    declaration: String = Self.declaration, page: String = Self.page, sample: String? = Self.sample
  ) throws -> [TemplateMistake.Code] {
    let root = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "one")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try declaration.write(to: folder.appending(path: "template.yaml"), atomically: true, encoding: .utf8)
    try page.write(to: folder.appending(path: "page.txt"), atomically: true, encoding: .utf8)
    try sample?.write(to: folder.appending(path: "sample.yaml"), atomically: true, encoding: .utf8)
    let library = try TemplateLibrary(reading: root.path(percentEncoded: false))
    return TemplateInspection(try #require(library.templates.first)).mistakes.map(\.code)
  }

  @Test func aSoundTemplateHasNone() throws { #expect(try codes() == []) }

  @Test(arguments: [
    ("见{{name\n", TemplateMistake.Code.unclosedTag), ("{{name!}}\n", .unknownTag), ("{{nmae}}\n", .unknownField),
    ("{{name | 大些}}\n", .unknownFormat), ("{{name | 大写}}\n", .unfitFormat), ("{{#if day}}\n甲\n", .unclosedBlock),
    ("{{/each}}\n", .strayEnd), ("| x{{#each rows}} | y |\n| {{/each}}z | w |\n", .loopAcrossCells),
    ("甲{{#if day}}乙\n{{/if}}\n", .blockAcrossParagraphs), ("{{#each name}}\n甲\n{{/each}}\n", .notAList),
    ("{{clause secrcy}}\n", .unknownClause), ("按 {{clause secrecy}} 办理\n", .clauseNotAlone),
    ("日期：{{day}}\n", .unguardedField), ("按{{ref price}}办理\n", .danglingReference),
  ])
  func oneDefectIsOneLine(_ line: String, _ code: TemplateMistake.Code) throws {
    #expect(try codes(page: Self.page + line) == [code])
  }

  @Test func fieldsAndSamples() throws {
    let spare = Self.declaration + "\n  spare: {title: {zh: 多余, en: spare}, required: false}"
    #expect(try codes(declaration: spare) == [.unusedField])
    #expect(try codes(sample: nil) == [.missingSample])
    #expect(try codes(sample: Self.sample + "day: 2026-02-30\n") == [.wrongSample])
    #expect(try codes(sample: "[") == [.wrongSample])
  }

  @Test(arguments: ["", "hello", "PK\u{3}\u{4}cut off", "<w:p"])
  func aBrokenWordFileIsNamed(_ content: String) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "one")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.declaration.write(to: folder.appending(path: "template.yaml"), atomically: true, encoding: .utf8)
    try content.write(to: folder.appending(path: "template.docx"), atomically: true, encoding: .utf8)
    let library = try TemplateLibrary(reading: root.path(percentEncoded: false))
    let error = #expect(throws: TemplateMistakes.self) { try #require(library.templates.first).compiled() }
    #expect(error?.mistakes.map(\.code) == [.unreadable])
  }

  @Test func everyShippedTemplateIsSound() throws {
    for template in ShippedTemplates.library?.templates ?? [] {
      for mistake in TemplateInspection(template).mistakes {
        Issue.record("\(template.name): \(mistake.message(in: .en))")
      }
    }
  }
}
