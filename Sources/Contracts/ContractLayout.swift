import Office

/// How a document is laid out as a contract: its lines and their regions, its clauses and its title. Needs no vocabulary.
public struct ContractLayout: Sendable {
  let source: ContractText
  let readings: [LineReading]
  let outline: Outline
  let title: Range<Int>?

  public init(of document: WordDocument) {
    var source = ContractText(document)
    var readings = LineReading.readings(of: source)
    let front = FrontMatter(source, readings)
    for note in front.notes {
      for line in note { readings[line].isNote = true }
    }
    for (line, region) in RegionFinder(source, readings).regions(front).enumerated() {
      source.lines[line].region = region
    }
    outline = Outline(source, readings)
    for (line, clause) in outline.clauseOfLine.enumerated() { source.lines[line].clause = clause }
    title = TitleFinder.title(in: source, readings, before: front.bodyStart)
    self.source = source
    self.readings = readings
  }
}

/// What is found in a contract by the program's own knowledge: parties and signatures, references and annexes, and the
/// facts that are told by their shape. Needs no vocabulary either.
public struct ContractParticulars: Sendable {
  let survey: PartySurvey
  let annexes: [Annex]
  let references: [Reference]
  let definitions: [Definition]
  /// Before those of the parties, and after: facts at one place keep this order.
  let facts: [Fact]

  public init(of layout: ContractLayout) {
    let (source, clauses) = (layout.source, layout.outline.clauses)
    survey = PartySurvey(of: source)
    annexes = AnnexFinder.annexes(in: source, clauses)
    references = ReferenceFinder(source, layout.outline, annexes).references()
    definitions = DefinitionFinder.definitions(in: source)
    facts =
      ValueFacts.facts(in: source) + PatentFacts.facts(in: source) + TableSums.facts(in: source) + survey.facts
      + StructureFacts.facts(source, clauses, references, title: layout.title) + DocumentFacts.facts(in: source)
  }
}
