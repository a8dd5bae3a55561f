import CLibXML2

/// Turns the parser's interned strings into `Name`s by comparing pointers, not characters.
///
/// libxml2 keeps every name once in a dictionary, so a pair of pointers (local name, namespace) identifies a name. Each
/// pair is looked up as text only the first time it is met. All parts of a package share one dictionary.
final class NameTable {
  private struct Entry {
    var local: UnsafePointer<UInt8>?
    var uri: UnsafePointer<UInt8>?
    var name: Name
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var mask: Int
  private var used = 0
  /// Namespaces met so far and their prefixes.
  private var prefixes: [(uri: UnsafePointer<UInt8>, prefix: String?)] = []
  private let dictionary: xmlDictPtr?

  init() {
    dictionary = XMLReader.isReady ? xmlDictCreate() : nil
    if let dictionary { xmlDictSetLimit(dictionary, NameTable.dictionaryLimit) }
    mask = 511
    entries = .allocate(capacity: 512)
    entries.initialize(repeating: Entry(local: nil, uri: nil, name: .other), count: 512)
  }

  deinit {
    entries.deallocate()
    if let dictionary { xmlDictFree(dictionary) }
  }

  /// Bytes of names in one package; libxml2's own limit for one part.
  private static let dictionaryLimit = 10_000_000

  /// Makes a new parser keep its names here.
  func attach(to context: xmlParserCtxtPtr) {
    guard let dictionary else { return }
    xmlDictFree(context.pointee.dict)
    xmlDictReference(dictionary)
    context.pointee.dict = dictionary
  }

  /// The text as the dictionary keeps it: the same pointer for the same text, in this and in every parser attached.
  /// Nil when the dictionary is full.
  func intern(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard let dictionary else { return nil }
    // An empty buffer may have no address, but the dictionary wants one.
    guard let base = text.baseAddress else { return intern("") }
    return xmlDictLookup(dictionary, base, Int32(text.count))
  }

  func intern(_ text: StaticString) -> UnsafePointer<UInt8>? {
    dictionary.flatMap { xmlDictLookup($0, text.utf8Start, Int32(text.utf8CodeUnitCount)) }
  }

  @inline(__always)
  func name(local: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) -> Name {
    var slot = NameTable.hash(local, uri) & mask
    while let found = entries[slot].local {
      if found == local, entries[slot].uri == uri { return entries[slot].name }
      slot = (slot + 1) & mask
    }
    return add(local: local, uri: uri)
  }

  private static func hash(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> Int {
    let mixed = UInt(bitPattern: local) ^ (UInt(bitPattern: uri) >> 3)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(never)
  private func add(local: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) -> Name {
    guard let local else { return .other }
    let bare = String(cString: local)
    var name = Name.other
    if let uri {
      if let prefix = prefix(of: uri) { name = Name.named[prefix + ":" + bare] ?? .other }
    } else {
      name = Name.named[bare] ?? .other
    }
    if used * 2 > mask { grow() }
    insert(Entry(local: local, uri: uri, name: name))
    used += 1
    return name
  }

  private func prefix(of uri: UnsafePointer<UInt8>) -> String? {
    if let known = prefixes.first(where: { $0.uri == uri }) { return known.prefix }
    let prefix = Namespace.prefix(of: String(cString: uri))
    // A file with a flood of namespaces must not make this list slow.
    if prefixes.count < 100 { prefixes.append((uri, prefix)) }
    return prefix
  }

  private func insert(_ entry: Entry) {
    var slot = NameTable.hash(entry.local, entry.uri) & mask
    while entries[slot].local != nil { slot = (slot + 1) & mask }
    entries[slot] = entry
  }

  private func grow() {
    let old = entries
    let count = mask + 1
    mask = count * 2 - 1
    entries = .allocate(capacity: count * 2)
    entries.initialize(repeating: Entry(local: nil, uri: nil, name: .other), count: count * 2)
    for index in 0..<count where old[index].local != nil { insert(old[index]) }
    old.deallocate()
  }
}
