import Office

@testable import Contracts

/// A contract typed in a test, and what is found in it.
struct Sample {
  let source: ContractText
  let parties: [Party]
  let signatures: [SignatureBlock]

  init(_ text: String) {
    source = ContractText(WordDocument(plainText: text))
    parties = PartyFinder.parties(in: source)
    signatures = SignatureFinder.blocks(in: source, parties: parties)
  }

  /// `甲方=某公司`, in order.
  var named: [String] { parties.map { "\($0.designation)=\($0.name)" } }

  var partyFacts: [Fact] { PartyFinder.facts(of: parties, in: source) }

  var signatureFacts: [Fact] { SignatureFinder.facts(in: source, parties: parties) }

  var coverFacts: [Fact] { CoverFacts.facts(in: source, parties: parties, signatures: signatures) }

  /// Facts of one name as `subject:value`, such as `0:张三` or `1:blank`; no subject, no prefix.
  func values(_ name: String, of facts: [Fact]) -> [String] {
    facts.filter { $0.name == name }.map { fact in
      (fact.subject.map { "\($0):" } ?? "") + Sample.words(fact.value)
    }
  }

  func party(_ name: String) -> [String] { values(name, of: partyFacts) }

  func signature(_ name: String) -> [String] { values(name, of: signatureFacts) }

  func cover(_ name: String) -> [String] { values(name, of: coverFacts) }

  static func words(_ value: FactValue) -> String {
    switch value {
    case .blank: "blank"
    case .waived: "waived"
    case .text(let text): text
    case .money(let money): "\(money.amount) \(money.currency)"
    case .date(let date): date.description
    case .impossibleDate(let text): "impossible \(text)"
    case .period(let period): "\(period.count) \(period.unit.rawValue)"
    case .percent(let share): "\(share)%"
    case .number(let number): "\(number)"
    }
  }
}
