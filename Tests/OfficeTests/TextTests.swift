import Testing

@testable import Office

@Suite("Text of paragraphs and runs (17.3)")
struct TextTests {
  private func lines(_ body: String) throws -> [String] { try Sample(body).read().body.lines }

  @Test("Tabs, breaks, hyphens and white space")
  func characters() throws {
    #expect(
      try lines("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r></w:p>") == [
        "a\tb\u{2028}c\u{2028}"
      ])
    #expect(try lines("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r></w:p>") == ["a-b"])
    #expect(try lines("<w:p><w:r><w:t> a </w:t><w:t xml:space=\"preserve\"> b\nc </w:t></w:r></w:p>") == ["a b c "])
    #expect(try lines("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr></w:p>") == [""])
  }

  @Test("A page break at the beginning is no character of the text")
  func pageBreak() throws {
    #expect(try lines("<w:p><w:r><w:br w:type=\"page\"/></w:r>\(Sample.run("第一条"))</w:p>") == ["第一条"])
  }

  @Test("References and CDATA are characters")
  func references() throws {
    #expect(try lines("<w:p><w:r><w:t>A&amp;B &#x7532;&#65;<![CDATA[<&>]]></w:t></w:r></w:p>") == ["A&B 甲A<&>"])
  }

  @Test(
    "Symbols of symbol fonts",
    arguments: [
      ("Wingdings", "F0FE", "☑"), ("Wingdings", "F0A8", "□"), ("Wingdings", "F06F", "□"), ("Wingdings", "F071", "□"),
      ("Wingdings", "F0FC", "✓"), ("Wingdings", "F0FD", "☒"), ("Wingdings 2", "F052", "☑"),
      ("Wingdings 2", "F0A3", "□"),
      ("Wingdings 2", "0050", "✓"), ("Symbol", "F0B4", "×"), ("Symbol", "F0B7", "•"), ("宋体", "25A1", "□"),
      ("Webdings", "F0FF", "▯"),
    ])
  func symbols(font: String, code: String, expected: String) throws {
    let symbol = "<w:p><w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r></w:p>"
    #expect(try lines(symbol) == [expected])
  }

  @Test("Private-use characters, as some writers keep symbols, are symbols too")
  func privateUse() throws {
    #expect(try lines(Sample.paragraph("\u{F0FE}开发\u{F0A8}转让，\u{F06F}")) == ["☑开发□转让，□"])
  }

  @Test("Hidden text, direct or by style, is set aside as hidden")
  func hidden() throws {
    var sample = Sample(
      "<w:p>\(Sample.run("a"))\(Sample.run("暗", "<w:vanish/>"))\(Sample.run("b", "<w:vanish w:val=\"0\"/>"))"
        + "\(Sample.run("藏", "<w:rStyle w:val=\"Hid\"/>"))\(Sample.run("c", "<w:rStyle w:val=\"Hid\"/><w:vanish w:val=\"false\"/>"))"
        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"HidP\"/></w:pPr>\(Sample.run("段"))</w:p>")
    sample.styles = """
      <w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="HidP"><w:name w:val="HidP"/><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let body = try sample.read().body
    #expect(body.lines == ["abc", ""])
    #expect(body.setAside.map(\.text) == ["暗", "藏", "段"])
    #expect(body.setAside.allSatisfy { $0.reason == .hidden })
    #expect(body.setAside.map(\.span.range) == [1..<1, 2..<2, 0..<0])
  }

  @Test("Ruby shows its base; the annotation is set aside")
  func ruby() throws {
    let ruby =
      "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>\(Sample.run("zhǔn"))</w:rt><w:rubyBase>\(Sample.run("准"))</w:rubyBase>"
      + "</w:ruby></w:r></w:p>"
    let body = try Sample(ruby).read().body
    #expect(body.lines == ["准"])
    #expect(body.setAside.map(\.text) == ["zhǔn"])
  }

  @Test("Equations are a line of text (22.1)")
  func equations() throws {
    let text = { (value: String) in "<m:r><m:t>\(value)</m:t></m:r>" }
    let fraction = "<m:f><m:fPr/><m:num>\(text("a"))</m:num><m:den>\(text("b"))</m:den></m:f>"
    let power = "<m:sSup><m:e>\(text("x"))</m:e><m:sup>\(text("2"))</m:sup></m:sSup>"
    let group = "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>\(text("y"))</m:e></m:d>"
    let plain = "<m:d><m:e>\(text("z"))</m:e></m:d>"
    let document = try Sample("<w:p><m:oMath>\(fraction)\(text("+"))\(power)\(group)\(plain)</m:oMath></w:p>").read()
    #expect(document.body.lines == ["a/b+x^2[y](z)"])
    #expect(document.unread.isEmpty)
  }

  @Test("Styles: display name, outline level, centring; the default style has no name")
  func styles() throws {
    var sample = Sample(
      Sample.paragraph("a", "<w:pStyle w:val=\"1\"/>") + Sample.paragraph("b", "<w:pStyle w:val=\"T\"/>")
        + Sample.paragraph("c") + Sample.paragraph("d", "<w:pStyle w:val=\"T\"/><w:jc w:val=\"left\"/>")
        + Sample.paragraph("e", "<w:outlineLvl w:val=\"2\"/>") + Sample.paragraph("f", "<w:pStyle w:val=\"N\"/>"))
    sample.styles = """
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>\
      <w:style w:type="paragraph" w:styleId="T"><w:name w:val="标题"/><w:basedOn w:val="B"/></w:style>\
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Base"/><w:basedOn w:val="T"/>\
      <w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="9"/></w:pPr></w:style>
      """
    let paragraphs = try sample.read().body.paragraphs
    #expect(paragraphs.map(\.style) == ["heading 1", "标题", "", "标题", "", ""])
    #expect(paragraphs.map(\.outlineLevel) == [0, nil, nil, nil, 2, nil])
    #expect(paragraphs.map(\.isCentered) == [false, true, false, false, false, false])
  }

  @Test("Unknown elements are counted, and text in them is read")
  func unknown() throws {
    let document = try Sample("<w:p><x:odd>\(Sample.run("a"))</x:odd></w:p><w:altChunk r:id=\"r\"/>").read()
    #expect(document.body.lines == ["a"])
    #expect(document.unread.map(\.what) == ["w:altChunk", "x:odd"])
  }
}
