/// Finds where the parties sign (签章页): seal, signature, date.
public enum SignatureFinder {
  /// One block per party that signs, in document order. `parties` are what `PartyFinder` gave for the same text.
  public static func blocks(in text: ContractText, parties: [Party]) -> [SignatureBlock] {
    blocks(SignatureReading(PartyReading(text)), text)
  }

  /// The `signature.*` facts: block, seal, signatory, date and name of each.
  public static func facts(in text: ContractText, parties: [Party]) -> [Fact] {
    let reading = PartyReading(text)
    return facts(SignatureReading(reading), reading)
  }

  static func blocks(_ signing: SignatureReading, _ text: ContractText) -> [SignatureBlock] {
    signing.entries.map { block($0, text) }.sorted { $0.text.lowerBound < $1.text.lowerBound }
  }

  static func facts(_ signing: SignatureReading, _ reading: PartyReading) -> [Fact] {
    signing.entries.flatMap { facts($0, reading) }
      .sorted { ($0.text.lowerBound, $0.name) < ($1.text.lowerBound, $1.name) }
  }

  private static func block(_ entry: SignatureReading.Entry, _ text: ContractText) -> SignatureBlock {
    let date = entry.fields.first(where: SignatureReading.isDate) ?? entry.sharedDate
    return SignatureBlock(
      party: entry.party, text: hull(entry), name: name(entry, text),
      hasSeal: entry.fields.contains(where: SignatureReading.isSeal),
      hasSignatory: entry.fields.contains(where: SignatureReading.isSignatory),
      date: date.map { $0.value.isEmpty ? $0.label : $0.value })
  }

  private static func hull(_ entry: SignatureReading.Entry) -> Range<Int> {
    let starts = entry.fields.map(\.label.lowerBound)
    let ends = entry.fields.map { max($0.label.upperBound, $0.value.upperBound) }
    return (starts.min() ?? 0)..<(ends.max() ?? 0)
  }

  private static func name(_ entry: SignatureReading.Entry, _ text: ContractText) -> Range<Int>? {
    for field in entry.fields where !field.value.isEmpty {
      let isName = field.isHeader || (field.kinds.first == .name && !isSignatoryName(field, text))
      guard isName else { continue }
      let line = LineText(text, line: text.lineIndex(at: field.value.lowerBound))
      if let name = NameCutter(text: line).name(in: field.value) { return name }
    }
    return nil
  }

  /// Name: in an English block is the person's.
  private static func isSignatoryName(_ field: Field, _ text: ContractText) -> Bool {
    text.string(field.label).hasPrefix("N")
  }

  private static func facts(_ entry: SignatureReading.Entry, _ reading: PartyReading) -> [Fact] {
    let source = reading.source
    var facts: [Fact] = []
    let party = entry.party
    let designation = party.map { reading.parties[$0].designation } ?? entry.designators.first?.word ?? ""
    if let first = entry.fields.first {
      facts.append(Fact(name: "signature.block", value: .text(designation), text: first.label, subject: party))
    }
    if let name = name(entry, source) {
      facts.append(Fact(name: "signature.name", value: .text(source.string(name)), text: name, subject: party))
    }
    if let seal = entry.fields.first(where: SignatureReading.isSeal) {
      facts.append(
        Fact(name: "signature.seal", value: .text(source.string(seal.label)), text: seal.label, subject: party))
    }
    facts += signatories(entry, source, party)
    for date in entry.fields.filter(SignatureReading.isDate) {
      facts.append(dateFact(date, source, party))
    }
    if let shared = entry.sharedDate { facts.append(dateFact(shared, source, party)) }
    return facts
  }

  private static func signatories(
    _ entry: SignatureReading.Entry, _ source: ContractText, _ party: Int?
  ) -> [Fact] {
    entry.fields.filter(SignatureReading.isSignatory).map { field in
      // 甲方：某公司（签字） states the party's name, not who signs.
      let value: FactValue =
        field.isHeader && field.kinds.isEmpty || field.value.isEmpty ? .blank : FieldValue.value(of: field, in: source)
      let place = value == .blank ? field.label : field.value
      return Fact(name: "signature.signatory", value: value, text: place, label: field.label, subject: party)
    }
  }

  private static func dateFact(_ field: Field, _ source: ContractText, _ party: Int?) -> Fact {
    let place = field.value.isEmpty ? field.label : field.value
    return Fact(
      name: "signature.date", value: DateValue.read(field.value, in: source), text: place, label: field.label,
      subject: party)
  }
}
