/// Reads the plain XML that office programs write, several times faster than a parser that knows all of XML.
///
/// It knows UTF-8, elements, attributes, namespaces, text and references, and nothing else. Whatever it does not know,
/// or would have to judge (another encoding, DOCTYPE, CDATA, comments, instructions, odd names, anything malformed),
/// makes it give up, and libxml2 reads the part from its beginning; only what libxml2 would accept with the same events
/// may be read here. `MarkupScannerTests` compares the two on everything at hand.
struct MarkupScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReadingLimits
  let cursor: ScanCursor
  var position = 0
  var tags = ScannedNames()
  /// The open elements.
  var open: [OpenTag] = []
  /// Five pointers an attribute, as libxml2 hands them out.
  let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  var attributeCount = 0
  /// Attributes of the tag being read.
  var pending: [PendingAttribute] = []
  /// Values of attributes with references resolved, until the element's event is over.
  var scratch: [UnsafeMutableBufferPointer<UInt8>] = []

  struct OpenTag {
    var name: Range<Int>
    var element: ScannedNames.Entry
    var preservesSpace: Bool
    /// Declarations of namespaces to undo at its end.
    var declarations: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, names: NameTable, limits: ReadingLimits) {
    self.bytes = bytes
    self.limits = limits
    cursor = ScanCursor(names: names)
    attributes = cursor.attributes
    open.reserveCapacity(64)
  }

  /// Hands the events of the whole part to a handler. False when it gave up; the handler is of no use then.
  mutating func scan<Handler: XMLEvents>(into handler: inout Handler) throws(ReadError) -> Bool {
    defer { dropScratch() }
    guard PlainBytes.arePlain(bytes), skipProlog() else { return false }
    repeat {
      // Here stands a `<`.
      let next = position + 1
      guard next < bytes.count else { return false }
      if bytes[next] == UInt8(ascii: "/") {
        guard try close(into: &handler) else { return false }
      } else {
        guard try begin(into: &handler) else { return false }
      }
      if open.isEmpty { return isEnd() }
    } while try text(into: &handler)
    return false
  }

  private mutating func begin<Handler: XMLEvents>(into handler: inout Handler) throws(ReadError) -> Bool {
    let start = position
    position += 1
    let first = position
    guard let colon = scanName() else { return false }
    let name = first..<position
    let before = cursor.namespaces.pointee.count
    let inherited = open.last?.preservesSpace ?? false
    guard open.count < limits.depth, let space = scanAttributes(inheriting: inherited),
      let entry = tags.entry(of: name, colon: colon, in: bytes, namespaces: cursor.namespaces), resolveAttributes()
    else { return false }
    let isEmpty = bytes[position] == UInt8(ascii: "/")
    position += isEmpty ? 2 : 1
    guard position <= bytes.count, bytes[position - 1] == UInt8(ascii: ">") else { return false }
    open.append(
      OpenTag(name: name, element: entry, preservesSpace: space, declarations: cursor.namespaces.pointee.count - before)
    )
    cursor.place.pointee = ScanCursor.Place(offset: position, startOfTag: start, preservesSpace: space)
    try handler.open(element(entry, attributes: attributes, count: attributeCount))
    if !scratch.isEmpty { dropScratch() }
    if isEmpty { try end(into: &handler) }
    return true
  }

  private mutating func close<Handler: XMLEvents>(into handler: inout Handler) throws(ReadError) -> Bool {
    guard let tag = open.last else { return false }
    let length = tag.name.count
    cursor.place.pointee.startOfTag = position
    position += 2
    guard position + length < bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != bytes[tag.name.lowerBound + index] { return false }
    position += length
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { return false }
    position += 1
    try end(into: &handler)
    return true
  }

  private mutating func end<Handler: XMLEvents>(into handler: inout Handler) throws(ReadError) {
    guard let tag = open.popLast() else { return }
    cursor.place.pointee.offset = position
    try handler.close(element(tag.element, attributes: nil, count: 0))
    if tag.declarations > 0 { cursor.namespaces.pointee.undo(tag.declarations) }
  }

  private func element(
    _ entry: ScannedNames.Entry, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) -> XMLElement {
    XMLElement(
      name: entry.name, session: cursor, local: entry.local, prefix: entry.prefix, uri: entry.uri,
      attributes: attributes, attributeCount: count)
  }

  private mutating func dropScratch() {
    for buffer in scratch { buffer.deallocate() }
    scratch.removeAll(keepingCapacity: true)
  }
}
