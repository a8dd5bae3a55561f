import Foundation

extension Vocabulary {
  /// Folders of a rulebook that hold its vocabulary.
  public static let folders = ["lexicon/topics", "lexicon/cues", "facts", "kinds", "lists"]

  /// Reads the vocabulary of a rulebook's folder and throws everything that is wrong with it at once.
  ///
  /// - Parameter checkingPatterns: Whether every expression is compiled to see that it is one. A rulebook that was
  ///   checked before need not pay for it again.
  public init(reading folder: URL, checkingPatterns: Bool = true) throws(DataProblems) {
    let log = ProblemLog(checksPatterns: checkingPatterns)
    let isFolder = (try? folder.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    if !isFolder { log.add(folder.relativePath, 1, "there is no such folder") }
    self.init(files: DataFile.files(in: folder, below: Self.folders, log: log), log: log)
    try log.throwIfAny()
  }

  /// Reads the vocabulary from files already parsed; those of other folders are passed over.
  public init(files: [DataFile], log: ProblemLog) {
    var seen: [String: (file: String, line: Int)] = [:]
    func isNew(_ what: String, _ id: String, in file: DataFile, line: Int) -> Bool {
      if let earlier = seen.updateValue((file.shownPath, line), forKey: what + id) {
        log.add(file.shownPath, line, "\(what) '\(id)' is defined already at \(earlier.file):\(earlier.line)")
        return false
      }
      return true
    }
    for file in files {
      if file.path.hasPrefix("kinds/") {
        let fields = DataFields(file.tree, file: file.shownPath, log: log)
        let kind = KindDefinition(fields)
        if isNew("kind", kind.id, in: file, line: fields.line) { kinds.append(kind) }
        continue
      }
      for (id, value) in Self.entries(of: file, log: log) {
        if file.path.hasPrefix("lists/") {
          if isNew("list", id, in: file, line: value.line) { lists[id] = Self.words(id, value, file, log) }
          continue
        }
        let fields = DataFields(value, file: file.shownPath, log: log)
        if file.path.hasPrefix("lexicon/topics/"), isNew("topic", id, in: file, line: value.line) {
          topics.append(Topic(id: id, fields))
        } else if file.path.hasPrefix("lexicon/cues/"), isNew("cue", id, in: file, line: value.line) {
          cues[id] = Cue(id: id, fields)
        } else if file.path.hasPrefix("facts/"), isNew("fact", id, in: file, line: value.line) {
          facts.append(FactDefinition(name: id, fields))
        }
      }
    }
    checkPlaces(files, log)
  }

  private static func entries(of file: DataFile, log: ProblemLog) -> [(key: String, value: DataTree)] {
    switch file.tree.content {
    case .mapping(let pairs): return pairs
    case .null where Self.folders.contains { file.path.hasPrefix($0 + "/") }: return []
    default:
      let isOurs = Self.folders.contains { file.path.hasPrefix($0 + "/") }
      if isOurs { log.add(file.shownPath, file.tree.line, "expected named entries") }
      return []
    }
  }

  /// A list is a sequence of words, or has a title and `words`.
  private static func words(_ id: String, _ value: DataTree, _ file: DataFile, _ log: ProblemLog) -> [String] {
    if case .mapping = value.content {
      let fields = DataFields(value, file: file.shownPath, log: log)
      _ = fields.localized(optional: "title")
      let words = fields.texts("words")
      fields.finish()
      return words.map(Folding.fold)
    }
    let fields = DataFields(
      DataTree(content: .mapping([(id, value)]), line: value.line), file: file.shownPath, log: log)
    return fields.texts(id).map(Folding.fold)
  }

  /// Topics named in `after` and `in` must exist: a typing mistake would silence a rule without a word.
  private func checkPlaces(_ files: [DataFile], _ log: ProblemLog) {
    let known = Set(topics.map(\.id))
    let places = known.union(Line.Region.allCases.map(\.rawValue))
    func check(_ value: DataTree?, in file: DataFile, against known: Set<String>) {
      guard let value else { return }
      var items = [value]
      if case .sequence(let several) = value.content { items = several }
      for item in items {
        guard case .scalar(let text) = item.content, !known.contains(text) else { continue }
        log.add(
          file.shownPath, item.line, "there is no topic\(known.count > topics.count ? " or region" : "") '\(text)'")
      }
    }
    for file in files {
      if file.path.hasPrefix("kinds/") {
        for signal in file.tree["signals"]?.items ?? [] { check(signal["in"], in: file, against: places) }
        for variant in file.tree["variants"]?.items ?? [] {
          for signal in variant["signals"]?.items ?? [] { check(signal["in"], in: file, against: places) }
        }
      } else if case .mapping(let pairs) = file.tree.content {
        for (_, entry) in pairs where file.path.hasPrefix("lexicon/topics/") {
          check(entry["after"], in: file, against: known)
        }
        for (_, entry) in pairs where file.path.hasPrefix("facts/") { check(entry["in"], in: file, against: places) }
      }
    }
  }
}
