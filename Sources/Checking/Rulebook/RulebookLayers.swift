import Contracts

/// Several rulebook folders as one: what a later folder defines replaces what an earlier one says under the same name.
enum RulebookLayers {
  static func merged(_ layers: [[DataFile]]) -> [DataFile] {
    guard layers.count > 1 else { return layers.first ?? [] }
    var replaced: Set<String> = []
    var result: [DataFile] = []
    for layer in layers.reversed() {
      result = layer.compactMap { without(replaced, $0) } + result
      for file in layer { replaced.formUnion(names(in: file)) }
    }
    return result
  }

  /// Folders whose files hold entries by name.
  private static func isNamed(_ path: String) -> Bool {
    ["lexicon/", "facts/", "lists/", "parameters/", "profiles/", "coverage.yaml", "catalogue.yaml"]
      .contains { path.hasPrefix($0) }
  }

  private static func group(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.first == "lexicon" ? parts.prefix(2).joined(separator: "/") : String(parts.first ?? "")
  }

  private static func names(in file: DataFile) -> Set<String> {
    if isNamed(file.path) {
      guard case .mapping(let pairs) = file.tree.content else { return [] }
      return Set(pairs.map { group(file.path) + ":" + $0.key })
    }
    return [name(of: file)]
  }

  /// A kind or rule by its id, wherever it stands; a source by its folder.
  private static func name(of file: DataFile) -> String {
    guard !file.path.hasSuffix("/source.yaml"), let id = file.tree["id"], case .scalar(let text) = id.content else {
      return file.path
    }
    return (file.path.hasPrefix("kinds/") ? "kinds:" : "rules:") + text
  }

  private static func without(_ replaced: Set<String>, _ file: DataFile) -> DataFile? {
    guard isNamed(file.path), case .mapping(let pairs) = file.tree.content else {
      return replaced.contains(name(of: file)) ? nil : file
    }
    let group = group(file.path)
    var file = file
    file.tree.content = .mapping(pairs.filter { !replaced.contains(group + ":" + $0.key) })
    return file
  }
}
