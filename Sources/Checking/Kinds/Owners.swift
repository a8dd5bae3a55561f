import Contracts

/// No right is given to one party in one place and to another elsewhere.
public struct Owners: CheckKind {
  /// Cues whose words name one right each.
  let rights: [String]
  let places: [String]

  init(_ fields: Fields) {
    rights = fields.cues("rights")
    places = fields.places()
  }

  var holes: Set<String> { ["found", "expected", "where"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let reader = OwnershipReader(contract)
    var violations: [Violation] = []
    for right in rights {
      let statements = try setting.hits(of: right, in: places).compactMap(reader.statement)
      for (index, statement) in statements.enumerated() {
        guard let other = statements[..<index].first(where: { $0.contradicts(statement) }) else { continue }
        var violation = Violation(
          at: statement.text,
          arguments: ["found": setting.original(statement.text), "expected": setting.original(other.text)])
        violation.arguments.set("where", setting.whereabouts(other.text))
        violations.append(violation)
      }
    }
    return .failing(violations)
  }
}
