import Contracts

/// Where a cue is looked for; no places for everywhere.
struct CueQuestion: Hashable {
  var cue: String
  var places: [String]
}

/// One contract under examination, with what several checks need worked out once and only when first asked for.
///
/// Lives as long as one contract is checked, and is used by one task.
final class Examination {
  let contract: Contract
  let vocabulary: Vocabulary
  let parameters: [String: Parameter]
  /// The date whose law applies.
  let asOf: CalendarDate
  /// All names under which rules may mean the document's kind.
  let kinds: Set<String>
  /// Whether a blank counts as filled, as in templates.
  let allowsBlanks: Bool

  /// Facts that fill a blank place, by the line they stand on; blanks are reported once, whoever reports them.
  private(set) lazy var blanks: [Range<Int>] = contract.facts["blank"].map(\.text)
  var knownHits: [CueQuestion: Result<[Range<Int>], CheckProblem>] = [:]
  var knownPresence: [CueQuestion: Result<Bool, CheckProblem>] = [:]
  private var rangesByPlaces: [[String]: [Range<Int>]] = [:]
  private var topicsByID: [String: Topic] = [:]
  private var deadline: ContinuousClock.Instant?

  init(
    _ contract: Contract, vocabulary: Vocabulary, parameters: [String: Parameter], asOf: CalendarDate,
    kinds: Set<String>, allowsBlanks: Bool = false
  ) {
    self.contract = contract
    self.vocabulary = vocabulary
    self.parameters = parameters
    self.asOf = asOf
    self.kinds = kinds
    self.allowsBlanks = allowsBlanks
    for topic in vocabulary.topics { topicsByID[topic.id] = topic }
  }

  func topic(_ id: String) -> Topic? { topicsByID[id] }

  /// Sets how long the next rule may take.
  func allow(_ duration: Duration) { deadline = ContinuousClock.now.advanced(by: duration) }

  func checkTime() throws(CheckProblem) {
    if let deadline, ContinuousClock.now > deadline { throw .timeLimit }
  }

  /// The folded ranges of topics and regions, in order and without overlaps.
  func ranges(of places: [String]) -> [Range<Int>] {
    if let known = rangesByPlaces[places] { return known }
    var all: [Range<Int>] = []
    for place in places {
      if place == "title" {
        if let title = contract.title { all.append(title) }
      } else if let region = Line.Region(rawValue: place) {
        all += contract.lines.filter { $0.region == region }.map { $0.text.lowerBound..<$0.text.upperBound + 1 }
      } else {
        all += matches(of: place).map(\.text)
      }
    }
    all.sort { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in all {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    rangesByPlaces[places] = merged
    return merged
  }

  /// Where a topic is dealt with; a few words in passing do not count.
  func matches(of topic: String) -> [TopicMatch] {
    (contract.topics[topic] ?? []).filter { $0.strength > .weak }
  }
}
