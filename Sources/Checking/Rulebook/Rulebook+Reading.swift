import Contracts
import Foundation

extension Rulebook {
  /// Reads a rulebook and checks all of it.
  ///
  /// - Parameters:
  ///   - folders: Rulebook folders; what a later one defines replaces what an earlier one says under the same name.
  ///   - cache: A folder for the compiled form; nil reads everything anew. Rules from the compiled form have no examples.
  /// - Throws: Everything that is wrong, with file and line.
  public init(reading folders: [String], cache: String? = nil) throws(DataProblems) {
    let log = ProblemLog()
    let opened = folders.compactMap { name in
      let folder = RulebookFolder(name)
      if folder == nil { log.add(name, 1, "there is no such folder") }
      return folder
    }
    try log.throwIfAny()
    let compiled = cache.map { CompiledRulebook(folder: $0) }
    compiled?.recallExpressions()
    if let compiled, let hash = compiled.hash(of: opened), let known = Self.known(hash, compiled, opened) {
      self = known
      return
    }
    let contents = RulebookContents(opened, log: log)
    if let compiled, let known = Self.known(contents.hash, compiled, opened) {
      self = known
      compiled.remember(opened, as: contents.hash)
      return
    }
    let files: [DataFile]
    (self, files) = Self.validated(contents, opened, log)
    try log.throwIfAny()
    if let compiled {
      compiled.write(files, words: PatternWords(of: log.expressions), hash: contents.hash)
      compiled.remember(opened, as: contents.hash)
    }
  }

  /// Keeps what this run learned, so that the next one is sooner ready.
  public static func rememberExpressions(in cache: String) {
    CompiledRulebook(folder: cache).rememberExpressions()
  }

  /// Reads a rulebook as far as it can be read, for showing an author what is wrong with rules and examples at once.
  /// Contracts are not to be checked against it when there are problems.
  public static func inspect(_ folders: [String]) -> (rulebook: Rulebook, problems: [DataProblem]) {
    let log = ProblemLog()
    let opened = folders.compactMap { name in
      let folder = RulebookFolder(name)
      if folder == nil { log.add(name, 1, "there is no such folder") }
      return folder
    }
    let (book, _) = validated(RulebookContents(opened, log: log), opened, log)
    return (book, log.problems.sorted())
  }

  private static func validated(
    _ contents: RulebookContents, _ folders: [RulebookFolder], _ log: ProblemLog
  ) -> (Rulebook, [DataFile]) {
    let files = RulebookLayers.merged(contents.parsed(log: log))
    let catalogue = RequirementCatalogue(files: files, log: log)
    let book = Rulebook(
      files: files, folders: folders.map(\.name), hash: contents.hash,
      catalogue: Set(catalogue.requirements.map(\.id)), validating: true, log: log)
    return (book, files)
  }

  /// The compiled rulebook of a hash, if there is one and it is sound.
  private static func known(_ hash: String, _ compiled: CompiledRulebook, _ folders: [RulebookFolder]) -> Rulebook? {
    guard let (files, words) = compiled.files(of: hash) else { return nil }
    let log = ProblemLog(checksPatterns: false, words: words)
    let book = Rulebook(
      files: files, folders: folders.map(\.name), hash: hash, validating: false, log: log)
    return log.problems.isEmpty ? book : nil
  }
}
