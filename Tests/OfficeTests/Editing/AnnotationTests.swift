import Foundation
import Testing

@testable import Office

/// What is done to a document and taken back again.
struct Roundtrip {
  static let author = WordAuthor(name: "Plumbline", initials: "PL", date: "2026-04-08T00:00:00Z")

  let original: [UInt8]
  let document: WordDocument
  let annotated: [UInt8]
  let proposalsWritten: [Bool]

  init(_ bytes: [UInt8], comments: [WordComment], proposals: [ProposedWords] = []) throws {
    original = bytes
    var edit = try EditedPackage(bytes: bytes)
    document = try WordDocument(reading: edit.package)
    proposalsWritten = try edit.annotate(document, comments: comments, proposals: proposals, by: Self.author)
    annotated = try edit.written()
  }

  /// Anchors of our comments in the annotated file, in order.
  func anchors() throws -> [String] {
    let read = try WordDocument(bytes: annotated)
    let known = document.stories.count { $0.kind == .comment }
    return read.stories.filter { $0.kind == .comment }.dropFirst(known).map { story in
      story.anchor.map { read.text(at: $0) } ?? "–"
    }
  }

  func removed() throws -> [UInt8] {
    var edit = try EditedPackage(bytes: annotated)
    let hadAny = try edit.removeAnnotations(by: Self.author)
    #expect(hadAny)
    return try edit.written()
  }

  /// Names of parts that differ between two files.
  static func differences(_ one: [UInt8], _ other: [UInt8]) throws -> [String] {
    let (left, right) = (try Package(bytes: one), try Package(bytes: other))
    var names = left.partNames == right.partNames ? [] : ["order: \(left.partNames) \(right.partNames)"]
    for name in left.partNames {
      let same = right.has(part: name) ? try right.part(named: name) == left.part(named: name) : false
      if !same { names.append(name) }
    }
    return names
  }
}

@Suite("Comments on exactly their words")
struct AnnotationTests {
  private func comments(on words: [String], in document: WordDocument) -> [WordComment] {
    words.compactMap { word in
      for (index, paragraph) in document.body.paragraphs.enumerated() {
        guard let range = Array(document.body.text[paragraph.text]).range(of: Array(word.utf8)) else { continue }
        return WordComment(
          span: Span(story: 0, paragraph: index, range: range), paragraphs: [.init(heading: "错误", text: "说明“\(word)”")])
      }
      return nil
    }
  }

  private func check(_ body: String, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let sample = Sample(body)
    let bytes = sample.archive()
    let document = try sample.read()
    let trip = try Roundtrip(bytes, comments: comments(on: words, in: document))
    #expect(try trip.anchors() == words, sourceLocation: sourceLocation)
    let read = try WordDocument(bytes: trip.annotated)
    #expect(read.body.lines == document.body.lines, sourceLocation: sourceLocation)
    #expect(try Roundtrip.differences(bytes, trip.removed()) == [], sourceLocation: sourceLocation)
  }

  @Test("Within a run, at its ends, across runs, several on the same words")
  func runs() throws {
    try check(Sample.paragraph("合同总额为人民币640,000元整"), ["人民币640,000元"])
    try check(Sample.paragraph("合同总额"), ["合同总额"])
    try check(Sample.paragraph("合同总额"), ["合同", "总额"])
    try check("<w:p>\(Sample.run("合同", "<w:b/>"))\(Sample.run("总额"))</w:p>", ["同总", "合同总额", "同总"])
    try check("<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二三</w:t><w:br/></w:r></w:p>", ["一", "二", "三", "一\t二"])
  }

  @Test("References and spaces survive a cut, whether spaces count or not")
  func references() throws {
    try check("<w:p><w:r><w:t>甲 &amp; 乙&#x4E19;丁</w:t></w:r></w:p>", ["&", "乙丙", "丙"])
    try check("<w:p><w:r><w:t>  甲  乙  </w:t></w:r></w:p>", ["甲", "甲  ", "  乙", " "])
    try check("<w:p><w:r><w:t xml:space=\"preserve\">  甲  乙  </w:t></w:r></w:p>", ["甲", "甲  ", "  乙", "  乙  "])
    try check("<w:p><w:r><w:t>甲\r\n乙</w:t></w:r></w:p>", ["甲 ", "乙"])
  }

  @Test("Inside insertions, links, controls, tags, cells")
  func nesting() throws {
    let run = Sample.run("甲方应付款")
    try check("<w:p><w:ins w:id=\"1\" w:author=\"a\">\(run)</w:ins>\(Sample.run("五日"))</w:p>", ["方应", "款五"])
    try check("<w:p><w:hyperlink w:anchor=\"a\">\(run)</w:hyperlink></w:p>", ["应付"])
    try check(
      "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:smartTag>\(run)</w:smartTag></w:sdtContent></w:sdt></w:p>", ["应付"])
    try check("<w:tbl><w:tr><w:tc><w:p>\(run)</w:p></w:tc></w:tr></w:tbl>", ["应付款"])
  }

  @Test("What Word fills by itself is commented as a whole")
  func whole() throws {
    let control =
      "<w:p><w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>\(Sample.run("2026年1月1日"))</w:sdtContent></w:sdt></w:p>"
    let sample = Sample(control)
    let trip = try Roundtrip(sample.archive(), comments: comments(on: ["1月"], in: sample.read()))
    #expect(try trip.anchors() == ["2026年1月1日"])
    #expect(try Roundtrip.differences(sample.archive(), trip.removed()) == [])
  }

  @Test("Paragraphs without text, empty paragraphs, no paragraph")
  func empty() throws {
    for body in ["<w:p/>", "<w:p></w:p>", "<w:p><w:pPr/></w:p>", "<w:sectPr/>"] {
      let bytes = Sample(body).archive()
      let comment = WordComment(span: Span(story: 0, paragraph: 0, range: 0..<0), paragraphs: [.init(text: "x")])
      let trip = try Roundtrip(bytes, comments: [comment])
      #expect(try WordDocument(bytes: trip.annotated).stories.count { $0.kind == .comment } == 1, "\(body)")
      #expect(try Roundtrip.differences(bytes, trip.removed()) == [], "\(body)")
    }
  }

  @Test("Existing comments stay, and ids go on after theirs")
  func existing() throws {
    var sample = Sample(
      "<w:p><w:commentRangeStart w:id=\"4\"/>\(Sample.run("旧的"))<w:commentRangeEnd w:id=\"4\"/></w:p>"
        + Sample.paragraph("新的"))
    for comments in ["<w:comment w:id=\"4\" w:author=\"李四\">\(Sample.paragraph("旧"))</w:comment>", " "] {
      sample.comments = comments
      let trip = try Roundtrip(sample.archive(), comments: self.comments(on: ["新", "旧"], in: sample.read()))
      let part = String(decoding: try Package(bytes: trip.annotated).part(named: "word/comments.xml"), as: UTF8.self)
      #expect(part.contains(comments))
      #expect(part.contains("w:id=\"5\"") && part.contains("w:id=\"6\""))
      #expect(try Roundtrip.differences(sample.archive(), trip.removed()) == [])
    }
  }

  @Test("Generated documents: words, text and bytes", arguments: 0..<400)
  func generated(seed: Int) throws {
    var generated = GeneratedDocument(seed: UInt64(seed))
    let sample = generated.sample()
    let document = try sample.read()
    var generator = SplitMix(state: UInt64(seed) &+ 99)
    var comments: [WordComment] = []
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      let scalars = document.body.string(of: paragraph).unicodeScalars
      var offsets = [0]
      for scalar in scalars { offsets.append(offsets[offsets.count - 1] + String(scalar).utf8.count) }
      for _ in 0..<3 {
        let ends = [offsets.randomElement(using: &generator) ?? 0, offsets.randomElement(using: &generator) ?? 0]
          .sorted()
        comments.append(
          WordComment(span: Span(story: 0, paragraph: index, range: ends[0]..<ends[1]), paragraphs: [.init(text: "x")]))
      }
    }
    guard !comments.isEmpty else { return }
    let trip = try Roundtrip(sample.archive(), comments: comments)
    let read = try WordDocument(bytes: trip.annotated)
    // A body without any text may get a paragraph to hang comments on.
    let isEmpty = document.body.lines.allSatisfy(\.isEmpty)
    #expect(isEmpty ? read.body.lines.allSatisfy(\.isEmpty) : read.body.lines == document.body.lines)
    let anchors = try trip.anchors()
    #expect(anchors.count == comments.count)
    let layout = try BodyLayout(
      of: document, in: Package(bytes: sample.archive()), paragraphs: Set(document.body.paragraphs.indices))
    for (comment, anchor) in zip(comments, anchors) where !comment.span.range.isEmpty {
      // What is not cut is commented as a whole, so the words may be some more, never others.
      let words = Array(document.text(at: comment.span).utf8)
      #expect(Array(anchor.utf8).range(of: words) != nil, "seed \(seed)")
      let start = document.body.paragraphs[comment.span.paragraph].text.lowerBound
      let range = start + comment.span.range.lowerBound..<start + comment.span.range.upperBound
      let touchesWhole = layout.runs(showing: range).contains { layout.runs[$0].isWhole }
      #expect(touchesWhole || anchor.utf8.elementsEqual(words), "seed \(seed)")
    }
    #expect(try Roundtrip.differences(sample.archive(), trip.removed()) == [], "seed \(seed)")
    #expect(try Roundtrip(sample.archive(), comments: comments).annotated == trip.annotated)
  }
}
