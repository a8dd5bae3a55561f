import Testing

@testable import Office

@Suite("OpenDocument: text, styles, fields, hidden text (ODF 1.3 part 3)")
struct OpenDocumentTextTests {
  private func p(_ text: String, _ style: String = "Standard") -> String {
    OpenDocumentSample.paragraph(text, style: style)
  }

  @Test("Packed and flat read alike, with the format told")
  func containers() throws {
    var sample = OpenDocumentSample(p("甲方") + p("乙方"))
    sample.meta = "<dc:title>合同</dc:title><meta:initial-creator>张</meta:initial-creator><dc:creator>李</dc:creator>"
    let packed = try sample.read()
    let flat = try sample.readFlat()
    #expect(packed.body.lines == ["甲方", "乙方"])
    #expect(flat.body.lines == packed.body.lines)
    #expect(packed.format == .odt)
    #expect(flat.format == .fodt)
    for document in [packed, flat] {
      #expect(document.properties.title == "合同")
      #expect(document.properties.creator == "张")
      #expect(document.properties.lastModifiedBy == "李")
      #expect(document.unread.isEmpty)
    }
  }

  @Test("White space of any kind is one space, none at the ends; text:s, tabs and breaks are exact (6.1.2)")
  func whiteSpace() throws {
    let body = try OpenDocumentSample(
      p("\n  a \t b\n<text:span> c</text:span> ")
        + p("x<text:s text:c=\"3\"/>y <text:s/>z<text:tab/>t<text:line-break/>n")
    ).read().body
    #expect(body.lines == ["a b c", "x   y  z\tt\u{2028}n"])
  }

  @Test("Headings have levels, styles the names people see")
  func headings() throws {
    var sample = OpenDocumentSample(
      "<text:h text:style-name=\"P1\" text:outline-level=\"2\">标题</text:h>" + p("正文", "P2") + p("居中", "Centred"))
    sample.styles =
      "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\"/>"
      + "<style:style style:name=\"Text_20_body\" style:family=\"paragraph\"/>"
      + "<style:style style:name=\"Centred\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\">"
      + "<style:paragraph-properties fo:text-align=\"center\"/></style:style>"
    sample.automatic =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\"/>"
      + "<style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\"/>"
    for body in [try sample.read().body, try sample.readFlat().body] {
      #expect(body.paragraphs.map(\.outlineLevel) == [1, nil, nil])
      #expect(body.paragraphs.map(\.style) == ["Heading 2", "Text body", "Centred"])
      #expect(body.paragraphs.map(\.isCentered) == [false, false, true])
    }
  }

  @Test("Looks of spans add to those of the paragraph; hidden text is set aside")
  func looks() throws {
    var sample = OpenDocumentSample(
      p(
        "a<text:span text:style-name=\"U\">b<text:span text:style-name=\"N\">c</text:span></text:span>"
          + "<text:span text:style-name=\"V\">隐</text:span>d", "B"))
    let look = { (name: String, family: String, attributes: String) in
      "<style:style style:name=\"\(name)\" style:family=\"\(family)\"><style:text-properties \(attributes)/></style:style>"
    }
    sample.automatic =
      look("B", "paragraph", "fo:font-weight=\"bold\"") + look("U", "text", "style:text-underline-style=\"solid\"")
      + look("N", "text", "fo:font-weight=\"normal\" style:text-line-through-style=\"solid\"")
      + look("V", "text", "text:display=\"none\"")
    let body = try sample.read().body
    #expect(body.lines == ["abcd"])
    #expect(body.runs.map(\.traits) == [[.bold], [.bold, .underlined], [.underlined, .struck], [.bold]])
    #expect(body.setAside.map(\.text) == ["隐"])
    #expect(body.setAside.map(\.reason) == [.hidden])
  }

  @Test("Hidden sections, hidden text fields, hidden paragraphs")
  func hidden() throws {
    let body = try OpenDocumentSample(
      "<text:section text:name=\"a\" text:display=\"none\">\(p("甲"))</text:section>"
        + "<text:section text:name=\"b\" text:display=\"condition\" text:is-hidden=\"true\">\(p("乙"))</text:section>"
        + "<text:section text:name=\"c\">\(p("丙"))</text:section>"
        + p("丁<text:hidden-text text:is-hidden=\"true\" text:string-value=\"戊\"/>")
        + p("<text:hidden-paragraph text:is-hidden=\"true\"/>己")
    ).read().body
    #expect(body.lines.filter { !$0.isEmpty } == ["丙", "丁"])
    #expect(body.setAside.map(\.text) == ["甲", "乙", "戊", "己"])
    #expect(Set(body.setAside.map(\.reason)) == [.hidden])
  }

  @Test("Fields show what the file says they show; links and marks are transparent; ruby is set aside")
  func fields() throws {
    let body = try OpenDocumentSample(
      p(
        "第<text:page-number>3</text:page-number>页<text:a xlink:href=\"http://a.example/\">链</text:a>"
          + "<text:bookmark text:name=\"m\"/><text:date>今天</text:date><text:text-input>填</text:text-input>"
          + "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>han</text:ruby-text></text:ruby>")
    ).read().body
    #expect(body.lines == ["第3页链今天填漢"])
    #expect(body.setAside.map(\.text) == ["han"])
    let results = body.runs.filter { $0.traits.contains(.fieldResult) }
    #expect(results.map { String(decoding: body.text[$0.text], as: UTF8.self) } == ["3", "今天", "填"])
  }

  @Test("Indexes are text, their templates are not; unknown elements are counted and read")
  func indexes() throws {
    let document = try OpenDocumentSample(
      "<text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template>"
        + "</text:table-of-content-source><text:index-body><text:index-title>\(p("目录"))</text:index-title>"
        + "\(p("第一条<text:tab/>1"))</text:index-body></text:table-of-content><x:odd>\(p("z"))</x:odd>"
    ).read()
    #expect(document.body.lines == ["目录", "第一条\t1", "z"])
    #expect(document.unread.map(\.what) == ["text:table-of-content", "x:odd"])
  }

  @Test("Forms: check boxes, texts and lists where they stand; content controls; form fields that came from Word")
  func controls() throws {
    let forms =
      "<office:forms><form:form><form:checkbox form:id=\"c\" form:label=\"同意\" form:current-state=\"checked\"/>"
      + "<form:text form:id=\"t\" form:current-value=\"张三\"/><form:listbox form:id=\"l\"><form:option form:label=\"开发\"/>"
      + "<form:option form:label=\"转让\" form:current-selected=\"true\"/></form:listbox></form:form></office:forms>"
    let places = ["c", "t", "l"].map { "<draw:control draw:control=\"\($0)\"/>" }.joined(separator: ",")
    let control =
      "<loext:content-control loext:alias=\"金额\" loext:tag=\"sum\" loext:showing-place-holder=\"true\" "
      + "loext:plain-text=\"true\">点此</loext:content-control>"
    let box =
      "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param "
      + "field:name=\"Checkbox_Checked\" field:value=\"true\"/></field:fieldmark>"
    let text =
      "<field:fieldmark-start field:type=\"vnd.oasis.opendocument.field.FORMTEXT\"/>李四<field:fieldmark-end/>"
    let body = try OpenDocumentSample(forms + p(places) + p(control + box + text)).read().body
    #expect(body.lines == ["☑同意,张三,转让", "点此☑李四"])
    #expect(body.controls.map(\.kind) == [.checkBox, .plainText, .dropDown, .plainText])
    #expect(body.controls.map(\.isChecked) == [true, nil, nil, nil])
    #expect(body.controls[3].showsPlaceholder)
    #expect(body.controls[3].title == "金额")
    #expect(String(decoding: body.text[body.controls[3].text], as: UTF8.self) == "点此")
  }

  @Test("Paragraphs and runs know the bytes of content.xml they came from")
  func origins() throws {
    let sample = OpenDocumentSample(p("a<text:span text:style-name=\"x\">b</text:span>c") + p("d"))
    let package = try Package(bytes: sample.archive())
    let body = try WordDocument(reading: package).body
    let part = try package.part(named: body.part)
    let text = { (range: Range<Int>) in String(decoding: part[range], as: UTF8.self) }
    #expect(text(body.paragraphs[1].origin) == p("d"))
    #expect(
      body.runs.map { text($0.origin..<part.count).prefix { $0 != ">" } } == [
        "<text:p text:style-name=\"Standard\"", "<text:span text:style-name=\"x\"", "</text:span",
        "<text:p text:style-name=\"Standard\"",
      ])
  }

  @Test(
    "Other OpenDocument files are named",
    arguments: [
      (
        "<office:document \(OpenDocumentSample.namespaces)><office:body><office:spreadsheet/></office:body></office:document>",
        ReadError.Code.unsupportedFormat
      ),
      ("<office:document \(OpenDocumentSample.namespaces)><office:body>", .damagedXML), ("<svg/>", .unsupportedFormat),
    ])
  func otherFiles(text: String, code: ReadError.Code) {
    #expect(throws: ReadError.self) { try WordDocument(bytes: Array(text.utf8)) }
    do {
      _ = try WordDocument(bytes: Array(text.utf8))
    } catch {
      #expect(error.code == code)
    }
  }

  @Test("Encrypted packages are named, in the old way and the new; a lost mimetype does not matter")
  func packages() throws {
    var encrypted = OpenDocumentSample(p("a"))
    encrypted.entries = [
      (
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry "
          + "m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>"
      )
    ]
    var whole = OpenDocumentSample(p("a"))
    whole.entries = [("encrypted-package", "x")]
    for sample in [encrypted, whole] {
      do {
        _ = try sample.read()
        Issue.record("an encrypted document was read")
      } catch { #expect((error as? ReadError)?.code == .encrypted) }
    }
    var writer = ZipWriter()
    writer.add("content.xml", OpenDocumentSample(p("a")).content)
    #expect(try WordDocument(bytes: writer.archive()).body.lines == ["a"])
  }
}
