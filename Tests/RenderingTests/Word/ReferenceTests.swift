import Contracts
import Office
import Testing

@testable import Rendering

/// Cross-references are live fields whose text is right, whatever is left out.
@Suite struct ReferenceTests {
  private static let numbering =
    "<w:numbering \(TemplateSample.namespaces)><w:abstractNum w:abstractNumId=\"0\">"
    + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
    + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
    + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"

  private func numbered(_ level: Int, _ text: String) -> String {
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private func sample(_ body: String) throws -> TemplateSample {
    var sample = try TemplateSample("extra: {title: {zh: 附加, en: extra}, type: boolean}", body: body)
    sample.parts = [("numbering.xml", "numbering", Self.numbering)]
    return sample
  }

  @Test func theNumberFollowsWhatIsThere() throws {
    let sample = try sample(
      numbered(0, "标的") + TemplateSample.paragraphs("{{#if extra}}") + numbered(0, "附加")
        + TemplateSample.paragraphs("{{/if}}")
        + numbered(0, "{{anchor price}}价款") + numbered(1, "总额") + numbered(1, "{{anchor share}}分期")
        + TemplateSample.paragraphs("按{{ref price}}和{{ref share}}支付"))
    #expect(try sample.lines("extra: true").last == "按第三条和第三条2支付")
    #expect(try sample.lines("extra: false").last == "按第二条和第二条2支付")
    let bytes = try Package(bytes: sample.file("extra: true")).part(named: "word/document.xml")
    #expect(String(decoding: bytes, as: UTF8.self).contains(" REF _Ref_price \\w \\h "))
  }

  @Test func referencesThatWordMadeArePutRightToo() throws {
    let reference =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _Ref1 \\r \\h </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>第</w:t></w:r><w:r><w:t>九条</w:t></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    let target =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"5\" w:name=\"_Ref1\"/><w:r><w:t>价款</w:t></w:r><w:bookmarkEnd w:id=\"5\"/></w:p>"
    #expect(try sample(reference + target).lines("extra: true") == ["第一条", "第一条 价款"])
  }

  @Test func aReferenceIntoNothingIsRefused() throws {
    let sample = try sample(
      TemplateSample.paragraphs("{{#if extra}}") + numbered(0, "{{anchor price}}价款")
        + TemplateSample.paragraphs("{{/if}}", "按{{ref price}}支付"))
    #expect(try sample.lines("extra: true").last == "按第一条支付")
    let error = try #require(throws: TemplateMistakes.self) { try sample.file("extra: false") }
    #expect(error.mistakes.map(\.code) == [.danglingReference])
  }

  @Test func clausesTakeTheLayoutOfTheirTag() throws {
    var sample = try sample(numbered(0, "标的") + numbered(0, "{{clause secrecy}}") + numbered(0, "其他"))
    let log = ProblemLog()
    let yaml = try DataTree(
      yaml: """
        secrecy:
          title: {zh: 保密, en: secrecy}
          topic: confidentiality
          variants:
            - text:
                zh: |
                  ## 保密
                  ### 双方保密。
                  {{#if extra}}
                  ### 期限五年。
                  {{/if}}
        """)
    sample.clauses = ClauseLibrary(files: [DataFile(path: "c.yaml", shownPath: "c.yaml", tree: yaml)], log: log)
    #expect(log.problems.isEmpty)
    #expect(try sample.lines("extra: true") == ["第一条 标的", "第二条 保密", "1. 双方保密。", "2. 期限五年。", "第三条 其他"])
    #expect(try sample.lines("extra: false").count == 4)
  }
}
