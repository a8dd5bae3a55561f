/// Finds the runs of some paragraphs of the body as they stand in the part, and the ids that are taken.
struct LayoutReader: XMLEvents {
  /// A paragraph that is of interest.
  struct Place {
    /// UTF-8 offsets of the element in the part.
    var element: Range<Int>
    /// Behind its properties, or its start tag; nil for an empty-element tag.
    var contentStart: Int?
  }

  private struct OpenControl {
    var depth: Int
    var start: Int
    var firstRun: Int
    var isFilledByWord = false
  }

  private struct OpenField {
    var start: Int
    var firstRun: Int
  }

  let part: [UInt8]
  /// Origins of the paragraphs of interest, in the order of the part.
  private let wanted: [Range<Int>]
  private var next = 0

  private(set) var runs: [RunLayout] = []
  private(set) var places: [Place] = []
  private(set) var namespace = ""
  /// Prefix of the root with its colon; empty for the default namespace.
  private(set) var rootPrefix = ""
  private(set) var usedCommentIDs: Set<Int> = []
  private(set) var greatestRevisionID = 0
  private(set) var bodyStart: Int?

  private var depth = 0
  private var paragraphDepth: Int?
  private var wholeDepth: Int?
  private var wholeStart = 0
  private var runDepth: Int?
  private var run = RunLayout(element: 0..<0)
  private var child: RunLayout.Child?
  private var controls: [OpenControl] = []
  /// Fields of the paragraph that have begun and not ended.
  private var fields: [OpenField] = []
  /// What the open run says about fields.
  private var fieldMarks: [Bool] = []

  init(part: [UInt8], wanted: [Range<Int>]) {
    self.part = part
    self.wanted = wanted
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    depth += 1
    if depth == 1 {
      namespace = element.uri.map { String(cString: $0) } ?? ""
      rootPrefix = RawTag.prefix(of: part, at: element.start)
    }
    noteID(of: element)
    if let runDepth {
      if depth == runDepth + 1 { beginChild(element) }
      return
    }
    if wholeDepth != nil { return }
    switch element.name {
    case .body: bodyStart = RawTag.end(of: part, at: element.start)
    case .paragraph where paragraphDepth == nil: beginParagraph(element.start)
    case .run where paragraphDepth != nil: beginRun(element)
    case .equation, .equationParagraph, .alternateContent, .simpleField:
      guard paragraphDepth != nil else { return }
      wholeDepth = depth
      wholeStart = element.start
    case .control where paragraphDepth != nil:
      controls.append(OpenControl(depth: depth, start: element.start, firstRun: runs.count))
    case .dataBinding, .showingPlaceholder, .dropDownControl, .comboBoxControl, .date, .checkBoxControl,
      .pictureControl, .plainTextControl:
      // Word writes the contents of these anew, a prompt goes at the first key, and a plain text control is one run for
      // many programs: marks inside would not last.
      if let last = controls.last, last.depth == depth - 2 { controls[controls.count - 1].isFilledByWord = true }
    default: break
    }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    defer { depth -= 1 }
    if let runDepth {
      if depth == runDepth + 1 { endChild(element) }
      if depth == runDepth { endRun(element) }
      return
    }
    if let wholeDepth {
      if depth == wholeDepth { endWhole(from: wholeStart, to: element.end) }
      return
    }
    if depth == paragraphDepth { paragraphDepth = nil }
    if element.name == .paragraphProperties, depth - 1 == paragraphDepth, !places.isEmpty {
      places[places.count - 1].contentStart = element.end
    }
    if element.name == .control, let last = controls.last, last.depth == depth {
      controls.removeLast()
      guard last.isFilledByWord, runs.count > last.firstRun else { return }
      runs.removeSubrange(last.firstRun...)
      endWhole(from: last.start, to: element.end)
    }
  }

  private mutating func noteID(of element: XMLElement) {
    switch element.name {
    case .commentStart, .commentEnd, .commentReference:
      if let id = element.integer(.id) { usedCommentIDs.insert(id) }
    case .inserted, .deleted, .movedFrom, .movedTo, .runChange, .paragraphChange, .tableChange, .rowChange,
      .cellChange, .sectionChange, .cellInserted, .cellDeleted, .bookmarkStart, .moveFromStart, .moveToStart:
      if let id = element.integer(.id), id < 1 << 30 { greatestRevisionID = max(greatestRevisionID, id) }
    default: break
    }
  }

  /// Paragraphs of no interest stay unknown, and so do their runs.
  private mutating func beginParagraph(_ start: Int) {
    while next < wanted.count, wanted[next].upperBound <= start { next += 1 }
    guard next < wanted.count, wanted[next].contains(start) else { return }
    paragraphDepth = depth
    fields.removeAll()
    let end = RawTag.end(of: part, at: start)
    places.append(Place(element: wanted[next], contentStart: RawTag.isEmpty(part, endingAt: end) ? nil : end))
  }

  private mutating func beginRun(_ element: XMLElement) {
    runDepth = depth
    run = RunLayout(element: element.start..<element.start)
    run.prefix = RawTag.prefix(of: part, at: element.start)
  }

  private mutating func endRun(_ element: XMLElement) {
    runDepth = nil
    run.element = run.element.lowerBound..<element.end
    runs.append(run)
    for isBeginning in fieldMarks {
      if isBeginning {
        fields.append(OpenField(start: run.element.lowerBound, firstRun: runs.count - 1))
      } else if let field = fields.popLast(), field.firstRun < runs.count {
        // Word works a field out anew and drops what stands in its old result, so marks go round all of it.
        runs.removeSubrange(field.firstRun...)
        endWhole(from: field.start, to: element.end)
      }
    }
    fieldMarks.removeAll()
  }

  private mutating func endWhole(from start: Int, to end: Int) {
    wholeDepth = nil
    runs.append(RunLayout(element: start..<end, isWhole: true))
  }

  private mutating func beginChild(_ element: XMLElement) {
    let content: RunLayout.Content
    switch element.name {
    case .text:
      let inner = RawTag.end(of: part, at: element.start)
      content = .text(inner: inner..<inner, preservesSpace: element.preservesSpace)
    case .tab, .positionTab: content = .tab
    case .lineBreak, .carriageReturn: content = .lineBreak
    case .noBreakHyphen: content = .hyphen
    case .symbol, .extendedSymbol: content = .symbol
    case .fieldCharacter:
      content = .other
      if element.has(.fieldKind, "begin") { fieldMarks.append(true) }
      if element.has(.fieldKind, "end") { fieldMarks.append(false) }
    default: content = .other
    }
    child = RunLayout.Child(element: element.start..<element.start, content: content)
  }

  private mutating func endChild(_ element: XMLElement) {
    guard var ended = child else { return }
    child = nil
    ended.element = ended.element.lowerBound..<element.end
    if element.name == .runProperties {
      run.properties = ended.element
      return
    }
    if case .text(let inner, let preservesSpace) = ended.content {
      let end = RawTag.start(of: part, endingAt: element.end)
      ended.content = .text(inner: inner.lowerBound..<max(end, inner.lowerBound), preservesSpace: preservesSpace)
    }
    run.children.append(ended)
  }
}
