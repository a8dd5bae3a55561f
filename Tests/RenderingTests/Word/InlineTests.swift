import Contracts
import Foundation
import Office
import Testing

@testable import Rendering

/// Tags wherever Word puts text, and what becomes of the words around them.
@Suite struct InlineTests {
  private static let fields =
    "name: {title: {zh: 名称, en: name}}\nsum: {title: {zh: 金额, en: sum}, type: money, required: false}"

  private func sample(_ body: String) throws -> TemplateSample { try TemplateSample(Self.fields, body: body) }

  private func xml(_ sample: TemplateSample, _ yaml: String, part: String = "word/document.xml") throws -> String {
    let package = try Package(bytes: sample.file(yaml))
    return String(decoding: try package.part(named: part), as: UTF8.self)
  }

  @Test func aTagSplitOverRunsTakesTheLookOfItsFirst() throws {
    let sample = try sample(
      "<w:p><w:r><w:t>致{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{na</w:t></w:r><w:r><w:t>me}</w:t></w:r>"
        + "<w:r><w:t>}：</w:t></w:r></w:p>")
    #expect(try sample.lines("name: 甲") == ["致甲："])
    let written = try xml(sample, "name: 甲")
    #expect(written.contains("<w:r><w:t xml:space=\"preserve\">致</w:t></w:r><w:sdt>"))
    #expect(!written.contains("na<"))
  }

  @Test func whatIsNoTagStaysByteForByte() throws {
    let before =
      "<w:p w14:paraId=\"0A\"><w:pPr><w:jc w:val='center'/></w:pPr><w:r ><w:t>原样&#x4E0D;动</w:t></w:r></w:p>\n"
    let written = try xml(sample(before + TemplateSample.paragraphs("{{name}}")), "name: 甲")
    #expect(written.contains(before))
  }

  @Test func aFilledFieldIsAControlThatCarriesItsPathAndFormat() throws {
    let sample = try sample(TemplateSample.paragraphs("{{sum}}元（{{sum | 大写}}，{{sum | 万元}}万元）"))
    let document = try WordDocument(bytes: sample.file("{name: 甲, sum: 1234500}"))
    #expect(
      document.text(at: Span(story: 0, paragraph: 0, range: document.body.paragraphs[0].text))
        == "1,234,500元（壹佰贰拾叁万肆仟伍佰元整，123.45万元）")
    #expect(document.body.controls.map(\.tag) == ["sum", "sum|大写", "sum|万元"])
    #expect(document.body.controls.map(\.title) == ["金额", "金额", "金额"])
    let values = FilledControl.all(in: document).map { $0.datum(declaredBy: sample.fields) }
    #expect(values == [Datum?](repeating: .money(Money(amount: 1_234_500)), count: 3))
  }

  @Test func headersFootersNotesAndTextBoxesAreFilled() throws {
    var sample = try sample(
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>"
        + TemplateSample.paragraphs("框{{name}}")
        + "</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>"
        + "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:sectPr><w:headerReference r:id=\"rheaderxml\"/></w:sectPr>"
    )
    let header = "<w:hdr \(TemplateSample.namespaces)>\(TemplateSample.paragraphs("眉{{name}}"))</w:hdr>"
    let notes =
      "<w:footnotes \(TemplateSample.namespaces)><w:footnote w:id=\"2\">\(TemplateSample.paragraphs("注{{name}}"))</w:footnote></w:footnotes>"
    sample.parts = [("header1.xml", "header", header), ("footnotes.xml", "footnotes", notes)]
    let document = try WordDocument(bytes: sample.file("name: 甲"))
    let texts = document.stories.flatMap { story in story.paragraphs.map { story.string(of: $0) } }
    #expect(texts.contains("框甲"))
    #expect(texts.contains("注甲"))
    #expect(try xml(sample, "name: 甲", part: "word/header1.xml").contains(">甲<"))
  }

  @Test func linksAndControlsKeepTheirPlace() throws {
    let sample = try sample(
      "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>见{{name}}</w:t></w:r></w:hyperlink></w:p>"
        + "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"own\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{{name}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    #expect(try sample.lines("name: 甲") == ["见甲", "甲"])
    let written = try xml(sample, "name: 甲")
    #expect(written.contains("<w:hyperlink w:anchor=\"x\">"))
    // A plain-text control cannot hold another control.
    #expect(written.contains("<w:tag w:val=\"own\"/><w:text/></w:sdtPr><w:sdtContent><w:r>"))
  }

  @Test func tabsPicturesAndBreaksBesideTagsStay() throws {
    let sample = try sample(
      "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>甲</w:t><w:tab/><w:t>{{name}}</w:t><w:br/><w:t>乙</w:t></w:r></w:p>")
    #expect(try sample.lines("name: 丙") == ["甲\t丙\u{2028}乙"])
  }

  @Test func doubledBracesAreBraces() throws {
    #expect(try sample(TemplateSample.paragraphs("写作{{{{名称}}，{{name}}")).lines("name: 甲") == ["写作{{名称}}，甲"])
  }

  @Test func dataAreTextAndNeverMarkup() throws {
    let sample = try sample(TemplateSample.paragraphs("{{name}}"))
    #expect(try sample.lines("name: '<w:p>&amp;{{name}}\"</w:p>'") == ["<w:p>&amp;{{name}}\"</w:p>"])
    #expect(try sample.lines("name: \"一\\n二\\t三\"") == ["一\u{2028}二\t三"])
  }

  @Test func repeatedParagraphsDoNotRepeatIds() throws {
    let sample = try TemplateSample(
      "rows: {title: {zh: 行, en: rows}, type: list of text}",
      body: TemplateSample.paragraphs("{{#each rows}}")
        + "<w:p w14:paraId=\"0B\"><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>{{this}}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
        + TemplateSample.paragraphs("{{/each}}"))
    let written = try xml(sample, "rows: [a, b, c]")
    #expect(written.components(separatedBy: "w14:paraId=\"0B\"").count == 2)
    #expect(written.components(separatedBy: "w:name=\"b\"").count == 2)
  }

  @Test func equalDataGiveEqualBytes() throws {
    let sample = try sample(TemplateSample.paragraphs("{{name}}{{sum}}"))
    #expect(try sample.file("{name: 甲, sum: 5}") == sample.file("{sum: 5, name: 甲}"))
  }

  @Test func aFloodOfRunsAndTagsStaysQuick() throws {
    let runs = String(repeating: "<w:r><w:t>{{na</w:t></w:r><w:r><w:t>me}}，</w:t></w:r>", count: 20_000)
    let started = ContinuousClock.now
    #expect(try sample("<w:p>\(runs)</w:p>").lines("name: 甲").first?.count == 40_000)
    #expect(ContinuousClock.now - started < .seconds(30))
  }
}
