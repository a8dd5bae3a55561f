import CLibXML2

/// One run of libxml2's SAX2 parser over one part.
///
/// It is a class only because C needs an address to call back to; it never leaves `XMLReader.read`.
class XMLSession: XMLCursor {
  private let context: xmlParserCtxtPtr
  private let part: String
  private let limits: ReadingLimits
  private var depth = 0
  private(set) final var failure: ReadError?

  init(context: xmlParserCtxtPtr, names: NameTable, part: String, limits: ReadingLimits) {
    self.context = context
    self.part = part
    self.limits = limits
    super.init(names: names)
  }

  /// Hands the event on; overridden where the handler's type is known.
  func opened(_ element: XMLElement) throws(ReadError) {}
  func closed(_ element: XMLElement) throws(ReadError) {}
  func wrote(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {}

  final func stop(_ error: ReadError) {
    if failure == nil { failure = error }
    xmlStopParser(context)
  }

  @inline(__always)
  final func open(_ element: XMLElement) {
    depth += 1
    if depth > limits.depth { return stop(.tooDeep(part: part, limit: limits.depth)) }
    // Namespace declarations are searched one by one for every name, so those in scope are counted too.
    if element.attributeCount > limits.attributes || Int(context.pointee.nsNr) > limits.attributes * 2 {
      return stop(.tooManyAttributes(part: part, limit: limits.attributes))
    }
    do { try opened(element) } catch { stop(error) }
  }

  @inline(__always)
  final func close(_ element: XMLElement) {
    depth -= 1
    do { try closed(element) } catch { stop(error) }
  }

  @inline(__always)
  final func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    do { try wrote(bytes) } catch { stop(error) }
  }

  final func refuseDoctype() { stop(.doctype(part: part)) }

  /// Where the parser stands, in bytes from the beginning of the decoded part.
  final override func offset() -> Int {
    guard let input = context.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base else {
      return 0
    }
    return Int(input.pointee.consumed) + (cursor - base)
  }

  /// Offset of the `<` of the start tag just read. A `<` cannot stand inside a tag (XML 1.0, 2.3 AttValue), so the
  /// nearest one before the cursor is it; the parser does not drop input from its buffer within a tag.
  final override func startOfTag() -> Int {
    guard let input = context.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base else {
      return 0
    }
    var start = cursor
    while start > base, start.pointee != UInt8(ascii: "<") { start -= 1 }
    return Int(input.pointee.consumed) + (start - base)
  }

  final override func preservesSpace() -> Bool {
    guard let space = context.pointee.space else { return false }
    return space.pointee == 1
  }

  final override func canonicalPrefix(for declared: String) -> String? {
    guard let table = context.pointee.nsTab else { return nil }
    var index = Int(context.pointee.nsNr) - 2
    while index >= 0 {
      if let prefix = table[index], let uri = table[index + 1], String(cString: prefix) == declared {
        return Namespace.prefix(of: String(cString: uri))
      }
      index -= 2
    }
    return nil
  }

  /// The first error the parser met, if it met one that matters: undeclared prefixes are the writer's carelessness,
  /// not damage. A parser that stopped before the end of its input has met one as well.
  final func parserError(expecting length: Int) -> ReadError? {
    if context.pointee.wellFormed != 0, offset() == length { return nil }
    let stated = Int(context.pointee.lastError.line)
    let reached = context.pointee.input.map { Int($0.pointee.line) } ?? 1
    return .malformedXML(part: part, line: stated > 0 ? stated : reached)
  }
}

/// Hands events to a handler in place: closures would cost a retain and release for every event.
final class HandlerSession<Handler: XMLEvents>: XMLSession {
  private let handler: UnsafeMutablePointer<Handler>

  init(
    context: xmlParserCtxtPtr, names: NameTable, part: String, limits: ReadingLimits,
    handler: UnsafeMutablePointer<Handler>
  ) {
    self.handler = handler
    super.init(context: context, names: names, part: part, limits: limits)
  }

  override func opened(_ element: XMLElement) throws(ReadError) { try handler.pointee.open(element) }
  override func closed(_ element: XMLElement) throws(ReadError) { try handler.pointee.close(element) }
  override func wrote(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) { try handler.pointee.text(bytes) }
}
