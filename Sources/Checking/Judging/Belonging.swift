import Contracts

/// Where to point at what is missing: the place where a reader would look for it, never line 1 as a shrug.
extension Setting {
  /// The heading of the clause on one of the topics; else of the clause after which it would stand; else of the first
  /// clause, when nothing that usually goes before it is there. Regions count as places too, and the first name that
  /// leads somewhere wins. What belongs to no topic is missing from the end, or from a paper that is no contract.
  func belonging(to places: [String]) -> Range<Int> {
    if let anchor = focus?.anchor { return anchor }
    for place in places {
      if place == "title", let title = examination.contract.title { return title }
      if let region = Line.Region(rawValue: place) {
        if let found = beginning(of: region) { return found }
      } else if let heading = heading(of: place) {
        return heading
      }
    }
    if let before = predecessor(of: places) { return before }
    // What a report or a policy lacks, it lacks as a whole.
    guard examination.kinds.contains("contract") || examination.kinds.isDisjoint(with: ["paper"]) else {
      return titleOrBeginning
    }
    let isOnTopic = places.contains { examination.topic($0) != nil }
    return (isOnTopic ? firstClause : lastClause) ?? titleOrBeginning
  }

  /// The heading of the first topic named in `after` that is there; else the last heading in the document of all that
  /// go before those.
  private func predecessor(of topics: [String]) -> Range<Int>? {
    var seen = Set(topics)
    var waiting = topics
    var last: Range<Int>?
    while !waiting.isEmpty {
      let before = waiting.flatMap { examination.topic($0)?.after ?? [] }.filter { seen.insert($0).inserted }
      for heading in before.lazy.compactMap({ heading(of: $0) }) {
        if waiting == topics { return heading }
        if last.map({ $0.lowerBound < heading.lowerBound }) ?? true { last = heading }
      }
      waiting = before
    }
    return last
  }

  /// The heading or label by which a topic is dealt with first.
  func heading(of topic: String) -> Range<Int>? {
    matches(of: topic).first.map(heading)
  }

  func heading(of match: TopicMatch) -> Range<Int> {
    if let clause = match.clause { return heading(of: clause) }
    if let evidence = match.evidence.first { return evidence }
    return contractLine(at: match.text.lowerBound)
  }

  /// The heading over a clause: its own, else that of the nearest clause above that has one.
  func heading(of index: Int) -> Range<Int> {
    let clauses = examination.contract.clauses
    var above: Int? = index
    while let candidate = above, !clauses[candidate].hasHeading { above = clauses[candidate].parent }
    let clause = clauses[above ?? index]
    return clause.heading.isEmpty ? contractLine(at: clause.text.lowerBound) : clause.heading
  }

  /// Where a party introduces itself.
  func place(of party: Int) -> Range<Int> {
    let party = examination.contract.parties[party]
    if let block = party.block {
      let name = party.names.first { $0.region == .parties && block.contains($0.text.lowerBound) }
      return name?.text ?? contractLine(at: block.lowerBound)
    }
    return party.names.first?.text ?? titleOrBeginning
  }

  private func contractLine(at offset: Int) -> Range<Int> {
    let contract = examination.contract
    return contract.lines.isEmpty ? 0..<0 : contract.lines[contract.source.lineIndex(at: offset)].text
  }

  private func beginning(of region: Line.Region) -> Range<Int>? {
    let contract = examination.contract
    if region == .cover, let title = contract.title { return title }
    return contract.lines.first { $0.region == region && !$0.text.isEmpty }?.text
  }

  private var firstClause: Range<Int>? {
    examination.contract.clauses.indices.first(where: isTopLevel).map { heading(of: $0) }
  }

  private var lastClause: Range<Int>? {
    examination.contract.clauses.indices.last(where: isTopLevel).map { heading(of: $0) }
  }

  private func isTopLevel(_ index: Int) -> Bool {
    let contract = examination.contract
    let clause = contract.clauses[index]
    return clause.depth == 0
      && contract.lines[contract.source.lineIndex(at: clause.text.lowerBound)].region == .body
  }

  var titleOrBeginning: Range<Int> {
    let contract = examination.contract
    return contract.title ?? contract.lines.first { !$0.text.isEmpty }?.text ?? 0..<0
  }

  /// A blank or other fact as its label reads, else the words pointed at.
  func label(of fact: Fact) -> String { original(fact.label ?? fact.text) }

  /// The document's own words at a folded range.
  func original(_ range: Range<Int>) -> String {
    let contract = examination.contract
    guard !contract.lines.isEmpty else { return "" }
    return contract.document.text(at: contract.source.span(range))
  }

  /// How a reader would name the part of the document that a range stands in: 第四条, 封面, the signature block.
  func whereabouts(_ range: Range<Int>) -> LocalizedText {
    let contract = examination.contract
    guard !contract.lines.isEmpty else { return LocalizedText(zh: "文中", en: "the text") }
    let line = contract.lines[contract.source.lineIndex(at: range.lowerBound)]
    if line.region == .body, let clause = line.clause {
      let path = contract.clauses[clause].path
      if !path.isEmpty { return LocalizedText(zh: path, en: path) }
    }
    return switch line.region {
    case .cover: LocalizedText(zh: "封面", en: "the cover")
    case .parties: LocalizedText(zh: "首部", en: "the parties' particulars")
    case .body: LocalizedText(zh: "正文", en: "the text")
    case .signature: LocalizedText(zh: "签章页", en: "the signature page")
    case .annex: LocalizedText(zh: "附件", en: "the annexes")
    case .margin: LocalizedText(zh: "页眉页脚或注释", en: "a header, footer or note")
    }
  }
}
