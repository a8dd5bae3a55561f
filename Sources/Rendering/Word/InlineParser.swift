import Office

/// Cuts the contents of a paragraph where its tags begin and end.
struct InlineParser {
  let tree: MarkupTree
  /// The paragraph's text; nil when it has no tags of its own but text boxes that have.
  let text: ParagraphText?
  /// Text boxes met, by the element that holds their blocks.
  private(set) var boxes: [Int] = []
  private let marks: [Mark]
  private let pieces: [Int: Range<Int>]
  /// Elements with text of a tag in them, wholly or in part, in the order of the part.
  private let touched: [Int]

  /// A tag in the paragraph's text.
  private struct Mark {
    let range: Range<Int>
    /// Nil for two literal braces.
    let tag: Tag?
    /// Left out without a trace, because a row took it as its loop.
    let isTaken: Bool
  }

  /// A piece of a paragraph.
  indirect enum Part {
    case raw(Range<Int>, boxes: [Int])
    case literal(RunShape, String)
    case child(RunShape, Range<Int>, boxes: [Int])
    case tag(RunShape, Tag)
    case wrapper(open: Range<Int>, [Part], close: Range<Int>, isPlainControl: Bool)
  }

  /// - Parameter taken: positions of the tags that a row took as its loop.
  init(tree: MarkupTree, text: ParagraphText?, taken: Set<Int>) {
    self.tree = tree
    self.text = text
    let found = (try? text?.tags()) ?? []
    marks = found.enumerated().map { Mark(range: $1.range, tag: $1.tag, isTaken: taken.contains($0)) }
    let all = text?.pieces ?? []
    pieces = Dictionary(all.map { ($0.element, $0.range) }) { first, _ in first }
    touched = all.filter { [marks] piece in
      let index = InlineParser.first(of: marks, endingBehind: piece.range.lowerBound)
      return index < marks.count && marks[index].range.overlaps(piece.range)
    }.map(\.element)
  }

  /// The first mark that ends behind an offset; marks follow each other.
  private static func first(of marks: [Mark], endingBehind offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
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
  private func touchesTag(_ index: Int) -> Bool { touchesTag(index, before: tree.elements[index].next) }

  private func touchesTag(_ index: Int, before end: Int) -> Bool {
    var low = 0
    var high = touched.count
    while low < high {
      let middle = (low + high) / 2
      if touched[middle] > index { high = middle } else { low = middle + 1 }
    }
    return low < touched.count && touched[low] < end
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
      } else if pieces[child] != nil, touchesTag(child - 1, before: child + 1) {
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
    var index = InlineParser.first(of: marks, endingBehind: range.lowerBound)
    while index < marks.count, marks[index].range.lowerBound < range.upperBound {
      let mark = marks[index]
      literal(upTo: min(max(mark.range.lowerBound, position), range.upperBound))
      if range.contains(mark.range.lowerBound), !mark.isTaken {
        if let tag = mark.tag { parts.append(.tag(shape, tag)) } else { parts.append(.literal(shape, "{{")) }
      }
      position = min(max(position, mark.range.upperBound), range.upperBound)
      index += 1
    }
    literal(upTo: range.upperBound)
  }
}
