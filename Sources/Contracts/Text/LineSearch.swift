/// Searching a contract line by line: no match crosses a line, and places that cannot match are not looked at.
extension ContractText {
  /// Calls `body` with every match inside a range, line by line, until it returns false. `^` and `$` match at the ends
  /// of lines and of the range.
  public func forEachMatch(
    of pattern: Pattern, in range: Range<Int>, _ body: (Pattern.Match) -> Bool
  ) throws(PatternError) {
    guard !range.isEmpty, !lines.isEmpty else { return }
    let needs = pattern.needs
    if let words = needs.words, !index.mayHold(oneOf: words, in: range) { return }
    if let lead = needs.lead {
      let places = index.places(ofOneOf: lead, in: range)
      return try search(pattern, at: places, needs, range: range, body)
    }
    let first = lineIndex(at: range.lowerBound)
    let last = lineIndex(at: range.upperBound - 1)
    for line in first...last {
      let part = lines[line].text.clamped(to: range)
      if part.isEmpty { continue }
      if first < last, let words = needs.words, !index.mayHold(oneOf: words, in: part) { continue }
      if try !search(pattern, in: part, body) { return }
    }
  }

  /// All matches in the whole text, in order.
  public func matches(of pattern: Pattern) throws(PatternError) -> [Pattern.Match] {
    try matches(of: pattern, in: 0..<text.bytes.count)
  }

  /// All matches inside a range, in order.
  public func matches(of pattern: Pattern, in range: Range<Int>) throws(PatternError) -> [Pattern.Match] {
    var found: [Pattern.Match] = []
    try forEachMatch(of: pattern, in: range) { match in
      found.append(match)
      return true
    }
    return found
  }

  /// The first match inside a range.
  public func firstMatch(of pattern: Pattern, in range: Range<Int>) throws(PatternError) -> Pattern.Match? {
    var found: Pattern.Match?
    try forEachMatch(of: pattern, in: range) { match in
      found = match
      return false
    }
    return found
  }

  /// Whether any line of the text may match, without running the pattern.
  public func mayMatch(_ pattern: Pattern) -> Bool {
    pattern.needs.words.map { index.mayHold(oneOf: $0, in: 0..<text.bytes.count) } ?? true
  }

  /// Lines that may hold a match, ascending.
  func candidateLines(for pattern: Pattern) -> [Int] {
    guard let words = pattern.needs.words else { return Array(lines.indices) }
    var found: [Int] = []
    for place in index.places(ofOneOf: words, in: 0..<text.bytes.count) {
      let offset = index.offset(of: place)
      if let last = found.last, offset <= lines[last].text.upperBound { continue }
      found.append(lineIndex(at: offset))
    }
    return found
  }

  /// Looks where a lead stands, and as far before it as a match may begin.
  private func search(
    _ pattern: Pattern, at places: [Int], _ needs: PatternNeeds, range: Range<Int>, _ body: (Pattern.Match) -> Bool
  ) throws(PatternError) {
    var part = 0..<0
    var mayMatch = true
    // Where the next match may begin.
    var next = range.lowerBound
    for place in places {
      let end = index.offset(of: place)
      if end >= part.upperBound {
        part = lines[lineIndex(at: end)].text.clamped(to: range)
        mayMatch = !part.isEmpty
        if mayMatch, needs.lead != needs.words, let words = needs.words {
          mayMatch = index.mayHold(oneOf: words, in: part)
        }
      }
      guard mayMatch, next <= end else { continue }
      let start = max(next, part.lowerBound, index.offset(of: place - needs.reach))
      var goesOn = true
      next = try pattern.forEachMatch(in: text.bytes, range: part, starting: start...end) { match in
        goesOn = body(match)
        return goesOn
      }
      if !goesOn { return }
    }
  }

  /// Looks everywhere in a part of a line; false when `body` wants no more.
  private func search(
    _ pattern: Pattern, in part: Range<Int>, _ body: (Pattern.Match) -> Bool
  ) throws(PatternError) -> Bool {
    var goesOn = true
    try pattern.forEachMatch(in: text.bytes, range: part) { match in
      goesOn = body(match)
      return goesOn
    }
    return goesOn
  }
}
