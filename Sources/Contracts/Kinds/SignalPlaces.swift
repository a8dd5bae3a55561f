/// Counts the signals of kinds in the places where they speak.
struct SignalPlaces {
  struct Score {
    var sum = 0
    var evidence: [KindJudgement.Evidence] = []
  }

  private let text: ContractText
  private let byTopic: [String: [Range<Int>]]
  private let byRegion: [String: [Range<Int>]]
  private let everywhere: [Range<Int>]
  /// Whether topics were told apart at all; a short or formless text has none.
  private let hasTopics: Bool
  private let hasRegions: Bool

  /// `besides` are the lines of the title: the substance is judged without them.
  init(text: ContractText, topics: [String: [TopicMatch]], besides title: [Range<Int>]) {
    self.text = text
    byTopic = topics.mapValues { matches in
      Self.merged(matches.filter { $0.strength > .weak }.map(\.text))
    }.filter { !$0.value.isEmpty }
    hasTopics = byTopic.count >= 3
    var regions: [String: [Range<Int>]] = [:]
    var everywhere: [Range<Int>] = []
    for line in text.lines where !line.text.isEmpty && !title.contains(line.text) {
      regions[line.region.rawValue, default: []].append(line.text)
      if line.region != .margin { everywhere.append(line.text) }
    }
    // Lines in a row make one range, so that a pattern is run once over each part and not once a line.
    byRegion = regions.mapValues(Self.joined)
    self.everywhere = Self.joined(everywhere)
    hasRegions = text.lines.contains { $0.region != .body && $0.region != .margin }
  }

  /// Sum of the signals' weights over their hits.
  func score(_ signals: [KindDefinition.Signal], kind: String) -> Score {
    var score = Score()
    for signal in signals {
      var hits = 0
      for range in places(signal.places) where hits < signal.most {
        try? text.forEachMatch(of: signal.pattern, in: range) { match in
          hits += 1
          score.sum += signal.weight
          score.evidence.append(KindJudgement.Evidence(kind: kind, text: match.range, weight: signal.weight))
          return hits < signal.most
        }
      }
    }
    return score
  }

  private func places(_ names: [String]) -> [Range<Int>] {
    if names.isEmpty { return everywhere }
    let isForTopics = names.contains { Line.Region(rawValue: $0) == nil }
    if isForTopics, !hasTopics || !hasRegions { return everywhere }
    if !hasRegions { return everywhere }
    return Self.merged(names.flatMap { byTopic[$0] ?? byRegion[$0] ?? [] })
  }

  /// Ranges that touch but for a line feed, put together.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound <= last.upperBound + 2 {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Sorted, with overlapping ranges put together, so that no hit counts twice.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
