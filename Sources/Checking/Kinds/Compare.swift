import Contracts

/// A stated value must stand in a relation to another one, times a factor, plus an addend.
public struct Compare: CheckKind {
  enum Relation: String, CaseIterable {
    case atMost, atLeast, less, more, equal
  }

  let left: String
  /// Topics and regions whose left values are judged; empty for everywhere.
  let places: [String]
  let relation: Relation
  let right: Operand
  let factor: Operand?
  let addend: Operand?
  /// Days or units by which equal values may differ.
  let tolerance: Quantity?

  init(_ fields: Fields) {
    left = fields.fact("left")
    places = fields.places()
    relation = fields.choice("is", or: .equal)
    fields.require("right")
    right = fields.operand("right", allowingFacts: true) ?? .asOf
    factor = fields.operand("times")
    addend = fields.operand("plus", allowingFacts: true)
    tolerance = fields.optionalText("within").flatMap(Quantity.init(literal:))
    if fields.has("within"), tolerance == nil || relation != .equal {
      fields.complain("'within' is a number or a number of days, and goes with 'is: equal'", at: "within")
    }
  }

  var holes: Set<String> { ["left", "right", "limit"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let statements = setting.stated(left, in: places)
    guard !statements.isEmpty else { return .pass }
    let base = try setting.value(of: right)
    var limit = base
    if let factor, let value = limit { limit = try setting.value(of: factor).flatMap(value.times) }
    if let addend, let value = limit { limit = try setting.value(of: addend).flatMap(value.plus) }
    return .all(statements.map { judge($0, base: base, limit: limit, setting) })
  }

  private func judge(_ fact: Fact, base: Quantity?, limit: Quantity?, _ setting: Setting) -> Judgement {
    var violation = Violation(at: fact.text, arguments: ["left": setting.original(fact.text)])
    violation.arguments.set("right", base?.shown ?? LocalizedText(zh: "（未找到）", en: "(not found)"))
    violation.arguments.set("limit", limit?.shown ?? LocalizedText(zh: "（未知）", en: "(unknown)"))
    guard let limit, let value = Quantity(fact.value) else { return .undetermined(violation) }
    guard let order = value.compared(to: limit) else {
      if case (.text, .text) = (value, limit) { return .failing([violation]) }
      return .undetermined(violation)
    }
    return holds(order, value, limit) ? .pass : .failing([violation])
  }

  private func holds(_ order: Int, _ value: Quantity, _ limit: Quantity) -> Bool {
    switch relation {
    case .atMost: order <= 0
    case .atLeast: order >= 0
    case .less: order < 0
    case .more: order > 0
    case .equal: order == 0 || isWithinTolerance(value, limit)
    }
  }

  private func isWithinTolerance(_ value: Quantity, _ limit: Quantity) -> Bool {
    guard let tolerance else { return false }
    switch (value, limit, tolerance) {
    case (.date(let one), .date(let other), .period(let days)) where days.unit == .day:
      return ExactNumber(abs(one.dayNumber - other.dayNumber)) <= days.count
    case (_, _, .number(let allowed)):
      guard let one = value.amount, let other = limit.amount else { return false }
      return (one - other).magnitude <= allowed
    default: return false
    }
  }
}

extension Quantity {
  /// The bare number of money, shares and numbers.
  var amount: ExactNumber? {
    switch self {
    case .number(let number), .percent(let number): number
    case .money(let money): money.amount
    case .date, .period, .text: nil
    }
  }
}
