import Contracts

/// The files of a rulebook by what they hold.
struct RulebookEntries {
  typealias Entry = (id: String, tree: DataTree, file: DataFile)

  private(set) var vocabulary: [DataFile] = []
  private(set) var sources: [(id: String, file: DataFile)] = []
  private(set) var rules: [(source: String, file: DataFile)] = []
  private(set) var parameters: [Entry] = []
  private(set) var profiles: [Entry] = []
  private(set) var coverage: [Entry] = []

  init(_ files: [DataFile], log: ProblemLog) {
    var seen: [String: String] = [:]
    for file in files {
      let parts = file.path.split(separator: "/").map(String.init)
      let folder = parts.count > 1 ? parts[0] : ""
      switch (folder, parts.last ?? "") {
      case ("lexicon", _), ("facts", _), ("kinds", _), ("lists", _): vocabulary.append(file)
      case ("parameters", _): parameters += Self.named(file, "parameter", &seen, log)
      case ("profiles", _): profiles += Self.named(file, "profile", &seen, log)
      case ("", "coverage.yaml"): coverage += Self.named(file, "coverage of", &seen, log)
      case ("", "catalogue.yaml"): break
      case ("", _): log.add(file.shownPath, 1, "a rule stands in the folder of its source; this file belongs nowhere")
      case (_, "source.yaml") where parts.count == 2: sources.append((folder, file))
      default:
        rules.append((folder, file))
        Self.checkName(file, parts.last ?? "", &seen, log)
      }
    }
    let known = Set(sources.map(\.id))
    for (source, file) in rules where !known.contains(source) {
      log.add(file.shownPath, 1, "the folder '\(source)' has no source.yaml")
    }
  }

  private static func named(
    _ file: DataFile, _ what: String, _ seen: inout [String: String], _ log: ProblemLog
  ) -> [Entry] {
    guard case .mapping(let pairs) = file.tree.content else {
      if case .null = file.tree.content { return [] }
      log.add(file.shownPath, file.tree.line, "expected named entries")
      return []
    }
    return pairs.compactMap { pair in
      let place = "\(file.shownPath):\(pair.value.line)"
      if let earlier = seen.updateValue(place, forKey: what + pair.key) {
        log.add(file.shownPath, pair.value.line, "\(what) '\(pair.key)' is defined already at \(earlier)")
        return nil
      }
      return (pair.key, pair.value, file)
    }
  }

  private static func checkName(_ file: DataFile, _ name: String, _ seen: inout [String: String], _ log: ProblemLog) {
    guard let id = file.tree["id"], case .scalar(let text) = id.content else { return }
    if name != text + ".yaml" { log.add(file.shownPath, id.line, "the rule '\(text)' must stand in \(text).yaml") }
    if let earlier = seen.updateValue("\(file.shownPath):\(id.line)", forKey: "rule" + text) {
      log.add(file.shownPath, id.line, "rule '\(text)' is defined already at \(earlier)")
    }
  }
}
