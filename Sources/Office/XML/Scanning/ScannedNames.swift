/// Qualified names met so far, found by their bytes, with what they mean where they stand.
struct ScannedNames {
  struct Entry {
    var name: Name
    /// Interned as the parser's are.
    var local: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var uri: UnsafePointer<UInt8>?
  }

  private struct Known {
    var key: UInt64
    var text: Range<Int>
    var isAttribute: Bool
    /// Index of the prefix in the namespaces.
    var prefix: Int
    var entry: Entry
  }

  private var known: [Known] = []
  /// Indices in `known` by their hash; -1 for free places.
  private var places = [Int32](repeating: -1, count: 128)
  /// No document has more; a flood of names is for the parser, which has limits for it.
  private static let most = 2_000

  /// Nil when the prefix is not declared, or when there are too many names.
  mutating func entry(
    of text: Range<Int>, colon: Int, in bytes: UnsafeBufferPointer<UInt8>, namespaces: ScannedNamespaces,
    isAttribute: Bool = false
  ) -> Entry? {
    let key = ScannedNames.key(text, in: bytes)
    var place = self.place(of: key)
    while places[place] >= 0 {
      let index = Int(places[place])
      if known[index].key == key, known[index].isAttribute == isAttribute,
        ScannedNames.areEqual(known[index].text, text, in: bytes)
      {
        if known[index].entry.uri == namespaces.uri(of: known[index].prefix, isAttribute: isAttribute) {
          return known[index].entry
        }
        // The prefix means something else now.
        guard let found = find(text, colon: colon, in: bytes, namespaces: namespaces, isAttribute: isAttribute) else {
          return nil
        }
        known[index].prefix = found.prefix
        known[index].entry = found.entry
        return found.entry
      }
      place = (place + 1) & (places.count - 1)
    }
    guard known.count < ScannedNames.most,
      let found = find(text, colon: colon, in: bytes, namespaces: namespaces, isAttribute: isAttribute)
    else { return nil }
    known.append(
      Known(key: key, text: text, isAttribute: isAttribute, prefix: found.prefix, entry: found.entry))
    places[place] = Int32(known.count - 1)
    if known.count * 2 > places.count { grow() }
    return found.entry
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (places.count - 1)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for index in known.indices {
      var place = self.place(of: known[index].key)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(index)
    }
  }

  private func find(
    _ text: Range<Int>, colon: Int, in bytes: UnsafeBufferPointer<UInt8>, namespaces: ScannedNamespaces,
    isAttribute: Bool
  ) -> (prefix: Int, entry: Entry)? {
    let hasPrefix = colon < text.upperBound
    let prefix = hasPrefix ? namespaces.index(of: text.lowerBound..<colon, in: bytes) : 0
    guard prefix >= 0, let local = namespaces.intern(hasPrefix ? colon + 1..<text.upperBound : text, in: bytes) else {
      return nil
    }
    let uri = namespaces.uri(of: prefix, isAttribute: isAttribute)
    if hasPrefix, uri == nil { return nil }
    let name = namespaces.names.name(local: local, uri: uri)
    return (prefix, Entry(name: name, local: local, prefix: namespaces.name(of: prefix), uri: uri))
  }

  /// The first and the last bytes of a name: enough to tell nearly all apart.
  private static func key(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for offset in 0..<min(8, text.count) { head = head << 8 | UInt64(bytes[text.lowerBound + offset]) }
    var tail: UInt64 = 0
    if text.count > 8 {
      for offset in 0..<min(8, text.count - 8) { tail = tail << 8 | UInt64(bytes[text.upperBound - 1 - offset]) }
    }
    return head ^ tail &* 0x0000_0100_0000_01B3 ^ UInt64(text.count) << 56
  }

  private static func areEqual(_ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }
}
