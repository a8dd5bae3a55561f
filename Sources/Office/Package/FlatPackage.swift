/// A package in one XML file (`pkg:package`), as Word saves it with type "Word XML Document".
struct FlatPackage {
  private enum Content {
    /// Range in `bytes` of what stands inside `pkg:xmlData`.
    case xml(Range<Int>)
    case binary([UInt8])
  }

  private let bytes: [UInt8]
  private var contents: [String: Content] = [:]
  /// Ranges of the `pkg:part` elements, and where the root's end tag begins.
  private var elements: [String: Range<Int>] = [:]
  private(set) var end = 0
  private(set) var names: [String] = []
  private(set) var types = ContentTypes()

  init(reading file: [UInt8], limits: ReadingLimits) throws(ReadError) {
    bytes = XMLText.decoded(file)
    var reader = FlatReader()
    try XMLReader.read(bytes + [0], part: "pkg:package", limits: limits, names: NameTable(), into: &reader)
    for part in reader.parts {
      let key = PartName.key(part.name)
      guard contents[key] == nil else { throw .duplicate(part.name) }
      names.append(PartName.clean(part.name))
      types.set(part.type, for: part.name)
      contents[key] = part.isBinary ? .binary(Base64.decoded(part.binary)) : .xml(part.range)
      elements[key] = part.element
    }
    // A tag holds no `<` but its own first character.
    end = bytes[..<reader.end].lastIndex(of: UInt8(ascii: "<")) ?? reader.end
  }

  func has(part name: String) -> Bool { contents[PartName.key(name)] != nil }

  func part(named name: String) throws(ReadError) -> [UInt8] {
    switch contents[PartName.key(name)] {
    case .xml(let range): return Array(bytes[range])
    case .binary(let bytes): return bytes
    case nil: throw .missingPart(name)
    }
  }

  /// Where a part stands in the decoded file: its `pkg:part`, and its XML when it is XML.
  func place(of name: String) -> (element: Range<Int>, content: Range<Int>?)? {
    let key = PartName.key(name)
    guard let element = elements[key] else { return nil }
    if case .xml(let range) = contents[key] { return (element, range) }
    return (element, nil)
  }
}

/// Finds where the parts begin and end; their contents are parsed later, as parts.
private struct FlatReader: XMLEvents {
  struct Part {
    var name: String
    var type: String
    var range = 0..<0
    var element = 0..<0
    var isBinary = false
    var binary: [UInt8] = []
  }

  var parts: [Part] = []
  var end = 0
  private var partStart = -1
  private var depth = 0
  private var isInBinary = false
  private var first = -1

  mutating func open(_ element: XMLElement) throws(ReadError) {
    depth += 1
    if depth == 2, element.name == .packagePart {
      parts.append(Part(name: element.string(.packageName) ?? "", type: element.string(.packageContentType) ?? ""))
      partStart = element.start
    }
    if depth == 3, element.name == .binaryData, !parts.isEmpty {
      parts[parts.count - 1].isBinary = true
      isInBinary = true
    }
    if depth == 3, element.name == .xmlData { first = -1 }
    if depth == 4, first < 0 { first = element.start }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if depth == 4, !parts.isEmpty, first >= 0 { parts[parts.count - 1].range = first..<element.end }
    if depth == 3 { isInBinary = false }
    if depth == 2, element.name == .packagePart, !parts.isEmpty {
      parts[parts.count - 1].element = partStart..<element.end
    }
    if depth == 1 { end = element.end }
    depth -= 1
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    if isInBinary { parts[parts.count - 1].binary.append(contentsOf: bytes) }
  }
}
