import Testing

@testable import Rendering

/// Loops and choices over paragraphs, rows and words.
@Suite struct BlockTests {
  private func sample(_ body: String) throws -> TemplateSample {
    try TemplateSample(
      """
      name: {title: {zh: 名称, en: name}}
      urgent: {title: {zh: 加急, en: urgent}, type: boolean, required: false}
      rows: {title: {zh: 行, en: rows}, type: list of text, required: false}
      """, body: body)
  }

  @Test func aLoopRepeatsParagraphsAndLeavesNoTraceOfItsTags() throws {
    let sample = try sample(
      TemplateSample.paragraphs("前", "{{#each rows}}", "第{{@number | 中文}}项：{{this}}", "{{/each}}", "后"))
    #expect(try sample.lines("{name: 甲, rows: [一号, 二号]}") == ["前", "第一项：一号", "第二项：二号", "后"])
    #expect(try sample.lines("{name: 甲}") == ["前", "后"])
  }

  @Test func aChoiceLeavesNoEmptyParagraph() throws {
    let sample = try sample(
      TemplateSample.paragraphs("前", "{{#if urgent}}", "加急", "{{else}}", "普通", "{{/if}}", "{{#if urgent}}！{{/if}}", "后")
    )
    #expect(try sample.lines("{name: 甲, urgent: 是}") == ["前", "加急", "！", "后"])
    #expect(try sample.lines("{name: 甲, urgent: 否}") == ["前", "普通", "后"])
  }

  @Test func rowsRepeatByRowsOfTagsOrByTheirFirstAndLastCell() throws {
    let own = try sample(
      TemplateSample.table([["名", "值"], ["{{#each rows}}", ""], ["{{@number}}", "{{this}}"], ["{{/each}}", ""]]))
    #expect(try own.lines("{name: 甲, rows: [a, b]}") == ["名", "值", "1", "a", "2", "b"])
    let inRow = try sample(TemplateSample.table([["名", "值"], ["{{#each rows}}{{@number}}", "{{this}}{{/each}}"]]))
    #expect(try inRow.lines("{name: 甲, rows: [a, b]}") == ["名", "值", "1", "a", "2", "b"])
  }

  @Test func aTableWithoutRowsGoesAway() throws {
    let sample = try sample(
      TemplateSample.paragraphs("前") + TemplateSample.table([["{{#each rows}}{{@number}}", "{{this}}{{/each}}"]])
        + TemplateSample.paragraphs("后"))
    #expect(try sample.lines("{name: 甲}") == ["前", "后"])
  }

  @Test func aCellKeepsAParagraph() throws {
    let sample = try sample(
      "<w:tbl><w:tr><w:tc>" + TemplateSample.paragraphs("{{#if urgent}}", "加急", "{{/if}}") + "</w:tc></w:tr></w:tbl>")
    #expect(try sample.lines("{name: 甲}") == [""])
  }

  @Test func wordsWithinAParagraphRepeatAndChoose() throws {
    let sample = try sample(
      TemplateSample.paragraphs(
        "{{name}}：{{#each rows}}{{this}}{{#if not @last}}、{{/if}}{{/each}}{{#if urgent}}（加急）{{else}}。{{/if}}"))
    #expect(try sample.lines("{name: 甲, rows: [a, b, c]}") == ["甲：a、b、c。"])
    #expect(try sample.lines("{name: 甲, urgent: true}") == ["甲：（加急）"])
  }

  @Test func loopsNest() throws {
    let sample = try TemplateSample(
      "groups: {title: {zh: 组, en: groups}, type: list of text}",
      body: TemplateSample.paragraphs(
        "{{#each groups}}", "{{this}}", "{{#each groups}}", "{{this}}{{@number}}", "{{/each}}", "{{/each}}"))
    #expect(try sample.lines("groups: [x, y]") == ["x", "x1", "y2", "y", "x1", "y2"])
  }
}
