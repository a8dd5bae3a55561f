import Contracts

extension Setting {
  func focused(onParty party: Int) -> Setting {
    focused(on: Focus(party: party, text: focus?.text, anchor: place(of: party)))
  }

  /// A stated fact of parties that cannot be told whose it is, when one party's is looked for and not found.
  func ownerless(_ name: String) -> Fact? {
    guard focus?.party != nil else { return nil }
    return examination.contract.facts[name].first {
      $0.subject == nil && $0.value != .blank && $0.value != .waived
    }
  }

  /// Where a party signs; else where the signatures begin; else the last clause.
  func signaturePlace(of party: Int) -> Range<Int> {
    let contract = examination.contract
    if let block = contract.signatures.first(where: { $0.party == party }) {
      return block.name ?? contract.lines[contract.source.lineIndex(at: block.text.lowerBound)].text
    }
    return Setting(examination).belonging(to: ["signature"])
  }
}

extension Judgement {
  /// Adds the party's word to the message's holes.
  func naming(_ party: Party) -> Judgement {
    var named = self
    for index in named.violations.indices { named.violations[index].arguments["party"] = party.designation }
    return named
  }
}
