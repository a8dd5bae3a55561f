/// A compact binary form, so that a rulebook once validated need not be parsed again. Equal trees give equal bytes.
extension DataTree {
  /// First bytes of every encoding: what it is, and the version of the form.
  private static let signature: [UInt8] = Array("PLDT".utf8) + [1]
  /// Deeper trees are refused: no rulebook needs them, and damaged bytes must not exhaust the stack.
  private static let greatestDepth = 64

  public func encoded() -> [UInt8] {
    var bytes = Self.signature
    encode(into: &bytes)
    return bytes
  }

  /// Reads an encoding; nil when the bytes are damaged or of another version.
  public init?(decoding bytes: [UInt8]) {
    guard let tree = bytes.withUnsafeBytes(DataTree.init(decoding:)) else { return nil }
    self = tree
  }

  /// Reads an encoding; nil when the bytes are damaged or of another version.
  public init?(decoding bytes: UnsafeRawBufferPointer) {
    var reader = BinaryReader(bytes: bytes)
    for byte in Self.signature where reader.byte() != byte { return nil }
    guard let tree = Self.decode(&reader, depth: 0), reader.offset == bytes.count else { return nil }
    self = tree
  }

  private func encode(into bytes: inout [UInt8]) {
    func append(_ number: Int) {
      var rest = UInt64(truncatingIfNeeded: max(0, number))
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }
    func append(_ text: String) {
      append(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
    switch content {
    case .null:
      bytes.append(0)
      append(line)
    case .scalar(let text):
      bytes.append(1)
      append(line)
      append(text)
    case .sequence(let items):
      bytes.append(2)
      append(line)
      append(items.count)
      for item in items { item.encode(into: &bytes) }
    case .mapping(let pairs):
      bytes.append(3)
      append(line)
      append(pairs.count)
      for (key, value) in pairs {
        append(key)
        value.encode(into: &bytes)
      }
    }
  }

  private static func decode(_ reader: inout BinaryReader, depth: Int) -> DataTree? {
    guard depth <= greatestDepth, let kind = reader.byte(), let line = reader.number() else { return nil }
    switch kind {
    case 0: return DataTree(content: .null, line: line)
    case 1: return reader.text().map { DataTree(content: .scalar($0), line: line) }
    case 2:
      guard let count = reader.count() else { return nil }
      var items: [DataTree] = []
      items.reserveCapacity(count)
      for _ in 0..<count {
        guard let item = decode(&reader, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return DataTree(content: .sequence(items), line: line)
    case 3:
      guard let count = reader.count() else { return nil }
      var pairs: [(key: String, value: DataTree)] = []
      pairs.reserveCapacity(count)
      for _ in 0..<count {
        guard let key = reader.text(), let value = decode(&reader, depth: depth + 1) else { return nil }
        pairs.append((key, value))
      }
      return DataTree(content: .mapping(pairs), line: line)
    default: return nil
    }
  }
}

/// Takes values off bytes, never beyond their end.
private struct BinaryReader {
  let bytes: UnsafeRawBufferPointer
  var offset = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func byte() -> UInt8? {
    guard offset < bytes.count else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func number() -> Int? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 63, by: 7) {
      guard let byte = byte() else { return nil }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return Int(exactly: value) }
    }
    return nil
  }

  /// A number of things of at least two bytes each: never more than can follow.
  mutating func count() -> Int? {
    guard let count = number(), count <= (bytes.count - offset) / 2 else { return nil }
    return count
  }

  mutating func text() -> String? {
    guard let length = number(), length <= bytes.count - offset else { return nil }
    defer { offset += length }
    // Validating it outright takes the library a long way round; a text that had to be mended is of another length.
    let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]), as: UTF8.self)
    return text.utf8.count == length ? text : nil
  }
}

extension DataTree {
  /// Value of a mapping's field; nil when there is none.
  public subscript(key: String) -> DataTree? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// Items of a sequence; empty for anything else.
  public var items: [DataTree] {
    if case .sequence(let items) = content { return items }
    return []
  }
}

extension DataTree: Equatable {
  public static func == (left: DataTree, right: DataTree) -> Bool {
    guard left.line == right.line else { return false }
    switch (left.content, right.content) {
    case (.null, .null): return true
    case (.scalar(let one), .scalar(let other)): return one == other
    case (.sequence(let one), .sequence(let other)): return one == other
    case (.mapping(let one), .mapping(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: return false
    }
  }
}
