/// Parties, signatures and everything about them, found in one pass over a text.
///
/// The finders give the same one by one; who needs all of them should not read the text five times.
public struct PartySurvey: Sendable {
  public let parties: [Party]
  public let signatures: [SignatureBlock]
  /// The `party.*` and `signature.*` facts and those of `CoverFacts`, in document order.
  public let facts: [Fact]

  public init(of text: ContractText) {
    let reading = PartyReading(text)
    let signing = SignatureReading(reading)
    parties = reading.parties
    signatures = SignatureFinder.blocks(signing, text)
    let facts =
      PartyFacts(reading: reading).facts() + SignatureFinder.facts(signing, reading) + CoverFacts.facts(reading)
    self.facts = facts.sorted { ($0.text.lowerBound, $0.name) < ($1.text.lowerBound, $1.name) }
  }
}
