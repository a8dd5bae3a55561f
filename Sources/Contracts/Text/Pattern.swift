import CPCRE2
import Synchronization

/// A regular expression over folded UTF-8, compiled by PCRE2 when it is first needed.
///
/// Patterns are written by rule authors in the folded spelling (see `Folding`); full-width punctuation in their source
/// is folded too, so `合同总额：` and `合同总额:` are one. `.` and negated classes never cross a line. Matching is bounded: text on which
/// a pattern explodes gives `PatternError.limit`, never a hang.
public final class Pattern: Sendable {
  /// As the author wrote it.
  public let source: String
  /// For looking anywhere in a text, and for looking at a few places of it.
  private let anywhere = PatternCode(nearby: false)
  private let nearby = PatternCode(nearby: true)
  private let learned = Mutex<PatternNeeds?>(nil)
  /// What is known of a rulebook's expressions without reading them.
  private let known: PatternWords?
  private let isOwn: Bool

  /// An expression of the program itself.
  public init(_ source: String) {
    self.source = source
    known = nil
    isOwn = true
  }

  /// An expression of a rulebook.
  public init(_ source: String, known: PatternWords?) {
    self.source = source
    self.known = known
    isOwn = false
  }

  /// One match: its range and its named or numbered groups.
  public struct Match: Sendable {
    public var range: Range<Int>
    /// Group 1 first; nil where a group took no part.
    public var groups: [Range<Int>?]
  }

  /// What every match is known to have.
  var needs: PatternNeeds {
    learned.withLock { stored in
      if let stored { return stored }
      let needs =
        isOwn
        ? OwnExpressions.needs(of: source) : known?.needs(of: source) ?? PatternNeeds(of: Self.folded(source))
      stored = needs
      return needs
    }
  }

  /// Compiles now and reports what is wrong with the source.
  public func validate() throws(PatternError) {
    _ = try anywhere.code(of: source)
  }

  /// Number of a named group; nil when the pattern has none of that name.
  public func group(named name: String) throws(PatternError) -> Int? {
    let number = pcre2_substring_number_from_name_8(try anywhere.code(of: source).code, name)
    return number > 0 ? Int(number) : nil
  }

  /// The first match in a range of the text; `^` and `$` match at line ends, and at the ends of the range.
  public func firstMatch(in text: [UInt8], range: Range<Int>) throws(PatternError) -> Match? {
    var found: Match?
    try forEachMatch(in: text, range: range) { match in
      found = match
      return false
    }
    return found
  }

  /// All matches that do not overlap, in order.
  public func matches(in text: [UInt8], range: Range<Int>) throws(PatternError) -> [Match] {
    var found: [Match] = []
    try forEachMatch(in: text, range: range) { match in
      found.append(match)
      return true
    }
    return found
  }

  /// Calls `body` with every match until it returns false.
  public func forEachMatch(
    in text: [UInt8], range: Range<Int>, _ body: (Match) -> Bool
  ) throws(PatternError) {
    guard !range.isEmpty else { return }
    try search(text, range, from: range.lowerBound, to: nil, body)
  }

  /// Calls `body` with every match that begins at one of the offsets, both ends included, until it returns false.
  /// Returns the offset from which further matches may begin.
  func forEachMatch(
    in text: [UInt8], range: Range<Int>, starting offsets: ClosedRange<Int>, _ body: (Match) -> Bool
  ) throws(PatternError) -> Int {
    try search(text, range, from: offsets.lowerBound, to: offsets.upperBound, body)
  }

  @discardableResult
  private func search(
    _ text: [UInt8], _ range: Range<Int>, from first: Int, to last: Int?, _ body: (Match) -> Bool
  ) throws(PatternError) -> Int {
    let end = last ?? range.upperBound
    let compiled =
      if last == nil {
        try anywhere.code(of: source, toRead: end - first)
      } else {
        try nearby.code(of: source, toRead: end - first)
      }
    guard let room = MatchRoom.take(for: compiled) else { throw .internalError(0) }
    defer { room.giveBack() }
    room.limit(toStartsUpTo: last.map { $0 - range.lowerBound })
    let result: Result<Int, PatternError> = text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .success(end) }
      let start = base + range.lowerBound
      var offset = first - range.lowerBound
      while offset <= end - range.lowerBound {
        let count = room.match(compiled, start, range.count, from: offset)
        if count == PCRE2_ERROR_NOMATCH { break }
        guard count > 0 else {
          let isLimit = count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT
          return .failure(isLimit ? .limit : .internalError(count))
        }
        let match = Self.match(room.data, groups: compiled.groups, shift: range.lowerBound)
        let after = match.range.upperBound - range.lowerBound
        // An empty match would be found again for ever: step over one whole scalar.
        offset = match.range.isEmpty ? Self.next(after: after, in: start, count: range.count) : after
        if !body(match) { return .success(offset + range.lowerBound) }
      }
      let tried = Self.next(after: end - range.lowerBound, in: start, count: range.count)
      return .success(max(offset, tried) + range.lowerBound)
    }
    return try result.get()
  }

  private static func match(_ data: OpaquePointer, groups: Int, shift: Int) -> Match {
    guard let vector = pcre2_get_ovector_pointer_8(data) else { return Match(range: shift..<shift, groups: []) }
    func range(_ index: Int) -> Range<Int>? {
      let (start, end) = (vector[2 * index], vector[2 * index + 1])
      // PCRE2 marks a group that took no part with the largest size there is, which Swift sees as -1.
      return start < 0 || start > end ? nil : start + shift..<end + shift
    }
    return Match(range: range(0) ?? shift..<shift, groups: (0..<groups).map { range($0 + 1) })
  }

  private static func next(after offset: Int, in text: UnsafePointer<UInt8>, count: Int) -> Int {
    var next = offset + 1
    while next < count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}

/// Why a pattern gave no answer.
public enum PatternError: Error, Sendable, Equatable {
  /// The source is no valid expression; offset in bytes of the folded source.
  case syntax(String, offset: Int)
  /// Matching took more steps than allowed on this text.
  case limit
  /// An error code of PCRE2 that should not occur.
  case internalError(Int32)
}
