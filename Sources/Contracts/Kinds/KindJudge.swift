/// Tells what sort of document a text is, by its title and by what it is about.
///
/// The two are kept apart: a contract called 技术服务合同 is judged as one even when its substance is a sale of goods, and
/// the substance stands beside it for the rule that compares them.
public enum KindJudge {
  /// - Parameters:
  ///   - title: The line or lines that name the document; nil makes the judge look at the first lines.
  ///   - clauses: The clause tree; may be empty.
  ///   - topics: Where each topic is dealt with; may be empty, then signals bound to topics count everywhere.
  public static func judge(
    title: Range<Int>?, text: ContractText, clauses: [Clause], topics: [String: [TopicMatch]], vocabulary: Vocabulary
  ) -> KindJudgement {
    let titles = TitleReading(title: title, text: text, vocabulary: vocabulary)
    let places = SignalPlaces(text: text, topics: topics, besides: titles.titleLines)
    let papers = SignalPlaces(text: text, topics: topics, besides: [])
    var substance: [String: Int] = [:]
    var evidence: [KindJudgement.Evidence] = []
    let named = Set(titles.named.map(\.kind.id))
    for kind in vocabulary.kinds {
      let isPaper = kind.groups.contains(KindDecision.paper)
      // Only a title makes a paper, so the words of the others need not be looked for; and it says what a table is of.
      guard !isPaper || named.contains(kind.id) else { continue }
      let score = isPaper ? papers.score(kind.signals, kind: kind.id) : places.score(kind.signals, kind: kind.id)
      if score.sum != 0 { substance[kind.id] = score.sum }
      evidence += score.evidence
    }
    let best = titles.best(substance)
    if let best {
      evidence.append(KindJudgement.Evidence(kind: best.kind.id, text: best.place, weight: 5))
    }
    let decision = KindDecision(
      titles: titles, substance: substance, evidence: ContractEvidence(text), vocabulary: vocabulary)
    let kind = decision.kind
    let chosen = vocabulary.kinds.first { $0.id == kind }
    let isPaper = chosen?.groups.contains(KindDecision.paper) ?? false
    return KindJudgement(
      kind: kind, variants: chosen.map { variants(of: $0, titles, places) } ?? [], titled: best?.kind.id,
      name: isPaper ? best.map(titles.line) : nil, substance: substance,
      evidence: evidence.sorted { ($1.weight, $0.text.lowerBound, $0.kind) < ($0.weight, $1.text.lowerBound, $1.kind) })
  }

  /// Variants that the title names, else those whose signals are strong enough.
  private static func variants(of kind: KindDefinition, _ titles: TitleReading, _ places: SignalPlaces) -> [String] {
    kind.variants.filter { variant in
      variant.titles.contains(where: titles.matches)
        || (!variant.signals.isEmpty && places.score(variant.signals, kind: kind.id).sum >= max(1, variant.least))
    }
    .map(\.id).sorted()
  }
}
