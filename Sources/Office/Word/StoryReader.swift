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
    case control, checkBox, form, formCheckBox, formDropDown
    case drawing, equationProperties
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
  /// Serial number of the next story to begin.
  var nextSerial: Int

  var finished: [OpenStory] = []
  var anchors: [Anchor: Span] = [:]
  var unread: [String: Int] = [:]
  /// Relationship ids of headers and footers in the order the sections name them.
  var sections: [(kind: Story.Kind, id: String)] = []

  var current: OpenStory
  var outer: [OpenStory] = []
  var scopes: [Scope] = []
  var skipped = 0
  /// Whether text inside what is skipped is kept aside.
  var keepsSkippedText = false
  var skippedText: [UInt8] = []
  var target = TextTarget.none
  var branches = AlternateBranches()
  /// For every open drawing, whether a text box was found in it.
  var drawings: [Bool] = []
  var counters = ListCounters()
  var textBoxCounters = ListCounters()
  var cellMerge = CellMerge.none
  /// Brackets of the open equations: how they open, until they have, and how they close.
  var delimiters: [(opening: String?, closing: String)] = []

  init(
    part: String, kind: Story.Kind, styles: StyleSheet, numbering: NumberingDefinitions, limits: ReadingLimits,
    firstSerial: Int
  ) {
    self.part = part
    self.kind = kind
    self.styles = styles
    self.numbering = numbering
    self.limits = limits
    nextSerial = firstSerial + 1
    current = OpenStory(Story(kind: kind, part: part), serial: firstSerial)
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      if keepsSkippedText, element.name == .text || element.name == .deletedText { target = .skippedText }
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
    case .none: break
    case .story(let reason, _, _):
      current.write(bytes, as: reason)
      if current.position > limits.textSize { throw .tooLarge(part, limit: limits.textSize) }
    case .skippedText: skippedText.append(contentsOf: bytes)
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
    case .paragraph, .list, .mark: return enterParagraphProperty(element, in: scope)
    case .run: return enterRunProperty(element)
    case .section: return enterSectionProperty(element)
    case .table, .row, .cell: return enterTableProperty(element, in: scope)
    case .control, .checkBox: return enterControlProperty(element, in: scope)
    case .form, .formCheckBox, .formDropDown: return enterFormProperty(element, in: scope)
    case .drawing: return enterDrawing(element)
    case .equationProperties: return enterEquationProperty(element)
    case .skipped: return .skipped
    }
  }

  private mutating func leave(_ element: XMLElement, in scope: Scope) {
    switch scope {
    case .content: leaveContent(element)
    case .outside: leaveOutside(element)
    case .drawing: leaveDrawing(element)
    default: if element.name == .alternateContent { branches.leave() }
    }
  }

  mutating func count(_ what: String) {
    unread[what, default: 0] += 1
  }
}
