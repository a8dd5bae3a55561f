extension StoryReader {
  /// Roots of parts, and the notes and comments inside them.
  mutating func enterOutside(_ element: XMLElement) -> Scope {
    switch element.name {
    case .document, .footnotes, .endnotes, .comments: return .outside
    case .body, .header, .footer:
      return .content
    case .footnote, .endnote:
      // Separators are lines that Word draws between text and notes (17.18.33).
      if let type = element.value(.type), !type.equals("normal") { return .skipped }
      begin(identifier: element.string(.id) ?? "")
      return .content
    case .comment:
      begin(identifier: element.string(.id) ?? "")
      return .content
    case .background: return .skipped
    default:
      count(element.qualifiedName)
      return .skipped
    }
  }

  mutating func leaveOutside(_ element: XMLElement) {
    switch element.name {
    case .body, .header, .footer, .footnote, .endnote, .comment: endStory()
    case .alternateContent: branches.leave()
    default: break
    }
  }

  private mutating func begin(identifier: String) {
    let story = Story(kind: kind, part: part, identifier: identifier)
    current = OpenStory(story, serial: nextSerial)
    nextSerial += 1
  }

  private mutating func endStory() {
    anchors.merge(current.finish()) { first, _ in first }
    finished.append(current)
  }

  /// A text box is a story of its own that hangs in the one around it.
  mutating func beginTextBox() {
    let serial = nextSerial
    nextSerial += 1
    current.references.append((.textBox(serial), current.position, current.position))
    outer.append(current)
    current = OpenStory(Story(kind: .textBox, part: part), serial: serial)
    // What is deleted with its surroundings is not visible in the box either.
    current.deletions = outer.last.map { $0.deletions > 0 ? 1 : 0 } ?? 0
    if !drawings.isEmpty { drawings[drawings.count - 1] = true }
  }

  mutating func endTextBox() {
    guard let around = outer.popLast() else { return }
    anchors.merge(current.finish()) { first, _ in first }
    finished.append(current)
    current = around
  }
}
