import Testing

@testable import Office

@Suite("OpenDocument: tables, notes, frames, headers, tracked changes (ODF 1.3 part 3)")
struct OpenDocumentStoryTests {
  private func p(_ text: String) -> String { OpenDocumentSample.paragraph(text) }

  private func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(p(text))</table:table-cell>"
  }

  @Test("Cells with spans stand at their first row and column; covered cells are none")
  func tables() throws {
    let story = try OpenDocumentSample(
      "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows><table:table-row>"
        + cell("a", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>" + cell("b")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("c", "table:number-rows-spanned=\"2\"") + cell("d") + cell("e") + "</table:table-row><table:table-row>"
        + "<table:covered-table-cell>\(p("隐"))</table:covered-table-cell>"
        + cell("f", "table:number-columns-spanned=\"2\"")
        + "<table:covered-table-cell/></table:table-row></table:table>" + p("后")
    ).read().body
    #expect(story.lines == ["a", "b", "c", "d", "e", "f", "后"])
    #expect(story.paragraphs.dropLast().map { $0.cell?.row } == [0, 0, 1, 1, 1, 2])
    #expect(story.paragraphs.dropLast().map { $0.cell?.column } == [0, 2, 0, 1, 2, 1])
    #expect(story.paragraphs.dropLast().map { $0.cell?.columnSpan } == [2, 1, 1, 1, 1, 2])
    #expect(story.tables.map(\.rows) == [3])
    #expect(story.tables.map(\.columns) == [3])
    #expect(story.setAside.map(\.text) == ["隐"])
  }

  @Test("Tables in tables; lists in cells are none of the list around the table")
  func nested() throws {
    let inner = "<table:table><table:table-row>\(cell("i"))</table:table-row></table:table>"
    let story = try OpenDocumentSample(
      "<table:table><table:table-row><table:table-cell>\(p("o"))\(inner)</table:table-cell></table:table-row></table:table>"
    ).read().body
    #expect(story.lines == ["o", "i"])
    #expect(story.tables.map(\.parent) == [nil, 0])
    #expect(story.paragraphs.map { $0.cell?.table } == [0, 1])
  }

  @Test("Footnotes, endnotes and comments hang where they stand; a comment may cover words")
  func notes() throws {
    let note = { (id: String, kind: String, text: String) in
      "<text:note text:id=\"\(id)\" text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation><text:note-body>"
        + "\(self.p(text))</text:note-body></text:note>"
    }
    let comment =
      "<office:annotation office:name=\"c1\"><dc:creator>张</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>"
      + "\(p("请改"))</office:annotation>"
    let document = try OpenDocumentSample(
      p("甲" + note("f1", "footnote", "脚注") + "乙\(comment)丙丁<office:annotation-end office:name=\"c1\"/>戊")
        + p("己" + note("e1", "endnote", "尾注") + "<office:annotation>\(p("无名"))</office:annotation>")
    ).read()
    #expect(document.stories.map(\.kind) == [.body, .footnote, .endnote, .comment, .comment])
    #expect(document.body.lines == ["甲乙丙丁戊", "己"])
    #expect(document.stories.dropFirst().map { $0.lines[0] } == ["脚注", "尾注", "请改", "无名"])
    #expect(document.stories[1].anchor == Span(story: 0, paragraph: 0, range: 3..<3))
    #expect(document.stories[3].anchor.map(document.text(at:)) == "丙丁")
    #expect(document.stories[4].anchor == Span(story: 0, paragraph: 1, range: 3..<3))
    #expect(document.unread.isEmpty)
  }

  @Test("Text in frames and shapes is a story; what has none is counted")
  func frames() throws {
    let document = try OpenDocumentSample(
      p(
        "文<draw:frame><draw:text-box>\(p("框"))</draw:text-box></draw:frame>"
          + "<draw:custom-shape>\(p("形"))<draw:enhanced-geometry/></draw:custom-shape><draw:line/>"
          + "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:title>印</svg:title></draw:frame>末")
    ).read()
    #expect(document.body.lines == ["文末"])
    #expect(document.stories.dropFirst().map(\.kind) == [.textBox, .textBox])
    #expect(document.stories.dropFirst().map { $0.lines[0] } == ["框", "形"])
    #expect(document.stories[1].anchor == Span(story: 0, paragraph: 0, range: 3..<3))
    #expect(document.unread.map(\.what) == ["draw:image", "draw:line"])
  }

  @Test("Headers and footers of the pages the text uses; of others they are counted")
  func margins() throws {
    var sample = OpenDocumentSample(OpenDocumentSample.paragraph("a", style: "P1"))
    sample.automatic = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:master-page-name=\"First\"/>"
    sample.pageStyles = "<style:style style:name=\"P1\" style:family=\"paragraph\"/>"
    let page = { (name: String, next: String, text: String) in
      "<style:master-page style:name=\"\(name)\" \(next)><style:header>\(self.p(text))</style:header>"
        + "<style:footer style:display=\"false\">\(self.p("no"))</style:footer></style:master-page>"
    }
    sample.master =
      page("Standard", "", "std") + page("First", "style:next-style-name=\"Then\"", "first") + page("Then", "", "then")
      + page("Other", "", "other")
    let document = try sample.read()
    #expect(document.stories.filter { $0.kind == .header }.flatMap(\.lines) == ["std", "first", "then"])
    #expect(document.stories.filter { $0.kind == .footer }.isEmpty)
    #expect(document.stories[1].part == "styles.xml")
    #expect(document.unread == [Unread(part: "styles.xml", what: "style:master-page", count: 1)])
  }

  @Test("Tracked changes: insertions are read, deletions set aside where they stood, over paragraphs too")
  func changes() throws {
    let info =
      "<office:change-info><dc:creator>王</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"
    let regions =
      "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion>\(info)</text:insertion></text:changed-region>"
      + "<text:changed-region text:id=\"d\"><text:deletion>\(info)\n <text:p>删<text:s/><text:span>去</text:span></text:p>"
      + "<text:p>又</text:p></text:deletion></text:changed-region><text:changed-region text:id=\"f\"><text:format-change>"
      + "\(info)</text:format-change></text:changed-region></text:tracked-changes>"
    let document = try OpenDocumentSample(
      regions + p("甲<text:change-start text:change-id=\"i\"/>乙") + p("丙<text:change-end text:change-id=\"i\"/>丁")
        + p("戊<text:change text:change-id=\"d\"/>己")
        + p("<text:change-start text:change-id=\"f\"/>庚<text:change-end text:change-id=\"f\"/>")
    ).read()
    let body = document.body
    #expect(body.lines == ["甲乙", "丙丁", "戊己", "庚"])
    #expect(body.revisions.map(\.kind) == [.insertion, .insertion, .deletion, .paragraphMark, .formatting])
    #expect(body.revisions.map(\.author) == Array(repeating: "王", count: 5))
    #expect(body.revisions.map { document.text(at: $0.span) } == ["乙", "丙", "", "", "庚"])
    #expect(body.setAside.map(\.text) == ["删 去\n又"])
    #expect(body.setAside.map(\.reason) == [.deleted])
    #expect(body.setAside[0].span == Span(story: 0, paragraph: 2, range: 3..<3))
    let inserted = body.runs.filter { $0.traits.contains(.inserted) }
    #expect(inserted.map { String(decoding: body.text[$0.text], as: UTF8.self) } == ["乙", "丙"])
  }

  @Test("The three views of tracked changes")
  func views() throws {
    let info = "<office:change-info><dc:creator>王</dc:creator><dc:date>2026-01-01</dc:date></office:change-info>"
    let sample = OpenDocumentSample(
      "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion>\(info)</text:insertion></text:changed-region>"
        + "<text:changed-region text:id=\"d\"><text:deletion>\(info)<text:p>删</text:p></text:deletion>"
        + "</text:changed-region></text:tracked-changes>"
        + p(
          "甲<text:change-start text:change-id=\"i\"/>增<text:change-end text:change-id=\"i\"/>乙<text:change text:change-id=\"d\"/>丙"
        ))
    let read = { (view: RevisionView) in try WordDocument(bytes: sample.archive(), view: view) }
    #expect(try read(.accepted).body.lines == ["甲增乙丙"])
    #expect(try read(.original).body.lines == ["甲乙删丙"])
    #expect(try read(.original).body.setAside.map(\.reason) == [.inserted])
    let marked = try read(.marked)
    #expect(marked.body.lines == ["甲增乙删丙"])
    #expect(marked.body.runs.map { $0.traits.contains(.inserted) } == [false, true, false, false, false])
    #expect(marked.body.runs.map { $0.traits.contains(.deleted) } == [false, false, false, true, false])
    #expect(marked.body.revisions.map(\.date) == ["2026-01-01", "2026-01-01"])
    #expect(marked.body.revisions.map { marked.text(at: $0.span) } == ["增", "删"])
  }

  @Test("Comments know who wrote them; links, bookmarks and fields know what they cover")
  func marks() throws {
    let document = try OpenDocumentSample(
      p(
        "甲<office:annotation><dc:creator>张</dc:creator><dc:date>2026-02-01</dc:date>\(p("改"))</office:annotation>"
          + "<text:bookmark-start text:name=\"b\"/>乙<text:a xlink:href=\"http://a.example/\">链</text:a>"
          + "<text:a xlink:href=\"#b\">内</text:a><text:bookmark-end text:name=\"b\"/><text:page-number>3</text:page-number>"
      )
    ).read()
    let body = document.body
    let text = { (range: Range<Int>) in String(decoding: body.text[range], as: UTF8.self) }
    #expect(document.stories[1].comment == Comment(author: "张", date: "2026-02-01"))
    #expect(body.hyperlinks.map(\.target) == ["http://a.example/", ""])
    #expect(body.hyperlinks.map(\.anchor) == ["", "b"])
    #expect(body.hyperlinks.map { text($0.text) } == ["链", "内"])
    #expect(body.bookmarks.map(\.name) == ["b"])
    #expect(body.bookmarks.map { text($0.text) } == ["乙链内"])
    #expect(body.fields.map(\.code) == ["text:page-number"])
    #expect(body.fields.map { text($0.text) } == ["3"])
    #expect(document.activeContent.isEmpty)
  }
}
