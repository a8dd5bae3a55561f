extension OpenStory {
  mutating func beginParagraph(origin: Int) {
    let from = joined ?? Joined(start: position, firstRun: story.runs.count, origin: origin..<origin)
    joined = nil
    paragraph = OpenParagraph(start: from.start, firstRun: from.firstRun, origin: from.origin.lowerBound)
    paragraph?.leading = from.leading
  }

  /// Ends a paragraph at `end` in the part. Returns the properties to number it by when it appears in the story.
  mutating func endParagraph(end: Int, styles: StyleSheet) -> OpenParagraph.Properties? {
    guard let open = paragraph.take() else { return nil }
    closeAside()
    recordMarks(of: open)
    let isEmpty = position == open.start
    if isEmpty, let table = tables.last, table.isRowRemoved || table.isCellRemoved { return nil }
    let origin = open.origin..<max(end, open.origin)
    let isMarkGone =
      switch view {
      case .accepted: open.markDeleted != nil
      case .original: open.markInserted != nil
      case .marked: false
      }
    if isMarkGone || open.isMarkHidden {
      // The mark is gone, so the text belongs to the paragraph that follows, whose mark stays (17.13.5.15). A mark that
      // is only hidden lets its paragraph lead the common line, as Word's style separator does (17.3.2.41).
      let leads = open.leading ?? (!isMarkGone && !isEmpty ? open.properties : nil)
      joined = Joined(
        start: open.start, firstRun: open.firstRun, origin: origin, properties: open.properties, leading: leads)
      return nil
    }
    // What a vertical merge covers is not shown; an empty paragraph there is none of the merged cell's.
    if isEmpty, tables.last?.isContinuation == true { return nil }
    let properties = open.leading ?? open.properties
    append(from: open.start, firstRun: open.firstRun, origin: origin, properties, styles: styles)
    return properties
  }

  private mutating func append(
    from start: Int, firstRun: Int, origin: Range<Int>, _ properties: OpenParagraph.Properties, styles: StyleSheet
  ) {
    var finished = Paragraph(text: start..<position, runs: firstRun..<story.runs.count, origin: origin)
    finished.style = styles.displayName(properties.style)
    finished.isCentered = properties.isCentered ?? styles.styles[properties.style].isCentered ?? false
    finished.outlineLevel = (properties.outlineLevel ?? styles.styles[properties.style].outlineLevel).flatMap {
      (0...8).contains($0) ? $0 : nil
    }
    finished.cell = tables.last?.cell
    story.paragraphs.append(finished)
    story.text.append(UInt8(ascii: "\n"))
  }

  /// Ends text whose paragraph mark is not shown but that no paragraph follows: before a table, or at the end of a cell.
  /// Returns what `endParagraph` returns.
  mutating func endJoined(styles: StyleSheet) -> OpenParagraph.Properties? {
    guard let open = joined else { return nil }
    joined = nil
    guard position > open.start else { return nil }
    let properties = open.leading ?? open.properties
    append(from: open.start, firstRun: open.firstRun, origin: open.origin, properties, styles: styles)
    return properties
  }

  private mutating func recordMarks(of open: OpenParagraph) {
    func record(_ kind: Revision.Kind, _ change: Change?, from start: Int) {
      guard let change else { return }
      story.revisions.append(
        Revision(kind: kind, author: change.author, date: change.date, span: raw(start, position)))
    }
    record(.formatting, open.formatted, from: open.start)
    record(.insertion, open.markInserted, from: position)
    record(.paragraphMark, open.markDeleted, from: position)
  }

  /// Turns places in the story into spans of paragraphs, once no text can be added any more.
  mutating func finish() -> [Anchor: Span] {
    closeAside()
    story.fields.sort { ($0.text.lowerBound, $1.text.upperBound) < ($1.text.lowerBound, $0.text.upperBound) }
    story.bookmarks.sort { ($0.text.lowerBound, $0.name) < ($1.text.lowerBound, $1.name) }
    let hasMarks =
      !story.revisions.isEmpty || !story.setAside.isEmpty || !references.isEmpty || !openComments.isEmpty
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
