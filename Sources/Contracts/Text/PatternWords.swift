/// What the expressions of a rulebook are known to require, so that a compiled rulebook need not read them again.
///
/// Expressions are told apart by a hash of their source; two that share one are both left out, and read when needed.
public final class PatternWords: Sendable {
  /// Raised whenever `RequiredWords`, `Pattern.folded` or the keys of `LineIndex` come out differently.
  public static let version = 1

  /// Empty where an expression promises nothing.
  private let keys: [UInt64: [[UInt16]]]

  /// Reads the expressions.
  public init(of sources: [String]) {
    var known: [UInt64: (source: String, keys: [[UInt16]])] = [:]
    var shared: Set<UInt64> = []
    for source in sources {
      let hash = Self.hash(source)
      if let other = known[hash] {
        if other.source != source { shared.insert(hash) }
      } else {
        known[hash] = (source, Pattern(source).requiredKeys ?? [])
      }
    }
    keys = known.filter { !shared.contains($0.key) }.mapValues(\.keys)
  }

  /// Reads an encoding; nil when the bytes are damaged or of another version.
  public init?(decoding bytes: ArraySlice<UInt8>) {
    var offset = bytes.startIndex
    func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
      let width = Number.bitWidth / 8
      guard bytes.endIndex - offset >= width else { return nil }
      defer { offset += width }
      return (0..<width).reduce(0) { $0 | Number(truncatingIfNeeded: bytes[offset + $1]) << ($1 * 8) }
    }
    guard number(UInt16.self) == UInt16(Self.version), let count = number(UInt32.self) else { return nil }
    var keys: [UInt64: [[UInt16]]] = [:]
    keys.reserveCapacity(min(Int(count), bytes.count / 10))
    for _ in 0..<count {
      guard let hash = number(UInt64.self), let words = number(UInt16.self) else { return nil }
      var list: [[UInt16]] = []
      list.reserveCapacity(Int(words))
      for _ in 0..<words {
        guard let length = number(UInt16.self), bytes.endIndex - offset >= 2 * Int(length) else { return nil }
        list.append((0..<length).map { _ in number(UInt16.self) ?? 0 })
      }
      keys[hash] = list
    }
    guard offset == bytes.endIndex else { return nil }
    self.keys = keys
  }

  /// Equal expressions give equal bytes.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    func append<Number: FixedWidthInteger>(_ number: Number) {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    append(UInt16(Self.version))
    append(UInt32(keys.count))
    for (hash, words) in keys.sorted(by: { $0.key < $1.key }) {
      append(hash)
      append(UInt16(words.count))
      for word in words {
        append(UInt16(word.count))
        for key in word { append(key) }
      }
    }
    return bytes
  }

  /// The keys an expression requires, empty when it promises none; nil when it is not known.
  func keys(of source: String) -> [[UInt16]]? { keys[Self.hash(source)] }

  /// FNV-1a.
  private static func hash(_ source: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in source.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
