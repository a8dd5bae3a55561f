/// Reads the words of a diagram (SmartArt, ECMA-376 part 1, 21.4) or chart (21.2), each paragraph for itself.
struct DiagramReader: XMLEvents {
  private(set) var paragraphs: [String] = []
  private var isInText = false
  private var isInParagraph = false
  private var text: [UInt8] = []
  /// Words of one drawing; what is more is no label any longer.
  private static let limit = 1 << 20
  private var total = 0

  mutating func open(_ element: XMLElement) throws(ReadError) {
    switch element.name {
    case .drawingParagraph:
      isInParagraph = true
      text.removeAll(keepingCapacity: true)
    case .drawingText: isInText = true
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard isInText, isInParagraph, total < DiagramReader.limit else { return }
    total += bytes.count
    for byte in bytes { text.append(byte < 0x20 ? 0x20 : byte) }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    switch element.name {
    case .drawingText: isInText = false
    case .drawingParagraph:
      isInParagraph = false
      if !text.isEmpty { paragraphs.append(String(decoding: text, as: UTF8.self)) }
      text.removeAll(keepingCapacity: true)
    default: break
    }
  }
}

extension StoryReader {
  /// SmartArt shows the text of its data part (21.4.2.21 `r:dm`), which so becomes a text box; a chart is a picture of
  /// figures and is counted, with the words on it.
  mutating func enterDiagram(_ element: XMLElement) {
    let id = element.string(element.name == .diagram ? .diagramDataID : .relationshipID) ?? ""
    var reader = DiagramReader()
    if let imports, let target = imports.target(of: id, from: part) {
      // A part that cannot be read leaves the drawing what it is without it: counted.
      try? imports.package.read(part: target, into: &reader)
    }
    guard element.name == .diagram, !reader.paragraphs.isEmpty else {
      count(element.qualifiedName, description: reader.paragraphs.prefix(5).joined(separator: " / "))
      return
    }
    beginTextBox()
    for words in reader.paragraphs {
      current.beginParagraph(origin: 0)
      current.run = OpenStory.OpenRun(start: current.position, origin: -1)
      current.write(words)
      current.cutRun()
      current.run = nil
      endParagraph(0)
    }
    endTextBox()
  }
}
