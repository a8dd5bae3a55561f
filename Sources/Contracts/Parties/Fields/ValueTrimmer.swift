/// Takes underlines, stray punctuation and brackets such as （盖章） off a value.
struct ValueTrimmer {
  let text: LineText

  /// The value proper, and what the brackets beside it ask for.
  func trimmed(_ range: Range<Int>) -> (value: Range<Int>, hints: Field.Hints) {
    var hints: Field.Hints = []
    var rest = stripped(range)
    while !rest.isEmpty {
      if text[rest.lowerBound] == UInt8(ascii: "("), let close = closing(rest.lowerBound, rest.upperBound),
        let found = Self.hints(text.source.string(rest.lowerBound + 1..<close))
      {
        hints.formUnion(found)
        rest = stripped(close + 1..<rest.upperBound)
      } else if text[rest.upperBound - 1] == UInt8(ascii: ")"), let open = opening(rest),
        let found = Self.hints(text.source.string(open + 1..<rest.upperBound - 1))
      {
        hints.formUnion(found)
        rest = stripped(rest.lowerBound..<open)
      } else {
        break
      }
    }
    return (rest, hints)
  }

  /// Words that are nothing but a request to seal or sign.
  static func request(_ words: String) -> Field.Hints? {
    guard words.utf8.count <= 18, FieldWords.requests.contains(words) else { return nil }
    return hints(words)
  }

  /// Nil when the words of a bracket ask for no seal or signature.
  private static func hints(_ words: String) -> Field.Hints? {
    guard words.utf8.count <= 45 else { return nil }
    var hints: Field.Hints = []
    if FieldWords.sealHints.contains(where: { words.contains($0) }) { hints.insert(.seal) }
    if FieldWords.signatureHints.contains(where: { words.contains($0) }) { hints.insert(.signature) }
    return hints.isEmpty ? nil : hints
  }

  private func stripped(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    stripping: while start < end {
      switch text[start] {
      case UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: ":"): start += 1
      // ____，以下简称甲方: a value that begins with a comma is a blank one.
      case UInt8(ascii: ";"), UInt8(ascii: ","): return start..<start
      case 0xE2, 0xE3:
        guard Self.isFiller(text, start) else { break stripping }
        start = text.next(start)
      default: break stripping
      }
    }
    while start < end {
      let last = text.previous(end)
      switch text[last] {
      case UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","): end = last
      case 0xE2, 0xE3:
        guard Self.isFiller(text, last) else { return start..<end }
        end = last
      default: return start..<end
      }
    }
    return start..<end
  }

  /// 。 、 … │ at the edge of a value.
  private static func isFiller(_ text: LineText, _ offset: Int) -> Bool {
    let fillers: [StaticString] = ["。", "、", "…", "│", "┃", "─", "—", "–"]
    return fillers.contains { text.starts(with: $0, at: offset) }
  }

  private func closing(_ open: Int, _ end: Int) -> Int? {
    (open..<min(end, open + 60)).first { text[$0] == UInt8(ascii: ")") }
  }

  private func opening(_ range: Range<Int>) -> Int? {
    range.suffix(60).reversed().first { text[$0] == UInt8(ascii: "(") }
  }
}
