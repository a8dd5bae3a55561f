/// The text of a contract in one spelling, with the way back to the original.
///
/// Chinese text has several spellings of everything: full-width and half-width, 〇 and 零, spaces inside words.
/// Matching works on this text; a finding always quotes the original. Folding changes and drops characters and never
/// reorders them; `Folding` has the table.
public struct FoldedText: Sendable {
  /// Folded UTF-8 of all paragraphs, each followed by a line feed.
  public private(set) var bytes: [UInt8] = []
  /// Per folded byte: where in its paragraph's visible text the scalar began that it came from.
  private var origins: [Origin] = []

  public init() {}

  /// Appends one paragraph of visible UTF-8 text and returns its range, without the line feed. `first` is where the
  /// text begins in its paragraph, for one that is appended in parts.
  public mutating func append<Bytes: Collection<UInt8>>(paragraph: Bytes, from first: Int = 0) -> Range<Int> {
    let start = bytes.count
    var folding = Folding()
    folding.fold(paragraph) { byte, offset, width in
      bytes.append(byte)
      origins.append(Origin(offset: first + offset, width: width))
    }
    let end = bytes.count
    bytes.append(UInt8(ascii: "\n"))
    origins.append(Origin(offset: first + paragraph.count, width: 0))
    return start..<end
  }

  /// The folded text of a range of `bytes`.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// UTF-8 offsets in the visible text of the paragraph that a folded range within it covers.
  public func original(_ range: Range<Int>) -> Range<Int> {
    let start = origins[range.lowerBound].offset
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, origins[range.upperBound - 1].end)
  }

  /// Bytes of white space that the original has in front of a folded offset and folding dropped. Wide gaps often
  /// stand between two fields on one line.
  public func gap(before offset: Int) -> Int {
    guard offset > 0, offset < bytes.count, bytes[offset - 1] != UInt8(ascii: "\n") else { return 0 }
    return max(0, origins[offset].offset - origins[offset - 1].end)
  }
}

/// Offset and width of an original scalar, packed: contracts are many and this array is as long as their text.
private struct Origin: Sendable {
  private var packed: UInt32

  init(offset: Int, width: Int) { packed = UInt32(truncatingIfNeeded: offset << 3 | width) }

  var offset: Int { Int(packed >> 3) }
  var end: Int { offset + Int(packed & 7) }
}
