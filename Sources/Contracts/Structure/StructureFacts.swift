/// Facts that follow from the structure: title, broken references, missing annexes, numbering, choices, hints.
enum StructureFacts {
  static func facts(
    _ source: ContractText, _ clauses: [Clause], _ references: [Reference], title: Range<Int>?
  ) -> [Fact] {
    var facts: [Fact] = []
    if let title {
      let words = source.string(title).filter { $0 != "\n" }
      facts.append(Fact(name: "title", value: .text(words), text: title))
    }
    var missing: Set<String> = []
    for reference in references where reference.resolves == false {
      let words = source.string(reference.text)
      switch reference.target {
      case .clause: facts.append(Fact(name: "reference.broken", value: .text(words), text: reference.text))
      case .annex(let number, let title):
        // However often it is mentioned, an annex is missing once.
        guard missing.insert(number.map(String.init) ?? title).inserted else { continue }
        facts.append(Fact(name: "annex.missing", value: .text(words), text: reference.text))
      case .external: break
      }
    }
    return facts + NumberingFinder(source, clauses).gaps() + OptionFinder(source, clauses).facts()
      + PromptFinder.prompts(in: source)
  }
}
