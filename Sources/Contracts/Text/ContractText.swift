import Office

/// A document as lines of folded text: what every later phase of understanding reads.
public struct ContractText: Sendable {
  public let document: WordDocument
  public private(set) var text = FoldedText()
  /// Body and text boxes in reading order, then headers, footers and notes. Comments are not part of the contract.
  public var lines: [Line] = []
  /// Spares looking for words where they cannot be.
  public private(set) var index = WordIndex(bytes: [])

  public init(_ document: WordDocument) {
    self.document = document
    let boxes = document.stories.indices.filter { document.stories[$0].kind == .textBox }
    var boxesByParagraph: [Int: [Int]] = [:]
    for box in boxes {
      if let anchor = document.stories[box].anchor, anchor.story == 0 {
        boxesByParagraph[anchor.paragraph, default: []].append(box)
      }
    }
    let body = document.body
    for paragraph in body.paragraphs.indices {
      append(story: 0, paragraph: paragraph, region: .body)
      for box in boxesByParagraph[paragraph] ?? [] { append(story: box, region: .body) }
    }
    for box in boxes where document.stories[box].anchor?.story != 0 { append(story: box, region: .margin) }
    for (index, story) in document.stories.enumerated() {
      switch story.kind {
      case .header, .footer, .footnote, .endnote: append(story: index, region: .margin)
      case .body, .textBox, .comment: break
      }
    }
    index = WordIndex(bytes: text.bytes)
  }

  private mutating func append(story: Int, region: Line.Region) {
    for paragraph in document.stories[story].paragraphs.indices {
      append(story: story, paragraph: paragraph, region: region)
    }
  }

  private mutating func append(story: Int, paragraph index: Int, region: Line.Region) {
    let source = document.stories[story]
    let paragraph = source.paragraphs[index]
    let label = paragraph.label.map { Folding.fold($0.text) } ?? ""
    let parts = Self.parts(of: source.text[paragraph.text])
    for (order, part) in parts.enumerated() {
      let range = text.append(paragraph: source.text[part], from: part.lowerBound - paragraph.text.lowerBound)
      lines.append(
        Line(
          story: story, paragraph: index, text: range, label: order == 0 ? label : "", cell: paragraph.cell,
          region: region))
    }
  }

  /// Whoever types a contract with line breaks means paragraphs. Empty parts in front, such as a page break leaves,
  /// are no lines.
  private static func parts(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = text.startIndex
    var offset = start
    while offset + 2 < text.endIndex {
      if text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] == 0xA8 {
        if offset > start || !parts.isEmpty { parts.append(start..<offset) }
        offset += 3
        start = offset
      } else {
        offset += 1
      }
    }
    if start < text.endIndex || parts.isEmpty { parts.append(start..<text.endIndex) }
    return parts
  }

  /// UTF-8 offsets in its paragraph's visible text that a line covers.
  func originalRange(ofLine index: Int) -> Range<Int> {
    func end(_ line: Int) -> Int { text.original(lines[line].text.upperBound..<lines[line].text.upperBound).upperBound }
    let continues = index > 0 && isContinued(index)
    return (continues ? end(index - 1) : 0)..<end(index)
  }

  /// Whether a line is not the first of its paragraph.
  func isContinued(_ index: Int) -> Bool {
    index > 0 && lines[index - 1].story == lines[index].story && lines[index - 1].paragraph == lines[index].paragraph
  }

  /// The folded text of a range.
  public func string(_ range: Range<Int>) -> String { text.string(range) }

  /// Index of the line that holds a folded offset; the line feed belongs to the line before it.
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].text.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The place of a folded range. A range over several lines is cut at the end of its first line.
  public func span(_ range: Range<Int>) -> Span {
    let line = lines[lineIndex(at: range.lowerBound)]
    let end = min(range.upperBound, line.text.upperBound)
    let start = min(range.lowerBound, end)
    return Span(story: line.story, paragraph: line.paragraph, range: text.original(start..<end))
  }
}
