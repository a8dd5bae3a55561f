import CLibXML2

/// One start or end tag, as the parser hands it out. It points into the parser and must not outlive the call.
struct XMLElement {
  let name: Name
  unowned(unsafe) let session: XMLCursor
  let local: UnsafePointer<UInt8>?
  let prefix: UnsafePointer<UInt8>?
  let uri: UnsafePointer<UInt8>?
  /// Five pointers an attribute: local name, prefix, namespace, first byte of the value, end of the value.
  let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let attributeCount: Int

  /// Name with the prefix that Word would write; the document's own prefix for unknown namespaces.
  var qualifiedName: String {
    let known = uri.flatMap { Namespace.prefix(of: String(cString: $0)) }
    let shown = known ?? prefix.map { String(cString: $0) } ?? ""
    let bare = local.map { String(cString: $0) } ?? ""
    return shown.isEmpty ? bare : shown + ":" + bare
  }

  /// The same tag under the name that a reader of another vocabulary knows it by.
  func renamed(_ name: Name) -> XMLElement {
    XMLElement(
      name: name, session: session, local: local, prefix: prefix, uri: uri, attributes: attributes,
      attributeCount: attributeCount)
  }

  /// UTF-8 offset in the decoded part of this start tag's `<`.
  var start: Int { session.startOfTag() }

  /// UTF-8 offset in the decoded part behind this end tag (or empty-element tag).
  var end: Int { session.offset() }

  /// Whether white space at the ends of its text counts (`xml:space`, inherited).
  var preservesSpace: Bool { session.preservesSpace() }

  /// The namespace a prefix stands for here, as the prefix that Word would write.
  func canonicalPrefix(for declared: String) -> String? { session.canonicalPrefix(for: declared) }

  /// The bytes of an attribute's value, with references resolved; nil when the element does not have it.
  func value(_ wanted: Name) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    for index in 0..<attributeCount {
      let field = attributes + index * 5
      guard session.names.name(local: field[0], uri: field[2]) == wanted else { continue }
      guard let start = field[3], let end = field[4] else { return nil }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  func string(_ wanted: Name) -> String? {
    value(wanted).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A decimal number; nil when absent or not a number. Word writes some whole numbers as `1.0`, so a fraction is cut.
  func integer(_ wanted: Name) -> Int? {
    guard let bytes = value(wanted) else { return nil }
    var number = 0
    var digits = 0
    var negative = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 15 else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: "."): return digits == 0 ? nil : (negative ? -number : number)
      default: return nil
      }
    }
    return digits == 0 ? nil : (negative ? -number : number)
  }

  /// An on/off property (17.17.4): present without a value means on.
  func isOn(_ wanted: Name = .val) -> Bool {
    guard let bytes = value(wanted) else { return true }
    return !(bytes.equals("0") || bytes.equals("false") || bytes.equals("off"))
  }

  /// Whether an attribute has exactly this value.
  func has(_ wanted: Name, _ expected: StaticString) -> Bool {
    value(wanted)?.equals(expected) ?? false
  }
}

extension UnsafeBufferPointer<UInt8> {
  func equals(_ expected: StaticString) -> Bool {
    guard count == expected.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != expected.utf8Start[index] { return false }
    return true
  }
}
