import Contracts

/// The names under which a rule can mean a kind of document.
enum KindNames {
  /// All that exist: the id, the short name and the groups, alone and with each variant.
  static func all(of kind: KindDefinition) -> Set<String> {
    names(of: kind, variants: kind.variants.map(\.id))
  }

  /// Those that hold for a document of this kind with these variants.
  static func names(of kind: KindDefinition, variants: [String]) -> Set<String> {
    var names: Set<String> = []
    for name in [kind.id, kind.short] + kind.groups {
      names.insert(name)
      for variant in variants { names.insert("\(name)/\(variant)") }
    }
    return names
  }

  /// Those that hold for a document that somebody says is of a kind: `service`, `development/entrusted`, or a group
  /// such as `technology-contract`. Empty when there is no such kind.
  static func names(ofOverride text: String, in kinds: [KindDefinition]) -> Set<String> {
    let parts = text.split(separator: "/").map(String.init)
    guard let name = parts.first else { return [] }
    let variants = Array(parts.dropFirst())
    if let kind = kinds.first(where: { $0.id == name || $0.short == name }) {
      return names(of: kind, variants: variants)
    }
    let members = kinds.filter { $0.groups.contains(name) }
    guard let first = members.first else { return [] }
    let shared = members.dropFirst().reduce(Set(first.groups)) { $0.intersection($1.groups) }
    return shared.union(shared.flatMap { group in variants.map { "\(group)/\($0)" } })
  }

  /// Whether somebody may say that a document is of this kind.
  static func isKnown(_ text: String, among names: Set<String>) -> Bool {
    let parts = text.split(separator: "/").map(String.init)
    guard let name = parts.first, names.contains(name) else { return false }
    return parts.dropFirst().allSatisfy { names.contains("\(name)/\($0)") }
  }
}
