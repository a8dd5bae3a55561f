import Testing

@testable import Office

@Suite("Places in the part, on which editing will stand")
struct OriginTests {
  private func slice(_ part: [UInt8], _ range: Range<Int>) -> String { String(decoding: part[range], as: UTF8.self) }

  private func check(_ part: [UInt8], _ story: Story) {
    for paragraph in story.paragraphs {
      let element = slice(part, paragraph.origin)
      #expect(element.hasPrefix("<w:p>") || element.hasPrefix("<w:p "))
      #expect(element.hasSuffix("</w:p>") || element.hasSuffix("/>"))
      for run in story.runs[paragraph.runs] {
        #expect(
          slice(part, run.origin..<part.count).hasPrefix("<w:r>")
            || slice(part, run.origin..<part.count).hasPrefix("<w:r "))
        #expect(paragraph.origin.contains(run.origin))
      }
    }
  }

  @Test("Every paragraph and run is where it says, byte for byte")
  func exact() throws {
    let body =
      "<w:p w:x=\"&gt;>\"/>" + Sample.paragraph("甲方：张三 &amp; 李四") + "\n  <w:p>\n<w:r><w:t>a</w:t></w:r>"
      + "<w:r w:rsidR=\"00\"><w:t>乙</w:t></w:r></w:p><w:tbl><w:tr><w:tc>\(Sample.paragraph("b"))</w:tc></w:tr></w:tbl>"
      + "<w:sdt><w:sdtContent>\(Sample.paragraph("c"))</w:sdtContent></w:sdt>"
    let sample = Sample(body)
    let story = try sample.read().body
    let part = Array(sample.documentXML.utf8)
    check(part, story)
    #expect(slice(part, story.paragraphs[0].origin) == "<w:p w:x=\"&gt;>\"/>")
    #expect(slice(part, story.paragraphs[1].origin) == Sample.paragraph("甲方：张三 &amp; 李四"))
    #expect(slice(part, story.paragraphs[3].origin) == Sample.paragraph("b"))
  }

  @Test("A large part, of which the parser has long dropped the beginning")
  func large() throws {
    let body = (0..<30_000).map { Sample.paragraph("第\($0)段，甲方应付款。") }.joined()
    let sample = Sample(body)
    let story = try sample.read().body
    let part = Array(sample.documentXML.utf8)
    #expect(story.paragraphs.count == 30_000)
    for index in [0, 1, 9_999, 20_000, 29_999] {
      #expect(slice(part, story.paragraphs[index].origin) == Sample.paragraph("第\(index)段，甲方应付款。"))
      let run = story.runs[story.paragraphs[index].runs.lowerBound]
      #expect(slice(part, run.origin..<run.origin + 5) == "<w:r>")
    }
  }

  @Test("Joined paragraphs reach from the first to the last")
  func joined() throws {
    let first = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Sample.run("a"))</w:p>"
    let sample = Sample(first + Sample.paragraph("b"))
    let story = try sample.read().body
    let part = Array(sample.documentXML.utf8)
    #expect(story.lines == ["ab"])
    #expect(slice(part, story.paragraphs[0].origin) == first + Sample.paragraph("b"))
  }

  @Test("A byte order mark counts")
  func byteOrderMark() throws {
    let sample = Sample(Sample.paragraph("a"))
    let marked = [0xEF, 0xBB, 0xBF] + Array(sample.documentXML.utf8)
    var writer = ZipWriter()
    for part in sample.parts where part.name != "word/document.xml" { writer.add(part.name, part.content) }
    writer.add("word/document.xml", marked)
    let story = try WordDocument(bytes: writer.archive()).body
    #expect(slice(marked, story.paragraphs[0].origin) == Sample.paragraph("a"))
  }
}
