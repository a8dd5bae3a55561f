/// Which lines of a text hold which characters and pairs of characters.
///
/// Hashed, so it may name a line too many, never one too few. ASCII letters count in lower case.
public struct LineIndex: Sendable {
  /// Per key, where its lines begin in `postings`; one entry more than there are keys.
  private var starts: [UInt32] = []
  private var postings: [UInt32] = []

  static let keyBits: UInt32 = 16

  init(bytes: [UInt8], lines: [Range<Int>]) {
    let keys = 1 << Int(Self.keyBits)
    var counts = [UInt32](repeating: 0, count: keys + 1)
    var lastLine = [UInt32](repeating: .max, count: keys)
    var pairs: [(key: UInt32, line: UInt32)] = []
    pairs.reserveCapacity(bytes.count)
    for (number, range) in lines.enumerated() {
      let line = UInt32(truncatingIfNeeded: number)
      func add(_ key: UInt32) {
        if lastLine[Int(key)] == line { return }
        lastLine[Int(key)] = line
        counts[Int(key) + 1] += 1
        pairs.append((key, line))
      }
      var previous: UInt32 = 0
      Self.forEachScalar(in: bytes, range: range) { scalar in
        add(Self.key(0, scalar))
        if previous != 0 { add(Self.key(previous, scalar)) }
        previous = scalar
      }
    }
    for key in 1...keys { counts[key] += counts[key - 1] }
    starts = counts
    postings = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      postings[Int(counts[Int(pair.key)])] = pair.line
      counts[Int(pair.key)] += 1
    }
  }

  /// Lines on which one of the words may stand, ascending.
  func lines(withOneOf words: [[UInt16]]) -> [Int] {
    if words.count == 1 { return lines(withAll: words[0]) }
    var found: [Int] = []
    for word in words { found += lines(withAll: word) }
    guard found.count > 1 else { return found }
    found.sort()
    var unique: [Int] = []
    for line in found where unique.last != line { unique.append(line) }
    return unique
  }

  /// Whether the text may hold one of the words at all.
  func mayHold(oneOf words: [[UInt16]]) -> Bool {
    words.contains { word in word.allSatisfy { starts[Int($0)] < starts[Int($0) + 1] } }
  }

  /// Whether a line may hold one of the words.
  func mayHold(oneOf words: [[UInt16]], onLine line: Int) -> Bool {
    let line = UInt32(truncatingIfNeeded: line)
    return words.contains { word in word.allSatisfy { holds($0, line) } }
  }

  private func lines(withAll keys: [UInt16]) -> [Int] {
    var rarest: UInt16?
    var least = UInt32.max
    for key in keys {
      let count = starts[Int(key) + 1] - starts[Int(key)]
      if count == 0 { return [] }
      if count < least {
        least = count
        rarest = key
      }
    }
    guard let rarest else { return [] }
    return postings[Int(starts[Int(rarest)])..<Int(starts[Int(rarest) + 1])].compactMap { line in
      keys.allSatisfy { $0 == rarest || holds($0, line) } ? Int(line) : nil
    }
  }

  private func holds(_ key: UInt16, _ line: UInt32) -> Bool {
    var low = Int(starts[Int(key)])
    var high = Int(starts[Int(key) + 1])
    while low < high {
      let middle = (low + high) / 2
      if postings[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[Int(key) + 1]) && postings[low] == line
  }

  /// The keys under which a word's characters stand: its pairs, or itself when it is a single character.
  static func keys(of word: [UInt32]) -> [UInt16] {
    guard word.count > 1 else { return word.map { UInt16(truncatingIfNeeded: key(0, $0)) } }
    return zip(word, word.dropFirst()).map { UInt16(truncatingIfNeeded: key($0, $1)) }
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)) &* 0xC2B2_AE3D) >> (32 - keyBits)
  }

  private static func forEachScalar(in bytes: [UInt8], range: Range<Int>, _ body: (UInt32) -> Void) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = bytes.scalar(at: offset)
      body((0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar)
      offset += width
    }
  }
}

extension [UInt8] {
  /// The scalar that begins at an offset of valid UTF-8, and its width in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    func tail(_ index: Int) -> UInt32 { offset + index < count ? UInt32(self[offset + index] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
