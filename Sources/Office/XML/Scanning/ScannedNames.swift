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
    var key: Key
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
    of text: Range<Int>, colon: Int, in bytes: UnsafeBufferPointer<UInt8>,
    namespaces: UnsafeMutablePointer<ScannedNamespaces>,
    isAttribute: Bool = false
  ) -> Entry? {
    let key = Key(text, in: bytes)
    var place = self.place(of: key)
    while places[place] >= 0 {
      let index = Int(places[place])
      if known[index].key == key, known[index].isAttribute == isAttribute,
        text.count <= 16 || ScannedNames.areEqual(known[index].text, text, in: bytes)
      {
        if known[index].entry.uri == namespaces.pointee.uri(of: known[index].prefix, isAttribute: isAttribute) {
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

  private func place(of key: Key) -> Int {
    Int(truncatingIfNeeded: (key.hash &* 0x9E37_79B9_7F4A_7C15) >> 40) & (places.count - 1)
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
    _ text: Range<Int>, colon: Int, in bytes: UnsafeBufferPointer<UInt8>,
    namespaces: UnsafeMutablePointer<ScannedNamespaces>,
    isAttribute: Bool
  ) -> (prefix: Int, entry: Entry)? {
    let hasPrefix = colon < text.upperBound
    let prefix = hasPrefix ? namespaces.pointee.index(of: text.lowerBound..<colon, in: bytes) : 0
    guard prefix >= 0, let local = namespaces.pointee.intern(hasPrefix ? colon + 1..<text.upperBound : text, in: bytes)
    else {
      return nil
    }
    let uri = namespaces.pointee.uri(of: prefix, isAttribute: isAttribute)
    if hasPrefix, uri == nil { return nil }
    let name = namespaces.pointee.names.name(local: local, uri: uri)
    return (prefix, Entry(name: name, local: local, prefix: namespaces.pointee.name(of: prefix), uri: uri))
  }

  /// The first eight and the last eight bytes of a name, which are all of a name of up to sixteen.
  private struct Key: Equatable {
    var head: UInt64
    var tail: UInt64
    var count: Int

    init(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
      count = text.count
      if count >= 8 {
        let raw = UnsafeRawBufferPointer(bytes)
        head = raw.loadUnaligned(fromByteOffset: text.lowerBound, as: UInt64.self)
        tail = raw.loadUnaligned(fromByteOffset: text.upperBound - 8, as: UInt64.self)
      } else {
        head = 0
        tail = 0
        for offset in text { head = head << 8 | UInt64(bytes[offset]) }
      }
    }

    var hash: UInt64 { (head ^ tail &* 0x0000_0100_0000_01B3) &+ UInt64(count) }
  }

  private static func areEqual(_ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }
}
