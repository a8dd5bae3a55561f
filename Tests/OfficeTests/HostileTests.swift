import Foundation
import Testing

@testable import Office

@Suite("Broken and hostile files end with a code and a sentence")
struct HostileTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples/Hostile")

  /// Lines of `expected.tsv`: file and code.
  static let samples: [(file: String, code: String)] = {
    let table = (try? String(contentsOf: folder.appendingPathComponent("expected.tsv"), encoding: .utf8)) ?? ""
    return table.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map { String($0) }
      return fields.count == 2 ? (fields[0], fields[1]) : nil
    }
  }()

  private func code(of body: () throws -> WordDocument) -> String {
    do {
      _ = try body()
      return "ok"
    } catch let error as ReadError {
      #expect(error.message(in: .zh).hasSuffix("。"))
      #expect(error.message(in: .en).hasSuffix("."))
      return error.code.rawValue
    } catch {
      return "\(error)"
    }
  }

  @Test("The samples, from a path and from memory", arguments: samples)
  func sample(file: String, expected: String) throws {
    let url = HostileTests.folder.appendingPathComponent(file)
    let bytes = Array(try Data(contentsOf: url))
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(code { try WordDocument(path: url.path) } == expected)
      #expect(code { try WordDocument(bytes: bytes) } == expected)
    }
    #expect(time < .seconds(2))
  }

  @Test("All samples are listed")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: HostileTests.folder.path)
    #expect(Set(files.filter { $0.hasSuffix(".docx") }) == Set(HostileTests.samples.map(\.file)))
    #expect(HostileTests.samples.count >= 20)
  }

  @Test("A missing file, a folder, a device")
  func paths() {
    #expect(code { try WordDocument(path: "/no/such/file.docx") } == "notFound")
    #expect(code { try WordDocument(path: HostileTests.folder.path) } == "notADocument")
    #expect(code { try WordDocument(path: "/dev/zero") } == "notADocument")
  }

  @Test("Limits are values: entries, part size, depth, attributes, text")
  func limits() throws {
    let archive = Sample(Sample.paragraph(String(repeating: "字", count: 400))).archive()
    func code(_ change: (inout ReadingLimits) -> Void) -> String {
      var limits = ReadingLimits()
      change(&limits)
      return self.code { try WordDocument(bytes: archive, limits: limits) }
    }
    #expect(code { _ in } == "ok")
    #expect(code { $0.entries = 2 } == "tooLarge")
    #expect(code { $0.partSize = 1_000 } == "tooLarge")
    #expect(code { $0.totalSize = 1_500 } == "tooLarge")
    #expect(code { $0.depth = 3 } == "hostile")
    #expect(code { $0.attributes = 1 } == "hostile")
    #expect(code { $0.textSize = 1_000 } == "tooLarge")
  }

  @Test("Deep nesting below the limit is read, above it refused")
  func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      Sample(
        String(repeating: "<w:smartTag>", count: levels) + Sample.paragraph("x")
          + String(repeating: "</w:smartTag>", count: levels)
      ).archive()
    }
    #expect(code { try WordDocument(bytes: nested(200)) } == "ok")
    #expect(code { try WordDocument(bytes: nested(100_000)) } == "hostile")
  }

  @Test("XML of other kinds is named")
  func foreignXML() {
    for text in ["<svg/>", "<a><b></a>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"] {
      #expect(code { try WordDocument(bytes: Array(text.utf8)) } == "unsupportedFormat")
    }
    #expect(code { try WordDocument(bytes: Array("<!DOCTYPE a><a/>".utf8)) } == "hostile")
  }

  @Test("A zero byte is an error, not an end")
  func zeroByte() {
    let sample = Sample(Sample.paragraph("a"))
    for (before, after) in [
      (sample.documentXML, "\0"), (sample.documentXML, "\0<w:p/>"), ("", "\0" + sample.documentXML),
    ] {
      var writer = ZipWriter()
      for part in sample.parts where part.name != "word/document.xml" { writer.add(part.name, part.content) }
      writer.add("word/document.xml", before + after)
      #expect(code { try WordDocument(bytes: writer.archive()) } == "damagedXML")
    }
  }

  @Test("Bytes cut at any place end with a code, never with a crash")
  func cuts() {
    let archive = Sample(Sample.paragraph("第一条") + "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>").archive()
    for end in stride(from: 0, to: archive.count, by: 7) {
      #expect(code { try WordDocument(bytes: Array(archive[..<end])) } != "internal")
    }
  }

  @Test(
    "Elements in places where they make no sense",
    arguments: [
      "<w:tc/><w:tr/><w:t>x</w:t><w:r><w:t>y</w:t></w:r>", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>",
      "<w:p><w:p><w:r><w:t>a</w:t></w:r></w:p></w:p>", "<w:sdtContent/><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr>",
      "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>",
      "<w:tbl><w:p/><w:tr><w:trPr><w:gridBefore w:val=\"999999999999\"/></w:trPr><w:tc><w:tcPr>"
        + "<w:gridSpan w:val=\"-5\"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>",
      "<w:p><w:commentRangeEnd w:id=\"1\"/><w:commentRangeStart w:id=\"1\"/></w:p>",
      "<w:txbxContent><w:p/></w:txbxContent>",
      "<w:p><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"-1\"/></w:numPr></w:p>", "<mc:Choice/><mc:Fallback/>",
      "<w:p><w:r><w:sym w:char=\"FFFFFFFFFF\"/><w:sym w:char=\"D800\"/></w:r></w:p>", "<w:ins/><w:del><w:p/></w:del>",
    ])
  func nonsense(body: String) {
    #expect(code { try WordDocument(bytes: Sample(body).archive()) } == "ok")
  }
}
