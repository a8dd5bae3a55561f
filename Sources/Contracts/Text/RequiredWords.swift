/// Words of which every match of an expression contains at least one.
///
/// A contract holds a few thousand different pairs of characters, a vocabulary asks for thousands of words: knowing a
/// word that must be there spares compiling and running nearly every expression. Whatever this reader is not sure of
/// yields no words, and the expression is simply run.
struct RequiredWords {
  /// Alternatives as scalars, ASCII letters in lower case; nil when the expression promises nothing.
  let words: [[UInt32]]?
  /// Words near the beginning of every match; nil when the expression does not say where they stand.
  let lead: LeadWords?

  /// Reads an expression in the folded spelling.
  init(expression: String) {
    var reader = ExpressionReader(expression)
    let shape = reader.alternatives()
    let isSure = !reader.isLost && reader.isAtEnd
    words = isSure ? shape.promise : nil
    lead = isSure ? shape.leading : nil
  }
}

/// Words of which one stands in every match, not far from its beginning.
struct LeadWords: Equatable {
  var words: [[UInt32]]
  /// The most characters from the beginning of a match to the beginning of its word.
  var reach: Int

  /// Farther away it is cheaper to try every place of the line.
  static let farthest = 24

  /// Two characters are rare where one is not; after that, the nearer the better, and few better than many.
  var worth: (Int, Int, Int) {
    (min(words.map(\.count).min() ?? 0, 2), -reach, -words.count)
  }
}
