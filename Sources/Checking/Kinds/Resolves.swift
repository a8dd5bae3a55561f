import Contracts

/// What is referred to must exist.
public struct Resolves: CheckKind {
  enum What: String, CaseIterable {
    case references, annexes, numbering, definitions
  }

  let what: What

  init(_ fields: Fields) { what = fields.choice("what", or: .references) }

  var holes: Set<String> { ["found"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let places =
      switch what {
      case .references: setting.facts("reference.broken").map(\.text)
      case .annexes: setting.facts("annex.missing").map(\.text)
      case .numbering: setting.facts("numbering.gap").map(\.text)
      case .definitions: contract.definitions.filter { $0.uses == 0 }.map(\.text)
      }
    return .failing(places.map { Violation(at: $0, arguments: ["found": setting.original($0)]) })
  }
}
