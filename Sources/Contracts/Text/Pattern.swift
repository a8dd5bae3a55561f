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
  private let compiled = Mutex<CompiledPattern?>(nil)
  private let words = Mutex<Words?>(nil)
  /// What is known without reading the expression.
  private let known: PatternWords?
  /// Bytes matched against so far.
  private let read = Atomic<Int>(0)

  public convenience init(_ source: String) { self.init(source, known: nil) }

  public init(_ source: String, known: PatternWords?) {
    self.source = source
    self.known = known
  }

  /// One match: its range and its named or numbered groups.
  public struct Match: Sendable {
    public var range: Range<Int>
    /// Group 1 first; nil where a group took no part.
    public var groups: [Range<Int>?]
  }

  /// Keys in a `LineIndex` of the words of which every match contains one; nil when the expression promises none.
  var requiredKeys: [[UInt16]]? {
    words.withLock { stored in
      if let stored { return stored.keys }
      let keys: [[UInt16]]?
      if let known = known?.keys(of: source) {
        keys = known.isEmpty ? nil : known
      } else {
        keys = RequiredWords(expression: Self.folded(source)).words?.map(LineIndex.keys)
      }
      stored = Words(keys: keys)
      return keys
    }
  }

  /// Compiles now and reports what is wrong with the source.
  public func validate() throws(PatternError) {
    _ = try code()
  }

  /// Number of a named group; nil when the pattern has none of that name.
  public func group(named name: String) throws(PatternError) -> Int? {
    let number = pcre2_substring_number_from_name_8(try code().code, name)
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
    let compiled = try code(toRead: range.count)
    guard let room = MatchRoom.take(for: compiled) else { throw .internalError(0) }
    defer { room.giveBack() }
    let data = room.data
    var failure: PatternError?
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let start = base + range.lowerBound
      var offset = 0
      while offset <= range.count {
        var count = pcre2_match_8(
          compiled.code, start, range.count, offset, UInt32(PCRE2_NO_UTF_CHECK), data, compiled.limits)
        if count == PCRE2_ERROR_JIT_STACKLIMIT {
          let options = UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NO_JIT)
          count = pcre2_match_8(compiled.code, start, range.count, offset, options, data, compiled.limits)
        }
        if count == PCRE2_ERROR_NOMATCH { return }
        guard count > 0 else {
          failure = count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT ? .limit : .internalError(count)
          return
        }
        let match = Self.match(data, groups: compiled.groups, shift: range.lowerBound)
        if !body(match) { return }
        let end = match.range.upperBound - range.lowerBound
        // An empty match would be found again for ever: step over one whole scalar.
        offset = match.range.isEmpty ? Self.next(after: end, in: start, count: range.count) : end
      }
    }
    if let failure { throw failure }
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

  private func code() throws(PatternError) -> CompiledPattern {
    let result: Result<CompiledPattern, PatternError> = compiled.withLock { stored in
      if let stored { return .success(stored) }
      return Result { () throws(PatternError) in
        let fresh = try CompiledPattern(Self.folded(source))
        stored = fresh
        return fresh
      }
    }
    return try result.get()
  }

  /// Bytes after which a pattern is worth translating into machine code, which costs about as much as reading so many.
  private static let worthTranslating = 24_000

  /// Counts what a pattern has to read; one that is used much is translated into machine code.
  ///
  /// Others may be matching with the plain code just now, so the translated one is a copy that takes its place.
  private func code(toRead count: Int) throws(PatternError) -> CompiledPattern {
    let plain = try code()
    guard !plain.isTranslated else { return plain }
    let total = read.add(count, ordering: .relaxed).newValue
    guard total >= Self.worthTranslating, total - count < Self.worthTranslating else { return plain }
    let translated = try CompiledPattern(Self.folded(source), translating: true)
    compiled.withLock { $0 = translated }
    return translated
  }
}

/// What is known of the words of a pattern, once somebody has looked.
private struct Words {
  let keys: [[UInt16]]?
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
