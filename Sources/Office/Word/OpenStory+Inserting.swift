extension OpenStory {
  /// Puts a sign before visible text that was written just now, and moves every place behind it.
  mutating func insert(_ sign: String, at place: Int) {
    let width = sign.utf8.count
    story.text.insert(contentsOf: sign.utf8, at: place)
    generated += sign.unicodeScalars.count
    func moved(_ range: Range<Int>) -> Range<Int> {
      let start = range.lowerBound >= place ? range.lowerBound + width : range.lowerBound
      let end = range.upperBound > place || range.lowerBound >= place ? range.upperBound + width : range.upperBound
      return start..<end
    }
    // Places are kept in the order of the text, so only the last ones can be behind it.
    for index in story.runs.indices.reversed() {
      guard story.runs[index].text.upperBound > place else { break }
      story.runs[index].text = moved(story.runs[index].text)
    }
    for index in story.setAside.indices.reversed() {
      guard story.setAside[index].span.range.lowerBound >= place else { break }
      story.setAside[index].span.range = moved(story.setAside[index].span.range)
    }
    for index in story.revisions.indices.reversed() {
      guard story.revisions[index].span.range.upperBound >= place else { break }
      story.revisions[index].span.range = moved(story.revisions[index].span.range)
    }
    for index in story.controls.indices.reversed() {
      guard story.controls[index].text.upperBound >= place else { break }
      story.controls[index].text = moved(story.controls[index].text)
    }
    for index in story.fields.indices { story.fields[index].text = moved(story.fields[index].text) }
    for index in story.bookmarks.indices { story.bookmarks[index].text = moved(story.bookmarks[index].text) }
    for index in revisions.indices where revisions[index].start > place { revisions[index].start += width }
    for index in references.indices where references[index].start >= place {
      references[index].start += width
      references[index].end += width
    }
    if let start = run?.start, start >= place { run?.start = start + width }
    if aside.position >= place, aside.reason != nil { aside.position += width }
  }
}
