/// The namespaces in force while a part is scanned: prefixes and what they stand for.
struct ScannedNamespaces {
  let names: NameTable
  /// The default namespace first (its prefix is nil), then `xml`, then prefixes in the order they were met.
  private var prefixes: [UnsafePointer<UInt8>?]
  private var uris: [UnsafePointer<UInt8>?]
  /// What declarations replaced, to be put back at the end of their element.
  private var replaced: [(prefix: Int, uri: UnsafePointer<UInt8>?)] = []

  init(names: NameTable) {
    self.names = names
    prefixes = [nil, names.intern("xml")]
    uris = [nil, names.intern("http://www.w3.org/XML/1998/namespace")]
  }

  /// Declarations in force.
  var count: Int { replaced.count }

  /// Attributes without a prefix are in no namespace (Namespaces in XML, 6.2).
  func uri(of prefix: Int, isAttribute: Bool) -> UnsafePointer<UInt8>? {
    prefix == 0 && isAttribute ? nil : uris[prefix]
  }

  func name(of prefix: Int) -> UnsafePointer<UInt8>? { prefixes[prefix] }

  /// Where a prefix stands; -1 when it was never declared.
  func index(of text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let prefix = intern(text, in: bytes) else { return -1 }
    return prefixes.lastIndex(of: prefix) ?? -1
  }

  func intern(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
    names.intern(UnsafeBufferPointer(rebasing: bytes[text]))
  }

  /// Takes up a declaration; an empty range for the default namespace. False to give up: reserved names, a prefix that
  /// is undeclared, an address that is none; and a flood of prefixes, for which the parser has limits.
  mutating func declare(
    prefix: Range<Int>, value: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard replaced.count < 1_000 else { return false }
    let isPlain = value.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isPlain, let uri = names.intern(value), uri != uris[1] else { return false }
    if prefix.isEmpty {
      replaced.append((0, uris[0]))
      uris[0] = value.isEmpty ? nil : uri
      return true
    }
    guard !value.isEmpty, let name = intern(prefix, in: bytes), name != prefixes[1], prefixes.count < 200 else {
      return false
    }
    let text = UnsafeBufferPointer(rebasing: bytes[prefix])
    if text.equals("xmlns") || value.equals("http://www.w3.org/2000/xmlns/") { return false }
    if let known = prefixes.lastIndex(of: name) {
      replaced.append((known, uris[known]))
      uris[known] = uri
    } else {
      replaced.append((prefixes.count, nil))
      prefixes.append(name)
      uris.append(uri)
    }
    return true
  }

  mutating func undo(_ count: Int) {
    for _ in 0..<count {
      guard let last = replaced.popLast() else { return }
      uris[last.prefix] = last.uri
    }
  }

  func canonicalPrefix(for declared: String) -> String? {
    for (prefix, uri) in zip(prefixes, uris) {
      if let prefix, let uri, String(cString: prefix) == declared { return Namespace.prefix(of: String(cString: uri)) }
    }
    return nil
  }
}
