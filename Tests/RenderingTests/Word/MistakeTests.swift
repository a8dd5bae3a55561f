import Testing

@testable import Rendering

/// What is wrong with a template is said by name, with its place on the page; nothing is made of it.
@Suite struct MistakeTests {
  private func mistakes(_ body: String) throws -> [TemplateMistake] {
    try TemplateSample(
      """
      name: {title: {zh: 名称, en: name}}
      day: {title: {zh: 日期, en: day}, type: date}
      rows: {title: {zh: 行, en: rows}, type: list of text}
      """, body: body
    ).mistakes()
  }

  private func codes(_ body: String) throws -> [TemplateMistake.Code] { try mistakes(body).map(\.code) }

  @Test func tags() throws {
    #expect(try codes(TemplateSample.paragraphs("甲{{name")) == [.unclosedTag])
    #expect(try codes(TemplateSample.paragraphs("{{name 甲 {{day}}")) == [.unclosedTag])
    #expect(try codes(TemplateSample.paragraphs("{{name!}}")) == [.unknownTag])
    #expect(try codes(TemplateSample.paragraphs("{{}}")) == [.unknownTag])
    #expect(try codes(TemplateSample.paragraphs("{{name | 大些}}")) == [.unknownFormat])
    #expect(try codes(TemplateSample.paragraphs("{{name | 大写}}")) == [.unfitFormat])
    #expect(try codes(TemplateSample.paragraphs("{{nmae}}")) == [.unknownField])
    #expect(try codes(TemplateSample.paragraphs("{{this}}")) == [.unknownField])
    #expect(try codes(TemplateSample.paragraphs("{{@number}}")) == [.unknownField])
  }

  @Test func blocks() throws {
    #expect(try codes(TemplateSample.paragraphs("{{#each rows}}", "甲")) == [.unclosedBlock])
    #expect(try codes(TemplateSample.paragraphs("{{/each}}")) == [.strayEnd])
    #expect(try codes(TemplateSample.paragraphs("{{#if name}}", "{{else}}", "{{else}}", "{{/if}}")) == [.strayEnd])
    #expect(try codes(TemplateSample.paragraphs("{{#each name}}", "{{/each}}")) == [.notAList])
    #expect(try codes(TemplateSample.paragraphs("甲{{#if name}}乙", "{{/if}}")).first == .blockAcrossParagraphs)
  }

  @Test func cells() throws {
    let table = TemplateSample.table([["a", "b"], ["x{{#each rows}}", "y"], ["{{/each}}z", ""]])
    let found = try mistakes(table)
    #expect(found.map(\.code) == [.loopAcrossCells])
    #expect(found.first?.place.en == "table 1, row 2, cell 1")
    #expect(found.first?.place.zh == "表1第2行第1格")
    #expect(found.first?.excerpt == "x{{#each rows}}")
  }

  @Test func placesCountTablesRowsAndNestedCells() throws {
    let inner = TemplateSample.table([["1"], ["{{nmae}}"]])
    let outer = TemplateSample.table([["甲"]]) + "<w:tbl><w:tr><w:tc>\(inner)<w:p/></w:tc></w:tr></w:tbl>"
    #expect(try mistakes(outer).first?.place.en == "table 2, row 1, cell 1, table 1, row 2, cell 1")
  }

  @Test func linksAndSections() throws {
    let link = "<w:p><w:hyperlink><w:r><w:t>{{#if name}}甲</w:t></w:r></w:hyperlink><w:r><w:t>乙{{/if}}</w:t></w:r></w:p>"
    #expect(try codes(link).contains(.blockAcrossLinks))
    let section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
    #expect(
      try codes(TemplateSample.paragraphs("{{#each rows}}") + section + TemplateSample.paragraphs("{{/each}}"))
        == [.sectionInBlock])
  }

  @Test func clauses() throws {
    #expect(try codes(TemplateSample.paragraphs("{{clause nothing}}")) == [.unknownClause])
    #expect(try codes(TemplateSample.paragraphs("甲 {{clause nothing}}")) == [.clauseNotAlone])
  }

  @Test func aMisspeltNameIsGuessed() throws {
    let mistake = try mistakes(TemplateSample.paragraphs("本合同由{{nmae}}签订")).first
    #expect(mistake?.message(in: .zh) == "“本合同由{{nmae}}签订”：没有声明字段“nmae”，是否想写“name”")
    #expect(mistake?.message(in: .en) == "“本合同由{{nmae}}签订”: no field “nmae” is declared; did you mean “name”")
  }
}
