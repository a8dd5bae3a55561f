/// One XML part as its bytes, with the place of every element in them.
///
/// For changing a document by splices: whatever is not replaced stays byte for byte as it was. The elements are one flat
/// array in document order; a subtree is a range of it.
package struct MarkupTree: Sendable {
  package struct Element: Sendable {
    package let name: Name
    /// Index of the element around it; -1 for the root.
    package let parent: Int
    /// Offset of its `<`.
    package let start: Int
    /// Offset behind the `>` of its start tag; for an empty-element tag equal to `end`.
    package internal(set) var contentStart: Int
    /// Offset of its end tag; for an empty-element tag equal to `end`.
    package internal(set) var contentEnd: Int
    /// Offset behind its last character.
    package internal(set) var end: Int
    /// Index behind its last descendant.
    package internal(set) var next: Int
    /// The attribute that matters most for elements that have one: `w:val`, `w:name`, `w:fldCharType` or `w:instr`.
    package let value: String?

    package var range: Range<Int> { start..<end }
    package var content: Range<Int> { contentStart..<contentEnd }
  }

  /// The part in UTF-8.
  package let bytes: [UInt8]
  package internal(set) var elements: [Element] = []
  /// Name of the part, for errors.
  package let part: String

  /// Parses a part. Throws `damagedXML`, `hostile` and `tooLarge`, as reading a document does.
  package init(_ raw: [UInt8], part: String, limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    let decoded = XMLText.decoded(raw)
    self.init(decoded: decoded == raw ? raw : MarkupTree.restated(decoded), part: part)
    var builder = MarkupBuilder(bytes: bytes)
    try XMLReader.read(bytes + [0], part: part, limits: limits, names: NameTable(), into: &builder)
    elements = builder.elements
  }

  private init(decoded: [UInt8], part: String) {
    bytes = decoded
    self.part = part
  }

  /// What was UTF-16 is UTF-8 now, and must not say otherwise.
  private static func restated(_ bytes: [UInt8]) -> [UInt8] {
    let head = Array("<?xml".utf8)
    guard bytes.starts(with: head), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return bytes }
    return Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + bytes[(end + 1)...]
  }

  /// Indices of the elements directly inside one.
  package func children(of parent: Int) -> [Int] {
    guard elements.indices.contains(parent) else { return [] }
    var result: [Int] = []
    var index = parent + 1
    while index < elements[parent].next {
      result.append(index)
      index = elements[index].next
    }
    return result
  }

  /// The first element of a name directly inside one.
  package func child(_ name: Name, of parent: Int) -> Int? {
    children(of: parent).first { elements[$0].name == name }
  }

  /// Whether an element of a name lies anywhere inside one.
  package func contains(_ name: Name, in index: Int) -> Bool {
    (index + 1..<elements[index].next).contains { elements[$0].name == name }
  }

  /// Text directly inside an element that holds nothing but text, with references resolved.
  package func text(of index: Int) -> String { XMLEscaping.unescaped(bytes[elements[index].content]) }
}

/// Notes where elements begin and end while the parser goes over them.
private struct MarkupBuilder: XMLEvents {
  let bytes: [UInt8]
  var elements: [MarkupTree.Element] = []
  private var open: [Int] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    let start = element.start
    let behind = MarkupBuilder.endOfTag(in: bytes, from: start)
    let value: String? =
      switch element.name {
      case .bookmarkStart: element.string(.markName)
      case .fieldCharacter: element.string(.fieldKind)
      case .simpleField: element.string(.instruction)
      case .paragraphStyle, .listLevel, .numberID, .tag, .alias, .id: element.string(.val)
      default: nil
      }
    elements.append(
      MarkupTree.Element(
        name: element.name, parent: open.last ?? -1, start: start, contentStart: behind, contentEnd: behind,
        end: behind,
        next: elements.count + 1, value: value))
    open.append(elements.count - 1)
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    guard let index = open.popLast() else { return }
    elements[index].next = elements.count
    let behind = elements[index].contentStart
    guard behind >= 2, bytes[behind - 2] != UInt8(ascii: "/") else { return }
    // The end tag is the last one the parser went over.
    var end = element.end
    elements[index].end = end
    end -= 1
    while end > behind, bytes[end] != UInt8(ascii: "<") { end -= 1 }
    elements[index].contentEnd = end
  }

  /// A `>` may stand in an attribute's value, a quotation mark of the other kind as well.
  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      index += 1
    }
    return index
  }
}
