/// Finds what an author's comments and tracked changes put into a part, down to the cuts of runs.
struct OwnMarks: XMLEvents {
  /// What is to go; ranges may overlap.
  private(set) var ranges: [Range<Int>] = []

  /// The ends of the run that ended last, in front of which a cut may have been made.
  private struct EndedRun {
    /// Where its end tag begins, and ends.
    var tag: Range<Int>
    /// Where the end tag of its last text begins, if that is its last child.
    var textTag: Int?
  }

  private struct OpenRun {
    var depth: Int
    var start: Int
    /// `CutMark` of the run, if it has one.
    var mark: String?
    var isReference = false
    var hasOther = false
    var hasText = false
    var lastTextTag: Int?
  }

  private let part: [UInt8]
  private let author: String
  private let comments: Set<Int>
  private var depth = 0
  /// Depths of open insertions and of deletions of the author's.
  private var insertion: (depth: Int, start: Int)?
  private var deletions: [Int] = []
  private var paragraph: (depth: Int, start: Int)?
  private var runs: [OpenRun] = []
  private var lastRun: EndedRun?

  init(part: [UInt8], author: String, comments: Set<Int>) {
    self.part = part
    self.author = author
    self.comments = comments
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    depth += 1
    switch element.name {
    case .inserted where insertion == nil && element.string(.author) == author && hasOwnShape(element):
      insertion = (depth, element.start)
    case .deleted where element.string(.author) == author && hasOwnShape(element):
      deletions.append(depth)
      ranges.append(element.start..<RawTag.end(of: part, at: element.start))
    case .paragraph where element.has(.runRevision, "00504C33"): paragraph = (depth, element.start)
    case .run: openRun(element)
    default: openChild(element)
    }
  }

  /// Tracked paragraph marks, rows and cells are empty elements; none of them is ours.
  private func hasOwnShape(_ element: XMLElement) -> Bool {
    !RawTag.isEmpty(part, endingAt: RawTag.end(of: part, at: element.start))
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    defer { depth -= 1 }
    if let run = runs.last, run.depth == depth { return closeRun(element) }
    if let open = insertion, open.depth == depth {
      ranges.append(open.start..<element.end)
      insertion = nil
    } else if deletions.last == depth {
      deletions.removeLast()
      ranges.append(RawTag.start(of: part, endingAt: element.end)..<element.end)
    } else if let open = paragraph, open.depth == depth {
      ranges.append(open.start..<element.end)
      paragraph = nil
    } else {
      closeChild(element)
    }
  }

  private mutating func openRun(_ element: XMLElement) {
    var run = OpenRun(depth: depth, start: element.start)
    if let mark = element.string(.runRevision), insertion == nil, let last = lastRun,
      mark == CutMark.child || mark == CutMark.text && last.textTag != nil,
      isOwn(last.tag.upperBound..<element.start)
    {
      run.mark = mark
    }
    if run.mark == CutMark.child, let last = lastRun {
      ranges.append(last.tag.lowerBound..<RawTag.end(of: part, at: element.start))
    }
    runs.append(run)
  }

  private mutating func closeRun(_ element: XMLElement) {
    guard let run = runs.popLast() else { return }
    if run.isReference, !run.hasOther {
      ranges.append(run.start..<element.end)
    } else if insertion == nil {
      lastRun = EndedRun(
        tag: RawTag.start(of: part, endingAt: element.end)..<element.end, textTag: run.lastTextTag)
    }
  }

  private mutating func openChild(_ element: XMLElement) {
    if let index = runs.indices.last, runs[index].depth == depth - 1 {
      let isText = element.name == .text || element.name == .deletedText
      if isText, !runs[index].hasText, runs[index].mark == CutMark.text, let last = lastRun, let tag = last.textTag {
        ranges.append(tag..<RawTag.end(of: part, at: element.start))
      } else if element.name == .deletedText, !deletions.isEmpty {
        removeLetters(of: element.start)
      }
      if isText { runs[index].hasText = true }
      if element.name == .commentReference, let id = element.integer(.id), comments.contains(id) {
        runs[index].isReference = true
      } else if element.name != .runProperties {
        runs[index].hasOther = true
      }
    }
    if element.name == .commentStart || element.name == .commentEnd, let id = element.integer(.id),
      comments.contains(id)
    {
      ranges.append(element.start..<RawTag.end(of: part, at: element.start))
    }
  }

  private mutating func closeChild(_ element: XMLElement) {
    guard let index = runs.indices.last, runs[index].depth == depth - 1 else { return }
    let tag = RawTag.start(of: part, endingAt: element.end)
    let isText = element.name == .text || element.name == .deletedText
    runs[index].lastTextTag = isText ? tag : nil
    if element.name == .deletedText, !deletions.isEmpty { removeLetters(of: tag) }
    // The properties of a run that was cut are a copy.
    if element.name == .runProperties, runs[index].mark == CutMark.child {
      ranges.append(runs[index].start..<element.end)
    }
  }

  /// `delText` is `t` again.
  private mutating func removeLetters(of tag: Int) {
    let name = RawTag.localName(of: part, at: tag)
    if part[name].elementsEqual("delText".utf8) { ranges.append(name.lowerBound..<name.lowerBound + 6) }
  }

  /// Whether everything in a range is to go already.
  private func isOwn(_ range: Range<Int>) -> Bool {
    let near = ranges.reversed().prefix { $0.upperBound > range.lowerBound || $0.lowerBound >= range.lowerBound }
    var position = range.lowerBound
    for own in near.sorted(by: { $0.lowerBound < $1.lowerBound }) where own.upperBound > position {
      guard own.lowerBound <= position else { break }
      position = own.upperBound
    }
    return position >= range.upperBound
  }
}
