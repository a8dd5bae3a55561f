/// A list of folded words with their meanings that tells which word stands at a place, the longest first.
///
/// ASCII words are compared without case and only as whole words; Chinese has no word boundaries.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var word: [UInt8]
    var meaning: Meaning
  }

  private var entries: [UInt32: [Entry]] = [:]

  /// Words are separated by `|` within each string, so that the lists stay readable.
  init(_ words: [(Meaning, String)]) {
    for (meaning, list) in words {
      for word in list.split(separator: "|") {
        let bytes = Array(Folding.fold(String(word)).utf8).map(Self.lowercased)
        entries[Self.lead(bytes, at: 0), default: []].append(Entry(word: bytes, meaning: meaning))
      }
    }
    for key in entries.keys { entries[key]?.sort { $0.word.count > $1.word.count } }
  }

  /// The longest word that begins at an offset and ends at or before `end`.
  func longest(in text: [UInt8], at start: Int, before end: Int) -> (meaning: Meaning, end: Int)? {
    guard start < end, let candidates = entries[Self.lead(text, at: start)] else { return nil }
    for entry in candidates where Self.stands(entry.word, in: text, at: start, before: end) {
      return (entry.meaning, start + entry.word.count)
    }
    return nil
  }

  private static func stands(_ word: [UInt8], in text: [UInt8], at start: Int, before end: Int) -> Bool {
    guard start + word.count <= end else { return false }
    for index in word.indices where lowercased(text[start + index]) != word[index] { return false }
    if let first = word.first, isLetter(first), start > 0, isLetter(text[start - 1]) { return false }
    if let last = word.last, isLetter(last), start + word.count < end, isLetter(text[start + word.count]) {
      return false
    }
    return true
  }

  /// The first scalar, which is what words are sorted by.
  private static func lead(_ text: [UInt8], at start: Int) -> UInt32 {
    let first = text[start]
    guard first >= 0xC0, start + 2 < text.count else { return UInt32(lowercased(first)) }
    return UInt32(first) << 16 | UInt32(text[start + 1]) << 8 | UInt32(text[start + 2])
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = lowercased(byte)
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
