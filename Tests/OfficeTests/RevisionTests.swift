import Testing

@testable import Office

@Suite("Tracked changes as accepted (17.13.5)")
struct RevisionTests {
  private func change(_ name: String, _ content: String) -> String {
    "<w:\(name) w:id=\"1\" w:author=\"李四\">\(content)</w:\(name)>"
  }

  private func deleted(_ text: String) -> String {
    change("del", "<w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r>")
  }

  @Test("Insertions are text, deletions are set aside where they stood; both are listed")
  func insertionAndDeletion() throws {
    let document = try Sample(
      "<w:p>\(Sample.run("付款"))\(deleted("三十"))\(change("ins", Sample.run("六十")))\(Sample.run("日"))</w:p>"
    ).read()
    let body = document.body
    #expect(body.lines == ["付款六十日"])
    #expect(body.setAside.map(\.text) == ["三十"])
    #expect(body.setAside[0].reason == .deleted)
    #expect(body.setAside[0].span == Span(story: 0, paragraph: 0, range: 6..<6))
    #expect(body.revisions.map(\.kind) == [.deletion, .insertion])
    #expect(body.revisions.map { document.text(at: $0.span) } == ["", "六十"])
    #expect(body.revisions.allSatisfy { $0.author == "李四" })
    #expect(body.runs.map { $0.traits.contains(.inserted) } == [false, true, false])
  }

  @Test("A moved text stands at its new place only")
  func move() throws {
    let document = try Sample(
      "<w:p><w:moveFromRangeStart w:id=\"9\"/>\(change("moveFrom", Sample.run("moved")))<w:moveFromRangeEnd w:id=\"9\"/>"
        + "\(Sample.run("a"))</w:p><w:p>\(change("moveTo", Sample.run("moved")))</w:p>"
    ).read()
    #expect(document.body.lines == ["a", "moved"])
    #expect(document.body.revisions.map(\.kind) == [.moveFrom, .moveTo])
    #expect(document.body.setAside.map(\.text) == ["moved"])
    #expect(document.unread.isEmpty)
  }

  @Test("A deleted paragraph mark joins the paragraphs; the mark that stays gives the properties")
  func deletedMark() throws {
    let first =
      "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr>\(change("del", ""))</w:rPr></w:pPr>\(Sample.run("甲方"))</w:p>"
    let document = try Sample(first + Sample.paragraph("应付款") + Sample.paragraph("z")).read()
    #expect(document.body.lines == ["甲方应付款", "z"])
    #expect(!document.body.paragraphs[0].isCentered)
    #expect(document.body.paragraphs[0].runs == 0..<2)
    #expect(document.body.revisions.map(\.kind) == [.paragraphMark])
    #expect(document.body.revisions[0].span == Span(story: 0, paragraph: 0, range: 6..<6))
  }

  @Test("A paragraph deleted with its mark disappears")
  func deletedParagraph() throws {
    let gone = "<w:p><w:pPr><w:rPr>\(change("del", ""))</w:rPr></w:pPr>\(deleted("gone"))</w:p>"
    let document = try Sample(Sample.paragraph("a") + gone + Sample.paragraph("b")).read()
    #expect(document.body.lines == ["a", "b"])
    #expect(document.body.setAside.map(\.span.paragraph) == [1])
  }

  @Test("A deleted mark before a table or at the end of the document joins nothing, and loses no text")
  func deletedMarkAtEnd() throws {
    let open = { (text: String) in
      "<w:p><w:pPr><w:rPr>\(self.change("del", ""))</w:rPr></w:pPr>\(Sample.run(text))</w:p>"
    }
    let body =
      open("a") + "<w:tbl><w:tr><w:tc>\(Sample.paragraph("b"))\(open("c"))</w:tc></w:tr></w:tbl>" + open("d")
    #expect(try Sample(body).read().body.lines == ["a", "b", "c", "d"])
  }

  @Test("Formatting changes and inserted marks are listed, and change no text")
  func formatting() throws {
    let old = change("rPrChange", "<w:rPr><w:vanish/><w:b/></w:rPr>")
    let document = try Sample(
      "<w:p><w:pPr><w:rPr>\(change("ins", ""))</w:rPr>\(change("pPrChange", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>"))"
        + "</w:pPr>\(Sample.run("abc", old))</w:p>"
    ).read()
    #expect(document.body.lines == ["abc"])
    #expect(document.body.runs[0].traits == [])
    #expect(document.body.revisions.map(\.kind) == [.formatting, .formatting, .insertion])
  }
}
