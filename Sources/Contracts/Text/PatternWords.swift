import Office

/// What the expressions of a rulebook are known to need, so that a compiled rulebook need not read them again.
///
/// Expressions are told apart by a hash of their source; two that share one are both left out, and read when needed.
/// Kept as it is stored: most of a rulebook's expressions are never asked about for one contract.
public final class PatternWords: Sendable {
  /// Raised whenever `RequiredWords`, `Pattern.folded` or the keys of `WordIndex` come out differently.
  public static let version = 2

  /// How many expressions are known.
  public let count: Int
  private let store: StoredBytes
  /// Where the hashes begin: eight bytes each, ascending.
  private let hashes: Int
  /// Per hash the index of its first number, four bytes each; one more than there are hashes.
  private var starts: Int { hashes + 8 * count }
  /// Per hash: reach, length of the words, words, lead; two bytes each.
  private var numbers: Int { starts + 4 * (count + 1) }

  /// Reads the expressions.
  public convenience init(of sources: [String]) {
    var known: [UInt64: String] = [:]
    var shared: Set<UInt64> = []
    for source in sources {
      let hash = Self.hash(source)
      if known.updateValue(source, forKey: hash).map({ $0 != source }) ?? false { shared.insert(hash) }
    }
    self.init(
      known.filter { !shared.contains($0.key) }
        .map { hash, source in (hash, PatternNeeds(of: Pattern.folded(source)).numbers) })
  }

  private init(_ entries: [(hash: UInt64, numbers: [UInt16])]) {
    let sorted = entries.sorted { $0.hash < $1.hash }
    var bytes: [UInt8] = []
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    append(UInt16(Self.version))
    append(UInt32(truncatingIfNeeded: sorted.count))
    for entry in sorted { append(entry.hash) }
    var start: UInt32 = 0
    append(start)
    for entry in sorted {
      start += UInt32(truncatingIfNeeded: entry.numbers.count)
      append(start)
    }
    for entry in sorted { entry.numbers.forEach(append) }
    store = StoredBytes(bytes)
    count = sorted.count
    hashes = Self.head
  }

  /// Reads an encoding, which stays where it is; nil when the bytes are damaged or of another version.
  public init?(decoding range: Range<Int>, of store: StoredBytes) {
    guard range.lowerBound >= 0, range.upperBound <= store.bytes.count, range.count >= Self.head,
      store.number(UInt16.self, at: range.lowerBound) == UInt16(Self.version),
      let count = store.number(UInt32.self, at: range.lowerBound + 2).map(Int.init),
      count <= (range.count - Self.head - 4) / 12
    else { return nil }
    self.store = store
    self.count = count
    hashes = range.lowerBound + Self.head
    var last = 0
    for index in 1...count + 1 {
      guard let next = start(index - 1), next == 0 ? index == 1 : next >= last + 2 else { return nil }
      last = next
    }
    guard numbers + 2 * last == range.upperBound else { return nil }
  }

  /// Version and count.
  private static let head = 6

  /// Equal expressions give equal bytes.
  public func encoded() -> [UInt8] {
    Array(store.bytes[hashes - Self.head..<numbers + 2 * (start(count) ?? 0)])
  }

  /// What an expression needs; nil when that is not known.
  func needs(of source: String) -> PatternNeeds? {
    let hash = Self.hash(source)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if (self.hash(middle) ?? 0) < hash { low = middle + 1 } else { high = middle }
    }
    return low < count && self.hash(low) == hash ? PatternNeeds(numbers: numbers(of: low)) : nil
  }

  /// All that either knows.
  public func merged(with other: PatternWords) -> PatternWords {
    var all: [UInt64: [UInt16]] = [:]
    for words in [other, self] {
      for index in 0..<words.count { all[words.hash(index) ?? 0] = words.numbers(of: index) }
    }
    return PatternWords(all.map { ($0.key, $0.value) })
  }

  private func hash(_ index: Int) -> UInt64? { store.number(UInt64.self, at: hashes + 8 * index) }

  private func start(_ index: Int) -> Int? { store.number(UInt32.self, at: starts + 4 * index).map(Int.init) }

  private func numbers(of index: Int) -> [UInt16] {
    guard let first = start(index), let end = start(index + 1) else { return [] }
    return (first..<end).map { store.number(UInt16.self, at: numbers + 2 * $0) ?? 0 }
  }

  /// FNV-1a.
  private static func hash(_ source: String) -> UInt64 {
    var source = source
    return source.withUTF8 { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }
}
