import Testing

@testable import Office

@Suite("Word 2003 XML (w:wordDocument)")
struct WordXML2003Tests {
  private static let namespaces =
    "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\""
    + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:st1=\"urn:schemas-microsoft-com:office:smarttags\""

  private func file(_ body: String, _ before: String = "") -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument \(Self.namespaces) "
        + "xml:space=\"preserve\">\(before)<w:body><wx:sect>\(body)</wx:sect></w:body></w:wordDocument>").utf8)
  }

  private func read(_ body: String, _ before: String = "") throws -> WordDocument {
    try WordDocument(bytes: file(body, before))
  }

  private func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private func item(_ list: Int, _ level: Int) -> String {
    p("x", "<w:listPr><w:ilvl w:val=\"\(level)\"/><w:ilfo w:val=\"\(list)\"/><wx:t wx:val=\"shown\"/></w:listPr>")
  }

  @Test("Text, format, properties, wrappers that only hint, smart tags")
  func text() throws {
    let document = try read(
      "<wx:sub-section>\(p("甲方"))</wx:sub-section><w:p><w:r><w:t> 在</w:t></w:r><st1:place><w:r><w:t>北京</w:t></w:r></st1:place>"
        + "<w:r><w:tab/><w:br/></w:r><w:hlink w:dest=\"http://a.example\"><w:r><w:t>链</w:t></w:r></w:hlink></w:p>",
      "<o:DocumentProperties><o:Title>合同</o:Title><o:Author>张</o:Author><o:LastAuthor>李</o:LastAuthor></o:DocumentProperties>"
    )
    #expect(document.format == .wordXML2003)
    #expect(document.body.lines == ["甲方", " 在北京\t\u{2028}链"])
    #expect(document.properties.title == "合同")
    #expect(document.properties.creator == "张")
    #expect(document.properties.lastModifiedBy == "李")
    #expect(document.unread.isEmpty)
    #expect(document.activeContent.isEmpty)
  }

  @Test("Lists: definitions, formats by number, restarts, start values set anew, lists of styles")
  func lists() throws {
    let level = { (index: Int, format: Int, text: String) in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:nfc w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let before =
      "<w:lists><w:listDef w:listDefId=\"0\">\(level(0, 39, "第%1条"))\(level(1, 0, "%1.%2"))</w:listDef>"
      + "<w:listDef w:listDefId=\"1\">\(level(0, 30, "%1、"))</w:listDef><w:list w:ilfo=\"1\"><w:ilst w:val=\"0\"/></w:list>"
      + "<w:list w:ilfo=\"2\"><w:ilst w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride>"
      + "</w:list></w:lists><w:styles><w:style w:type=\"paragraph\" w:styleId=\"S\"><w:name w:val=\"heading 1\"/><w:pPr>"
      + "<w:listPr><w:ilfo w:val=\"1\"/></w:listPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>"
    let document = try read(
      item(1, 0) + item(1, 1) + item(1, 1) + p("x", "<w:pStyle w:val=\"S\"/>") + item(1, 1) + item(2, 0) + item(2, 0),
      before)
    #expect(document.body.labels == ["第一条", "一.1", "一.2", "第二条", "二.1", "丙、", "丁、"])
    #expect(document.body.paragraphs[3].style == "heading 1")
    #expect(document.body.paragraphs[3].outlineLevel == 0)
  }

  @Test("Definitions may stand behind the text")
  func order() throws {
    let text = String(decoding: file(item(1, 0)), as: UTF8.self)
    let lists =
      "<w:lists><w:listDef w:listDefId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:lvlText w:val=\"%1)\"/></w:lvl>"
      + "</w:listDef><w:list w:ilfo=\"1\"><w:ilst w:val=\"0\"/></w:list></w:lists></w:wordDocument>"
    let moved = text.replacing("</w:wordDocument>", with: lists)
    #expect(try WordDocument(bytes: Array(moved.utf8)).body.labels == ["2)"])
  }

  private func annotation(_ type: String, _ content: String = "", id: Int = 0) -> String {
    let inner = content.isEmpty ? "" : "<aml:content>\(content)</aml:content>"
    return
      "<aml:annotation aml:id=\"\(id)\" w:type=\"Word.\(type)\" aml:author=\"王\" aml:createdate=\"2003-01-01T00:00:00Z\">"
      + "\(inner)</aml:annotation>"
  }

  @Test("Tracked changes: insertions are read, deletions set aside, formatting and paragraph marks recorded")
  func changes() throws {
    let run = { (text: String, tag: String) in "<w:r><w:\(tag)>\(text)</w:\(tag)></w:r>" }
    let document = try read(
      "<w:p><w:pPr><w:rPr>\(annotation("Deletion"))</w:rPr></w:pPr>\(run("甲", "t"))"
        + "\(annotation("Insertion", run("乙", "t")))\(annotation("Deletion", run("丙", "delText")))</w:p>"
        + "<w:p><w:r><w:rPr><w:b/>\(annotation("Formatting", "<w:rPr/>"))</w:rPr><w:t>丁</w:t></w:r></w:p>")
    #expect(document.body.lines == ["甲乙丁"])
    #expect(document.body.setAside.map(\.text) == ["丙"])
    #expect(document.body.revisions.map(\.author) == Array(repeating: "王", count: 4))
    #expect(Set(document.body.revisions.map(\.kind)) == [.insertion, .deletion, .paragraphMark, .formatting])
    #expect(document.body.runs.map { $0.traits.contains(.inserted) } == [false, true, false])
  }

  @Test("The views of tracked changes are the same as of other Word files")
  func views() throws {
    let bytes = file(
      "<w:p><w:r><w:t>甲</w:t></w:r>\(annotation("Insertion", "<w:r><w:t>增</w:t></w:r>"))"
        + "\(annotation("Deletion", "<w:r><w:delText>删</w:delText></w:r>"))</w:p>")
    let lines = try RevisionView.allCases.map { try WordDocument(bytes: bytes, view: $0).body.lines }
    #expect(lines == [["甲删"], ["甲增"], ["甲增删"]])
  }

  @Test("Comments and notes stand in the text they are about; headers in their section")
  func stories() throws {
    let note = "<w:r><w:footnote>\(p("注"))</w:footnote></w:r><w:r><w:endnote>\(p("尾"))</w:endnote></w:r>"
    let comment =
      annotation("Comment.Start", id: 7) + "<w:r><w:t>乙丙</w:t></w:r>" + annotation("Comment.End", id: 7)
      + "<w:r>\(annotation("Comment", p("请改"), id: 7))</w:r>"
    let document = try read(
      "<w:p><w:r><w:t>甲</w:t></w:r>\(comment)\(note)<w:r><w:t>丁</w:t></w:r></w:p>"
        + "<w:sectPr><w:hdr w:type=\"odd\">\(p("页眉"))</w:hdr><w:ftr w:type=\"odd\">\(p("页脚"))</w:ftr></w:sectPr>")
    #expect(document.body.lines == ["甲乙丙丁"])
    #expect(document.stories.map(\.kind) == [.body, .header, .footer, .footnote, .endnote, .comment])
    #expect(document.stories.dropFirst().map { $0.lines[0] } == ["页眉", "页脚", "注", "尾", "请改"])
    #expect(document.stories[5].anchor.map(document.text(at:)) == "乙丙")
    #expect(document.stories[5].comment == Comment(author: "王", date: "2003-01-01T00:00:00Z"))
    #expect(document.stories[3].anchor == Span(story: 0, paragraph: 0, range: 9..<9))
    #expect(document.unread.isEmpty)
  }

  @Test("Tables with merges, text boxes, fields, hidden text")
  func content() throws {
    let cell = { (text: String, properties: String) in
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.isEmpty ? "<w:p/>" : self.p(text))</w:tc>"
    }
    let table =
      "<w:tbl><w:tr>\(cell("a", "<w:vmerge w:val=\"restart\"/>"))\(cell("b", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
      + "<w:tr>\(cell("", "<w:vmerge/>"))\(cell("c", ""))\(cell("d", ""))</w:tr></w:tbl>"
    let field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar "
      + "w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let box =
      "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p("框"))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    let document = try read(
      table + "<w:p>\(field)\(box)<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>")
    #expect(document.body.lines == ["a", "b", "c", "d", "3"])
    #expect(document.body.paragraphs.map { $0.cell?.column } == [0, 1, 1, 2, nil])
    #expect(document.stories.map(\.kind) == [.body, .textBox])
    #expect(document.body.setAside.map(\.reason) == [.fieldCode, .hidden])
  }

  @Test("Positions are bytes of the file; UTF-16 is read")
  func origins() throws {
    let bytes = file(p("甲") + p("乙"))
    let body = try WordDocument(bytes: bytes).body
    #expect(String(decoding: bytes[body.paragraphs[1].origin], as: UTF8.self) == p("乙"))
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in String(decoding: bytes, as: UTF8.self).utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try WordDocument(bytes: utf16).body.lines == ["甲", "乙"])
  }

  @Test("A remote template and macros are named")
  func activeContent() throws {
    let supplement = "<w:docSuppData><w:binData>QUJD</w:binData></w:docSuppData>"
    let without = String(decoding: file(p("a"), supplement), as: UTF8.self)
      .replacing("xml:space", with: "w:macrosPresent=\"no\" xml:space")
    #expect(try WordDocument(bytes: Array(without.utf8)).activeContent.isEmpty)
    let document = try read(
      p("a"),
      "<w:docSuppData><w:binData w:name=\"editdata.mso\">QUJD</w:binData></w:docSuppData>"
        + "<w:docPr><w:attachedTemplate w:val=\"http://a.example/t.dot\"/></w:docPr>")
    #expect(document.activeContent.map(\.kind) == [.macro, .template])
    #expect(document.activeContent[1].isRemote)
  }

  @Test(
    "Nonsense and damage end with a reading or a code",
    arguments: [
      "<w:footnote/>", "<w:hdr/>", "<w:p><w:footnote><w:footnote/></w:footnote></w:p>", "<aml:annotation/>",
      "<w:p><aml:annotation w:type=\"Word.Comment\"><w:p><w:r><w:footnote><w:p/></w:footnote></w:r></w:p></aml:annotation></w:p>",
      "<w:sectPr><w:hdr><w:sectPr><w:hdr/></w:sectPr></w:hdr></w:sectPr>", "<w:body/>", "<w:document/>",
    ])
  func nonsense(body: String) throws {
    #expect(try read(body).stories[0].kind == .body)
  }
}
