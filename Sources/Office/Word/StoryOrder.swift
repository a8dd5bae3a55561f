/// Puts the stories of all parts in order.
enum StoryOrder {
  /// The stories in the order that `WordDocument.stories` promises, with spans that count stories in that order.
  static func ordered(_ stories: [OpenStory], anchors: [Anchor: Span]) -> [Story] {
    let order: [Story.Kind] = [.body, .textBox, .header, .footer, .footnote, .endnote, .comment]
    let sorted = order.flatMap { kind in
      stories.filter { $0.story.kind == kind }.sorted { $0.serial < $1.serial }
    }
    var index: [Int: Int] = [:]
    for (position, open) in sorted.enumerated() { index[open.serial] = position }
    return sorted.map { open in
      var story = open.story
      let own = index[open.serial] ?? 0
      for position in story.revisions.indices { story.revisions[position].span.story = own }
      for position in story.setAside.indices { story.setAside[position].span.story = own }
      if var anchor = anchor(of: open, in: anchors), let position = index[anchor.story] {
        anchor.story = position
        story.anchor = anchor
      }
      return story
    }
  }

  private static func anchor(of open: OpenStory, in anchors: [Anchor: Span]) -> Span? {
    switch open.story.kind {
    case .textBox: anchors[.textBox(open.serial)]
    case .footnote: anchors[.footnote(open.story.identifier)]
    case .endnote: anchors[.endnote(open.story.identifier)]
    case .comment: anchors[.comment(open.story.identifier)]
    case .body, .header, .footer: nil
    }
  }
}
