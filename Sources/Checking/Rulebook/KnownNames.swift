import Contracts

/// The names that rules may use, for telling an author at once about the one that is misspelt.
struct KnownNames {
  var facts: Set<String> = []
  var topics: Set<String> = []
  var cues: Set<String> = []
  var lists: Set<String> = []
  var parameters: Set<String> = []
  var kinds: Set<String> = []
  var profiles: Set<String> = []
  var sources: Set<String> = []
  /// Ids of the requirement catalogue; empty when the rulebook has none.
  var catalogue: Set<String> = []

  /// Places that are no topics: the regions of a document, and its title.
  static let regions = Set(Line.Region.allCases.map(\.rawValue) + ["title"])

  init() {}

  init(_ vocabulary: Vocabulary) {
    facts = Set(ProgramFact.byName.keys).union(vocabulary.facts.map(\.name))
    topics = Set(vocabulary.topics.map(\.id))
    cues = Set(vocabulary.cues.keys)
    lists = Set(vocabulary.lists.keys)
    kinds = ["other-contract", "unknown"]
    for kind in vocabulary.kinds { kinds.formUnion(KindNames.all(of: kind)) }
  }
}
