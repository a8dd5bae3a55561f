/// What a vocabulary says of a contract: its topics, the values behind its labels, its kind.
public struct ContractUnderstanding: Sendable {
  let topics: [String: [TopicMatch]]
  let labelled: [Fact]
  let repealedLaws: [Fact]
  let kind: KindJudgement
  let notes: [ReadingNote]

  public init(of layout: ContractLayout, using vocabulary: Vocabulary) {
    let (source, clauses) = (layout.source, layout.outline.clauses)
    var topicFinder = TopicFinder(source, clauses)
    topics = topicFinder.topics(vocabulary.topics)
    var factFinder = FactFinder(source, topics)
    labelled = factFinder.facts(vocabulary.facts)
    repealedLaws = StatuteFacts.repealed(in: source, laws: vocabulary.lists["repealed-laws"] ?? [])
    kind = KindJudge.judge(
      title: layout.title, text: source, clauses: clauses, topics: topics, vocabulary: vocabulary)
    notes = topicFinder.notes + factFinder.notes
  }
}
