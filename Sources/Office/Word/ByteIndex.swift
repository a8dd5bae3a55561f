/// Finds short names by their bytes, so that no `String` is made for every mention of a style.
struct ByteIndex {
  private var names: [[UInt8]] = []
  private var values: [Int] = []
  private var slots: [Int32] = Array(repeating: -1, count: 256)

  /// The value of a name; nil when it was never inserted.
  func find(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = ByteIndex.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if names[found].count == name.count, names[found].elementsEqual(name) { return values[found] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The first value inserted for a name stays.
  mutating func insert(_ name: String, as value: Int) {
    var copy = name
    let isKnown = copy.withUTF8 { find($0) != nil }
    if isKnown { return }
    names.append(Array(name.utf8))
    values.append(value)
    if names.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in names.indices { place(index) }
    } else {
      place(names.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = names[index].withUnsafeBufferPointer { ByteIndex.hash($0) } & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  /// FNV-1a.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 1)
  }
}
