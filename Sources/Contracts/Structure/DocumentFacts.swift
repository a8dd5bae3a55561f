import Office

/// Facts about the file rather than the contract: tracked changes, comments, hidden text.
enum DocumentFacts {
  static func facts(in source: ContractText) -> [Fact] {
    var lines: [Place: [Int]] = [:]
    for (index, line) in source.lines.enumerated() {
      lines[Place(story: line.story, paragraph: line.paragraph), default: []].append(index)
    }
    func fact(_ name: String, _ text: String, at span: Span) -> Fact? {
      let own = lines[Place(story: span.story, paragraph: span.paragraph)] ?? []
      guard let line = own.first(where: { source.originalRange(ofLine: $0).upperBound >= span.range.lowerBound }) else {
        return nil
      }
      let range = source.lines[line].text
      // What is gone from the text is shown by the characters beside the place where it stood.
      let place = source.text.around(original: span.range, in: range) ?? range
      return Fact(name: name, value: .text(text), text: place)
    }
    var facts: [Fact] = []
    for (index, story) in source.document.stories.enumerated() {
      for revision in story.revisions {
        facts += [fact("document.revision", revision.kind.rawValue, at: revision.span)].compactMap { $0 }
      }
      for aside in story.setAside where aside.reason == .hidden {
        facts += [fact("document.hidden", aside.text, at: aside.span)].compactMap { $0 }
      }
      guard story.kind == .comment else { continue }
      let words = String(decoding: story.text.dropLast(), as: UTF8.self)
      let anchor = story.anchor ?? Span(story: index, paragraph: 0, range: 0..<0)
      facts += [fact("document.comment", words, at: anchor)].compactMap { $0 }
    }
    return facts
  }

  private struct Place: Hashable {
    var story: Int
    var paragraph: Int
  }
}
