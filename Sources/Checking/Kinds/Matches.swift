import Contracts

/// A stated value must have a form, such as a credit code with its check character.
public struct Matches: CheckKind {
  let fact: String
  let form: Form
  let eachParty: Bool

  init(_ fields: Fields) {
    fact = fields.fact("fact")
    form = fields.choice("form", or: .meaningfulName)
    eachParty = fields.says("party", "each")
  }

  var holes: Set<String> { ["found", "expected", "reason", "party"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var violations: [Violation] = []
    for fact in setting.stated(fact) where !eachParty || fact.subject != nil {
      // The words of the document, not the value read from them, have the form or not.
      let text = fact.text.isEmpty ? "" : contract.source.string(fact.text)
      guard case .bad(let reason, let suggestion) = form.judge(text, asOf: setting.examination.asOf) else { continue }
      var violation = Violation(at: fact.text, arguments: ["found": setting.original(fact.text)])
      violation.arguments.set("reason", reason)
      let original = LocalizedText(zh: "（请核对原件）", en: "(see the original)")
      violation.arguments.set("expected", suggestion.map { LocalizedText(zh: $0, en: $0) } ?? original)
      if let party = fact.subject { violation.arguments["party"] = contract.parties[party].designation }
      violations.append(violation)
    }
    return .failing(violations)
  }
}
