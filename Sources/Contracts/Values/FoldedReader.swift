/// Reads scalars and words forwards and backwards in a stretch of folded UTF-8.
struct FoldedReader {
  let bytes: [UInt8]
  let start: Int
  let end: Int

  /// A range that leaves the text is cut to it.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    let cut = range.clamped(to: 0..<bytes.count)
    start = cut.lowerBound
    end = cut.upperBound
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// 0 outside the stretch, so that callers need not ask first.
  func byte(_ offset: Int) -> UInt8 {
    offset >= start && offset < end ? bytes[offset] : 0
  }

  func isDigit(_ offset: Int) -> Bool {
    byte(offset) &- 0x30 < 10
  }

  func isLetter(_ offset: Int) -> Bool {
    (byte(offset) | 0x20) &- 0x61 < 26
  }

  /// The scalar that begins at an offset; 0 with width 0 at the end.
  func scalar(at offset: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(byte(offset))
    switch first {
    case 0: return (0, 0)
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | continuation(offset + 1), 2)
    case ..<0xF0:
      return ((first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3)
    default:
      let low = continuation(offset + 2) << 6 | continuation(offset + 3)
      return ((first & 0x07) << 18 | continuation(offset + 1) << 12 | low, 4)
    }
  }

  /// The scalar that ends at an offset; 0 with width 0 at the start.
  func scalar(before offset: Int) -> (value: UInt32, width: Int) {
    var first = offset - 1
    while first >= start, first > offset - 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= start else { return (0, 0) }
    return (scalar(at: first).value, offset - first)
  }

  private func continuation(_ offset: Int) -> UInt32 { UInt32(byte(offset) & 0x3F) }

  /// Whether a word begins at an offset.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= start, offset + count <= end else { return false }
    let pointer = word.utf8Start
    for index in 0..<count where bytes[offset + index] != pointer[index] { return false }
    return true
  }

  /// Whether a word ends at an offset.
  func has(_ word: StaticString, before offset: Int) -> Bool {
    has(word, at: offset - word.utf8CodeUnitCount)
  }

  /// Whether a word of lower-case ASCII letters begins at an offset, in any case.
  func hasAnyCase(_ word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= start, offset + count <= end else { return false }
    let pointer = word.utf8Start
    for index in 0..<count {
      let byte = bytes[offset + index]
      let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lowered != pointer[index] { return false }
    }
    return true
  }

  /// The end of the first of the words that begins at an offset.
  func end(ofAny words: [StaticString], at offset: Int) -> Int? {
    for word in words where has(word, at: offset) { return offset + word.utf8CodeUnitCount }
    return nil
  }

  /// The start of the first of the words that ends at an offset.
  func start(ofAny words: [StaticString], before offset: Int) -> Int? {
    for word in words where has(word, before: offset) { return offset - word.utf8CodeUnitCount }
    return nil
  }

  /// The offset behind any of some ASCII bytes.
  func skip(_ set: StaticString, from offset: Int) -> Int {
    var offset = offset
    while offset < end, contains(set, bytes[offset]) { offset += 1 }
    return offset
  }

  /// The offset before any of some ASCII bytes.
  func skipBack(_ set: StaticString, from offset: Int) -> Int {
    var offset = offset
    while offset > start, contains(set, bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  private func contains(_ set: StaticString, _ byte: UInt8) -> Bool {
    let pointer = set.utf8Start
    for index in 0..<set.utf8CodeUnitCount where pointer[index] == byte { return true }
    return false
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: start..<end)], as: UTF8.self)
  }
}
