import Contracts
import Office
import Testing

@testable import Checking
@testable import Reports

/// Findings as comments: where they stand, and what they say.
@Suite struct FindingCommentsTests {
  /// A body of three lines with a text box, a footnote and a header.
  private var document: WordDocument {
    var body = Story(kind: .body, part: "word/document.xml")
    for line in ["", "技术服务合同", "甲方支付订金。"] { Self.add(line, to: &body) }
    var box = Story(kind: .textBox, part: "word/document.xml", anchor: Span(story: 0, paragraph: 2, range: 3..<3))
    Self.add("框内", to: &box)
    var header = Story(kind: .header, part: "word/header1.xml")
    Self.add("草案", to: &header)
    var note = Story(kind: .footnote, part: "word/footnotes.xml", anchor: Span(story: 1, paragraph: 0, range: 0..<0))
    Self.add("脚注", to: &note)
    return WordDocument(format: .docx, stories: [body, box, header, note])
  }

  private static func add(_ line: String, to story: inout Story) {
    let start = story.text.count
    story.text += Array(line.utf8)
    let range = start..<story.text.count
    if !range.isEmpty { story.runs.append(Run(text: range, origin: 0)) }
    story.paragraphs.append(Paragraph(text: range, runs: story.runs.count - (range.isEmpty ? 0 : 1)..<story.runs.count))
    story.text.append(UInt8(ascii: "\n"))
  }

  private func finding(_ span: Span, correction: ProposedCorrection? = nil) -> Finding {
    var finding = Samples.deposit
    finding.outcome = .fail
    finding.place.span = span
    finding.place.excerpt = document.text(at: span)
    finding.correction = correction
    return finding
  }

  private func checked(_ findings: [Finding], title: Span? = nil) -> CheckedDocument {
    var checked = Samples.defective
    checked.findings = findings
    checked.title = title
    return checked
  }

  private func annotations(
    _ checked: CheckedDocument, _ suggested: SuggestedCorrections? = nil, _ language: Language = .zh
  ) -> FindingComments.Annotations {
    FindingComments(Samples.settings(language), suggested: suggested).annotations(on: checked, in: document)
  }

  private let deposit = Span(story: 0, paragraph: 2, range: 12..<18)

  @Test func theCoverNoteComesFirstOnTheTitleOrTheFirstLine() {
    let title = Span(story: 0, paragraph: 1, range: 0..<6)
    #expect(annotations(checked([], title: title)).comments.map(\.span) == [title])
    #expect(annotations(checked([])).comments.map(\.span) == [Span(story: 0, paragraph: 1, range: 0..<0)])
    let inBox = annotations(checked([], title: Span(story: 1, paragraph: 0, range: 0..<3)))
    #expect(inBox.comments.map(\.span) == [Span(story: 0, paragraph: 2, range: 0..<0)])
  }

  @Test func whatStandsOutsideTheBodyIsSaidWhereItHangs() {
    let spans = [
      deposit, Span(story: 1, paragraph: 0, range: 0..<6), Span(story: 2, paragraph: 0, range: 0..<6),
      Span(story: 3, paragraph: 0, range: 0..<6),
    ]
    let comments = annotations(checked(spans.map { finding($0) })).comments.dropFirst()
    let hung = Span(story: 0, paragraph: 2, range: 0..<0)
    #expect(comments.map(\.span) == [deposit, hung, Span(story: 0, paragraph: 1, range: 0..<0), hung])
    let places = comments.map { $0.paragraphs.map(\.text).filter { $0.hasPrefix("位置：") } }
    #expect(places == [[], ["位置：文本框“框内”"], ["位置：页眉“草案”"], ["位置：脚注“脚注”"]])
  }

  @Test func aCommentSaysWhatWhyAndHow() {
    let comment = annotations(checked([finding(deposit)])).comments[1]
    #expect(
      comment.paragraphs.map { $0.heading + $0.text } == [
        "提示 PRC-021 定金过高。", "要求：定金不超过百分之二十。", "依据：《中华人民共和国民法典》第586条（法律法规）", "改法：写明合同价款。",
      ])
    let english = annotations(checked([finding(deposit)]), nil, .en).comments[1]
    #expect(english.paragraphs.map(\.text).last == "remedy: State the price.")
  }

  @Test func onlyWhatIsAskedForIsProposed() {
    let safe = ProposedCorrection(span: deposit, words: "订金", text: "定金", isSafe: true)
    var unsure = safe
    unsure.isSafe = false
    var elsewhere = safe
    elsewhere.span = Span(story: 2, paragraph: 0, range: 0..<6)
    let findings = [safe, unsure, elsewhere].map { finding($0.span, correction: $0) }
    #expect(annotations(checked(findings)).proposals.isEmpty)
    #expect(annotations(checked(findings), .safe).proposals.map(\.span) == [deposit])
    #expect(annotations(checked(findings), .all).proposals.count == 2)
    let words = annotations(checked(findings), .all).comments.flatMap(\.paragraphs).map(\.text)
    #expect(words.contains("修订建议：1 处可直接采用，1 处须先核实再采用。"))
    #expect(words.contains("建议：“订金”改为“定金”，可直接采用。"))
    #expect(words.contains("建议：“订金”改为“定金”，须先核实再采用。"))
  }
}
