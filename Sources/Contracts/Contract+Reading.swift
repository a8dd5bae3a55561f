import Office

extension Contract {
  /// Understands a document. Never fails: what stopped understanding short stands in `notes`.
  public init(reading document: WordDocument, using vocabulary: Vocabulary) {
    var source = ContractText(document)
    var readings = LineReading.readings(of: source)
    let front = FrontMatter(source, readings)
    for note in front.notes {
      for line in note { readings[line].isNote = true }
    }
    for (line, region) in RegionFinder(source, readings).regions(front).enumerated() {
      source.lines[line].region = region
    }
    let outline = Outline(source, readings)
    for (line, clause) in outline.clauseOfLine.enumerated() { source.lines[line].clause = clause }
    let heading = TitleFinder.title(in: source, readings, before: front.bodyStart)

    var topicFinder = TopicFinder(source, outline.clauses)
    let topics = topicFinder.topics(vocabulary.topics)
    var factFinder = FactFinder(source, topics)
    let labelled = factFinder.facts(vocabulary.facts)
    let survey = PartySurvey(of: source)
    let annexes = AnnexFinder.annexes(in: source, outline.clauses)
    let references = ReferenceFinder(source, outline, annexes).references()

    let kind = KindJudge.judge(
      title: heading, text: source, clauses: outline.clauses, topics: topics, vocabulary: vocabulary)
    let title = heading ?? kind.name

    var facts = FactTable()
    for fact in labelled { facts.add(fact) }
    for fact in ValueFacts.facts(in: source) { facts.add(fact) }
    for fact in PatentFacts.facts(in: source) + TableSums.facts(in: source) { facts.add(fact) }
    for fact in survey.facts { facts.add(fact) }
    for fact in StructureFacts.facts(source, outline.clauses, references, title: title) { facts.add(fact) }
    for fact in DocumentFacts.facts(in: source) { facts.add(fact) }
    for fact in StatuteFacts.repealed(in: source, laws: vocabulary.lists["repealed-laws"] ?? []) { facts.add(fact) }
    for fact in BlankFinder.blanks(in: source, labels: facts.blankLabels(in: source)) { facts.add(fact) }
    facts.sort()
    self.init(
      source: source, language: LanguageFinder.language(share: LanguageFinder.chineseShare(of: source)),
      kind: kind, title: title, clauses: outline.clauses, topics: topics, parties: survey.parties,
      signatures: survey.signatures, facts: facts, references: references, annexes: annexes,
      definitions: DefinitionFinder.definitions(in: source),
      notes: LineReading.notes(readings, source) + topicFinder.notes + factFinder.notes)
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
