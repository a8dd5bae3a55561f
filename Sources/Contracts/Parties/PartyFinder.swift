/// Finds who the parties to a contract (当事人) are and what it says about each.
public enum PartyFinder {
  /// The parties in the order of their introduction. Blank party blocks of a form are parties without a name.
  public static func parties(in text: ContractText) -> [Party] {
    PartyReading(text).parties
  }

  /// The `party.*` facts of `parties`, which are what `parties(in:)` gave for the same text.
  public static func facts(of parties: [Party], in text: ContractText) -> [Fact] {
    PartyFacts(reading: PartyReading(text)).facts()
  }
}
