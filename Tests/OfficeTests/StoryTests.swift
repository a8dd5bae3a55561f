import Testing

@testable import Office

@Suite("Stories and what hangs where")
struct StoryTests {
  private func box(_ content: String) -> String {
    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>\(content)"
      + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }

  private func oldBox(_ content: String) -> String {
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
  }

  @Test("A text box with a fallback is read once, as a story with an anchor")
  func textBox() throws {
    let content = Sample.paragraph("盖章处")
    let both =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(box(content))</mc:Choice>"
      + "<mc:Fallback>\(oldBox(content))</mc:Fallback></mc:AlternateContent>"
    let document = try Sample("<w:p>\(Sample.run("甲方"))\(both)\(Sample.run("乙方"))</w:p>").read()
    #expect(document.body.lines == ["甲方乙方"])
    #expect(document.stories.map(\.kind) == [.body, .textBox])
    #expect(document.stories[1].lines == ["盖章处"])
    #expect(document.stories[1].anchor == Span(story: 0, paragraph: 0, range: 6..<6))
    #expect(document.body.setAside.map(\.text) == ["盖章处"])
    #expect(document.body.setAside.map(\.reason) == [.alternate])
    #expect(document.unread.isEmpty)
  }

  @Test("A choice that is not understood gives way to the fallback")
  func fallback() throws {
    let both =
      "<mc:AlternateContent><mc:Choice Requires=\"x\">\(Sample.run("new"))</mc:Choice>"
      + "<mc:Fallback>\(oldBox(Sample.paragraph("old")))</mc:Fallback></mc:AlternateContent>"
    let document = try Sample("<w:p>\(both)</w:p>").read()
    #expect(document.stories.map(\.lines) == [[""], ["old"]])
    #expect(document.body.setAside.map(\.text) == ["new"])
  }

  @Test("A text box in a text box hangs in it")
  func nestedBox() throws {
    let inner = box(Sample.paragraph("inner"))
    let document = try Sample("<w:p>\(box("<w:p>\(Sample.run("outer"))\(inner)</w:p>"))</w:p>").read()
    #expect(document.stories.map(\.lines) == [[""], ["outer"], ["inner"]])
    #expect(document.stories[2].anchor == Span(story: 1, paragraph: 0, range: 5..<5))
  }

  @Test("Headers and footers: each part once, in the order of the sections")
  func headers() throws {
    let section = { (refs: String) in "<w:sectPr>\(refs)</w:sectPr>" }
    let first = "<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/>"
    let second = "<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h2\"/>"
    var sample = Sample(Sample.paragraph("a", section(first)) + section(second))
    sample.headers = [
      ("h2", Sample.paragraph("二")), ("h1", Sample.paragraph("一")), ("f1", Sample.paragraph("页")),
      ("h9", Sample.paragraph("unused")),
    ]
    let document = try sample.read()
    #expect(document.stories.map(\.kind) == [.body, .header, .header, .footer])
    #expect(document.stories.map(\.lines) == [["a"], ["一"], ["二"], ["页"]])
    #expect(document.stories.map(\.part)[1...] == ["word/h1.xml", "word/h2.xml", "word/f1.xml"])
  }

  @Test("Notes hang at their reference; separators are none")
  func notes() throws {
    var sample = Sample(
      Sample.paragraph("x") + "<w:p>\(Sample.run("价款"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        + "<w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>")
    sample.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>\(Sample.run("含税"))</w:p></w:footnote>"
    sample.endnotes = "<w:endnote w:id=\"3\">\(Sample.paragraph("尾注"))</w:endnote>"
    let document = try sample.read()
    #expect(document.stories.map(\.kind) == [.body, .footnote, .endnote])
    #expect(document.stories[1].lines == ["含税"])
    #expect(document.stories[1].identifier == "2")
    #expect(document.stories[1].anchor == Span(story: 0, paragraph: 1, range: 6..<6))
    #expect(document.stories[2].anchor == Span(story: 0, paragraph: 1, range: 6..<6))
    #expect(document.unread.isEmpty)
  }

  @Test("A comment hangs on the words between its marks; across paragraphs, on the first")
  func comments() throws {
    var sample = Sample(
      "<w:p>\(Sample.run("价款"))<w:commentRangeStart w:id=\"0\"/>\(Sample.run("十万元"))<w:commentRangeEnd w:id=\"0\"/>"
        + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
        + "<w:p>\(Sample.run("a"))<w:commentRangeStart w:id=\"1\"/>\(Sample.run("bc"))</w:p>"
        + "<w:p>\(Sample.run("d"))<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
    sample.comments =
      "<w:comment w:id=\"0\" w:author=\"A\">\(Sample.paragraph("核实"))</w:comment>"
      + "<w:comment w:id=\"1\">\(Sample.paragraph("两段"))</w:comment>"
    let document = try sample.read()
    let comments = document.stories.filter { $0.kind == .comment }
    #expect(comments.map(\.lines) == [["核实"], ["两段"]])
    #expect(comments.compactMap(\.anchor).map(document.text(at:)) == ["十万元", "bc"])
  }

  @Test("Pictures, charts and objects are counted")
  func unread() throws {
    let picture = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
    let chart = "<w:r><w:drawing><a:graphicData><c:chart/></a:graphicData></w:drawing></w:r>"
    let object = "<w:r><w:object/></w:r><w:r><w:pict><v:shape/></w:pict></w:r>"
    let document = try Sample("<w:p>\(picture)\(picture)\(chart)\(object)</w:p>").read()
    #expect(document.unread.map { "\($0.what) \($0.count)" } == ["c:chart 1", "w:drawing 3", "w:object 1", "w:pict 1"])
    #expect(document.unread.allSatisfy { $0.part == "word/document.xml" })
  }
}
