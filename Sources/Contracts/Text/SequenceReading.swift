/// Puts together what is known of parts that follow one another.
struct SequenceReading {
  /// Texts that end where the reading stands, and how far from the beginning they may start.
  private var current: [[UInt32]] = [[]]
  private var currentStart: Int? = 0
  private var isExact = true
  private var best: [[UInt32]]?
  private var fewest: [[UInt32]]?
  private var lead: LeadWords?
  /// The most characters so far; nil where there is no end to them.
  private var longest: Int? = 0

  mutating func add(_ shape: ExpressionShape) {
    keep(shape.required)
    keep(shape.fewest)
    if let lead = shape.lead { keep(lead.words, from: longest.map { $0 + lead.reach }) }
    defer { longest = longest.flatMap { sum in shape.longest.map { sum + $0 } } }
    if let exact = shape.exact, current.count * exact.count <= 32 {
      if exact.count == 1 {
        for index in current.indices { current[index] += exact[0] }
      } else {
        current = current.flatMap { start in exact.map { start + $0 } }
      }
      return
    }
    isExact = false
    keepCurrent()
    current = shape.exact ?? [[]]
    currentStart = shape.exact == nil ? longest.flatMap { sum in shape.longest.map { sum + $0 } } : longest
  }

  var shape: ExpressionShape {
    if isExact { return ExpressionShape(exact: current, required: best, fewest: fewest, lead: lead) }
    var finished = self
    finished.keepCurrent()
    return ExpressionShape(
      required: finished.best, fewest: finished.fewest, lead: finished.lead, longest: finished.longest)
  }

  private mutating func keepCurrent() {
    keep(current)
    keep(current, from: currentStart)
  }

  private mutating func keep(_ words: [[UInt32]]?) {
    guard let words, !words.contains([]) else { return }
    if best.map({ ExpressionShape.worth($0) < ExpressionShape.worth(words) }) ?? true { best = words }
    if fewest.map({ words.count < $0.count }) ?? true { fewest = words }
  }

  private mutating func keep(_ words: [[UInt32]], from reach: Int?) {
    guard let reach, reach <= LeadWords.farthest, !words.contains([]) else { return }
    let found = LeadWords(words: words, reach: reach)
    if lead.map({ $0.worth < found.worth }) ?? true { lead = found }
  }
}
