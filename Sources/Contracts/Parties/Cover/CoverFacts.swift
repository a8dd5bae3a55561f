/// Finds what covers and opening sentences say about a contract as a whole, and its instalments and copies.
public enum CoverFacts {
  /// `project.name`, `contract.number`, `registration.number`, `signing.*`, `term.*`, `licence.*`, `copies.*` and
  /// `payment.*` facts. `parties` and `signatures` are what `PartyFinder` and `SignatureFinder` gave for the same text.
  public static func facts(in text: ContractText, parties: [Party], signatures: [SignatureBlock]) -> [Fact] {
    facts(PartyReading(text))
  }

  static func facts(_ reading: PartyReading) -> [Fact] {
    var facts = NumberFacts(reading: reading).facts()
    facts += ProjectNames(reading: reading).facts()
    facts += SigningFacts(reading: reading).facts()
    facts += TermFacts(reading: reading).facts()
    facts += CopyFacts(reading: reading).facts()
    let instalments = Instalments(reading: reading).facts()
    facts += instalments + InstalmentSums.facts(in: reading.source, instalments: instalments)
    return facts.sorted { ($0.text.lowerBound, $0.name) < ($1.text.lowerBound, $1.name) }
  }
}
