/// What every match of an expression is known to have, as keys of a `WordIndex`.
struct PatternNeeds: Sendable, Equatable {
  /// Every match has one of these words; nil when the expression promises none.
  let words: WordKeys?
  /// Every match has one of these, at most `reach` characters from its beginning.
  let lead: WordKeys?
  let reach: Int

  /// Reads an expression in the folded spelling.
  init(of expression: String) {
    let required = RequiredWords(expression: expression)
    words = required.words.map(WordKeys.init)
    lead = required.lead.map { WordKeys($0.words) }
    reach = required.lead?.reach ?? 0
  }

  /// Reads what `numbers` wrote.
  init(numbers: [UInt16]) {
    reach = Int(numbers.first ?? 0)
    let end = numbers.count < 2 ? 2 : min(2 + Int(numbers[1]), numbers.count)
    words = end > 2 ? WordKeys(numbers[2..<end]) : nil
    lead = end < numbers.count ? WordKeys(numbers[end...]) : nil
  }

  /// Reach, length of the words, words, lead.
  var numbers: [UInt16] {
    let known = words?.encoded ?? []
    return [UInt16(truncatingIfNeeded: reach), UInt16(truncatingIfNeeded: known.count)] + known + (lead?.encoded ?? [])
  }
}
