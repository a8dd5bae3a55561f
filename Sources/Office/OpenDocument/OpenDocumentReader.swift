/// Reads `content.xml`, `styles.xml` or a flat document: styles, then headers and footers, then the text (ODF 1.3
/// part 3, 3.1).
///
/// As for Word's parts, events go straight into flat arrays. What an element's end has to do is decided when it begins
/// and kept on a stack.
struct OpenDocumentReader: XMLEvents {
  /// What the end of an open element ends.
  enum Open: UInt8 {
    /// Nothing: its content is read where it stands.
    case wrapper
    case metadata, title, creator
    case date, styles, style, listStyle, masterStyles, masterPage, margin
    case paragraph, span, link, field, aside, hidden
    case list, item, numbered
    case table, row, cell, covered
    case frame, shape, box, note, annotation
    case changes, region, deletion, deletedParagraph, deletedPart
    case scripts, forms, control, contentControl, fieldMark
    /// Not to be read: the reader counts depth only.
    case skipped
  }

  /// Where character data goes just now.
  enum Target {
    case story, nothing, deletion, aside, metadata
  }

  let part: String
  let limits: ReadingLimits
  let view: RevisionView
  var nextSerial: Int
  var styles = OpenDocumentStyles()
  var lists = OpenDocumentLists()
  var counters = OpenDocumentCounters()
  var pages = OpenDocumentPages()

  var finished: [OpenStory] = []
  var anchors: [Anchor: Span] = [:]
  var unread: [String: Int] = [:]
  var activeContent: Set<ActiveContent> = []
  var properties = DocumentProperties()

  var current: OpenStory
  var here = Surroundings()
  var outer: [(story: OpenStory, here: Surroundings)] = []
  var open: [Open] = []
  var skipped = 0
  var target = Target.nothing
  var gathered: [UInt8] = []
  /// Attributes that a row, cell or table end needs: how often it is repeated.
  var repeats: [Int] = []
  var outerLists: [[OpenList]] = []
  /// For every open frame, whether text was found in it.
  var frames: [Bool] = []

  var style: (family: OpenDocumentStyles.Family, name: String, style: OpenDocumentStyles.Style)?
  var areStylesAutomatic = false
  var listStyle = ""

  var changes: [String: TrackedChange] = [:]
  var region = ""
  var forms: [String: FormControl] = [:]
  var form = ""
  var metadata = Name.other
  var isDefaultStyle = false
  var isText = false
  /// Embedded objects by their folder: what they are stands in the manifest.
  var objects: Set<String> = []
  var fieldMarks: [FormControl] = []
  var usedNotes: Set<String> = []
  /// No part of a file needs the name of a style resolved twice.
  let sheet = StyleSheet()

  init(part: String, limits: ReadingLimits, view: RevisionView, firstSerial: Int = 0) {
    self.part = part
    self.limits = limits
    self.view = view
    nextSerial = firstSerial + 1
    current = OpenStory(Story(kind: .body, part: part), serial: firstSerial, view: view)
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      return
    }
    let opened = enter(element)
    if opened == .skipped { skipped = 1 } else { open.append(opened) }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped -= 1
      if skipped == 0 { resumeRun(element) }
      return
    }
    if let ended = open.popLast() { leave(ended, element) }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard skipped == 0 else { return }
    switch target {
    case .nothing: break
    case .story:
      write(characters: bytes)
      if current.position > limits.textSize { throw .tooLarge(part, limit: limits.textSize) }
    case .deletion, .aside, .metadata:
      // A line end in the file is none of the text (6.1.2).
      for byte in bytes { gathered.append(byte < 0x20 ? 0x20 : byte) }
      if gathered.count > limits.textSize { throw .tooLarge(part, limit: limits.textSize) }
    }
  }

  private mutating func enter(_ element: XMLElement) -> Open {
    switch open.last {
    case .styles, .style, .listStyle: return enterStyles(element)
    case .masterStyles, .masterPage: return enterMaster(element)
    case .changes, .region, .deletion, .deletedParagraph, .deletedPart: return enterChanges(element)
    case .scripts: return enterScripts(element)
    case .forms, .control: return enterForms(element)
    case .metadata: return enterMetadata(element)
    case .fieldMark: return enterFieldMark(element)
    default: return enterText(element)
    }
  }

  private mutating func leave(_ ended: Open, _ element: XMLElement) {
    switch ended {
    case .wrapper, .metadata, .styles, .listStyle, .masterStyles, .masterPage, .scripts, .forms, .control,
      .deletedPart, .skipped:
      break
    case .title, .creator, .date: endMetadata(ended)
    case .style: endStyle()
    case .margin: endMargin(element)
    case .paragraph: endParagraph(element.end)
    case .span: endSpan(element)
    case .link: endLink(element)
    case .field: endField(element)
    case .aside: endAside(element)
    case .hidden: endHidden(element)
    case .list: here.lists.removeLast()
    case .item: endItem()
    case .numbered:
      endItem()
      here.lists.removeLast()
    case .table: current.endTable()
    case .row: endRow()
    case .cell, .covered: endCell(ended)
    case .frame, .shape: endFrame(ended, element)
    case .box, .note, .annotation: endStory(element)
    case .changes: target = .nothing
    case .region: region = ""
    case .deletion: endDeletion()
    case .deletedParagraph: endDeletedParagraph()
    case .contentControl: endContentControl(element)
    case .fieldMark: endFieldMark(element)
    }
  }

  mutating func count(_ what: String) { unread[what, default: 0] += 1 }
}
