import Contracts

extension Rulebook {
  /// Which citations say something else on a date than in the rule: a contract of 2019 rests on the Contract Law, not on
  /// the Civil Code, and since March 2026 registration no longer rests on the rules of 2001.
  struct CitationsByDate {
    /// By the id that rules cite: the source in force instead, or nil when there was none.
    private var instead: [String: String?] = [:]

    init(_ sources: [Source], on date: CalendarDate) {
      for source in sources where !source.isInForce(on: date) {
        let other =
          source.from.map { date < $0 } ?? false
          ? sources.first { $0.id == source.replaces }
          : sources.first { $0.replaces == source.id }
        instead[source.id] = .some(other.flatMap { $0.isInForce(on: date) ? $0.id : nil })
      }
    }

    /// The rule with the citations of that date. What rests on nothing else keeps what it cites.
    func applied(to rule: Rule) -> Rule {
      guard rule.citations.contains(where: { instead.keys.contains($0.source) }) else { return rule }
      var citations: [Citation] = []
      for citation in rule.citations {
        guard let other = instead[citation.source] else {
          citations.append(citation)
          continue
        }
        // The article is another one there, and nobody has compared them.
        guard let other, !rule.citations.contains(where: { $0.source == other }) else { continue }
        citations.append(Citation(source: other, article: "", provenance: citation.provenance))
      }
      guard !citations.isEmpty else { return rule }
      var rule = rule
      rule.citations = citations
      return rule
    }
  }
}

extension Source {
  fileprivate func isInForce(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}
