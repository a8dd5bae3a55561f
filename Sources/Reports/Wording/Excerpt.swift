import Checking

/// The line a finding stands in, cut to what fits, with the columns its words take.
struct Excerpt {
  /// The visible piece of the line.
  let line: String
  /// Blanks in front of the first caret.
  let indent: Int
  /// At least one caret, also for a place between two characters.
  let carets: Int

  /// `width` is the most columns the line may take.
  init(_ place: Place, width: Int = 100) {
    let scalars = Array(place.line.unicodeScalars.map(TerminalText.visible))
    let start = min(max(0, place.start), scalars.count)
    let end = min(start + max(0, place.length), scalars.count)
    var first = 0
    var last = scalars.count
    if Columns.width(of: scalars) > width {
      // Some words in front of the place, and as many behind it as there is room for.
      first = Self.reach(back: width / 3, from: start, in: scalars)
      last = Self.reach(forward: width - 2, from: first, in: scalars)
      if last == scalars.count { first = Self.reach(back: width - 2, from: last, in: scalars) }
      first = min(first, start)
    }
    var visible = String.UnicodeScalarView()
    if first > 0 { visible.append("…") }
    visible.append(contentsOf: scalars[first..<last])
    if last < scalars.count { visible.append("…") }
    line = String(visible)
    indent = (first > 0 ? 1 : 0) + Columns.width(of: scalars[first..<min(start, last)])
    carets = max(1, Columns.width(of: scalars[min(start, last)..<min(end, last)]))
  }

  private static func reach(back columns: Int, from end: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = end
    var left = columns
    while index > 0, left >= Columns.width(of: scalars[index - 1]) {
      index -= 1
      left -= Columns.width(of: scalars[index])
    }
    return index
  }

  private static func reach(forward columns: Int, from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start
    var left = columns
    while index < scalars.count, left >= Columns.width(of: scalars[index]) {
      left -= Columns.width(of: scalars[index])
      index += 1
    }
    return index
  }
}
