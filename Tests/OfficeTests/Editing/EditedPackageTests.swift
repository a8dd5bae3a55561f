import Foundation
import Testing

@testable import Office

/// The sample contracts of the repository.
enum SampleFiles {
  static let paths: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Samples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".docx") || $0.hasSuffix(".docm") || $0.hasSuffix(".xml") }
      .map { "\(folder)/\($0)" }
  }()
}

@Suite("Packages that are changed")
struct EditedPackageTests {
  private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  @Test("There are samples")
  func present() { #expect(SampleFiles.paths.count > 20) }

  @Test("Opened and written without a change, the file is the same", arguments: SampleFiles.paths)
  func same(path: String) throws {
    let file = try bytes(path)
    #expect(try EditedPackage(bytes: file).written() == file)
  }

  @Test(
    "Comments on every paragraph of every sample: words, text, other parts, and all bytes back",
    arguments: SampleFiles.paths)
  func samples(path: String) throws {
    let file = try bytes(path)
    let document = try WordDocument(bytes: file)
    var comments: [WordComment] = []
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      let scalars = Array(document.body.string(of: paragraph).unicodeScalars)
      guard scalars.count > 2 else { continue }
      let (start, end) = (
        String(String.UnicodeScalarView(scalars[..<1])), String(String.UnicodeScalarView(scalars.dropLast()))
      )
      comments.append(
        WordComment(
          span: Span(story: 0, paragraph: index, range: start.utf8.count..<end.utf8.count),
          paragraphs: [.init(text: "注")]))
    }
    let trip = try Roundtrip(file, comments: comments)
    let read = try WordDocument(bytes: trip.annotated)
    #expect(read.body.lines == document.body.lines)
    #expect(read.body.labels == document.body.labels)
    let words = comments.map { document.text(at: $0.span) }
    let anchors = try trip.anchors()
    let exact = zip(words, anchors).count { $0 == $1 }
    #expect(exact * 10 >= words.count * 9, "\(exact) of \(words.count)")
    for (word, anchor) in zip(words, anchors) { #expect(Array(anchor.utf8).range(of: Array(word.utf8)) != nil) }
    let touched = try Roundtrip.differences(file, trip.annotated)
    #expect(
      touched.allSatisfy {
        $0.contains("ocument.xml") || $0.contains("omments.xml") || $0.contains("Types") || $0.hasPrefix("order")
      }, "\(touched)")
    let removed = try trip.removed()
    #expect(try Roundtrip.differences(file, removed) == [])
    if path.hasSuffix(".xml") { #expect(removed == file) }
  }

  @Test("UTF-16, byte order marks, other prefixes, strict names, no relationships part")
  func spellings() throws {
    let plain = Sample(Sample.paragraph("合同总额为人民币"))
    let xml = plain.documentXML
    let strict = xml.replacingOccurrences(
      of: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    let other = xml.replacingOccurrences(of: "w:", with: "wx:").replacingOccurrences(of: "xmlns:wx:", with: "xmlns:wx=")
      .replacingOccurrences(of: "xmlns:w=", with: "xmlns:wx=")
    let bare =
      "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r><t>合同总额为人民币</t></r></p></body></document>"
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in xml.replacingOccurrences(of: "UTF-8", with: "UTF-16").utf16 {
      big += [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    for content in [
      Array(xml.utf8), [0xEF, 0xBB, 0xBF] + Array(xml.utf8), Array(strict.utf8), Array(other.utf8), Array(bare.utf8),
      big,
    ] {
      for hasLinks in [true, false] {
        var writer = ZipWriter()
        writer.add("[Content_Types].xml", Self.types)
        writer.add("word/document.xml", content)
        for part in plain.parts where part.name != "word/document.xml" {
          if hasLinks || !part.name.contains("document.xml.rels") { writer.add(part.name, part.content) }
        }
        let file = writer.archive()
        let range = "合同".utf8.count..<"合同总额".utf8.count
        let comment = WordComment(span: Span(story: 0, paragraph: 0, range: range), paragraphs: [.init(text: "x")])
        let trip = try Roundtrip(
          file, comments: [comment], proposals: [ProposedWords(span: comment.span, text: "总价")])
        #expect(trip.proposalsWritten == [true])
        #expect(try trip.anchors() == ["总价"])
        #expect(try Roundtrip.differences(file, trip.removed()) == [])
      }
    }
  }

  private static let types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(Sample.mainType)\"/></Types>"

  @Test("Other entries keep their packed bytes, order, names and dates")
  func entries() throws {
    for path in SampleFiles.paths where !path.hasSuffix(".xml") {
      let file = try bytes(path)
      let comment = WordComment(span: Span(story: 0, paragraph: 0, range: 0..<0), paragraphs: [.init(text: "x")])
      let trip = try Roundtrip(file, comments: [comment])
      let (before, after) = (RawEntry.all(in: file), RawEntry.all(in: trip.annotated))
      #expect(before.map(\.name) == after.prefix(before.count).map(\.name))
      #expect(before.map(\.time) == after.prefix(before.count).map(\.time))
      for (one, other) in zip(before, after)
      where !["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "word/comments.xml"].contains(
        one.name)
      {
        #expect(one.packed == other.packed, "\(path) \(one.name)")
      }
    }
  }
}

/// An entry as the central directory has it.
struct RawEntry {
  var name: String
  var time: UInt32
  var packed: ArraySlice<UInt8>

  static func all(in file: [UInt8]) -> [RawEntry] {
    func number(_ at: Int, _ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(file[at + $1]) << ($1 * 8) } }
    guard let end = stride(from: file.count - 22, through: 0, by: -1).first(where: { number($0, 4) == 0x0605_4B50 })
    else {
      return []
    }
    var at = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let (nameLength, size, local) = (number(at + 28, 2), number(at + 20, 4), number(at + 42, 4))
      let name = String(decoding: file[at + 46..<at + 46 + nameLength], as: UTF8.self)
      let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let entry = RawEntry(name: name, time: UInt32(number(at + 12, 4)), packed: file[data..<data + size])
      at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
      return entry
    }
  }
}
