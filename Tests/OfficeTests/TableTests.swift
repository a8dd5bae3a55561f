import Testing

@testable import Office

@Suite("Tables (17.4)")
struct TableTests {
  private func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  private func text(_ text: String, _ properties: String = "") -> String {
    cell(Sample.paragraph(text), properties)
  }

  private func table(_ rows: [String]) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
  }

  private func cells(_ story: Story) -> [String] {
    zip(story.paragraphs, story.lines).map { paragraph, line in
      guard let cell = paragraph.cell else { return line }
      return "\(cell.table):\(cell.row),\(cell.column)+\(cell.columnSpan) \(line)"
    }
  }

  @Test("Spans and gridBefore move the columns")
  func spans() throws {
    let body =
      Sample.paragraph("before")
      + table([
        text("a", "<w:gridSpan w:val=\"2\"/>") + text("b"),
        "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + text("c") + text("d"),
      ]) + Sample.paragraph("after")
    let story = try Sample(body).read().body
    #expect(cells(story) == ["before", "0:0,0+2 a", "0:0,2+1 b", "0:1,1+1 c", "0:1,2+1 d", "after"])
    #expect(story.tables[0].rows == 2)
    #expect(story.tables[0].columns == 3)
    #expect(story.tables[0].paragraphs == 1..<5)
  }

  @Test("A vertically merged cell is one cell, at its first row; what it covers yields no paragraph")
  func verticalMerge() throws {
    let story = try Sample(
      table([
        text("a", "<w:vMerge w:val=\"restart\"/>") + text("b"),
        cell("<w:p/>", "<w:vMerge/>") + text("c"),
        cell("<w:p/>", "<w:vMerge w:val=\"continue\"/>") + text("d"),
        text("e") + text("f"),
      ])
    ).read().body
    #expect(
      cells(story) == ["0:0,0+1 a", "0:0,1+1 b", "0:1,1+1 c", "0:2,1+1 d", "0:3,0+1 e", "0:3,1+1 f"])
  }

  @Test("Text under a merge is not lost: it stands in the merged cell")
  func textUnderMerge() throws {
    let story = try Sample(
      table([text("a", "<w:vMerge w:val=\"restart\"/>") + text("b"), text("x", "<w:vMerge/>") + text("c")])
    ).read().body
    #expect(cells(story) == ["0:0,0+1 a", "0:0,1+1 b", "0:0,0+1 x", "0:1,1+1 c"])
  }

  @Test("Nested tables know their parent, and each is counted once")
  func nested() throws {
    let inner = table([text("i")])
    let story = try Sample(table([cell(Sample.paragraph("a") + inner + Sample.paragraph("z")) + text("b")])).read().body
    #expect(cells(story) == ["0:0,0+1 a", "1:0,0+1 i", "0:0,0+1 z", "0:0,1+1 b"])
    #expect(story.tables.map(\.parent) == [nil, 0])
    #expect(story.tables.map(\.paragraphs) == [0..<4, 1..<2])
  }

  @Test("Rows and cells in content controls are rows and cells")
  func controls() throws {
    let row = "<w:tr>\(text("a"))<w:sdt><w:sdtPr/><w:sdtContent>\(text("b"))</w:sdtContent></w:sdt></w:tr>"
    let body = "<w:tbl><w:sdt><w:sdtPr/><w:sdtContent>\(row)</w:sdtContent></w:sdt><w:tr>\(text("c"))</w:tr></w:tbl>"
    let story = try Sample(body).read().body
    #expect(cells(story) == ["0:0,0+1 a", "0:0,1+1 b", "0:1,0+1 c"])
    #expect(story.controls.count == 2)
  }

  @Test("A tracked row deletion takes the row out")
  func deletedRow() throws {
    let gone =
      "<w:trPr><w:del w:id=\"1\" w:author=\"A\"/></w:trPr><w:tc><w:p><w:del w:id=\"2\" w:author=\"A\"><w:r>"
      + "<w:delText>gone</w:delText></w:r></w:del></w:p></w:tc>"
    let document = try Sample(table([text("a"), gone, text("b")])).read()
    #expect(cells(document.body) == ["0:0,0+1 a", "0:1,0+1 b"])
    #expect(document.body.tables[0].rows == 2)
    #expect(document.body.setAside.map(\.text) == ["gone"])
    #expect(document.body.revisions.contains { $0.kind == .deletion && $0.author == "A" })
  }
}
