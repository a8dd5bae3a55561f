import Office

/// Cuts the contents of a paragraph where its tags begin and end.
struct InlineParser {
  let tree: MarkupTree
  /// The paragraph's text; nil when it has no tags of its own but text boxes that have.
  let text: ParagraphText?
  let tags: [ParagraphText.FoundTag]
  /// Text boxes met, by the element that holds their blocks.
  private(set) var boxes: [Int] = []
  /// Tags to leave out without a trace, because a row took them as its loop.
  private let dropped: [Range<Int>]
  private let pieces: [Int: Range<Int>]

  /// A piece of a paragraph.
  indirect enum Part {
    case raw(Range<Int>, boxes: [Int])
    case literal(RunShape, String)
    case child(RunShape, Range<Int>, boxes: [Int])
    case tag(RunShape, Tag)
    case wrapper(open: Range<Int>, [Part], close: Range<Int>, isPlainControl: Bool)
  }

  init(
    tree: MarkupTree, text: ParagraphText?, tags: [ParagraphText.FoundTag], everything: ParagraphText?, taken: Set<Int>?
  ) {
    self.tree = tree
    self.text = text
    self.tags = tags
    let all = (try? everything?.tags()) ?? []
    dropped = (taken ?? []).compactMap { all.indices.contains($0) ? all[$0].range : nil }
    pieces = Dictionary((text?.pieces ?? []).map { ($0.element, $0.range) }) { first, _ in first }
  }

  mutating func parts(of children: [Int], from start: Int, to end: Int) -> [Part] {
    var parts: [Part] = []
    var position = start
    for child in children {
      let element = tree.elements[child]
      if element.start > position { parts.append(.raw(position..<element.start, boxes: [])) }
      position = element.end
      append(child, to: &parts)
    }
    if end > position { parts.append(.raw(position..<end, boxes: [])) }
    return parts
  }

  private mutating func append(_ index: Int, to parts: inout [Part]) {
    let element = tree.elements[index]
    guard touchesTag(index) else {
      parts.append(.raw(element.range, boxes: textBoxes(in: index)))
      return
    }
    if element.name == .run {
      split(index, into: &parts)
    } else {
      let inner = self.parts(of: tree.children(of: index), from: element.contentStart, to: element.contentEnd)
      parts.append(
        .wrapper(
          open: element.start..<element.contentStart, inner, close: element.contentEnd..<element.end,
          isPlainControl: element.name == .control && isPlainText(index)))
    }
  }

  private func isPlainText(_ control: Int) -> Bool {
    tree.child(.controlProperties, of: control).flatMap { tree.child(.plainTextControl, of: $0) } != nil
  }

  /// Whether the text of a tag lies in an element, wholly or in part.
  private func touchesTag(_ index: Int) -> Bool {
    let ranges = tags.map(\.range) + dropped
    for (element, range) in pieces where element > index && element < tree.elements[index].next {
      if ranges.contains(where: { $0.overlaps(range) }) { return true }
    }
    return false
  }

  /// Text boxes anywhere inside an element; those inside others are found with them.
  private mutating func textBoxes(in index: Int) -> [Int] {
    var found: [Int] = []
    var current = index + 1
    while current < tree.elements[index].next {
      if tree.elements[current].name == .textBoxContent {
        found.append(current)
        current = tree.elements[current].next
      } else {
        current += 1
      }
    }
    boxes += found
    return found
  }

  private mutating func split(_ run: Int, into parts: inout [Part]) {
    let element = tree.elements[run]
    let properties = tree.child(.runProperties, of: run)
    let shape = RunShape(
      open: element.start..<element.contentStart, properties: properties.map { tree.elements[$0].range } ?? 0..<0)
    for child in tree.children(of: run) where child != properties {
      if tree.elements[child].name == .text, let range = pieces[child] {
        cut(range, shape, into: &parts)
      } else if let range = pieces[child],
        (tags.map(\.range) + dropped).contains(where: { $0.contains(range.lowerBound) })
      {
        continue  // a tab or break within a tag
      } else {
        parts.append(.child(shape, tree.elements[child].range, boxes: textBoxes(in: child)))
      }
    }
  }

  /// The text of one `w:t`, cut into what is between tags and the tags that begin in it.
  private func cut(_ range: Range<Int>, _ shape: RunShape, into parts: inout [Part]) {
    guard let text else { return }
    var position = range.lowerBound
    func literal(upTo end: Int) {
      guard end > position else { return }
      parts.append(.literal(shape, String(decoding: text.bytes[position..<end], as: UTF8.self)))
    }
    let marks =
      tags.map { (range: $0.range, tag: $0.tag as Tag?, isDropped: false) }
      + dropped.map { (range: $0, tag: nil as Tag?, isDropped: true) }
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where mark.range.overlaps(range) {
      literal(upTo: min(max(mark.range.lowerBound, position), range.upperBound))
      if range.contains(mark.range.lowerBound), !mark.isDropped {
        if let tag = mark.tag { parts.append(.tag(shape, tag)) } else { parts.append(.literal(shape, "{{")) }
      }
      position = min(max(position, mark.range.upperBound), range.upperBound)
    }
    literal(upTo: range.upperBound)
  }
}
