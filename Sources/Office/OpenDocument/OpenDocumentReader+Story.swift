extension OpenDocumentReader {
  /// What holds for the text at the place the reader has come to; a text box or note begins afresh.
  struct Surroundings {
    /// Looks of the paragraph and of the spans around this place, innermost last.
    var looks: [OpenDocumentStyles.Look] = []
    /// Open hidden sections and the like.
    var hiding = 0
    var isParagraphHidden = false
    /// White space is only written once something follows it (6.1.2).
    var hasSpaceBefore = false
    var hasText = false
    var lists: [OpenList] = []
    var items: [OpenItem] = []
    /// Tracked insertions and changes of formatting that are open, by their id, and where each began in this paragraph.
    var changes: [String: Int] = [:]
    /// Hyperlinks that are open, by their index in the story.
    var links: [Int] = []
    var paragraphStyle = OpenDocumentStyles.Style()
    var label: NumberLabel?
    var outlineLevel: Int?
    /// Of the `text:note` whose body comes next.
    var noteID = ""
    var isEndnote = false
    /// Content controls that are open, by their index in the story.
    var controls: [Int] = []
  }

  /// Goes on with a story that hangs at this place, such as a note.
  mutating func beginStory(_ kind: Story.Kind, identifier: String = "", anchor: Anchor? = nil) {
    current.cutRun()
    if let anchor { current.references.append((anchor, current.position, current.position)) }
    outer.append((current, here))
    let isHidden = here.hiding > 0 || here.isParagraphHidden
    here = Surroundings()
    here.hiding = isHidden ? 1 : 0
    current = OpenStory(Story(kind: kind, part: part, identifier: identifier), serial: nextSerial, view: view)
    nextSerial += 1
    // What is deleted or inserted with its surroundings is so in here too.
    current.deletions = outer.last.map { $0.story.deletions > 0 ? 1 : 0 } ?? 0
    current.insertions = outer.last.map { $0.story.insertions > 0 ? 1 : 0 } ?? 0
    target = .nothing
  }

  /// Ends the story and goes back to the one around it.
  mutating func endStory(_ element: XMLElement) {
    if current.paragraph != nil { endParagraph(element.start) }
    guard let around = outer.popLast() else { return }
    anchors.merge(current.finish()) { first, _ in first }
    finished.append(current)
    current = around.story
    here = around.here
    target = current.paragraph == nil ? .nothing : .story
    resumeRun(element)
  }

  /// Ends the body, when the document is over.
  mutating func finish() {
    anchors.merge(current.finish()) { first, _ in first }
    finished.append(current)
  }

  /// Begins a run behind the tag that was just read, and ends the one before it.
  mutating func resumeRun(_ element: XMLElement) {
    guard current.paragraph != nil else { return }
    current.cutRun()
    var run = OpenStory.OpenRun(start: current.position, origin: element.start)
    if let look = here.looks.last {
      run.traits = look.traits
      run.isHidden = look.isHidden == true
    }
    if here.hiding > 0 || here.isParagraphHidden { run.isHidden = true }
    current.run = run
  }

  /// Character data: white space of any kind and length is one space, and none at either end of a paragraph (6.1.2).
  mutating func write(characters bytes: UnsafeBufferPointer<UInt8>) {
    let reason = current.hiddenReason
    var index = 0
    while index < bytes.count {
      if Self.isSpace(bytes[index]) {
        if here.hasText { here.hasSpaceBefore = true }
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
      writeSpace()
      current.write(UnsafeBufferPointer(rebasing: bytes[index..<end]), as: reason)
      here.hasText = true
      index = end
    }
  }

  /// Writes what the program shows without its being text in the file.
  mutating func write(_ text: String) {
    guard current.paragraph != nil, !text.isEmpty else { return }
    writeSpace()
    current.write(text)
    here.hasText = true
  }

  /// The space that stood before what is written now.
  mutating func writeSpace() {
    guard here.hasSpaceBefore else { return }
    here.hasSpaceBefore = false
    current.write(" ")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
