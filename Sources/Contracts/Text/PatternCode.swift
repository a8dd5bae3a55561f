import Synchronization

/// The compiled form of a pattern, made when it is first needed, and made into machine code when it is used much.
struct PatternCode: ~Copyable, Sendable {
  private let compiled = Mutex<CompiledPattern?>(nil)
  /// Bytes matched against so far.
  private let read = Atomic<Int>(0)
  private let isNearby: Bool

  /// `nearby`: for matches that begin within a few characters.
  init(nearby: Bool) { isNearby = nearby }

  /// Bytes after which a pattern is worth translating into machine code, which costs about as much as reading so many.
  private static let worthTranslating = 24_000

  func code(of source: String) throws(PatternError) -> CompiledPattern {
    let result: Result<CompiledPattern, PatternError> = compiled.withLock { stored in
      if let stored { return .success(stored) }
      return Result { () throws(PatternError) in
        let fresh = try CompiledPattern(Pattern.folded(source), nearby: isNearby)
        stored = fresh
        return fresh
      }
    }
    return try result.get()
  }

  /// Counts what a pattern has to read; one that is used much is translated into machine code.
  ///
  /// Others may be matching with the plain code just now, so the translated one is a copy that takes its place.
  func code(of source: String, toRead count: Int) throws(PatternError) -> CompiledPattern {
    let plain = try code(of: source)
    guard !plain.isTranslated else { return plain }
    let total = read.add(count, ordering: .relaxed).newValue
    guard total >= Self.worthTranslating, total - count < Self.worthTranslating else { return plain }
    let translated = try CompiledPattern(Pattern.folded(source), nearby: isNearby, translating: true)
    compiled.withLock { $0 = translated }
    return translated
  }
}
