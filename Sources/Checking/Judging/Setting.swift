import Contracts

/// What a check sees of a contract: all of it, or one party, clause or instalment inside `each`.
struct Setting {
  /// The part that `each` looks at.
  struct Focus {
    /// Index in `Contract.parties`: only facts of this party count.
    var party: Int?
    /// Only what begins in here counts; nil for everywhere.
    var text: Range<Int>?
    /// Where to point at what is missing.
    var anchor: Range<Int>
  }

  let examination: Examination
  var focus: Focus?

  init(_ examination: Examination, focus: Focus? = nil) {
    self.examination = examination
    self.focus = focus
  }

  func focused(on focus: Focus) -> Setting { Setting(examination, focus: focus) }

  private var contract: Contract { examination.contract }

  /// The ranges that count: those of the places named, cut by the focus; nil for everywhere.
  private func scope(_ places: [String]) -> [Range<Int>]? {
    let named = places.isEmpty ? nil : examination.ranges(of: places)
    guard let text = focus?.text else { return named }
    return named.map { $0.filter { $0.overlaps(text) }.map { $0.clamped(to: text) } } ?? [text]
  }

  private static func contains(_ scope: [Range<Int>]?, _ range: Range<Int>) -> Bool {
    guard let scope else { return true }
    return scope.contains { $0.contains(range.lowerBound) }
  }

  /// Facts of a name in document order, blank and waived ones too.
  func facts(_ name: String, in places: [String] = []) -> [Fact] {
    var facts = examination.contract.facts[name]
    if let party = focus?.party {
      let belongsToParties = name.hasPrefix("party.") || name.hasPrefix("signature.")
      facts = facts.filter { $0.subject == party || $0.subject == nil && !belongsToParties }
    }
    guard let scope = scope(places) else { return facts }
    return facts.filter { Self.contains(scope, $0.text) }
  }

  /// Facts of a name that are neither blank nor waived.
  func stated(_ name: String, in places: [String] = []) -> [Fact] {
    facts(name, in: places).filter { $0.value != .blank && $0.value != .waived }
  }

  /// Places where a cue's words stand.
  func hits(of cue: String, in places: [String] = []) throws(CheckProblem) -> [Range<Int>] {
    let hits = try examination.hits(of: cue, in: places)
    guard !hits.isEmpty, focus?.text != nil, let scope = scope(places) else { return hits }
    return hits.filter { Self.contains(scope, $0) }
  }

  /// Whether a cue's words stand anywhere in the places named.
  func hasHit(of cue: String, in places: [String] = []) throws(CheckProblem) -> Bool {
    if focus?.text != nil { return try !hits(of: cue, in: places).isEmpty }
    return try examination.hasHit(of: cue, in: places)
  }

  /// Where a topic is dealt with.
  func matches(of topic: String, in places: [String] = []) -> [TopicMatch] {
    let matches = examination.matches(of: topic)
    guard let scope = scope(places) else { return matches }
    return matches.filter { match in scope.contains { $0.overlaps(match.text) } }
  }

  /// How many characters there are to read in the places named.
  func characters(in places: [String]) -> Int {
    let bytes = contract.text.bytes
    let scope = scope(places) ?? [0..<bytes.count]
    return scope.reduce(0) { sum, range in
      sum + bytes[range.clamped(to: 0..<bytes.count)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 || $1 == 0x0A ? 0 : 1) }
    }
  }

  /// The value of a parameter on the date whose law applies.
  func parameter(_ name: String) throws(CheckProblem) -> Quantity {
    guard let value = examination.parameters[name]?.value(on: examination.asOf) else { throw .parameter(name) }
    return value
  }

  /// Whether a condition of a rule holds.
  func holds(_ condition: Condition) throws(CheckProblem) -> Bool {
    switch condition {
    case .fact(let name): !stated(name).isEmpty
    case .topic(let id): !matches(of: id).isEmpty
    case .cue(let id, let places): try hasHit(of: id, in: places)
    case .kind(let name): examination.kinds.contains(name)
    }
  }
}
