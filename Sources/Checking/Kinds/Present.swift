import Contracts

/// Something must be there: a fact with a value, a clause on a topic, or words.
public struct Present: CheckKind {
  let subject: Subject
  let places: [String]
  /// Topics on one of which it should stand, the likeliest first.
  let belongs: [String]
  /// A fact beside which the missing thing would stand, where that is stated.
  let near: String?
  let waivable: Bool
  let eachParty: Bool

  init(_ fields: Fields) {
    subject = fields.subject()
    places = fields.places()
    belongs = fields.optionalTopics("belongs")
    near = fields.optionalFact("near")
    waivable = fields.flag("waivable")
    eachParty = fields.says("party", "each")
    if eachParty, fields.has("topic") || fields.has("cue") {
      fields.complain("'each: party' can only ask for facts", at: "each")
    }
  }

  var holes: Set<String> { ["party", "label", "where"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    guard eachParty else { return try judgeOnce(setting) }
    guard !contract.parties.isEmpty else { return .undetermined(missing(setting)) }
    var judgements: [Judgement] = []
    for party in contract.parties.indices {
      judgements.append(try judgeOnce(setting.focused(onParty: party)).naming(contract.parties[party]))
    }
    return .all(judgements)
  }

  private func judgeOnce(_ setting: Setting) throws(CheckProblem) -> Judgement {
    switch subject {
    case .facts(let names): return judge(facts: names, setting)
    case .topics(let names):
      for name in names where !setting.matches(of: name, in: places).isEmpty { return .pass }
    case .cues(let names):
      for name in names where try setting.hasHit(of: name, in: places) { return .pass }
    }
    return .failing([missing(setting)])
  }

  private func judge(facts names: [String], _ setting: Setting) -> Judgement {
    let facts = names.flatMap { setting.facts($0, in: places) }
    var waived: Fact?
    var blank: Fact?
    for fact in facts {
      switch fact.value {
      case .waived: waived = waived ?? fact
      case .blank: blank = blank ?? fact
      default: return .pass
      }
    }
    if let waived { return waivable ? .pass : .failing([violation(waived, .words, setting)]) }
    if let blank { return setting.examination.allowsBlanks ? .pass : .failing([violation(blank, .blank, setting)]) }
    if let ownerless = names.lazy.compactMap({ setting.ownerless($0) }).first {
      return .undetermined(violation(ownerless, .words, setting))
    }
    return .failing([missing(setting)])
  }

  private func violation(_ fact: Fact, _ cause: Violation.Cause, _ setting: Setting) -> Violation {
    var arguments: Arguments = ["label": setting.label(of: fact)]
    arguments.set("where", setting.whereabouts(fact.text))
    return Violation(at: fact.text, cause: cause, arguments: arguments)
  }

  private func missing(_ setting: Setting) -> Violation {
    var candidates = belongs + places
    var arguments: Arguments = [:]
    switch subject {
    case .facts(let names):
      candidates += names.first.map { setting.examination.usualPlaces(of: $0) } ?? []
      if let name = names.first { arguments.set("label", setting.examination.title(ofFact: name)) }
    case .topics(let names):
      candidates += names
      if let name = names.first, let topic = setting.examination.topic(name) { arguments.set("label", topic.title) }
    case .cues: break
    }
    let place = missingPlace(candidates, setting)
    arguments.set("where", setting.whereabouts(place))
    return Violation(at: place, cause: .missing, arguments: arguments)
  }

  /// What a party's signature lacks is missing where it signs, not where it introduces itself.
  private func missingPlace(_ candidates: [String], _ setting: Setting) -> Range<Int> {
    if case .facts(let names) = subject, let name = names.first, name.hasPrefix("signature."),
      let party = setting.focus?.party
    {
      return setting.signaturePlace(of: party)
    }
    if let near, let neighbour = setting.stated(near).first { return neighbour.text }
    return setting.belonging(to: candidates)
  }
}
