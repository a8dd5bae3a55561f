import Contracts

/// Parts must add up to a total.
public struct Sums: CheckKind {
  enum Relation: String, CaseIterable {
    case equal, atMost
  }

  enum Measure: String, CaseIterable {
    case money, percent, number
  }

  let parts: [String]
  let total: Operand
  let measure: Measure
  /// The parts are not all there are: their sum may stay below the total.
  let isAtMost: Bool

  init(_ fields: Fields) {
    parts = fields.facts("parts")
    fields.require("total")
    total = fields.operand("total", allowingFacts: true) ?? .literal(.number(0))
    measure = fields.choice("of", or: .money)
    isAtMost = fields.choice("is", of: Relation.self) == .atMost
  }

  var holes: Set<String> { ["sum", "total", "difference"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let all = parts.flatMap { setting.facts($0) }.filter { $0.value != .waived }
    let counted = all.filter { amount($0) != nil }
    guard counted.count > 1, let last = counted.last else { return .pass }
    var violation = Violation(at: last.text)
    var sum = amount(counted[0])
    for part in counted.dropFirst() { sum = amount(part).flatMap { part in sum?.plus(part) } }
    guard let sum, let total = try setting.value(of: total), let order = sum.compared(to: total) else {
      return .undetermined(violation)
    }
    violation.arguments.set("sum", sum.shown)
    violation.arguments.set("total", total.shown)
    violation.arguments.set("difference", difference(sum, total))
    if order == 0 || isAtMost && order < 0 { return .pass }
    // A part that is blank, or stated in another measure only, may be what the others lack.
    let isComplete = all.allSatisfy { part in
      amount(part) != nil || counted.contains { isBeside($0, part, contract) } && part.value != .blank
    }
    return isComplete ? .failing([violation]) : .undetermined(violation)
  }

  private func amount(_ fact: Fact) -> Quantity? {
    switch (measure, fact.value) {
    case (.money, .money(let money)): .money(money)
    case (.percent, .percent(let share)): .percent(share)
    case (.number, .number(let count)): .number(count)
    default: nil
    }
  }

  /// One instalment may state both its share and its amount: `30%，即30,000元`.
  private func isBeside(_ one: Fact, _ other: Fact, _ contract: Contract) -> Bool {
    contract.sentence(around: one.text).contains(other.text.lowerBound)
  }

  private func difference(_ sum: Quantity, _ total: Quantity) -> LocalizedText {
    let difference = ((sum.amount ?? 0) - (total.amount ?? 0)).magnitude
    switch sum {
    case .money(let money): return Quantity.money(Money(amount: difference, currency: money.currency)).shown
    case .percent: return Quantity.percent(difference).shown
    default: return Quantity.number(difference).shown
    }
  }
}
