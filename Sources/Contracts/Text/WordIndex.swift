/// Where the characters and pairs of characters of a text stand.
///
/// Hashed, so it may name a place too many, never one too few. ASCII letters count in lower case. Places are indices of
/// characters; whoever asks and answers in bytes is led through `offsets`.
public struct WordIndex: Sendable {
  /// Byte offset of each character, and of the end.
  private var offsets: [UInt32] = []
  /// The key of each character, and that of it and the next.
  private var singles: [UInt16] = []
  private var pairs: [UInt16] = []
  /// Per bucket of keys, where its places begin in `postings`; one entry more than there are buckets.
  private var starts = [UInt32](repeating: 0, count: (1 << Self.bucketBits) + 1)
  /// Places, ascending within a bucket.
  private var postings: [UInt32] = []

  private static let bucketBits = 13

  init(bytes: [UInt8]) {
    offsets.reserveCapacity(bytes.count / 2 + 1)
    singles.reserveCapacity(bytes.count / 2)
    pairs.reserveCapacity(bytes.count / 2)
    var previous: UInt32 = 0
    var offset = 0
    while offset < bytes.count {
      let (scalar, width) = bytes.scalar(at: offset)
      let letter = ExpressionShape.lowered(scalar)
      if !offsets.isEmpty { pairs.append(Self.key(previous, letter)) }
      offsets.append(UInt32(truncatingIfNeeded: offset))
      singles.append(Self.key(0, letter))
      previous = letter
      offset += width
    }
    if !offsets.isEmpty { pairs.append(Self.key(previous, 0)) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    sort()
  }

  private mutating func sort() {
    for key in singles { starts[Self.bucket(key) + 1] += 1 }
    for key in pairs { starts[Self.bucket(key) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    postings = [UInt32](repeating: 0, count: singles.count + pairs.count)
    func post(_ key: UInt16, _ place: Int) {
      let bucket = Self.bucket(key)
      postings[Int(next[bucket])] = UInt32(truncatingIfNeeded: place)
      next[bucket] += 1
    }
    for place in singles.indices {
      post(singles[place], place)
      post(pairs[place], place)
    }
  }

  /// Whether one of the words may begin in a range of bytes.
  func mayHold(oneOf words: WordKeys, in range: Range<Int>) -> Bool {
    let places = places(in: range)
    var isThere = false
    words.forEachWord { keys in
      forEachPlace(of: keys, in: places) { _ in
        isThere = true
        return false
      }
      return !isThere
    }
    return isThere
  }

  /// Places in a range of bytes where one of the words may begin, ascending.
  func places(ofOneOf words: WordKeys, in range: Range<Int>) -> [Int] {
    let places = places(in: range)
    var found: [Int] = []
    var wordCount = 0
    words.forEachWord { keys in
      wordCount += 1
      forEachPlace(of: keys, in: places) { place in
        found.append(place)
        return true
      }
      return true
    }
    guard wordCount > 1, found.count > 1 else { return found }
    found.sort()
    var unique: [Int] = []
    unique.reserveCapacity(found.count)
    for place in found where unique.last != place { unique.append(place) }
    return unique
  }

  /// The byte offset of a place, or of the first place when it lies before the text.
  func offset(of place: Int) -> Int { Int(offsets[max(0, place)]) }

  /// The places whose characters begin in a range of bytes.
  private func places(in range: Range<Int>) -> Range<Int> {
    if range.lowerBound == 0, range.upperBound >= Int(offsets[offsets.count - 1]) { return singles.indices }
    let start = firstPlace(from: range.lowerBound)
    return start..<max(start, firstPlace(from: range.upperBound))
  }

  private func firstPlace(from offset: Int) -> Int {
    var low = 0
    var high = singles.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func forEachPlace(of word: ArraySlice<UInt16>, in range: Range<Int>, _ body: (Int) -> Bool) {
    guard let (rarest, list) = shortestList(for: word) else { return }
    var posting = list.lowerBound
    if range.lowerBound > 0 {
      var high = list.upperBound
      while posting < high {
        let middle = (posting + high) / 2
        if Int(postings[middle]) < range.lowerBound + rarest { posting = middle + 1 } else { high = middle }
      }
    }
    while posting < list.upperBound {
      let place = Int(postings[posting]) - rarest
      if place >= range.upperBound { return }
      posting += 1
      if place >= 0, stands(word, at: place), !body(place) { return }
    }
  }

  /// The keys of a word's rarest part: how far in it stands, and where its places are listed.
  private func shortestList(for word: ArraySlice<UInt16>) -> (part: Int, postings: Range<Int>)? {
    var best: (part: Int, postings: Range<Int>)?
    for (part, key) in word.enumerated() {
      let bucket = Self.bucket(key)
      let list = Int(starts[bucket])..<Int(starts[bucket + 1])
      if list.isEmpty { return nil }
      if list.count < best?.postings.count ?? .max { best = (part, list) }
    }
    return best
  }

  private func stands(_ word: ArraySlice<UInt16>, at place: Int) -> Bool {
    guard place + word.count <= pairs.count else { return false }
    if word.count == 1, let key = word.first { return pairs[place] == key || singles[place] == key }
    var place = place
    for key in word {
      if pairs[place] != key { return false }
      place += 1
    }
    return true
  }

  /// The keys under which a word's characters stand: its pairs, or itself when it is a single character.
  static func keys(of word: [UInt32]) -> [UInt16] {
    guard word.count > 1 else { return word.map { key(0, $0) } }
    return zip(word, word.dropFirst()).map { key($0, $1) }
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (((first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)) &* 0xC2B2_AE3D) >> 16)
  }

  private static func bucket(_ key: UInt16) -> Int { Int(key >> (16 - bucketBits)) }
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
