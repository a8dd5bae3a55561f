/// Reads one part that holds stories: the document, a header or footer, notes, comments.
///
/// Events come straight from the parser and go straight into flat arrays; no element becomes an object. What an element
/// means depends on the kind of place it stands in, so a stack holds that kind for every open element.
struct StoryReader: XMLEvents {
  /// The kind of place that the children of an open element stand in.
  enum Scope: UInt8 {
    /// Paragraphs, tables, runs and everything in them.
    case content
    /// Before a story's root, and between the notes or comments of a part.
    case outside
    case paragraph, list, mark, run, section, table, row, cell
    /// Before the formatting that a tracked change has replaced; entered in the original view only.
    case oldParagraph, oldRun
    case control, checkBox, choices, form, formCheckBox, formDropDown
    /// Drawings, and text in the language of drawings.
    case drawing, drawingText
    case equationProperties
    /// Not to be read: the reader counts depth only.
    case skipped
  }

  /// Where character data goes just now.
  enum TextTarget {
    case none
    case story(SetAside.Reason?, start: Int, preserving: Bool)
    /// Within a branch of `mc:AlternateContent` that is not taken, or a ruby annotation.
    case skippedText
  }

  let part: String
  let kind: Story.Kind
  let styles: StyleSheet
  let numbering: NumberingDefinitions
  let limits: ReadingLimits
  let view: RevisionView
  let partSize: Int
  /// Serial number of the next story to begin.
  var nextSerial: Int

  var finished: [OpenStory] = []
  var anchors: [Anchor: Span] = [:]
  var unread: [UnreadKey: Int] = [:]
  /// Sections in order, as the body marks their ends.
  var sections: [SectionMark] = []
  /// `w14:paraId` of the last paragraph of each comment, by the comment's id.
  var commentParagraphs: [String: String] = [:]
  var lastParagraphID = ""
  /// Where characters went that became no text; nil when nobody asks.
  var books: PartBooks?
  /// Where to find content that stands in parts of its own; nil reads the part alone.
  var imports: ImportedParts?

  var current: OpenStory
  var outer: [OpenStory] = []
  var scopes: [Scope] = []
  var skipped = 0
  /// Whether text inside what is skipped is kept aside.
  var keepsSkippedText = false
  var skippedText: [UInt8] = []
  var target = TextTarget.none
  var branches = AlternateBranches()
  var drawings: [OpenDrawing] = []
  var counters = ListCounters()
  var textBoxCounters = ListCounters()
  var cellMerge = CellMerge.none
  /// Open parts of equations.
  var equations: [OpenEquation] = []

  init(
    part: String, kind: Story.Kind, styles: StyleSheet, numbering: NumberingDefinitions, limits: ReadingLimits,
    view: RevisionView = .accepted, firstSerial: Int, partSize: Int = 0
  ) {
    self.part = part
    self.kind = kind
    self.styles = styles
    self.numbering = numbering
    self.limits = limits
    self.view = view
    nextSerial = firstSerial + 1
    current = OpenStory(Story(kind: kind, part: part), serial: firstSerial, view: view)
    self.partSize = partSize
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if books != nil { books?.open(element) }
    if skipped > 0 {
      skipped += 1
      if keepsSkippedText { enterSkipped(element) }
      return
    }
    let scope = enter(element, in: scopes.last ?? .outside)
    if scope == .skipped {
      skipped = 1
    } else {
      scopes.append(scope)
    }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    defer { if books != nil { books?.close() } }
    if skipped > 0 {
      skipped -= 1
      target = .none
      if skipped == 0 { endSkipped() }
      return
    }
    _ = scopes.popLast()
    leave(element, in: scopes.last ?? .outside)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    switch target {
    case .none: if books != nil { books?.miss(bytes, isInDrawing: scopes.last == .drawing) }
    case .story(let reason, _, _):
      current.write(bytes, as: reason)
      if reason == .fieldCode, let open = current.fields.lastIndex(where: \.isInCode) {
        current.fields[open].code.append(contentsOf: bytes)
      }
      if current.position > limits.textSize { throw .tooLarge(part, limit: limits.textSize) }
    case .skippedText: skippedText.append(contentsOf: bytes)
    }
  }

  /// Text elements of what is passed over, when its text is kept aside.
  private mutating func enterSkipped(_ element: XMLElement) {
    switch element.name {
    case .text, .deletedText, .fieldCode, .deletedFieldCode, .mathText, .drawingText: target = .skippedText
    case .symbol, .extendedSymbol: skippedText.append(contentsOf: Symbols.character(of: element).utf8)
    default: break
    }
  }

  private mutating func endSkipped() {
    guard keepsSkippedText else { return }
    keepsSkippedText = false
    current.setAside(String(decoding: skippedText, as: UTF8.self), as: .alternate)
    skippedText.removeAll(keepingCapacity: true)
  }

  /// Passes over an element's content but keeps its text aside.
  mutating func skipKeepingText() -> Scope {
    keepsSkippedText = true
    return .skipped
  }

  private mutating func enter(_ element: XMLElement, in scope: Scope) -> Scope {
    switch element.name {
    case .alternateContent:
      branches.enter()
      return scope
    case .choice, .fallback:
      if branches.takes(element) { return scope }
      return skipKeepingText()
    default: break
    }
    switch scope {
    case .content: return enterContent(element)
    case .outside: return enterOutside(element)
    case .paragraph, .list, .mark, .oldParagraph: return enterParagraphProperty(element, in: scope)
    case .run, .oldRun: return enterRunProperty(element, in: scope)
    case .section: return enterSectionProperty(element)
    case .table, .row, .cell: return enterTableProperty(element, in: scope)
    case .control, .checkBox, .choices: return enterControlProperty(element, in: scope)
    case .form, .formCheckBox, .formDropDown: return enterFormProperty(element, in: scope)
    case .drawing: return enterDrawing(element)
    case .drawingText: return enterDrawingText(element)
    case .equationProperties: return enterEquationProperty(element)
    case .skipped: return .skipped
    }
  }

  private mutating func leave(_ element: XMLElement, in scope: Scope) {
    switch scope {
    case .content: leaveContent(element)
    case .outside: leaveOutside(element)
    case .drawing: leaveDrawing(element)
    case .drawingText: leaveDrawingText(element)
    case .paragraph where element.name == .sectionProperties: endSection(inParagraph: true)
    default: if element.name == .alternateContent { branches.leave() }
    }
  }

  mutating func count(_ what: String, description: String = "") {
    unread[UnreadKey(what: what, description: description), default: 0] += 1
  }
}

/// What `unread` counts by.
struct UnreadKey: Hashable {
  var what: String
  var description: String
}

/// A drawing, picture or object whose end has not been seen.
struct OpenDrawing {
  /// Whether text was found in it.
  var hasText = false
  /// Its alternative text, or the program it belongs to.
  var description = ""
}
