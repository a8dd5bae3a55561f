/// Reads a document as the program does, and holds what was read against what the model promises: a broken promise
/// here would be a crash later, in a program that trusts it.
func expectSound(bytes: [UInt8]) {
  var limits = ReadingLimits()
  // Small, so that the limits themselves are reached.
  limits.partSize = 1 << 20
  limits.totalSize = 2 << 20
  limits.textSize = 1 << 19
  do {
    // Every input is read in one of the views, and some with the account.
    let view = RevisionView.allCases[bytes.count % 3]
    let package = try Package(bytes: bytes, limits: limits)
    let document = try WordDocument(reading: package, view: view)
    expectSound(document)
    guard bytes.count % 4 == 0, package.container == .zip else { return }
    let (_, account) = try WordDocument.accounted(reading: package, view: view)
    precondition(account.difference == 0, "every character is accounted for")
  } catch {
    precondition(error.code != .internal, "an internal error: \(error.en)")
  }
}

private func expectSound(_ document: WordDocument) {
  precondition(document.stories.first?.kind == .body, "the first story is the body")
  for (index, story) in document.stories.enumerated() {
    expectSound(story)
    for span in story.revisions.map(\.span) + story.setAside.map(\.span) {
      precondition(span.story == index, "a span names its own story")
      _ = document.text(at: span)
    }
    if let anchor = story.anchor { _ = document.text(at: anchor) }
  }
  for unread in document.unread { precondition(unread.count > 0, "what is unread was met") }
}

private func expectSound(_ story: Story) {
  precondition(String(validating: story.text, as: UTF8.self) != nil, "text is UTF-8")
  var end = 0
  for paragraph in story.paragraphs {
    precondition(paragraph.text.lowerBound == end, "paragraphs follow one another")
    precondition(!story.text[paragraph.text].contains(UInt8(ascii: "\n")), "a line feed ends a paragraph")
    precondition(story.text[paragraph.text.upperBound] == UInt8(ascii: "\n"), "a paragraph ends with a line feed")
    end = paragraph.text.upperBound + 1
    for run in story.runs[paragraph.runs] {
      precondition(
        run.text.lowerBound >= paragraph.text.lowerBound && run.text.upperBound <= paragraph.text.upperBound,
        "a run stays in its paragraph")
    }
    if let cell = paragraph.cell {
      precondition(story.tables.indices.contains(cell.table), "a cell is of a table that exists")
      precondition(cell.row >= 0 && cell.column >= 0 && cell.columnSpan >= 1, "a cell has a place")
    }
    if let level = paragraph.outlineLevel { precondition((0...8).contains(level), "there are nine levels") }
  }
  precondition(end == story.text.count, "every character is in a paragraph")
  for table in story.tables { _ = story.paragraphs[table.paragraphs] }
  for control in story.controls { _ = story.text[control.text] }
}
