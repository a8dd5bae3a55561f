extension StoryReader {
  /// Roots of parts, and the notes and comments inside them.
  mutating func enterOutside(_ element: XMLElement) -> Scope {
    switch element.name {
    case .document, .footnotes, .endnotes, .comments: return .outside
    case .body, .header, .footer:
      // About what Word's markup comes to; growing in steps would copy what was read several times.
      current.story.text.reserveCapacity(partSize / 8)
      current.story.runs.reserveCapacity(partSize / 400)
      current.story.paragraphs.reserveCapacity(partSize / 800)
      return .content
    case .footnote, .endnote:
      // Separators are lines that Word draws between text and notes (17.18.33).
      if let type = element.value(.type), !type.equals("normal") {
        books?.skipped = .separator
        return .skipped
      }
      begin(identifier: element.string(.id) ?? "")
      return .content
    case .comment:
      begin(identifier: element.string(.id) ?? "")
      current.story.comment = Comment(
        author: element.string(.author) ?? "", initials: element.string(.initials) ?? "",
        date: element.string(.date) ?? "")
      lastParagraphID = ""
      return .content
    case .background: return .skipped
    default:
      count(element.qualifiedName)
      return .skipped
    }
  }

  mutating func leaveOutside(_ element: XMLElement) {
    switch element.name {
    case .comment:
      if !lastParagraphID.isEmpty { commentParagraphs[current.story.identifier] = lastParagraphID }
      endStory()
    case .body, .header, .footer, .footnote, .endnote: endStory()
    case .alternateContent: branches.leave()
    default: break
    }
  }

  private mutating func begin(identifier: String) {
    let story = Story(kind: kind, part: part, identifier: identifier)
    current = OpenStory(story, serial: nextSerial, view: view)
    nextSerial += 1
  }

  private mutating func endStory() {
    endJoined()
    anchors.merge(current.finish()) { first, _ in first }
    finished.append(current)
  }

  /// A text box is a story of its own that hangs in the one around it.
  mutating func beginTextBox() {
    let serial = nextSerial
    nextSerial += 1
    current.references.append((.textBox(serial), current.position, current.position))
    outer.append(current)
    current = OpenStory(Story(kind: .textBox, part: part), serial: serial, view: view)
    // What is deleted or inserted with its surroundings is so in the box too.
    current.deletions = outer.last.map { $0.deletions > 0 ? 1 : 0 } ?? 0
    current.insertions = outer.last.map { $0.insertions > 0 ? 1 : 0 } ?? 0
    if !drawings.isEmpty { drawings[drawings.count - 1].hasText = true }
  }

  mutating func endTextBox() {
    guard let around = outer.popLast() else { return }
    endJoined()
    anchors.merge(current.finish()) { first, _ in first }
    finished.append(current)
    current = around
  }
}
