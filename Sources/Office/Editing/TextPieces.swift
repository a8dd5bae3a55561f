/// The pieces into which the text of one element is cut.
///
/// Without `xml:space="preserve"` an element loses the white space at its ends, so white space beside a cut gets a piece of
/// its own that keeps it, and the element's own tags stay as they are.
struct TextPieces {
  let all: [Range<Int>]
  private let part: [UInt8]?
  private let deleted: [Range<Int>]

  /// `spaces` is the part when the element does not keep its spaces, nil when it does.
  init(inner: Range<Int>, cuts: Set<Int>, spaces: [UInt8]?, deleted: [Range<Int>]) {
    part = spaces
    self.deleted = deleted
    var offsets = cuts
    if let part = spaces {
      for cut in cuts {
        var low = cut
        while low > inner.lowerBound, part[low - 1] <= 0x20 { low -= 1 }
        var high = cut
        while high < inner.upperBound, part[high] <= 0x20 { high += 1 }
        if low > inner.lowerBound { offsets.insert(low) }
        if high < inner.upperBound { offsets.insert(high) }
      }
    }
    let bounds = [inner.lowerBound] + offsets.filter(inner.contains).sorted() + [inner.upperBound]
    all = zip(bounds, bounds.dropFirst()).map { $0..<$1 }.enumerated()
      .filter { $0.offset == 0 || !$0.element.isEmpty }.map(\.element)
  }

  /// Whether a piece must say that its spaces count.
  func keepsSpace(_ index: Int) -> Bool {
    guard let part else { return true }
    return part[all[index]].allSatisfy { $0 <= 0x20 }
  }

  func isDeleted(_ index: Int) -> Bool {
    deleted.contains { $0.lowerBound <= all[index].lowerBound && all[index].upperBound <= $0.upperBound }
  }
}
