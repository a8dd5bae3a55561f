/// A piece of a paragraph as it stands in the part: a run whose inside is known, or something that is not cut, such as
/// an equation or a control that Word fills by itself.
struct RunLayout {
  enum Content: Equatable {
    /// `w:t`; `inner` lies between its tags.
    case text(inner: Range<Int>, preservesSpace: Bool)
    case tab, lineBreak, hyphen, symbol
    /// Shows no text of its own.
    case other
  }

  struct Child {
    /// The element with its tags.
    var element: Range<Int>
    var content: Content
    /// The visible text it shows, in offsets of the story.
    var shown = 0..<0
    /// For text: where each visible character begins, in the part and in the story.
    var characters: [(raw: Int, story: Int)] = []
  }

  /// The element with its tags.
  var element: Range<Int>
  /// Whether it must not be cut: its inside is not a plain run's.
  var isWhole = false
  /// Whether it stands in the result of a field, or in a tracked insertion or the new place of a move.
  var isComputed = false
  var isInserted = false
  /// `w:` as the run's own tag has it; empty for the default namespace.
  var prefix = ""
  /// `w:rPr` with its tags.
  var properties: Range<Int>?
  var children: [Child] = []
  /// The visible text it shows, in offsets of the story; empty for none.
  var shown = 0..<0

  /// Divides the visible text among the children. What does not come out even is not cut.
  mutating func align(with story: Story, part: [UInt8]) {
    guard !isWhole, !shown.isEmpty else { return }
    var cursor = shown.lowerBound
    for index in children.indices {
      let start = cursor
      guard let next = advance(index, from: cursor, in: story.text, part: part) else {
        isWhole = true
        return
      }
      cursor = next
      children[index].shown = start..<cursor
    }
    if cursor != shown.upperBound { isWhole = true }
  }

  private mutating func advance(_ index: Int, from cursor: Int, in text: [UInt8], part: [UInt8]) -> Int? {
    func takes(_ expected: StaticString) -> Int {
      let length = expected.utf8CodeUnitCount
      guard cursor + length <= shown.upperBound else { return cursor }
      for offset in 0..<length where text[cursor + offset] != expected.utf8Start[offset] { return cursor }
      return cursor + length
    }
    switch children[index].content {
    case .tab: return takes("\t")
    case .lineBreak: return takes("\u{2028}")
    case .hyphen: return takes("-")
    case .symbol: return cursor < shown.upperBound ? cursor + Self.length(at: cursor, in: text) : cursor
    case .other: return cursor
    case .text(let inner, let preservesSpace):
      guard var characters = RawText.characters(of: part, in: inner) else { return nil }
      if !preservesSpace {
        // Spaces written as references would be lost beside a cut.
        if characters.contains(where: { $0.isSpace && part[$0.raw.lowerBound] == UInt8(ascii: "&") }) { return nil }
        while characters.last?.isSpace == true { characters.removeLast() }
        characters = Array(characters.drop { $0.isSpace })
      }
      return match(characters, of: index, from: cursor, in: text)
    }
  }

  /// Each character of the file is one of the story. White space and codes of symbol fonts are shown as others.
  private mutating func match(
    _ characters: [RawCharacter], of index: Int, from start: Int, in text: [UInt8]
  ) -> Int? {
    var cursor = start
    children[index].characters.reserveCapacity(characters.count)
    for character in characters {
      guard cursor < shown.upperBound else { return nil }
      let length = Self.length(at: cursor, in: text)
      let value = character.scalar.value
      let isEqual = String(character.scalar).utf8.elementsEqual(text[cursor..<min(cursor + length, text.count)])
      guard isEqual || value < 0x20 && text[cursor] == 0x20 || (0xF000...0xF0FF).contains(value) else { return nil }
      children[index].characters.append((character.raw.lowerBound, cursor))
      cursor += length
    }
    return cursor
  }

  private static func length(at offset: Int, in text: [UInt8]) -> Int {
    let byte = text[offset]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
