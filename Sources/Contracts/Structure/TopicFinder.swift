/// Finds where each topic of the vocabulary is dealt with.
struct TopicFinder {
  private let source: ContractText
  private let clauses: [Clause]
  /// Per line, the part in which a heading or field label stands; nil for lines with neither.
  private let zones: [Range<Int>?]
  /// Clause whose heading stands on the line.
  private let headed: [Int?]
  private(set) var notes: [ReadingNote] = []

  init(_ source: ContractText, _ clauses: [Clause]) {
    self.source = source
    self.clauses = clauses
    (zones, headed) = HeadingZones.zones(source, clauses)
  }

  /// Matches of every topic, best first: strong before weak, then in document order.
  mutating func topics(_ vocabulary: [Topic]) -> [String: [TopicMatch]] {
    var found: [String: [TopicMatch]] = [:]
    for topic in vocabulary {
      let matches = matches(of: topic)
      if !matches.isEmpty { found[topic.id] = matches }
    }
    return found
  }

  private mutating func matches(of topic: Topic) -> [TopicMatch] {
    var zoneHits: [Int: [Range<Int>]] = [:]
    for pattern in topic.headings {
      for (line, hit) in hits(pattern, topic) { zoneHits[line, default: []].append(hit) }
    }
    // Whatever else such a clause says, its heading says it is about something else.
    var countered: Set<Int> = []
    for pattern in topic.counter {
      for (line, _) in hits(pattern, topic) { countered.insert(line) }
    }
    var found = zoneHits.keys.filter { !countered.contains($0) }.sorted().map { line in
      TopicMatch(
        clause: headed[line] ?? source.lines[line].clause,
        text: headed[line].map { clauses[$0].text } ?? source.lines[line].text, strength: .heading,
        evidence: zoneHits[line]?.sorted { $0.lowerBound < $1.lowerBound } ?? [])
    }
    let counteredClauses = Set(countered.compactMap { headed[$0] })
    found += cueMatches(of: topic, besides: Set(found.compactMap(\.clause)), countered: counteredClauses)
    return found.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      if left.strength != right.strength { return left.strength > right.strength }
      let (leftReal, rightReal) = (hasHeading(left), hasHeading(right))
      return leftReal == rightReal ? $0.offset < $1.offset : leftReal
    }.map(\.element)
  }

  private func hasHeading(_ match: TopicMatch) -> Bool {
    match.clause.map { clauses[$0].hasHeading } ?? false
  }

  /// Hits of a heading pattern in the zones.
  private mutating func hits(_ pattern: Pattern, _ topic: Topic) -> [(line: Int, hit: Range<Int>)] {
    var found: [(line: Int, hit: Range<Int>)] = []
    do {
      for line in source.candidateLines(for: pattern) {
        guard let zone = zones[line] else { continue }
        if let match = try source.firstMatch(of: pattern, in: zone) { found.append((line, match.range)) }
      }
    } catch {
      note(error, topic)
    }
    return found
  }

  private mutating func note(_ error: PatternError, _ topic: Topic) {
    notes.append(ReadingNote(code: "matchLimit", detail: "topic \(topic.id): \(error)"))
  }

  /// Two different cues within one clause, its inner clauses counted, make the topic.
  private mutating func cueMatches(of topic: Topic, besides: Set<Int>, countered: Set<Int>) -> [TopicMatch] {
    var units: [Unit: [Int: Range<Int>]] = [:]
    for (cue, pattern) in topic.cues.enumerated() {
      do {
        try source.forEachMatch(of: pattern, in: 0..<source.text.bytes.count) { match in
          let line = source.lineIndex(at: match.range.lowerBound)
          guard [.body, .annex, .parties].contains(source.lines[line].region) else { return true }
          for unit in self.units(of: line) where units[unit]?[cue] == nil {
            units[unit, default: [:]][cue] = match.range
          }
          return true
        }
      } catch {
        note(error, topic)
      }
    }
    var covered = besides
    var found: [TopicMatch] = []
    for (unit, hits) in units.sorted(by: {
      $0.key.depth != $1.key.depth ? $0.key.depth > $1.key.depth : $0.key < $1.key
    }) {
      let evidence = hits.values.sorted { $0.lowerBound < $1.lowerBound }
      if case .clause(let clause, _) = unit {
        guard !isCovered(clause, covered), !ancestors(of: clause).contains(where: countered.contains) else { continue }
        // A clause counts once: by the innermost one that has enough, or weakly where the words stand.
        let isEnough = evidence.count > 1
        guard isEnough || source.lines[source.lineIndex(at: evidence[0].lowerBound)].clause == clause else { continue }
        if isEnough { covered.formUnion(ancestors(of: clause)) }
        found.append(
          TopicMatch(
            clause: clause, text: clauses[clause].text, strength: isEnough ? .cues : .weak, evidence: evidence))
      } else if case .line(let line) = unit {
        found.append(
          TopicMatch(
            clause: nil, text: source.lines[line].text, strength: evidence.count > 1 ? .cues : .weak,
            evidence: evidence))
      }
    }
    return found.sorted { $0.text.lowerBound < $1.text.lowerBound }
  }

  private enum Unit: Hashable, Comparable {
    case clause(Int, depth: Int)
    case line(Int)

    var depth: Int {
      if case .clause(_, let depth) = self { return depth }
      return 0
    }
  }

  /// The clause of a line and those around it, up to the article; chapters and annexes hold too much.
  private func units(of line: Int) -> [Unit] {
    guard let clause = source.lines[line].clause else { return [.line(line)] }
    let all = ancestors(of: clause)
    let narrow = all.filter { clauses[$0].numbering != .chapter && !isAnnex($0) }
    return (narrow.isEmpty ? [clause] : narrow).map { .clause($0, depth: clauses[$0].depth) }
  }

  private func isAnnex(_ clause: Int) -> Bool {
    clauses[clause].numbering == .unnumbered && !clauses[clause].number.isEmpty
  }

  /// A clause and those it stands in.
  private func ancestors(of clause: Int) -> [Int] {
    var all = [clause]
    while let last = all.last, let parent = clauses[last].parent { all.append(parent) }
    return all
  }

  private func isCovered(_ clause: Int, _ covered: Set<Int>) -> Bool {
    ancestors(of: clause).contains { covered.contains($0) }
  }
}

/// Where headings and field labels stand.
enum HeadingZones {
  /// Characters of a clause that begins with a sentence that still count as its heading.
  static let reach = 60

  static func zones(_ source: ContractText, _ clauses: [Clause]) -> ([Range<Int>?], [Int?]) {
    var zones = source.lines.map { label(in: $0, source) }
    var headed = [Int?](repeating: nil, count: source.lines.count)
    for (index, clause) in clauses.enumerated() where !source.lines.isEmpty {
      let line = source.lineIndex(at: clause.heading.lowerBound)
      headed[line] = index
      let end = source.lines[line].text.upperBound
      let start = clause.heading.lowerBound
      zones[line] = clause.hasHeading ? clause.heading : start..<source.text.offset(start, plus: reach, before: end)
    }
    return (zones, headed)
  }

  /// The label of a field, such as 项目名称 in 项目名称:…, or of a table cell.
  private static func label(in line: Line, _ source: ContractText) -> Range<Int>? {
    guard line.region != .margin, !line.text.isEmpty else { return nil }
    let limit = source.text.offset(line.text.lowerBound, plus: 20, before: line.text.upperBound)
    if let colon = source.text.bytes[line.text.lowerBound..<limit].firstIndex(of: UInt8(ascii: ":")) {
      return line.text.lowerBound..<colon
    }
    return line.cell != nil && limit == line.text.upperBound ? line.text : nil
  }
}

extension FoldedText {
  /// The offset some characters further on.
  func offset(_ start: Int, plus characters: Int, before end: Int) -> Int {
    var offset = start
    var count = 0
    while offset < end, count < characters {
      offset += bytes.scalar(at: offset).width
      count += 1
    }
    return min(offset, end)
  }
}
