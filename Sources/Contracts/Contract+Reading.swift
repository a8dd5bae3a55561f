import Office

extension Contract {
  /// Understands a document. Never fails: what stopped understanding short stands in `notes`.
  public init(reading document: WordDocument, using vocabulary: Vocabulary) {
    let layout = ContractLayout(of: document)
    let particulars = ContractParticulars(of: layout)
    self.init(layout, particulars, ContractUnderstanding(of: layout, using: vocabulary))
  }

  /// Puts together what was found out about one document.
  public init(_ layout: ContractLayout, _ particulars: ContractParticulars, _ understanding: ContractUnderstanding) {
    let source = layout.source
    var facts = FactTable()
    for fact in understanding.labelled + particulars.facts + understanding.repealedLaws { facts.add(fact) }
    for fact in BlankFinder.blanks(in: source, labels: facts.blankLabels(in: source)) { facts.add(fact) }
    facts.sort()
    self.init(
      source: source, language: LanguageFinder.language(share: LanguageFinder.chineseShare(of: source)),
      kind: understanding.kind, title: layout.title, clauses: layout.outline.clauses, topics: understanding.topics,
      parties: particulars.survey.parties, signatures: particulars.survey.signatures, facts: facts,
      references: particulars.references, annexes: particulars.annexes, definitions: particulars.definitions,
      notes: LineReading.notes(layout.readings, source) + understanding.notes)
  }
}

extension FactTable {
  /// Labels of fields with nothing behind them; words of a sentence are none.
  fileprivate func blankLabels(in source: ContractText) -> [Range<Int>] {
    names.flatMap { name in
      self[name].compactMap { fact in
        // Seals and signatures come later, and the registration office gives its number itself.
        let isLater = name.hasPrefix("signature.") || name.hasPrefix("option") || name.hasPrefix("registration.")
        guard fact.value == .blank, !isLater, !fact.text.isEmpty else { return nil }
        let after = source.text.bytes[min(fact.text.upperBound, source.text.bytes.count - 1)]
        let last = source.text.bytes[fact.text.upperBound - 1]
        return last == UInt8(ascii: ":") || [0x3A, 0x28, 0x5F, 0x0A].contains(after) ? fact.text : nil
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
