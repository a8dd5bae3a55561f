import Contracts

/// There must be neither too few nor too many of something.
public struct Count: CheckKind {
  let subject: Subject
  let places: [String]
  let atLeast: Int?
  let atMost: Int?
  let perParty: Bool

  init(_ fields: Fields) {
    subject = fields.subject()
    places = fields.places()
    atLeast = fields.integer("atLeast")
    atMost = fields.integer("atMost")
    perParty = fields.says("party", "per")
    if atLeast == nil && atMost == nil {
      fields.report.add("one of 'atLeast' and 'atMost' is needed", line: fields.line)
    }
  }

  var holes: Set<String> { ["count", "limit", "party"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    guard perParty else { return try judgeOnce(setting) }
    guard !contract.parties.isEmpty else { return .undetermined(Violation(at: missingPlace(setting), cause: .missing)) }
    var judgements: [Judgement] = []
    for party in contract.parties.indices {
      judgements.append(try judgeOnce(setting.focused(onParty: party)).naming(contract.parties[party]))
    }
    return .all(judgements)
  }

  private func judgeOnce(_ setting: Setting) throws(CheckProblem) -> Judgement {
    let found = try occurrences(setting)
    var arguments: Arguments = ["count": String(found.count)]
    if let atLeast, found.count < atLeast {
      arguments["limit"] = String(atLeast)
      let violation = Violation(at: missingPlace(setting), cause: .missing, arguments: arguments)
      return isOwnerUnknown(setting) ? .undetermined(violation) : .failing([violation])
    }
    if let atMost, found.count > atMost {
      arguments["limit"] = String(atMost)
      return .failing([Violation(at: found[max(0, atMost)], arguments: arguments)])
    }
    return .pass
  }

  private func occurrences(_ setting: Setting) throws(CheckProblem) -> [Range<Int>] {
    var found: [Range<Int>] = []
    switch subject {
    case .facts(let names): found = names.flatMap { counted($0, setting) }.map(\.text)
    case .topics(let names): found = names.flatMap { setting.matches(of: $0, in: places) }.map(setting.heading)
    case .cues(let names):
      for name in names { found += try setting.hits(of: name, in: places) }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A place for a seal or signature counts while it waits to be signed: that is done by hand.
  private func counted(_ name: String, _ setting: Setting) -> [Fact] {
    guard name.hasPrefix("signature.") else { return setting.stated(name, in: places) }
    return setting.facts(name, in: places).filter { $0.value != .waived }
  }

  private func isOwnerUnknown(_ setting: Setting) -> Bool {
    guard case .facts(let names) = subject else { return false }
    return names.contains { setting.ownerless($0) != nil }
  }

  private func missingPlace(_ setting: Setting) -> Range<Int> {
    switch subject {
    case .facts(let names):
      guard let name = names.first else { return setting.titleOrBeginning }
      if name.hasPrefix("signature."), let party = setting.focus?.party { return setting.signaturePlace(of: party) }
      return setting.belonging(to: places + setting.examination.usualPlaces(of: name))
    case .topics(let names): return setting.belonging(to: places + names)
    case .cues: return setting.belonging(to: places)
    }
  }
}
