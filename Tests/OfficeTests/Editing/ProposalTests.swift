import Testing

@testable import Office

@Suite("Words proposed as tracked changes")
struct ProposalTests {
  private func trip(_ body: String, _ word: String, _ text: String) throws -> (Roundtrip, Sample) {
    let sample = Sample(body)
    let document = try sample.read()
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      guard let range = Array(document.body.text[paragraph.text]).range(of: Array(word.utf8)) else { continue }
      let span = Span(story: 0, paragraph: index, range: range)
      let comment = WordComment(span: span, paragraphs: [.init(text: "x")])
      return (
        try Roundtrip(sample.archive(), comments: [comment], proposals: [ProposedWords(span: span, text: text)]), sample
      )
    }
    Issue.record("no \(word)")
    return (try Roundtrip(sample.archive(), comments: []), sample)
  }

  private func check(_ body: String, _ word: String, _ text: String, accepted: String) throws {
    let (trip, sample) = try trip(body, word, text)
    #expect(trip.proposalsWritten == [true])
    let read = try WordDocument(bytes: trip.annotated)
    #expect(read.body.lines == [accepted])
    #expect(read.body.setAside.filter { $0.reason == .deleted }.map(\.text).joined() == word)
    #expect(try Roundtrip.differences(sample.archive(), trip.removed()) == [], "\(body)")
  }

  @Test("Accepted they read as proposed, taken back the bytes are the original's")
  func replaced() throws {
    try check(Sample.paragraph("支付订金五万元"), "订金", "定金", accepted: "支付定金五万元")
    try check(Sample.paragraph("订金"), "订金", "定金", accepted: "定金")
    try check("<w:p><w:r><w:t>  支付 订金 </w:t></w:r></w:p>", "订金", "定金", accepted: "支付 定金")
    try check("<w:p><w:r><w:t>支付 订金 五</w:t></w:r></w:p>", " 订金 ", "定金", accepted: "支付定金五")
    try check("<w:p>\(Sample.run("支付订", "<w:b/>"))\(Sample.run("金五"))</w:p>", "订金", "定金", accepted: "支付定金五")
    try check("<w:p><w:r><w:lastRenderedPageBreak/><w:t>甲&amp;乙</w:t><w:tab/></w:r></w:p>", "&", "<", accepted: "甲<乙\t")
    try check("<w:p><w:hyperlink>\(Sample.run("支付订金"))</w:hyperlink></w:p>", "订金", "", accepted: "支付")
    try check("<w:p><w:r><w:t>订</w:t><w:t>金</w:t></w:r></w:p>", "订金", "定金", accepted: "定金")
  }

  @Test("In fields, filled controls and insertions of others they are not proposed")
  func left() throws {
    let run = Sample.run("支付订金")
    let control = "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
    for piece in [
      "<w:ins w:id=\"1\" w:author=\"a\">\(run)</w:ins>", control, "<w:fldSimple w:instr=\"REF a\">\(run)</w:fldSimple>",
      "<w:r><w:t>支付订</w:t><w:tab/><w:t>金</w:t></w:r>",
    ] {
      let (trip, sample) = try trip("<w:p>\(piece)</w:p>", piece.contains("tab/>") ? "订\t金" : "订金", "定金")
      #expect(trip.proposalsWritten == [false])
      #expect(try WordDocument(bytes: trip.annotated).body.lines == sample.read().body.lines)
    }
  }

  @Test("Generated documents: accepted, taken back", arguments: 0..<300)
  func generated(seed: Int) throws {
    var generated = GeneratedDocument(seed: UInt64(seed) &+ 5_000)
    let sample = generated.sample()
    let document = try sample.read()
    var proposals: [ProposedWords] = []
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      for word in ["订金", "合同法", "中", "100"] {
        guard let range = Array(document.body.text[paragraph.text]).range(of: Array(word.utf8)) else { continue }
        proposals.append(ProposedWords(span: Span(story: 0, paragraph: index, range: range), text: "〈新〉"))
      }
    }
    guard !proposals.isEmpty else { return }
    let comments = proposals.map { WordComment(span: $0.span, paragraphs: [.init(text: "x")]) }
    let trip = try Roundtrip(sample.archive(), comments: comments, proposals: proposals)
    let read = try WordDocument(bytes: trip.annotated)
    let written = trip.proposalsWritten.count { $0 }
    #expect(read.body.lines.joined().split(separator: "〈新〉", omittingEmptySubsequences: false).count - 1 == written)
    #expect(try Roundtrip.differences(sample.archive(), trip.removed()) == [], "seed \(seed)")
  }
}
