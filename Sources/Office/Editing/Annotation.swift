extension EditedPackage {
  /// Writes comments and proposed changes into a document that was read from this package.
  ///
  /// Existing comments stay as they are, and ids go on after theirs. Returns for each proposal whether it could be
  /// written: words in fields, in tracked insertions of others and in what Word fills by itself are left alone. Throws
  /// `unsupportedFormat` when there is no place for a comment, and what reading the parts throws.
  public mutating func annotate(
    _ document: WordDocument, comments: [WordComment], proposals: [ProposedWords], by author: WordAuthor
  ) throws(ReadError) -> [Bool] {
    let anchors = comments.map { BodyAnchor(of: $0.span, in: document.body) }
    let paragraphs = Set(anchors.map(\.paragraph) + proposals.map(\.span.paragraph))
    let layout = try BodyLayout(
      of: document, in: package, paragraphs: paragraphs.filter(document.body.paragraphs.indices.contains))
    let part = try CommentsPart(of: document.body.part, in: package)
    var used = layout.usedCommentIDs
    if !part.isNew { used.formUnion(try CommentIDs(reading: part.name, of: package)) }
    let markup = WordMarkup(prefix: layout.rootPrefix, namespace: layout.namespace)
    var writer = AnnotationWriter(layout, markup: markup, author: author)
    let written = proposals.map { writer.propose($0) }
    var ids: [Int] = []
    var next = (used.filter { $0 < 1 << 30 }.max() ?? -1) + 1
    for anchor in anchors {
      while used.contains(next) { next += 1 }
      try writer.comment(next, on: anchor)
      ids.append(next)
      next += 1
    }
    edit(document.body.part, writer)
    if !comments.isEmpty {
      try part.add(
        { markup in zip(comments, ids).map { $0.element(id: $1, by: author, in: markup) }.joined() },
        namespace: layout.namespace, to: &self)
    }
    return written
  }

  private mutating func edit(_ part: String, _ writer: AnnotationWriter) { change(part, writer.splices()) }
}

/// The ids of the comments of a part.
private struct CommentIDs: XMLEvents, Sequence {
  private var ids: [Int] = []

  init(reading part: String, of package: Package) throws(ReadError) { try package.read(part: part, into: &self) }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if element.name == .comment, let id = element.integer(.id) { ids.append(id) }
  }

  func makeIterator() -> IndexingIterator<[Int]> { ids.makeIterator() }
}

/// The words of the body on which a comment can stand.
struct BodyAnchor {
  /// Index in the body; 0 for a body without paragraphs.
  var paragraph: Int
  /// Offsets in the text of the body; empty for a paragraph without text.
  var text: Range<Int>

  /// The words themselves, else their paragraph, else the nearest paragraph with text, the ones before first.
  init(of span: Span, in body: Story) {
    let paragraphs = body.paragraphs
    guard paragraphs.indices.contains(span.paragraph) else {
      (paragraph, text) = (0, 0..<0)
      return
    }
    let own = paragraphs[span.paragraph].text
    if !span.range.isEmpty {
      paragraph = span.paragraph
      text = own.lowerBound + span.range.lowerBound..<own.lowerBound + span.range.upperBound
      return
    }
    let before = paragraphs[...span.paragraph].lastIndex { !$0.text.isEmpty }
    paragraph = before ?? paragraphs.firstIndex { !$0.text.isEmpty } ?? span.paragraph
    text = Self.trimmed(paragraphs[paragraph].text, in: body.text)
  }

  /// Without the spaces at both ends, unless there is nothing else.
  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    guard let first = range.first(where: { text[$0] > 0x20 }), let last = range.last(where: { text[$0] > 0x20 }) else {
      return range
    }
    return first..<last + 1
  }
}
