extension OpenStory {
  mutating func beginParagraph(origin: Int) {
    let from = joined ?? Joined(start: position, firstRun: story.runs.count, origin: origin..<origin)
    joined = nil
    paragraph = OpenParagraph(start: from.start, firstRun: from.firstRun, origin: from.origin.lowerBound)
  }

  /// Ends a paragraph at `end` in the part. Returns its properties when it appears in the story.
  mutating func endParagraph(end: Int, styles: StyleSheet) -> OpenParagraph? {
    guard let open = paragraph else { return nil }
    closeAside()
    paragraph = nil
    recordMarks(of: open)
    let isEmpty = position == open.start
    if tables.last?.isRowDeleted == true, isEmpty { return nil }
    if open.markDeletedBy != nil {
      // The mark is gone, so the text belongs to the paragraph that follows, whose mark stays (17.13.5.15).
      joined = Joined(start: open.start, firstRun: open.firstRun, origin: open.origin..<max(end, open.origin))
      return nil
    }
    // What a vertical merge covers is not shown; an empty paragraph there is none of the merged cell's.
    if isEmpty, tables.last?.isContinuation == true { return nil }
    var finished = Paragraph(
      text: open.start..<position, runs: open.firstRun..<story.runs.count, origin: open.origin..<max(end, open.origin))
    finished.style = styles.displayName(open.style)
    finished.isCentered = open.isCentered ?? styles.styles[open.style].isCentered ?? false
    finished.outlineLevel = (open.outlineLevel ?? styles.styles[open.style].outlineLevel).flatMap {
      (0...8).contains($0) ? $0 : nil
    }
    finished.cell = tables.last?.cell
    story.paragraphs.append(finished)
    story.text.append(UInt8(ascii: "\n"))
    return open
  }

  /// Ends text whose paragraph mark is deleted but that no paragraph follows: before a table, or at the end of a cell.
  mutating func endJoined() {
    guard let open = joined else { return }
    joined = nil
    guard position > open.start else { return }
    var finished = Paragraph(
      text: open.start..<position, runs: open.firstRun..<story.runs.count, origin: open.origin)
    finished.cell = tables.last?.cell
    story.paragraphs.append(finished)
    story.text.append(UInt8(ascii: "\n"))
  }

  private mutating func recordMarks(of open: OpenParagraph) {
    if let author = open.formattedBy {
      story.revisions.append(Revision(kind: .formatting, author: author, span: raw(open.start, position)))
    }
    if let author = open.markInsertedBy {
      story.revisions.append(Revision(kind: .insertion, author: author, span: raw(position, position)))
    }
    if let author = open.markDeletedBy {
      story.revisions.append(Revision(kind: .paragraphMark, author: author, span: raw(position, position)))
    }
  }

  /// Turns places in the story into spans of paragraphs, once no text can be added any more.
  mutating func finish() -> [Anchor: Span] {
    closeAside()
    endJoined()
    let hasMarks = !story.revisions.isEmpty || !story.setAside.isEmpty || !references.isEmpty
    if story.paragraphs.isEmpty, hasMarks || story.kind != .body {
      story.paragraphs.append(Paragraph(text: position..<position, runs: 0..<0))
      story.text.append(UInt8(ascii: "\n"))
    }
    for index in story.revisions.indices { story.revisions[index].span = localised(story.revisions[index].span) }
    for index in story.setAside.indices { story.setAside[index].span = localised(story.setAside[index].span) }
    for (id, start) in openComments { references.append((.comment(id), start, start)) }
    var anchors: [Anchor: Span] = [:]
    for reference in references where anchors[reference.anchor] == nil {
      anchors[reference.anchor] = localised(raw(reference.start, reference.end))
    }
    return anchors
  }

  /// A span holds one paragraph: what reaches further ends with the paragraph it begins in.
  private func localised(_ span: Span) -> Span {
    let start = span.range.lowerBound
    var low = 0
    var high = story.paragraphs.count - 1
    while low < high {
      let middle = (low + high) / 2
      if story.paragraphs[middle].text.upperBound < start { low = middle + 1 } else { high = middle }
    }
    var index = low
    if start == story.paragraphs[index].text.upperBound, span.range.upperBound > start + 1,
      index + 1 < story.paragraphs.count
    {
      index += 1
    }
    let text = story.paragraphs[index].text
    let from = min(max(start, text.lowerBound), text.upperBound)
    let to = min(max(span.range.upperBound, from), text.upperBound)
    return Span(story: serial, paragraph: index, range: from - text.lowerBound..<to - text.lowerBound)
  }
}
