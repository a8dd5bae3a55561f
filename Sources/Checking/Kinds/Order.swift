import Contracts

/// Dates or other values must stand in ascending order.
public struct Order: CheckKind {
  let facts: [String]
  let isStrict: Bool

  init(_ fields: Fields) {
    facts = fields.facts("facts")
    isStrict = fields.flag("strict")
    if facts.count < 2 { fields.complain("'facts' must name at least two", at: "facts") }
  }

  var holes: Set<String> { ["first", "then"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let statements = facts.map { setting.stated($0) }.filter { !$0.isEmpty }
    guard let first = statements.first?.first else { return .pass }
    guard statements.count > 1 else {
      return .undetermined(Violation(at: first.text, arguments: ["first": setting.original(first.text)]))
    }
    var judgements: [Judgement] = []
    for (earlier, later) in zip(statements, statements.dropFirst()) {
      for fact in later { judgements.append(judge(fact, after: earlier[0], setting)) }
    }
    return .all(judgements)
  }

  private func judge(_ then: Fact, after first: Fact, _ setting: Setting) -> Judgement {
    let violation = Violation(
      at: then.text, arguments: ["first": setting.original(first.text), "then": setting.original(then.text)])
    guard let one = Quantity(first.value), let other = Quantity(then.value), let order = one.compared(to: other)
    else { return .undetermined(violation) }
    return order < 0 || order == 0 && !isStrict ? .pass : .failing([violation])
  }
}
