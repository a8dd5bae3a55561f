import Contracts
import Office

/// The correction of one finding: which words would go, and what would stand there.
public struct ProposedCorrection: Sendable, Hashable {
  /// The words that would go; not empty.
  public var span: Span
  /// As the document has them.
  public var words: String
  public var text: String
  /// Whether it may be taken without thinking.
  public var isSafe: Bool

  public init(span: Span, words: String, text: String, isSafe: Bool) {
    self.span = span
    self.words = words
    self.text = text
    self.isSafe = isSafe
  }
}

extension Correction {
  /// What would be changed about a violation; nil when nothing can be said about this one.
  func proposal(for violation: Violation, _ setting: Setting) -> ProposedCorrection? {
    guard violation.cause == .words, !violation.at.isEmpty, !isOutOfPlace(violation, setting) else { return nil }
    let contract = setting.examination.contract
    guard let (range, text) = replacement(for: violation, contract), !range.isEmpty else { return nil }
    let span = contract.source.span(range)
    let words = contract.document.text(at: span)
    guard !span.range.isEmpty, words != text, !text.contains("{") else { return nil }
    return ProposedCorrection(
      span: span, words: words, text: text, isSafe: care == .safe)
  }

  /// The folded range that changes, and what it becomes.
  private func replacement(for violation: Violation, _ contract: Contract) -> (Range<Int>, String)? {
    let bytes = contract.text.bytes
    switch change {
    case .words(let pairs):
      for (from, to) in pairs {
        let folded = Array(Folding.fold(from).utf8)
        guard let place = Self.place(of: folded, in: bytes, violation.at) else { continue }
        return (place, to)
      }
      return nil
    case .text(let template, let pattern):
      var range = violation.at
      if let pattern {
        guard let match = try? pattern.firstMatch(in: bytes, range: range) else { return nil }
        range = match.range
      }
      var arguments = violation.arguments
      arguments[Self.amountHole] = Self.amount(in: contract.source.string(violation.at))
      let text = LocalizedText(zh: template, en: template)
      return (range, text.filled(with: arguments, in: .zh))
    }
  }

  private static func place(of words: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty, words.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - words.count)
    where bytes[start..<start + words.count].elementsEqual(words) {
      return start..<start + words.count
    }
    return nil
  }

  /// The only amount that words state, written anew; nil when they state none or cannot be read.
  private static func amount(in words: String) -> String? {
    let bytes = Array(words.utf8)
    let stated = ValueScanner.upperCaseAmounts(in: bytes, range: 0..<bytes.count)
    guard stated.count == 1, let money = stated[0].value.money else { return nil }
    return UpperCaseAmount.words(for: money)
  }

  private func isOutOfPlace(_ violation: Violation, _ setting: Setting) -> Bool {
    guard let unlessNear else { return false }
    let sentence = setting.examination.contract.sentence(around: violation.at)
    // A cue that cannot be searched leaves the question open, and nothing is proposed then.
    guard let hits = try? setting.hits(of: unlessNear) else { return true }
    return hits.contains { $0.overlaps(sentence) }
  }
}
