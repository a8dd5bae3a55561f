import CLibXML2

/// The only way to parse: bytes of one part in, events out; `MarkupScanner` for plain XML, libxml2 for all other.
///
/// No network, no DTD, no entity, no DOM (ECMA-376 part 2, 9.2.2 forbids DTDs in parts); limits are enforced while
/// parsing.
enum XMLReader {
  /// libxml2's global tables are set up once, before anything else of it is used: two threads that get there first at
  /// the same time would wait for each other for ever. `xmlCleanupParser` is never called.
  static let isReady: Bool = {
    xmlInitParser()
    // Parts come and go by the megabyte. An allocator that has seen a block of that size freed keeps such memory for
    // the next part instead of handing it back to the system and fetching it again page by page.
    UnsafeMutableRawPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()
    return true
  }()

  /// Reads UTF-8 bytes as `XMLText.decoded` returns them, with a zero byte behind them that the parser stops at.
  ///
  /// Throws what the handler throws, `hostile` for DOCTYPE and exceeded limits, `damagedXML` with a line for XML that
  /// is not well-formed.
  static func read<Handler: XMLEvents>(
    _ bytes: [UInt8], part: String, limits: ReadingLimits, names: NameTable, into handler: inout Handler
  ) throws(ReadError) {
    guard isReady, bytes.count > 1, bytes.count < Int(Int32.max), bytes.last == 0 else {
      throw .malformedXML(part: part, line: 1)
    }
    if try scan(bytes, limits: limits, names: names, into: &handler) { return }
    try parseWithLibrary(bytes, part: part, limits: limits, names: names, into: &handler)
  }

  /// What `read` does when a part is not plain: libxml2 has the last word.
  static func parseWithLibrary<Handler: XMLEvents>(
    _ bytes: [UInt8], part: String, limits: ReadingLimits, names: NameTable, into handler: inout Handler
  ) throws(ReadError) {
    try AttributeFlood.refuse(in: bytes, part: part, limit: limits.attributes)
    let failure: ReadError? = withUnsafeMutablePointer(to: &handler) { target in
      bytes.withUnsafeBufferPointer { buffer in
        parse(
          UnsafeBufferPointer(rebasing: buffer.dropLast()), part: part, limits: limits, names: names, target: target)
      }
    }
    if let failure { throw failure }
  }

  /// Reads plain XML without libxml2. False when the part is not as plain as that; the handler is as it was then.
  static func scan<Handler: XMLEvents>(
    _ bytes: [UInt8], limits: ReadingLimits, names: NameTable, into handler: inout Handler
  ) throws(ReadError) -> Bool {
    var trial = handler
    var failure: ReadError?
    let isDone = bytes.withUnsafeBufferPointer { buffer in
      var scanner = MarkupScanner(UnsafeBufferPointer(rebasing: buffer.dropLast()), names: names, limits: limits)
      do throws(ReadError) {
        return try scanner.scan(into: &trial)
      } catch {
        failure = error
        return false
      }
    }
    // What a handler saw before it stopped the reading is its own to keep.
    if isDone || failure != nil { handler = trial }
    if let failure { throw failure }
    return isDone
  }

  private static func parse<Handler: XMLEvents>(
    _ bytes: UnsafeBufferPointer<UInt8>, part: String, limits: ReadingLimits, names: NameTable,
    target: UnsafeMutablePointer<Handler>
  ) -> ReadError? {
    guard let context = xmlNewParserCtxt() else { return .outOfMemory(part: part) }
    defer { xmlFreeParserCtxt(context) }
    guard attach(bytes, to: context) else { return .outOfMemory(part: part) }
    let session = HandlerSession(context: context, names: names, part: part, limits: limits, handler: target)
    names.attach(to: context)
    guard let sax = context.pointee.sax else { return .outOfMemory(part: part) }
    sax.pointee = handlers
    xmlCtxtUseOptions(context, options)
    return withExtendedLifetime(session) {
      context.pointee.userData = Unmanaged<XMLSession>.passUnretained(session).toOpaque()
      xmlParseDocument(context)
      // A zero byte within the part would end it early, and what follows would be lost without a word.
      return session.failure ?? session.parserError(expecting: bytes.count)
    }
  }

  /// Lets the parser read the bytes where they are: the usual way copies them first, which doubles the memory of a
  /// part and costs page faults.
  private static func attach(_ bytes: UnsafeBufferPointer<UInt8>, to context: xmlParserCtxtPtr) -> Bool {
    guard let input = xmlNewStringInputStream(context, bytes.baseAddress) else { return false }
    return inputPush(context, input) >= 0
  }

  /// The declared encoding is ignored because the bytes have been decoded to UTF-8 before. `NOENT` makes the parser put
  /// `&` for `&amp;` in attributes, where it would write another reference; entities of a DTD there are none.
  private static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue)

  private static var handlers: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { data, local, prefix, uri, _, _, count, _, attributes in
      XMLReader.with(data) { session in
        session.open(
          XMLElement(
            name: session.names.name(local: local, uri: uri), session: session, local: local, prefix: prefix,
            uri: uri, attributes: attributes, attributeCount: Int(count)))
      }
    }
    sax.endElementNs = { data, local, prefix, uri in
      XMLReader.with(data) { session in
        session.close(
          XMLElement(
            name: session.names.name(local: local, uri: uri), session: session, local: local, prefix: prefix,
            uri: uri, attributes: nil, attributeCount: 0))
      }
    }
    sax.characters = { data, bytes, count in
      XMLReader.with(data) { $0.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
    }
    // Equal to `characters`, so that the parser does not guess which white space is meant.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { data, _, _, _ in XMLReader.with(data) { $0.refuseDoctype() } }
    return sax
  }

  /// The session behind the parser's user data, without counting references: it outlives the parse.
  @inline(__always)
  private static func with(_ data: UnsafeMutableRawPointer?, _ body: (XMLSession) -> Void) {
    guard let data else { return }
    Unmanaged<XMLSession>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }
}
