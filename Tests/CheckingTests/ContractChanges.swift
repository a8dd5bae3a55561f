import Contracts

@testable import Checking

extension Contract {
  /// The same contract, but for what a test is about.
  func with(
    facts: FactTable? = nil, kind: KindJudgement? = nil, definitions: [Definition]? = nil
  ) -> Contract {
    Contract(
      source: source, language: language, kind: kind ?? self.kind, title: title, clauses: clauses, topics: topics,
      parties: parties, signatures: signatures, facts: facts ?? self.facts, references: references, annexes: annexes,
      definitions: definitions ?? self.definitions, notes: notes)
  }
}

extension Rulebook {
  /// What its only rule says of any technology contract.
  func judge(_ contract: Contract) -> Judgement {
    let kind = RecognisedKind(contract, override: "technology-contract", in: vocabulary.kinds)
    let examination = Examination(
      contract, vocabulary: vocabulary, parameters: parameters, asOf: SampleRulebook.today, kinds: kind.names)
    return RuleRunner(examination, profile: .all).judge(rules[0])
  }
}
