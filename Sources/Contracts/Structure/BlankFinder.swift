import Office

/// Finds places that nobody has filled in.
///
/// Much of what holds a place open is white space, which folding drops: gaps and underlined spaces are read from the
/// original. Where nothing of a blank is left in the folded text, it is given with the characters beside it.
struct BlankFinder {
  private let source: ContractText
  private let marks: BlankMarks
  private let fields: BlankFields

  init(_ source: ContractText, labels: [Range<Int>]) {
    self.source = source
    marks = BlankMarks(source)
    fields = BlankFields(source, blankLabels: labels)
  }

  /// One fact a place, in document order. `labels` are those of facts found to be blank.
  static func blanks(in source: ContractText, labels: [Range<Int>]) -> [Fact] {
    BlankFinder(source, labels: labels).blanks()
  }

  private func blanks() -> [Fact] {
    var places = marks.places()
    let marked = Set(places.map { source.lineIndex(at: $0.lowerBound) })
    // A label is only worth mentioning where no mark shows the blank already.
    places += fields.places().filter { range in
      let line = source.lineIndex(at: range.lowerBound)
      guard marked.contains(line) else { return true }
      return !places.contains { source.lineIndex(at: $0.lowerBound) == line && isNext($0, to: range) }
    }
    return merged(places).map { Fact(name: "blank", value: .text(source.string($0)), text: $0) }
  }

  private func isNext(_ place: Range<Int>, to label: Range<Int>) -> Bool {
    place.overlaps(label) || place.lowerBound >= label.upperBound && place.lowerBound - label.upperBound <= 12
  }

  /// Joins what is one blank to a reader: `____年__月__日`.
  private func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for place in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, place.lowerBound <= last.upperBound || isJoint(last.upperBound..<place.lowerBound) {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
    return merged
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    range.count <= 12
      && ["年", "月", "日", "日至", "日起至", "日-", "至", "-", "/", "年至", "日到", "日起到"].contains(source.string(range))
  }
}
