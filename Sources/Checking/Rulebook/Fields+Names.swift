import Contracts

/// Fields that name things of the rulebook. Names that do not exist are reported where they stand.
extension Fields {
  private func known(
    _ listed: [(text: String, line: Int)], _ what: String, _ names: (KnownNames) -> Set<String>
  ) -> [String] {
    if let names = report.names.map(names) {
      for item in listed where !names.contains(item.text) {
        let hint = Self.nearest(to: item.text, in: names).map { "; did you mean '\($0)'?" } ?? ""
        report.add("unknown \(what) '\(item.text)'\(hint)", line: item.line)
      }
    }
    return listed.map(\.text)
  }

  private static func nearest(to name: String, in names: Set<String>) -> String? {
    let limit = max(1, name.count / 4)
    return names.map { (Statement.distance(name, $0, limit: limit), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }?.1
  }

  /// A required fact.
  func fact(_ key: String) -> String {
    require(key)
    return known(listed(key), "fact", \.facts).first ?? ""
  }

  /// One or more facts.
  func facts(_ key: String) -> [String] {
    require(key)
    return known(listed(key), "fact", \.facts)
  }

  func cue(_ key: String) -> String {
    require(key)
    return known(listed(key), "cue", \.cues).first ?? ""
  }

  func cues(_ key: String) -> [String] {
    require(key)
    return known(listed(key), "cue", \.cues)
  }

  func topic(_ key: String) -> String {
    require(key)
    return known(listed(key), "topic", \.topics).first ?? ""
  }

  func topics(_ key: String) -> [String] {
    require(key)
    return known(listed(key), "topic", \.topics)
  }

  func optionalFact(_ key: String) -> String? { known(listed(key), "fact", \.facts).first }

  func optionalTopics(_ key: String) -> [String] { known(listed(key), "topic", \.topics) }

  func list(_ key: String) -> String? { known(listed(key), "list", \.lists).first }

  func kinds(_ key: String) -> [String] { known(listed(key), "kind", \.kinds) }

  func profiles(_ key: String) -> [String] { known(listed(key), "profile", \.profiles) }

  func source(_ key: String) -> String {
    require(key)
    return known(listed(key), "source", \.sources).first ?? ""
  }

  /// Topics and regions.
  func places(_ key: String = "in") -> [String] {
    known(listed(key), "topic or region") { $0.topics.union(KnownNames.regions) }
  }

  /// Exactly one of `fact`, `topic` and `cue`.
  func subject() -> Subject {
    let named = ["fact", "topic", "cue"].filter(has)
    if named.count != 1 { report.add("exactly one of 'fact', 'topic' and 'cue' is needed", line: line) }
    switch named.first {
    case "topic": return .topics(known(listed("topic"), "topic", \.topics))
    case "cue": return .cues(cues("cue"))
    default: return .facts(named.isEmpty ? [] : facts("fact"))
    }
  }

  /// Conditions such as `fact:F`, `topic:T`, `cue:C@place,place`, `kind:K`.
  func conditions(_ key: String) -> [Condition] {
    listed(key).compactMap { item in
      guard let colon = item.text.firstIndex(of: ":"), item.text.last != ":" else {
        report.add("a condition is fact:F, topic:T, cue:C or kind:K, not '\(item.text)'", line: item.line)
        return nil
      }
      let name = item.text[item.text.index(after: colon)...]
      return condition(String(item.text[..<colon]), name.trimmingSpaces, line: item.line)
    }
  }

  private func condition(_ sort: String, _ name: String, line: Int) -> Condition? {
    switch sort {
    case "fact":
      _ = known([(name, line)], "fact", \.facts)
      return .fact(name)
    case "topic":
      _ = known([(name, line)], "topic", \.topics)
      return .topic(name)
    case "kind":
      _ = known([(name, line)], "kind", \.kinds)
      return .kind(name)
    case "cue":
      let parts = name.split(separator: "@", maxSplits: 1).map { $0.trimmingSpaces }
      let places = parts.count < 2 ? [] : parts[1].split(separator: ",").map { $0.trimmingSpaces }
      _ = known([(parts[0], line)], "cue", \.cues)
      _ = known(places.map { ($0, line) }, "topic or region") { $0.topics.union(KnownNames.regions) }
      return .cue(parts[0], in: places)
    default:
      report.add("a condition begins with fact:, topic:, cue: or kind:, not '\(sort):'", line: line)
      return nil
    }
  }

  /// A number, share, date, period, parameter, or, where allowed, a fact or `asOf`; nil when absent.
  func operand(_ key: String, allowingFacts: Bool = false) -> Operand? {
    guard let text = optionalText(key) else { return nil }
    if let literal = Quantity(literal: text) { return .literal(literal) }
    if allowingFacts && text == "asOf" { return .asOf }
    guard let names = report.names else { return .named(text) }
    if names.parameters.contains(text) { return .named(text) }
    if allowingFacts {
      _ = known(listed(key), "fact, parameter or value", \.facts)
    } else {
      _ = known(listed(key), "parameter or value", \.parameters)
    }
    return .named(text)
  }
}

/// Something a check compares or reckons with.
enum Operand: Hashable, Sendable {
  case literal(Quantity)
  /// The date whose law applies.
  case asOf
  /// A parameter of the rulebook, or else a fact; parameters win.
  case named(String)

}

extension Substring {
  var trimmingSpaces: String {
    if first != " ", last != " " { return String(self) }
    return String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
