/// What is known of the texts that a part of an expression matches.
struct ExpressionShape {
  /// All texts it can match, when they are few.
  var exact: [[UInt32]]?
  /// Words of which each match contains one, or stands beside one on its line; the rarest known.
  var required: [[UInt32]]?
  /// The same, but as few as possible.
  var fewest: [[UInt32]]?
  /// Words near the beginning of each match.
  var lead: LeadWords?
  /// The most characters it can take up; nil where there is no end to them.
  var longest: Int?

  init(
    exact: [[UInt32]]? = nil, required: [[UInt32]]? = nil, fewest: [[UInt32]]? = nil, lead: LeadWords? = nil,
    longest: Int? = nil
  ) {
    self.exact = exact
    self.required = required
    self.fewest = fewest ?? required
    self.lead = lead
    self.longest = exact.map { $0.map(\.count).max() ?? 0 } ?? longest
  }

  static let anything = ExpressionShape()
  /// One character, whichever.
  static let character = ExpressionShape(longest: 1)
  /// Matches without taking up text.
  static let nothing = ExpressionShape(exact: [[]])

  static func scalar(_ value: UInt32) -> ExpressionShape { ExpressionShape(exact: [[lowered(value)]]) }

  static func lowered(_ value: UInt32) -> UInt32 { (0x41...0x5A).contains(value) ? value + 0x20 : value }

  var promise: [[UInt32]]? {
    if let exact, !exact.contains([]) { return exact }
    return required
  }

  /// Where its words stand, if that is known.
  var leading: LeadWords? {
    if let exact, !exact.contains([]) { return LeadWords(words: exact, reach: 0) }
    return lead
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
    let longest = shapes.contains { $0.longest == nil } ? nil : shapes.compactMap(\.longest).max()
    let promises = shapes.compactMap(\.promise)
    guard promises.count == shapes.count else { return ExpressionShape(longest: longest) }
    let few = shapes.compactMap(\.smallest).flatMap { $0 }
    let fewest = few.count <= most ? few : nil
    let all = promises.flatMap { $0 }
    return ExpressionShape(
      required: all.count <= most ? all : fewest, fewest: fewest, lead: lead(ofOneOf: shapes), longest: longest)
  }

  private static func lead(ofOneOf shapes: [ExpressionShape]) -> LeadWords? {
    let leads = shapes.compactMap(\.leading)
    guard leads.count == shapes.count else { return nil }
    let words = leads.flatMap(\.words)
    return words.count <= most ? LeadWords(words: words, reach: leads.map(\.reach).max() ?? 0) : nil
  }

  /// So many characters are as good as no end.
  private static let endless = 1_000

  /// More words are not worth looking up.
  private static let most = 96

  static func sequence(_ shapes: [ExpressionShape]) -> ExpressionShape {
    if shapes.count == 1 { return shapes[0] }
    var run = SequenceReading()
    for shape in shapes { run.add(shape) }
    return run.shape
  }

  /// Long words are rare ones; of equally long ones, few are better than many.
  static func worth(_ words: [[UInt32]]) -> Int {
    min(words.map(\.count).min() ?? 0, 4) * 256 - min(words.count, 255)
  }

  func repeated(least: Int, most: Int) -> ExpressionShape {
    if least == 1, most == 1 { return self }
    let longest = longest.flatMap { $0 == 0 ? 0 : most > Self.endless || $0 > Self.endless ? nil : $0 * most }
    if least == 0 {
      guard most == 1, let exact else { return ExpressionShape(longest: longest) }
      return ExpressionShape(exact: exact + [[]])
    }
    return ExpressionShape(required: promise, fewest: smallest, lead: leading, longest: longest)
  }
}
