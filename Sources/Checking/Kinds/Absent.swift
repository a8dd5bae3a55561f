import Contracts

/// Something must not be there: one finding a place.
public struct Absent: CheckKind {
  let subject: Subject
  let places: [String]

  init(_ fields: Fields) {
    subject = fields.subject()
    places = fields.places()
  }

  var holes: Set<String> { ["found", "value"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var violations: [Violation] = []
    switch subject {
    case .facts(let names):
      for name in names { violations += facts(name, setting) }
    case .topics(let names):
      for match in names.flatMap({ setting.matches(of: $0, in: places) }) {
        violations.append(found(setting.heading(of: match), setting))
      }
    case .cues(let names):
      for name in names {
        for hit in try setting.hits(of: name, in: places) { violations.append(found(hit, setting)) }
      }
    }
    violations.sort { ($0.at.lowerBound, $0.at.upperBound) < ($1.at.lowerBound, $1.at.upperBound) }
    // Two facts or cues may share their words; a comment has no words of its own and each one counts.
    var seen: Set<Range<Int>> = []
    return .failing(violations.filter { $0.at.isEmpty || seen.insert($0.at).inserted })
  }

  private func facts(_ name: String, _ setting: Setting) -> [Violation] {
    setting.facts(name, in: places).compactMap { fact in
      guard fact.value != .waived else { return nil }
      let isBlank = fact.value == .blank || name == "blank"
      if isBlank && setting.examination.allowsBlanks { return nil }
      var violation = found(fact.text, setting)
      violation.cause = isBlank ? .blank : .words
      if let value = Quantity(fact.value) { violation.arguments.set("value", value.shown) }
      if fact.text.isEmpty, case .text(let text) = fact.value { violation.arguments["found"] = text }
      return violation
    }
  }

  private func found(_ place: Range<Int>, _ setting: Setting) -> Violation {
    Violation(at: place, arguments: ["found": setting.original(place)])
  }
}
