import Office

/// Facts about the file rather than the contract: tracked changes, comments, hidden text, what acts or reaches out.
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
    return facts + activeContent(in: source, lines)
  }

  /// One fact for each kind of thing that has no place in the text, and one for each place of those that have.
  ///
  /// Their range is empty, for no words of the contract are to blame. A template or a picture on a disk is none: the
  /// first is where the writer's program keeps its styles, and asking for the second reaches nobody.
  private static func activeContent(in source: ContractText, _ lines: [Place: [Int]]) -> [Fact] {
    guard let first = source.lines.first else { return [] }
    var facts: [Fact] = []
    for kind in ActiveContent.Kind.allCases {
      let all = source.document.activeContent.filter { content in
        content.kind == kind && (content.isRemote || kind != .template && kind != .picture)
      }
      let name = "document.\(kind.rawValue)"
      for content in all {
        guard let span = content.span, let line = lines[Place(story: span.story, paragraph: span.paragraph)]?.first
        else { continue }
        let place = source.lines[line].text.lowerBound
        facts.append(Fact(name: name, value: .text(words(of: [content])), text: place..<place))
      }
      let loose = all.filter { $0.span == nil }
      guard !loose.isEmpty else { continue }
      let place = first.text.lowerBound
      facts.append(Fact(name: name, value: .text(words(of: loose)), text: place..<place))
    }
    return facts
  }

  /// What they are called in the file, at most three of them.
  private static func words(of contents: [ActiveContent]) -> String {
    let names = contents.map { content in
      let name = content.target.isEmpty ? content.part : content.target
      return name.split { $0.isWhitespace }.joined(separator: " ")
    }
    let shown = names.prefix(3).map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }
    return shown.joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }

  private struct Place: Hashable {
    var story: Int
    var paragraph: Int
  }
}
