import Testing

@testable import Office

@Suite("What acts or reaches out of a file is named and never followed")
struct ActiveContentTests {
  private static let office = Sample.office
  private static let microsoft = "http://schemas.microsoft.com/office/2006/relationships/"

  /// A document with further relationships of a part, and further parts.
  private func read(
    _ links: [(type: String, target: String, isExternal: Bool)], of part: String = "word/settings.xml",
    parts: [(String, [UInt8])] = [], body: String = Sample.paragraph("a")
  ) throws -> WordDocument {
    var writer = ZipWriter()
    for part in Sample(body).parts { writer.add(part.name, part.content) }
    let items = links.enumerated().map { index, link in
      "<Relationship Id=\"x\(index)\" Type=\"\(link.type)\" Target=\"\(link.target)\""
        + (link.isExternal ? " TargetMode=\"External\"/>" : "/>")
    }
    let name = PartName.relationships(of: part)
    writer.add(
      name,
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
    )
    for (name, bytes) in parts { writer.add(name, bytes) }
    return try WordDocument(bytes: writer.archive())
  }

  @Test(
    "Relationships to something outside",
    arguments: [
      ("attachedTemplate", "http://a.example/t.dotm", ActiveContent.Kind.template),
      ("image", "http://a.example/p.png", .picture), ("oleObject", "file:///C:/a.xlsx", .link),
      ("subDocument", "b.docx", .link), ("aFChunk", "http://a.example/c.html", .link),
      ("frame", "http://a.example/", .link),
      ("mailMergeSource", "file:///C:/m.mdb", .link), ("control", "http://a.example/c.ocx", .control),
    ])
  func outside(type: String, target: String, kind: ActiveContent.Kind) throws {
    let document = try read([(Self.office + type, target, true)])
    #expect(document.activeContent == [ActiveContent(kind, part: "word/settings.xml", target: target)])
    #expect(document.body.lines == ["a"])
  }

  @Test("Hyperlinks are none, wherever they lead")
  func hyperlinks() throws {
    let links = ["http://a.example/", "mailto:a@a.example", "file:///C:/a.docx"].map {
      (Self.office + "hyperlink", $0, true)
    }
    #expect(try read(links, of: "word/header9.xml").activeContent.isEmpty)
  }

  @Test("Macros, controls and objects inside")
  func inside() throws {
    let document = try read(
      [
        (Self.microsoft + "vbaProject", "vbaProject.bin", false),
        (Self.office + "control", "activeX/activeX1.xml", false),
        (Self.office + "package", "embeddings/a.xlsx", false),
        (Self.office + "oleObject", "embeddings/gone.bin", false),
      ], of: "word/header9.xml",
      parts: [("word/vbaProject.bin", [1]), ("word/activeX/activeX1.xml", [1]), ("word/embeddings/a.xlsx", [1])])
    #expect(
      document.activeContent == [
        ActiveContent(.control, part: "word/activeX/activeX1.xml"),
        ActiveContent(.object, part: "word/embeddings/a.xlsx"),
        ActiveContent(.macro, part: "word/vbaProject.bin"),
      ])
  }

  @Test("A macro project that no relationship names is there all the same")
  func unnamedMacro() throws {
    let document = try read([], parts: [("word/vbaProject.bin", [1])])
    #expect(document.activeContent.map(\.kind) == [.macro])
  }

  @Test("The workbook of a chart and an equation of the old editor are no embedded objects")
  func harmless() throws {
    let chart = try read(
      [(Self.office + "package", "../embeddings/a.xlsx", false)], of: "word/charts/chart1.xml",
      parts: [("word/embeddings/a.xlsx", [1])])
    #expect(chart.activeContent.isEmpty)
    var equation = [UInt8](repeating: 0, count: 1_024)
    for (index, unit) in "Equation Native".utf16.enumerated() { equation[512 + index * 2] = UInt8(unit & 255) }
    equation[512 + 64] = 32
    equation[512 + 66] = 2
    #expect(CompoundFile.streams(of: equation) == ["Equation Native"])
    let link = [(type: Self.office + "oleObject", target: "embeddings/o.bin", isExternal: false)]
    #expect(try read(link, of: "word/header9.xml", parts: [("word/embeddings/o.bin", equation)]).activeContent.isEmpty)
    #expect(try read(link, of: "word/header9.xml", parts: [("word/embeddings/o.bin", [1])]).activeContent.count == 1)
  }

  @Test(
    "Fields that have data delivered",
    arguments: [
      (" DDEAUTO c:\\\\windows\\\\cmd.exe \"/k\" ", ActiveContent.Kind?.some(.dde)), ("dde Excel a b", .dde),
      (" LINK Excel.Sheet.12 \"C:\\\\a.xlsx\" \\a ", .link), ("INCLUDETEXT \"http://a.example/b.docx\"", .link),
      ("INCLUDEPICTURE \"http://a.example/p.png\" \\d", .picture),
      ("INCLUDEPICTURE \"C:\\\\Temp\\\\ksohtml\\\\wps1.jpg\" \\* MERGEFORMAT", nil),
      (" HYPERLINK \"http://a.example\" ", nil),
      ("PAGE", nil), ("", nil), ("MACROBUTTON NoMacro [填写]", nil),
    ])
  func fields(instruction: String, kind: ActiveContent.Kind?) throws {
    #expect(FieldInstruction(instruction).activeKind == kind)
    let escaped = instruction.replacing("\"", with: "&quot;")
    let document = try Sample(
      Sample.paragraph("甲")
        + "<w:p>\(Sample.run("乙"))<w:fldSimple w:instr=\"\(escaped)\">\(Sample.run("丙"))</w:fldSimple></w:p>"
    ).read()
    #expect(document.activeContent.map(\.kind) == [kind].compactMap { $0 })
    #expect(document.activeContent.first?.span == kind.map { _ in Span(story: 0, paragraph: 1, range: 3..<3) })
  }

  @Test(
    "Addresses of the network and of a disk",
    arguments: [
      ("http://a.example/", true), ("HTTPS://a.example", true), ("ftp://a.example", true),
      ("\\\\server\\share\\t.dotm", true),
      ("//server/t.dotm", true), ("file://server/t.dotm", true), ("file:////server/t.dotm", true),
      ("file:\\\\\\\\server\\t.dotm", true), ("file:///C:/t.dotm", false), ("file:///C:\\t.dotm", false),
      ("C:\\t.dotm", false),
      ("Normal.dotm", false), ("", false), ("mailto:a@a.example", false), ("../t.dotm", false),
      ("mhtml:http://a.example", true),
    ])
  func addresses(address: String, isRemote: Bool) {
    #expect(Address(address).isRemote == isRemote)
  }

  @Test("A relationship part that is broken costs no text")
  func broken() throws {
    var writer = ZipWriter()
    for part in Sample(Sample.paragraph("a")).parts { writer.add(part.name, part.content) }
    writer.add("word/_rels/header9.xml.rels", "<Relationships")
    #expect(try WordDocument(bytes: writer.archive()).body.lines == ["a"])
  }

  @Test("OpenDocument: macros, remote pictures, linked sections, DDE, objects, templates; empty libraries are none")
  func openDocument() throws {
    let p = { (text: String) in OpenDocumentSample.paragraph(text) }
    var sample = OpenDocumentSample(
      "<text:section text:name=\"s\"><text:section-source xlink:href=\"http://a.example/s.odt\"/>\(p("x"))</text:section>"
        + "<text:section text:name=\"d\"><office:dde-source office:dde-application=\"soffice\" office:dde-topic=\"t\" "
        + "office:dde-item=\"i\"/>\(p("y"))</text:section>"
        + p(
          "<draw:frame><draw:image xlink:href=\"http://a.example/p.png\"/></draw:frame><draw:frame>"
            + "<draw:object xlink:href=\"./Object 1\"/></draw:frame><draw:frame><draw:object xlink:href=\"./Object 2\"/>"
            + "</draw:frame>"))
    sample.meta = "<meta:template xlink:href=\"http://a.example/t.ott\"/>"
    sample.scripts = "<office:script><ooo:libraries/></office:script>"
    sample.entries = [
      ("Basic/script-lc.xml", ""), ("Basic/Standard/Module1.xml", ""),
      (
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"Object 2/\" "
          + "m:media-type=\"application/vnd.oasis.opendocument.formula\"/></m:manifest>"
      ),
    ]
    let document = try sample.read()
    #expect(document.body.lines == ["x", "y", ""])
    #expect(document.activeContent.map(\.kind) == [.macro, .object, .dde, .link, .picture, .template])
    #expect(
      document.activeContent.map(\.target) == [
        "", "Object 1", "soffice t i", "http://a.example/s.odt", "http://a.example/p.png", "http://a.example/t.ott",
      ])
    sample.scripts = "<office:script><ooo:libraries><ooo:module/></ooo:libraries></office:script>"
    #expect(try sample.readFlat().activeContent.map(\.kind).contains(.macro))
  }
}
