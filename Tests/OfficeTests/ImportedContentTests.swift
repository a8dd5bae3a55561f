import Testing

@testable import Office

@Suite("Content in parts of its own: imported documents, SmartArt, charts (17.17.2, 21.4, 21.2)")
struct ImportedContentTests {
  private static let ids = "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""

  /// A document with further parts, each with a relationship whose id is its kind.
  private func package(
    _ body: String, _ parts: [(kind: String, name: String, bytes: [UInt8])], isExternal: Bool = false,
    types: String = ""
  ) -> [UInt8] {
    var writer = ZipWriter()
    if !types.isEmpty {
      writer.add(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(types)</Types>")
    }
    let mode = isExternal ? " TargetMode=\"External\"" : ""
    let links = parts.map {
      "<Relationship Id=\"\($0.kind)\" Type=\"\(Sample.office)\($0.kind)\" Target=\"\($0.name)\"\(mode)/>"
    }.joined()
    for part in Sample(body).parts {
      let isLinks = part.name == "word/_rels/document.xml.rels"
      writer.add(part.name, isLinks ? part.content.replacing("</Rel", with: links + "</Rel") : part.content)
    }
    for part in parts where !isExternal { writer.add("word/" + part.name, part.bytes) }
    return writer.archive()
  }

  private let chunk = "<w:altChunk r:id=\"aFChunk\"/>"

  private var annex: Sample {
    var annex = Sample(
      Sample.item(1, 0, "内一") + Sample.item(1, 0, "内二")
        + "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:t>内三</w:t></w:r></w:p><w:tbl><w:tr><w:tc>"
        + Sample.paragraph("格") + "</w:tc></w:tr></w:tbl>")
    annex.numbering = Sample.abstract(0, Sample.level(0, "chineseCounting", "%1、")) + Sample.list(1, of: 0)
    return annex
  }

  @Test("A Word document is read where it stands, with its own numbers and without places in this part")
  func document() throws {
    let bytes = package(
      Sample.paragraph("前") + chunk + Sample.paragraph("后"), [("aFChunk", "a.docx", annex.archive())])
    let package = try Package(bytes: bytes)
    let (document, account) = try WordDocument.accounted(reading: package)
    #expect(document.body.lines == ["前", "内一", "内二", "内三", "格", "后"])
    #expect(document.body.labels == ["", "一、", "二、", "", "", ""])
    #expect(document.body.tables.count == 1)
    #expect(document.body.paragraphs.map(\.origin.isEmpty) == [false, true, true, true, true, false])
    #expect(document.body.runs.map { $0.origin < 0 } == [false, true, true, true, true, false])
    #expect(document.unread.map(\.what) == ["w:footnoteReference"])
    #expect(account.difference == 0)
  }

  @Test(
    "Other kinds are counted with what they are",
    arguments: [
      ("a.html", "<html/>", "<Default Extension=\"html\" ContentType=\"text/html\"/>", "text/html"),
      ("a.txt", "文字", "<Default Extension=\"txt\" ContentType=\"text/plain\"/>", "text/plain"),
      ("a.bin", "PK\u{3}\u{4}", "", "word/a.bin"), ("a.rtf", "{\\rtf1}", "", "word/a.rtf"),
    ])
  func others(name: String, text: String, type: String, description: String) throws {
    let bytes = package(
      Sample.paragraph("前") + chunk, [("aFChunk", name, Array(text.utf8))],
      types: type.isEmpty ? "" : type + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    let document = try WordDocument(bytes: bytes)
    #expect(document.body.lines == ["前"])
    #expect(document.unread.map(\.what) == ["w:altChunk"])
    #expect(document.unread.map(\.description) == [description])
  }

  @Test("One outside the file is named and not followed")
  func outside() throws {
    let bytes = package(chunk, [("aFChunk", "http://a.example/a.docx", [])], isExternal: true)
    let document = try WordDocument(bytes: bytes)
    #expect(document.unread.map(\.description) == ["http://a.example/a.docx"])
    #expect(document.activeContent.map(\.kind) == [.link])
  }

  @Test("Documents in documents end: by their number, however deep or often they are named")
  func bounded() throws {
    var inner = Sample(Sample.paragraph("x")).archive()
    for _ in 0..<25 { inner = package(Sample.paragraph("x") + chunk, [("aFChunk", "a.docx", inner)]) }
    #expect(try WordDocument(bytes: inner).body.lines.count == 21)
    let many = package(
      String(repeating: chunk, count: 50), [("aFChunk", "a.docx", Sample(Sample.paragraph("x")).archive())])
    let document = try WordDocument(bytes: many)
    #expect(document.body.lines.count == 20)
    #expect(document.unread.map(\.count) == [30])
  }

  @Test("A damaged one leaves the document as it is without it")
  func damaged() throws {
    var writer = ZipWriter()
    for part in annex.parts {
      let isBody = part.name == "word/document.xml"
      writer.add(part.name, isBody ? String(part.content.dropLast(40)) : part.content)
    }
    let document = try WordDocument(
      bytes: package(Sample.paragraph("前") + chunk + Sample.paragraph("后"), [("aFChunk", "a.docx", writer.archive())]))
    #expect(document.body.lines == ["前", "后"])
    #expect(document.unread.map(\.what) == ["w:altChunk"])
  }

  @Test("SmartArt is a text box with the words of its nodes; a chart is counted with its title")
  func drawings() throws {
    let drawing = { (content: String) in "<w:p><w:r><w:drawing>\(content)</w:drawing></w:r></w:p>" }
    let words = { (texts: [String]) in
      texts.map { "<a:p><a:r><a:t>\($0)</a:t></a:r></a:p>" }.joined()
    }
    let diagram =
      "<dgm:dataModel \(Self.ids) \(Sample.namespaces)><dgm:ptLst><dgm:pt><dgm:t>\(words(["研发", "验收"]))</dgm:t></dgm:pt>"
      + "<dgm:pt><dgm:t>\(words([""]))</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    let chart =
      "<c:chartSpace \(Sample.namespaces)><c:chart><c:title>\(words(["进度"]))</c:title></c:chart></c:chartSpace>"
    let bytes = package(
      drawing("<dgm:relIds \(Self.ids) r:dm=\"diagramData\"/>") + drawing("<c:chart r:id=\"chart\"/>"),
      [("diagramData", "data1.xml", Array(diagram.utf8)), ("chart", "chart1.xml", Array(chart.utf8))])
    let (document, account) = try WordDocument.accounted(reading: Package(bytes: bytes))
    #expect(document.stories.map(\.kind) == [.body, .textBox])
    #expect(document.stories[1].lines == ["研发", "验收"])
    #expect(document.stories[1].anchor?.paragraph == 0)
    #expect(document.unread.filter { $0.what == "c:chart" }.map(\.description) == ["进度"])
    #expect(account.difference == 0)
  }
}
