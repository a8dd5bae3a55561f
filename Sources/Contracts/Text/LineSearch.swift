/// Searching a contract line by line: no match crosses a line, and lines that cannot match are not looked at.
extension ContractText {
  /// Calls `body` with every match inside a range, line by line, until it returns false. `^` and `$` match at the ends
  /// of lines and of the range.
  public func forEachMatch(
    of pattern: Pattern, in range: Range<Int>, _ body: (Pattern.Match) -> Bool
  ) throws(PatternError) {
    guard !range.isEmpty, !lines.isEmpty else { return }
    let first = lineIndex(at: range.lowerBound)
    let last = lineIndex(at: range.upperBound - 1)
    let keys = pattern.requiredKeys
    if let keys, last - first >= Self.fewLines {
      for line in index.lines(withOneOf: keys) where line >= first {
        if line > last { return }
        if try !search(pattern, line: line, range: range, body) { return }
      }
    } else {
      for line in first...last where keys.map({ index.mayHold(oneOf: $0, onLine: line) }) ?? true {
        if try !search(pattern, line: line, range: range, body) { return }
      }
    }
  }

  /// Fewer lines are asked one by one whether they hold a word.
  private static let fewLines = 8

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
    pattern.requiredKeys.map(index.mayHold) ?? true
  }

  /// Lines that may hold a match, ascending.
  func candidateLines(for pattern: Pattern) -> [Int] {
    pattern.requiredKeys.map(index.lines) ?? Array(lines.indices)
  }

  private func search(
    _ pattern: Pattern, line: Int, range: Range<Int>, _ body: (Pattern.Match) -> Bool
  ) throws(PatternError) -> Bool {
    let part = lines[line].text.clamped(to: range)
    guard !part.isEmpty else { return true }
    var goesOn = true
    try pattern.forEachMatch(in: text.bytes, range: part) { match in
      goesOn = body(match)
      return goesOn
    }
    return goesOn
  }
}
