import Synchronization

/// What the program's own expressions need, learned once and kept from one run to the next: reading them costs more
/// than a contract does.
///
/// What is known or not changes only the time an answer takes, never the answer.
public enum OwnExpressions {
  private struct State {
    var known: PatternWords?
    var read: Set<String> = []
  }

  private static let state = Mutex(State())
  /// Far more than the program has.
  private static let most = 2_000

  /// Tells what earlier runs learned.
  public static func know(_ words: PatternWords) {
    state.withLock { $0.known = words }
  }

  /// All that is known now, if this run learned something new.
  public static func learned() -> PatternWords? {
    let (known, read) = state.withLock { ($0.known, $0.read) }
    guard !read.isEmpty else { return nil }
    let fresh = PatternWords(of: Array(read))
    return known.map { $0.merged(with: fresh) } ?? fresh
  }

  static func needs(of source: String) -> PatternNeeds {
    if let known = state.withLock({ $0.known })?.needs(of: source) { return known }
    state.withLock { if $0.read.count < most { $0.read.insert(source) } }
    return PatternNeeds(of: Pattern.folded(source))
  }
}
