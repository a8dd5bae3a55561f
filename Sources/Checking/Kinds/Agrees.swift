import Contracts

/// All statements of one thing must say the same.
public struct Agrees: CheckKind {
  let facts: [String]
  let perParty: Bool
  let allowsTypos: Bool

  init(_ fields: Fields) {
    facts = fields.facts("facts")
    perParty = fields.says("party", "per")
    allowsTypos = fields.says("typo", "tolerance")
  }

  var holes: Set<String> { ["found", "expected", "where", "party"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    guard perParty else { return judgeOnce(setting) }
    return .all(
      contract.parties.indices.map { party in
        judgeOnce(setting.focused(onParty: party)).naming(contract.parties[party])
      }
    ).orPass
  }

  private func judgeOnce(_ setting: Setting) -> Judgement {
    let statements = facts.flatMap { setting.stated($0) }.sorted { $0.text.lowerBound < $1.text.lowerBound }
    guard let first = statements.first else { return .pass }
    let others = statements.dropFirst().filter {
      !Statement.agree(first.value, $0.value, allowingTypos: allowsTypos)
    }
    return .failing(
      others.map { other in
        var violation = Violation(
          at: other.text, arguments: ["found": setting.original(other.text), "expected": setting.original(first.text)])
        violation.arguments.set("where", setting.whereabouts(first.text))
        return violation
      })
  }
}
