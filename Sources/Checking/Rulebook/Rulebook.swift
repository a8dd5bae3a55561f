import Contracts

/// What contracts are checked against: sources, rules and the words by which contracts are understood.
///
/// Read from folders that anyone can read, diff and replace; `Documentation/rulebook.md` describes them.
public struct Rulebook: Sendable {
  /// `sha256:…` over all paths and contents.
  public let hash: String
  /// As the user named them; later ones extend and replace.
  public let folders: [String]
  /// Sorted by id.
  public let sources: [Source]
  /// Sorted by id, retired ones too. Without examples when they come from a compiled rulebook.
  public let rules: [Rule]
  /// Sorted by id.
  public let profiles: [Profile]
  public let vocabulary: Vocabulary
  /// What an author should mend but nobody must, such as too few examples.
  public let warnings: [DataProblem]
  /// Catalogue ids that `coverage.yaml` speaks of.
  let coverageNotes: [String: CoverageNote]
  let parameters: [String: Parameter]

  /// Assembles a rulebook from its files, which are in order and without entries that a later folder replaces.
  ///
  /// - Parameter validating: Whether names, patterns and texts are checked; a compiled rulebook was checked before.
  init(
    files: [DataFile], folders: [String], hash: String, catalogue: Set<String> = [], validating: Bool, log: ProblemLog
  ) {
    self.folders = folders
    self.hash = hash
    let sorted = RulebookEntries(files, log: log)
    vocabulary = Vocabulary(files: sorted.vocabulary, log: log)
    var names = validating ? KnownNames(vocabulary) : nil
    names?.catalogue = catalogue
    let shallow = { (file: DataFile) in ProblemReport(log: log, file: file.shownPath, names: names) }

    var sources: [Source] = []
    for (id, file) in sorted.sources {
      if let source = Source(file.tree, id: id, shallow(file)) { sources.append(source) }
    }
    self.sources = sources.sorted { $0.id < $1.id }
    names?.sources = Set(sources.map(\.id))
    if validating {
      let known = Set(sources.map(\.id))
      for source in sources {
        if let replaced = source.replaces, !known.contains(replaced) {
          log.add("\(source.id)/source.yaml", 1, "there is no source '\(replaced)' to replace")
        }
      }
    }

    var parameters: [String: Parameter] = [:]
    for (id, tree, file) in sorted.parameters { parameters[id] = Parameter(tree, shallow(file)) }
    self.parameters = parameters
    names?.parameters = Set(parameters.keys)

    names?.profiles = Set(sorted.profiles.map(\.id)).union([Profile.all.id])
    profiles = sorted.profiles.compactMap { Profile($0.tree, id: $0.id, shallow($0.file)) }.sorted { $0.id < $1.id }
    var notes: [String: CoverageNote] = [:]
    for (id, tree, file) in sorted.coverage { notes[id] = CoverageNote(tree, shallow(file)) }
    coverageNotes = notes

    var rules: [Rule] = []
    var warnings: [DataProblem] = []
    for (source, file) in sorted.rules {
      guard let rule = Rule(file.tree, source: source, shallow(file)) else { continue }
      rules.append(rule)
      if validating, let lack = rule.lackOfExamples {
        warnings.append(DataProblem(file: file.shownPath, line: 1, message: lack))
      }
    }
    self.rules = rules.sorted { $0.id < $1.id }
    if validating {
      let known = Set(rules.map(\.id))
      for (id, _, file) in sorted.coverage {
        for rule in notes[id]?.rules ?? [] where !known.contains(rule.id) {
          log.add(file.shownPath, rule.line, "there is no rule '\(rule.id)'")
        }
      }
    }
    self.warnings = warnings.sorted()
  }

  /// The profile of a name; nil when there is none. `all` always is one.
  public func profile(named name: String) -> Profile? {
    profiles.first { $0.id == name } ?? (name == Profile.all.id ? .all : nil)
  }

  /// The rule of an id.
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// Whether a document may be said to be of this kind, such as `service` or `development/entrusted`.
  public func isKnown(kind: String) -> Bool {
    KindNames.isKnown(kind, among: KnownNames(vocabulary).kinds)
  }

  /// The kind of an id or short name.
  public func kind(_ name: String) -> KindDefinition? {
    vocabulary.kinds.first { $0.id == name || $0.short == name }
  }
}

extension Rule {
  /// What `examples` lack: two pass, two fail, and one more looks like a defect and is none.
  var lackOfExamples: String? {
    guard status != .retired else { return nil }
    let failing = examples.filter { $0.expect == .fail }.count
    let passing = examples.filter { $0.expect == .pass }.count
    let silent = examples.filter { $0.expect == .pass || $0.expect == .notApplicable }.count
    guard passing < 2 || failing < 2 || silent < 3 else { return nil }
    return "\(id) needs at least two passing and two failing examples and one near miss; it has \(passing) that pass, "
      + "\(failing) that fail and \(silent - passing) that do not apply"
  }
}
