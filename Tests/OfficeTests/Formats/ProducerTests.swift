import Testing

@testable import Office

/// What programs other than today's Word write, one small document for each habit.
@Suite("Habits of the programs that write Word files")
struct ProducerTests {
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

  private var sample: Sample {
    var sample = Sample(Sample.item(1, 0, "甲方") + Sample.paragraph("乙方", "<w:pStyle w:val=\"1\"/>"))
    sample.numbering = Sample.abstract(0, Sample.level(0, "chineseCounting", "第%1条")) + Sample.list(1, of: 0)
    sample.styles = "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
    return sample
  }

  private func archive(_ change: (String, String) -> (String, [UInt8])?) -> [UInt8] {
    var writer = ZipWriter()
    for part in [("[Content_Types].xml", sample.contentTypes)] + sample.parts {
      guard let (name, bytes) = change(part.0, part.1) else { continue }
      writer.add(name, bytes)
    }
    return writer.archive()
  }

  private func expectRead(_ bytes: [UInt8]) throws {
    let document = try WordDocument(bytes: bytes)
    #expect(document.body.lines == ["甲方", "乙方"])
    #expect(document.body.labels == ["第一条", ""])
    #expect(document.body.paragraphs.map(\.style) == ["", "heading 1"])
    #expect(document.unread.isEmpty)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  @Test("A byte order mark before the XML of every part, content types and relationships too")
  func byteOrderMarks() throws {
    try expectRead(archive { ($0, [0xEF, 0xBB, 0xBF] + Array($1.utf8)) })
  }

  @Test("UTF-16 in every part, with and without a byte order mark", arguments: [true, false], ["\u{FEFF}", ""])
  func utf16Everywhere(bigEndian: Bool, mark: String) throws {
    try expectRead(archive { ($0, utf16(mark + $1, bigEndian: bigEndian)) })
  }

  @Test(
    "A declaration that names another encoding than the bytes have", arguments: ["utf-16", "UTF-16LE", "iso-8859-1"])
  func wrongDeclaration(encoding: String) throws {
    try expectRead(
      archive { name, text in
        let bare = text.hasPrefix("<?xml") ? String(text.drop { $0 != "\n" }) : text
        return (name, Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\(bare)".utf8))
      })
  }

  @Test("Entry names with backslashes, a leading slash or dot, other case, percent signs")
  func entryNames() throws {
    try expectRead(archive { (String($0.map { $0 == "/" ? "\\" : $0 }), Array($1.utf8)) })
    try expectRead(archive { ("/" + $0, Array($1.utf8)) })
    try expectRead(archive { ("./" + $0, Array($1.utf8)) })
    try expectRead(archive { ($0.uppercased(), Array($1.utf8)) })
    try expectRead(
      archive { name, text in
        name.hasSuffix("numbering.xml")
          ? ("word/list%20one.xml", Array(text.utf8))
          : (name, Array(text.replacing("\"numbering.xml\"", with: "\"list%20one.xml\"").utf8))
      })
  }

  @Test(
    "Targets from the root, from the folder, by way of it, with backslashes, in other case",
    arguments: ["/word/numbering.xml", "numbering.xml", "../word/numbering.xml", "./numbering.xml", "Numbering.XML"])
  func targets(target: String) throws {
    try expectRead(archive { ($0, Array($1.replacing("\"numbering.xml\"", with: "\"\(target)\"").utf8)) })
  }

  @Test("The document part has another name and folder, and only the relationship says so")
  func otherMainPart() throws {
    try expectRead(
      archive { name, text in
        let moved = name.replacing("word/document.xml", with: "story/document2.xml")
          .replacing("word/_rels/document.xml", with: "story/_rels/document2.xml")
        let links = text.replacing("\"word/document.xml\"", with: "\"/story/document2.xml\"")
          .replacing("\"numbering.xml\"", with: "\"../word/numbering.xml\"")
          .replacing("\"styles.xml\"", with: "\"/word/styles.xml\"")
        return (moved, Array(links.utf8))
      })
  }

  @Test("No content types, or none for the parts of the document")
  func contentTypes() throws {
    try expectRead(archive { $0 == "[Content_Types].xml" ? nil : ($0, Array($1.utf8)) })
    let empty = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    try expectRead(archive { ($0, Array(($0 == "[Content_Types].xml" ? empty : $1).utf8)) })
  }

  @Test("ISO strict names of vocabularies and relationships in every part, and its content type")
  func strict() throws {
    let pairs = [
      (ProducerTests.main, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
      (Sample.office.dropLast().description, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
    ]
    try expectRead(
      archive { name, text in
        (name, Array(pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }.utf8))
      })
  }

  @Test("docx4j and others: prefixes of their own, or the vocabulary as the default namespace")
  func prefixes() throws {
    try expectRead(
      archive { name, text in
        let renamed = text.replacing("<w:", with: "<ns7:").replacing("</w:", with: "</ns7:")
          .replacing(" w:", with: " ns7:").replacing("xmlns:w=", with: "xmlns:ns7=")
        return (name, Array(renamed.utf8))
      })
    try expectRead(
      archive { name, text in
        let renamed = text.replacing("<w:", with: "<").replacing("</w:", with: "</")
          .replacing("xmlns:w=", with: "xmlns=\"\(ProducerTests.main)\" xmlns:w=")
        return (name, Array(renamed.utf8))
      })
  }

  @Test("A template with macros (DOTM)")
  func macroTemplate() throws {
    var template = sample
    template.type = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    let document = try template.read()
    #expect(document.format == .dotm)
    #expect(document.body.labels == ["第一条", ""])
  }

  @Test("No styles part: names of styles mean nothing, the text stays")
  func withoutStyles() throws {
    let document = try Sample(Sample.paragraph("甲", "<w:pStyle w:val=\"Heading1\"/>")).read()
    #expect(document.body.lines == ["甲"])
    #expect(document.body.paragraphs.map(\.style) == [""])
  }

  @Test("A relationship to a part that is not there, and one without a target")
  func danglingLinks() throws {
    try expectRead(
      archive { name, text in
        let extra =
          "<Relationship Id=\"z\" Type=\"\(Sample.office)footnotes\" Target=\"footnotes.xml\"/>"
          + "<Relationship Id=\"y\" Type=\"\(Sample.office)header\"/></Relationships>"
        return (name, Array(text.replacing("</Relationships>", with: extra).utf8))
      })
  }

  @Test("Word 2007 and python-docx: no w:ilvl, a list only in the style, a style without a type")
  func sparseNumbering() throws {
    var sparse = Sample(
      Sample.item(1, nil, "甲") + Sample.paragraph("乙", "<w:pStyle w:val=\"a\"/>")
        + Sample.paragraph("丙", "<w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"0\"/></w:numPr>"))
    sparse.numbering = Sample.abstract(3, Sample.level(0, "decimal", "%1.")) + Sample.list(1, of: 3)
    sparse.styles =
      "<w:style w:styleId=\"a\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    #expect(try sparse.read().body.labels == ["1.", "2.", "3."])
    #expect(try sparse.read().body.paragraphs.map(\.style) == ["", "List", "List"])
  }

  @Test("Aspose and Pages: lists before the definitions they are made from, levels taken from a numbering style")
  func linkedNumbering() throws {
    var linked = Sample(Sample.item(5, 0, "甲") + Sample.item(5, 0, "乙"))
    linked.numbering =
      Sample.list(5, of: 1) + Sample.list(6, of: 2) + Sample.abstract(1, "<w:numStyleLink w:val=\"Lettered\"/>")
      + Sample.abstract(2, "<w:styleLink w:val=\"Lettered\"/>" + Sample.level(0, "upperLetter", "%1)"))
    linked.styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Lettered\"><w:name w:val=\"Lettered\"/><w:pPr><w:numPr>"
      + "<w:numId w:val=\"6\"/></w:numPr></w:pPr></w:style>"
    #expect(try linked.read().body.labels == ["A)", "B)"])
  }

  @Test("Google Docs: runs in content controls with tags of its own, bullets as characters, no default style")
  func googleDocs() throws {
    var docs = Sample(
      "<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_0\"/></w:sdtPr><w:sdtContent><w:p w:rsidR=\"00000000\"><w:pPr>"
        + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:u w:val=\"none\"/></w:rPr></w:pPr>"
        + "<w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">甲</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    docs.numbering = Sample.abstract(1, Sample.level(0, "bullet", "●")) + Sample.list(1, of: 1)
    let body = try docs.read().body
    #expect(body.lines == ["甲"])
    #expect(body.labels == ["●"])
    #expect(body.controls.map(\.tag) == ["goog_rdk_0"])
  }

  @Test("WPS: styles with numbers for ids, list 0 against the style's list, extensions of its own")
  func wps() throws {
    var wps = Sample(
      Sample.paragraph("甲", "<w:pStyle w:val=\"2\"/>")
        + Sample.paragraph("乙", "<w:pStyle w:val=\"2\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>")
        + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wpsCustomData\" "
        + "xmlns:wpsCustomData=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\"><w:t>x</w:t></mc:Choice>"
        + "<mc:Fallback><w:t>丙</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>")
    wps.numbering =
      Sample.abstract(
        0, Sample.level(0, "japaneseCounting", "第%1章", "<w:pStyle w:val=\"2\"/><w:suff w:val=\"nothing\"/>"))
      + Sample.list(1, of: 0)
    wps.styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"1\"><w:name w:val=\"Normal\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"1\"/><w:pPr>"
      + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let body = try wps.read().body
    #expect(body.lines == ["甲", "乙", "丙"])
    #expect(body.labels == ["第一章", "", ""])
    #expect(body.paragraphs.map(\.outlineLevel) == [0, 0, nil])
  }

  @Test("Old Word: a text box of VML alone")
  func oldTextBox() throws {
    let box =
      "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(Sample.paragraph("框"))</w:txbxContent></v:textbox>"
      + "</v:shape></w:pict></w:r></w:p>"
    let document = try Sample(box).read()
    #expect(document.stories.map(\.kind) == [.body, .textBox])
    #expect(document.stories[1].lines == ["框"])
  }
}
