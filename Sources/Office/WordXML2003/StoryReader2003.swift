/// Reads the text of a Word 2003 document by handing it to the reader of Word's stories in that one's words.
///
/// Three things stand elsewhere than in ECMA-376: notes and comments inside the runs that refer to them, headers and
/// footers inside the properties of their section, and tracked changes in annotations of one common form.
struct StoryReader2003: XMLEvents {
  /// What became of an open element.
  private enum Open {
    /// Handed on under this name.
    case named(Name)
    /// Passed over, its content read where it stands.
    case wrapper
    /// A story that hangs in the one around it.
    case story
  }

  var story: StoryReader
  private(set) var activeContent: Set<ActiveContent> = []
  private var open: [Open] = []
  private var skipped = 0
  /// Lists are counted apart in headers and footers.
  private var outerCounters: [ListCounters] = []
  private var notes = 0

  init(_ story: StoryReader) { self.story = story }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard let opened = translate(element) else {
      skipped = 1
      return
    }
    if case .named(let name) = opened { try story.open(element.renamed(name)) }
    open.append(opened)
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch open.popLast() {
    case .named(let name)?: try story.close(element.renamed(name))
    case .story?: endStory(element)
    case .wrapper?, nil: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    if skipped == 0 { try story.text(bytes) }
  }

  /// What an element is to the reader of stories; nil when it is not to be read.
  private mutating func translate(_ element: XMLElement) -> Open? {
    if open.isEmpty { return .named(.document) }
    if open.count == 1 { return element.name == .body ? .named(.body) : nil }
    switch element.name {
    case .amlAnnotation: return annotation(element)
    case .amlContent, .sectionHint, .subsectionHint, .borderHint: return .wrapper
    case .allowsEmpty: return nil
    case .listProperties: return .named(.numberingProperties)
    case .listID: return .named(.numberID)
    case .verticalMerge2003: return .named(.verticalMerge)
    case .horizontalMerge2003: return .named(.horizontalMerge)
    case .hyperlink2003: return .named(.hyperlink)
    case .footnote, .endnote:
      guard isIn(.content) else { return .named(element.name) }
      notes += 1
      let id = "\(notes)"
      return element.name == .footnote
        ? begin(.footnote, id, at: .footnote(id)) : begin(.endnote, id, at: .endnote(id))
    case .header, .footer:
      guard isIn(.section) else { return .named(element.name) }
      return begin(element.name == .header ? .header : .footer, "", at: nil)
    case .ocx:
      activeContent.insert(ActiveContent(.control, part: WordXML2003.partName))
      return .named(element.name)
    default:
      if element.qualifiedName.hasPrefix("st1:") { return .named(.smartTag) }
      return .named(element.name)
    }
  }

  /// Whether the reader of stories is reading, and reading this kind of place.
  private func isIn(_ scope: StoryReader.Scope) -> Bool {
    story.skipped == 0 && story.scopes.last == scope && story.scopes.count < 10_000
  }

  /// Tracked changes, comments and bookmarks all have one form, and a type that tells them apart.
  private mutating func annotation(_ element: XMLElement) -> Open? {
    switch element.string(.type) {
    case "Word.Insertion"?: return .named(.inserted)
    case "Word.Deletion"?: return .named(.deleted)
    case "Word.Comment.Start"?: return .named(.commentStart)
    case "Word.Comment.End"?: return .named(.commentEnd)
    case "Word.Comment"?:
      guard isIn(.content) else { return nil }
      let id = element.string(.id) ?? ""
      let opened = begin(.comment, id, at: .comment(id))
      story.current.story.comment = Comment(
        author: element.string(.author) ?? "", initials: element.string(.initials) ?? "",
        date: element.string(.createDate) ?? "")
      return opened
    case "Word.Formatting"?:
      switch story.scopes.last {
      case .paragraph?: return .named(.paragraphChange)
      case .run?, .mark?: return .named(.runChange)
      case .section?: return .named(.sectionChange)
      case .table?: return .named(.tableChange)
      case .row?: return .named(.rowChange)
      case .cell?: return .named(.cellChange)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func begin(_ kind: Story.Kind, _ id: String, at anchor: Anchor?) -> Open {
    if let anchor { story.current.references.append((anchor, story.current.position, story.current.position)) }
    outerCounters.append(story.counters)
    if anchor == nil { story.counters = ListCounters() }
    story.outer.append(story.current)
    story.current = OpenStory(
      Story(kind: kind, part: WordXML2003.partName, identifier: id), serial: story.nextSerial,
      view: story.view)
    story.nextSerial += 1
    story.scopes.append(.content)
    return .story
  }

  private mutating func endStory(_ element: XMLElement) {
    _ = story.scopes.popLast()
    guard let around = story.outer.popLast() else { return }
    if story.current.paragraph != nil { story.endParagraph(element.start) }
    let isMargin = story.current.story.kind == .header || story.current.story.kind == .footer
    story.endJoined()
    story.anchors.merge(story.current.finish()) { first, _ in first }
    story.finished.append(story.current)
    story.current = around
    if let counters = outerCounters.popLast(), isMargin { story.counters = counters }
  }
}
