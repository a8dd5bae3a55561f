import Contracts

/// Looking for cues: only where they are asked for, only as long as needed, and only once.
extension Examination {
  /// Every place where the cue's words stand and nothing takes their meaning back, in order.
  func hits(of cue: String, in places: [String]) throws(CheckProblem) -> [Range<Int>] {
    let question = CueQuestion(cue: cue, places: places)
    if let known = knownHits[question] { return try known.get() }
    let definition = try definition(ofCue: cue)
    let result = Result { () throws(CheckProblem) in try search(definition, in: places) }
    // Time that ran out in one rule is no answer for the next.
    if result != .failure(.timeLimit) { knownHits[question] = result }
    return try result.get()
  }

  /// Whether the cue's words stand anywhere in these places. Cheaper than asking for every place.
  func hasHit(of cue: String, in places: [String]) throws(CheckProblem) -> Bool {
    let question = CueQuestion(cue: cue, places: places)
    if let known = knownHits[question] { return try !known.get().isEmpty }
    if let known = knownPresence[question] { return try known.get() }
    let definition = try definition(ofCue: cue)
    let result = Result { () throws(CheckProblem) in try searchOne(definition, in: places) }
    if result != .failure(.timeLimit) { knownPresence[question] = result }
    return try result.get()
  }

  private func definition(ofCue cue: String) throws(CheckProblem) -> Cue {
    guard let definition = vocabulary.cues[cue] else { throw .unknownName(cue) }
    return definition
  }

  private func searched(_ places: [String]) -> [Range<Int>] {
    places.isEmpty ? [0..<contract.text.bytes.count] : ranges(of: places)
  }

  private func search(_ cue: Cue, in places: [String]) throws(CheckProblem) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for pattern in cue.any where contract.source.mayMatch(pattern) {
      for range in searched(places) {
        try checkTime()
        do {
          found += try contract.source.matches(of: pattern, in: range).map(\.range).filter { !$0.isEmpty }
        } catch {
          throw .pattern(cue: cue.id, error)
        }
      }
    }
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var hits: [Range<Int>] = []
    for hit in found where hit.lowerBound >= hits.last?.upperBound ?? 0 {
      if try !isTakenBack(hit, by: cue) { hits.append(hit) }
    }
    return hits
  }

  private func searchOne(_ cue: Cue, in places: [String]) throws(CheckProblem) -> Bool {
    for pattern in cue.any where contract.source.mayMatch(pattern) {
      for range in searched(places) {
        try checkTime()
        var answer = Result<Bool, CheckProblem>.success(false)
        do {
          try contract.source.forEachMatch(of: pattern, in: range) { match in
            if match.range.isEmpty { return true }
            answer = Result { () throws(CheckProblem) in try !isTakenBack(match.range, by: cue) }
            return answer == .success(false)
          }
        } catch {
          throw .pattern(cue: cue.id, error)
        }
        if try answer.get() { return true }
      }
    }
    return false
  }

  private func isTakenBack(_ hit: Range<Int>, by cue: Cue) throws(CheckProblem) -> Bool {
    guard !cue.except.isEmpty else { return false }
    let surroundings = surroundings(of: hit, scope: cue.scope)
    for pattern in cue.except {
      do {
        if try contract.source.firstMatch(of: pattern, in: surroundings) != nil { return true }
      } catch {
        throw .pattern(cue: cue.id, error)
      }
    }
    return false
  }

  private func surroundings(of hit: Range<Int>, scope: Cue.Scope) -> Range<Int> {
    let line = contract.lines[contract.source.lineIndex(at: hit.lowerBound)]
    switch scope {
    case .sentence: return contract.sentence(around: hit)
    case .line: return line.text.lowerBound..<max(line.text.upperBound, hit.upperBound)
    case .clause: return line.clause.map { contract.clauses[$0].text } ?? line.text
    }
  }
}
