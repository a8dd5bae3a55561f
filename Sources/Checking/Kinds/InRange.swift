import Contracts

/// A stated value must lie within limits.
public struct InRange: CheckKind {
  let fact: String
  let atLeast: Operand?
  let atMost: Operand?

  init(_ fields: Fields) {
    fact = fields.fact("fact")
    atLeast = fields.operand("atLeast")
    atMost = fields.operand("atMost")
    if atLeast == nil && atMost == nil {
      fields.report.add("one of 'atLeast' and 'atMost' is needed", line: fields.line)
    }
  }

  var holes: Set<String> { ["found", "limit"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let least = try atLeast.map { limit throws(CheckProblem) in try setting.value(of: limit) } ?? nil
    let most = try atMost.map { limit throws(CheckProblem) in try setting.value(of: limit) } ?? nil
    return .all(setting.stated(fact).map { judge($0, least: least, most: most, setting) }).orPass
  }

  private func judge(_ fact: Fact, least: Quantity?, most: Quantity?, _ setting: Setting) -> Judgement {
    var violation = Violation(at: fact.text, arguments: ["found": setting.original(fact.text)])
    guard let value = Quantity(fact.value) else { return .undetermined(violation) }
    for (limit, wrong) in [(least, -1), (most, 1)] {
      guard let limit else { continue }
      violation.arguments.set("limit", limit.shown)
      guard let order = value.compared(to: limit) else { return .undetermined(violation) }
      if order == wrong { return .failing([violation]) }
    }
    return .pass
  }
}

extension Judgement {
  /// Pass instead of not applicable: where nothing is stated, `present` speaks of it.
  var orPass: Judgement { outcome == .notApplicable ? .pass : self }
}

extension Setting {
  /// What an operand stands for; nil when it is a fact that is not stated.
  func value(of operand: Operand) throws(CheckProblem) -> Quantity? {
    switch operand {
    case .literal(let value): value
    case .asOf: .date(examination.asOf)
    case .named(let name):
      if examination.parameters[name] != nil {
        try parameter(name)
      } else {
        stated(name).lazy.compactMap { Quantity($0.value) }.first
      }
    }
  }
}
