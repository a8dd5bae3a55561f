import Contracts

extension Contract {
  /// From the 。；! or line end before a place to the one after it.
  func sentence(around place: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    let line = lines[source.lineIndex(at: place.lowerBound)].text
    var start = min(place.lowerBound, line.upperBound)
    while start > line.lowerBound, !Self.endsSentence(bytes, before: start) { start -= 1 }
    var end = min(max(place.upperBound, start), line.upperBound)
    while end < line.upperBound, !Self.endsSentence(bytes, before: end) || end == start { end += 1 }
    return start..<max(end, start)
  }

  private static func endsSentence(_ bytes: [UInt8], before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch bytes[offset - 1] {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "\n"): return true
    // The last byte of 。 in UTF-8 is E3 80 82.
    case 0x82: return offset >= 3 && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE3
    default: return false
    }
  }
}
