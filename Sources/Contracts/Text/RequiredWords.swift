/// Words of which every match of an expression contains at least one.
///
/// A contract holds a few thousand different pairs of characters, a vocabulary asks for thousands of words: knowing a
/// word that must be there spares compiling and running nearly every expression. Whatever this reader is not sure of
/// yields no words, and the expression is simply run.
struct RequiredWords {
  /// Alternatives as scalars, ASCII letters in lower case; nil when the expression promises nothing.
  let words: [[UInt32]]?

  /// Reads an expression in the folded spelling.
  init(expression: String) {
    var reader = ExpressionReader(expression)
    let shape = reader.alternatives()
    words = reader.isLost || !reader.isAtEnd ? nil : shape.promise
  }
}

/// What is known of the texts that a part of an expression matches.
struct ExpressionShape {
  /// All texts it can match, when they are few.
  var exact: [[UInt32]]?
  /// Words of which each match contains one, or stands beside one on its line; the rarest known.
  var required: [[UInt32]]?
  /// The same, but as few as possible.
  var fewest: [[UInt32]]?

  init(exact: [[UInt32]]? = nil, required: [[UInt32]]? = nil, fewest: [[UInt32]]? = nil) {
    self.exact = exact
    self.required = required
    self.fewest = fewest ?? required
  }

  static let anything = ExpressionShape()
  /// Matches without taking up text.
  static let nothing = ExpressionShape(exact: [[]])

  static func scalar(_ value: UInt32) -> ExpressionShape { ExpressionShape(exact: [[lowered(value)]]) }

  static func lowered(_ value: UInt32) -> UInt32 { (0x41...0x5A).contains(value) ? value + 0x20 : value }

  var promise: [[UInt32]]? {
    if let exact, !exact.contains([]) { return exact }
    return required
  }

  private var smallest: [[UInt32]]? {
    guard let exact, !exact.contains([]) else { return fewest }
    guard let fewest, fewest.count < exact.count else { return exact }
    return fewest
  }

  static func choice(_ shapes: [ExpressionShape]) -> ExpressionShape {
    if shapes.count == 1 { return shapes[0] }
    let exact = shapes.compactMap(\.exact)
    if exact.count == shapes.count {
      let all = exact.flatMap { $0 }
      if all.count <= 64 { return ExpressionShape(exact: all) }
    }
    let promises = shapes.compactMap(\.promise)
    guard promises.count == shapes.count else { return .anything }
    let few = shapes.compactMap(\.smallest).flatMap { $0 }
    let fewest = few.count <= most ? few : nil
    let all = promises.flatMap { $0 }
    return ExpressionShape(required: all.count <= most ? all : fewest, fewest: fewest)
  }

  /// More words are not worth looking up.
  private static let most = 96

  static func sequence(_ shapes: [ExpressionShape]) -> ExpressionShape {
    if shapes.count == 1 { return shapes[0] }
    var current: [[UInt32]] = [[]]
    var best: [[UInt32]]?
    var fewest: [[UInt32]]?
    var isExact = true
    func keep(_ words: [[UInt32]]?) {
      guard let words, !words.contains([]) else { return }
      if best.map({ worth($0) < worth(words) }) ?? true { best = words }
      if fewest.map({ words.count < $0.count }) ?? true { fewest = words }
    }
    for shape in shapes {
      keep(shape.required)
      keep(shape.fewest)
      if let exact = shape.exact, current.count * exact.count <= 32 {
        if exact.count == 1 {
          for index in current.indices { current[index] += exact[0] }
        } else {
          current = current.flatMap { start in exact.map { start + $0 } }
        }
        continue
      }
      isExact = false
      keep(current)
      current = shape.exact ?? [[]]
    }
    if isExact { return ExpressionShape(exact: current, required: best, fewest: fewest) }
    keep(current)
    return ExpressionShape(required: best, fewest: fewest)
  }

  /// Long words are rare ones; of equally long ones, few are better than many.
  private static func worth(_ words: [[UInt32]]) -> Int {
    min(words.map(\.count).min() ?? 0, 4) * 256 - min(words.count, 255)
  }

  func repeated(least: Int, most: Int) -> ExpressionShape {
    if least == 1, most == 1 { return self }
    if least == 0 {
      guard most == 1, let exact else { return .anything }
      return ExpressionShape(exact: exact + [[]])
    }
    return ExpressionShape(required: promise, fewest: smallest)
  }
}
