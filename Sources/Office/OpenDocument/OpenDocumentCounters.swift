/// Counts the items of lists in document order (ODF 1.3 part 3, 5.3).
///
/// A list is known by a number given to its outermost `text:list`; one that continues another has that one's number.
struct OpenDocumentCounters {
  /// Levels that a list may have (16.31).
  static let levels = 10

  private static let uncounted = Int.min
  private var values: [Int: [Int]] = [:]
  private var known: [String: Int] = [:]
  private var lastOfStyle: [String: Int] = [:]
  private var next = 1

  /// The number of the list of headings that stand in no list.
  static let outline = 0

  /// The number of a list that begins.
  mutating func list(_ element: XMLElement, style: String) -> Int {
    var list: Int?
    if let continued = element.string(.continueList) {
      list = known[continued]
    } else if element.has(.continueNumbering, "true") {
      list = lastOfStyle[style]
    }
    let number = list ?? next
    if list == nil { next += 1 }
    if let id = element.string(.xmlID) ?? element.string(.odfListID), !id.isEmpty { known[id] = number }
    lastOfStyle[style] = number
    return number
  }

  /// The number of the list that numbered paragraphs with an id belong to (5.3.6).
  mutating func list(named id: String) -> Int {
    if let number = known[id] { return number }
    next += 1
    known[id] = next - 1
    return next - 1
  }

  /// Counts one item and gives the numbers of all levels down to its own. `start` sets the number anew.
  mutating func count(_ list: Int, level: Int, start: Int?, in lists: OpenDocumentLists, style: String) -> [Int] {
    let level = min(max(level, 0), Self.levels - 1)
    var counters = values[list] ?? Array(repeating: Self.uncounted, count: Self.levels)
    func first(_ index: Int) -> Int { lists.level(index, of: style)?.start ?? 1 }
    for upper in 0..<level where counters[upper] == Self.uncounted { counters[upper] = first(upper) }
    if let start {
      counters[level] = start
    } else {
      counters[level] = counters[level] == Self.uncounted ? first(level) : counters[level] &+ 1
    }
    for lower in (level + 1)..<max(level + 1, Self.levels) { counters[lower] = Self.uncounted }
    values[list] = counters
    return Array(counters[...level])
  }
}
