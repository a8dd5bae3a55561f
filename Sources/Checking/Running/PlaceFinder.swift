import Contracts
import Office

/// Turns folded ranges into places a reader can find.
struct PlaceFinder {
  private let contract: Contract
  /// Per story that was asked for, the number of each paragraph in its part.
  private var numbers: [Int: [Int]] = [:]

  init(_ contract: Contract) { self.contract = contract }

  mutating func place(of range: Range<Int>) -> Place {
    let document = contract.document
    guard !contract.lines.isEmpty else {
      let part = document.stories.first?.part ?? ""
      return Place(
        span: Span(story: 0, paragraph: 0, range: 0..<0), part: part, clause: "", paragraph: 1, start: 0, length: 0,
        excerpt: "", line: "")
    }
    let span = contract.source.span(range)
    let story = document.stories[span.story]
    let line = story.string(of: story.paragraphs[span.paragraph])
    let excerpt = document.text(at: span)
    let before = document.text(at: Span(story: span.story, paragraph: span.paragraph, range: 0..<span.range.lowerBound))
    let clause = contract.clauseIndex(at: range.lowerBound).map { contract.clauses[$0].path } ?? ""
    return Place(
      span: span, part: story.part, clause: clause,
      paragraph: number(of: span), start: before.unicodeScalars.count, length: excerpt.unicodeScalars.count,
      excerpt: excerpt, line: line)
  }

  private mutating func number(of span: Span) -> Int {
    if let numbers = numbers[span.story] { return numbers[span.paragraph] }
    let stories = contract.document.stories
    let part = stories[span.story].part
    let shared = stories.indices.filter { stories[$0].part == part }
    var paragraphs: [(origin: Int, story: Int, paragraph: Int)] = []
    for story in shared {
      numbers[story] = Array(repeating: 0, count: stories[story].paragraphs.count)
      for (index, paragraph) in stories[story].paragraphs.enumerated() {
        paragraphs.append((paragraph.origin.isEmpty ? 0 : paragraph.origin.lowerBound, story, index))
      }
    }
    // A text box stands inside the paragraph it hangs on; the part's own order tells. Without a file, stories follow.
    if shared.count > 1 {
      paragraphs.sort { ($0.origin, $0.story, $0.paragraph) < ($1.origin, $1.story, $1.paragraph) }
    }
    for (number, paragraph) in paragraphs.enumerated() {
      numbers[paragraph.story]?[paragraph.paragraph] = number + 1
    }
    return numbers[span.story]?[span.paragraph] ?? span.paragraph + 1
  }
}
