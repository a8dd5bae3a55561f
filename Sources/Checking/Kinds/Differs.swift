import Contracts

/// What is stated of one party must not be stated of another: two parties are not one company, and do not share a mailbox.
public struct Differs: CheckKind {
  let fact: String

  init(_ fields: Fields) {
    fact = fields.fact("fact")
  }

  var holes: Set<String> { ["found", "party", "other"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var owners: [(fact: Fact, party: Int)] = []
    var violations: [Violation] = []
    var accused: Set<Int> = []
    for fact in setting.stated(fact) {
      guard let party = fact.subject, contract.parties.indices.contains(party) else { continue }
      if let other = owners.first(where: { $0.party != party && Self.isSame($0.fact.value, fact.value) }) {
        // Said again in the signature block it is the same fault.
        guard accused.insert(party).inserted, !accused.contains(other.party) else { continue }
        violations.append(
          Violation(
            at: fact.text,
            arguments: [
              "found": setting.original(fact.text), "party": contract.parties[party].designation,
              "other": contract.parties[other.party].designation,
            ]))
      }
      owners.append((fact, party))
    }
    return .failing(violations)
  }

  private static func isSame(_ one: FactValue, _ other: FactValue) -> Bool {
    guard case .text(let one) = one, case .text(let other) = other else { return one == other }
    return plain(one) == plain(other)
  }

  private static func plain(_ text: String) -> String {
    Statement.plain(text).lowercased().filter { $0 != "-" }
  }
}
