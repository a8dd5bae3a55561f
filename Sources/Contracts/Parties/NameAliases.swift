/// Which statements are the same name though they are not written the same.
///
/// A bilingual contract states a Chinese and a Latin name of one party, and both are right: names are compared with
/// names in their own script only. Two co-owners on one line (“A、B”) are each named by it.
struct NameAliases {
  /// The name that all others are compared with.
  private let main: String
  /// The first statement in the other script.
  private var translation: String?

  /// `main` is the name first stated; `names` are all statements, in document order.
  init(main: String, names: [String]) {
    self.main = main
    let isLatin = Self.isLatin(main)
    translation = names.first { Self.isLatin($0) != isLatin }
  }

  /// The main name for its translation and for one of the owners it lists; other words as they are.
  func canonical(_ name: String) -> String {
    if name == main || main.isEmpty { return name }
    if let translation, Self.isSame(name, translation) { return main }
    return isListed(name, main) || isListed(main, name) ? main : name
  }

  /// Whether a name is one of several in a list.
  private func isListed(_ name: String, _ list: String) -> Bool {
    guard list.contains("、") else { return false }
    let owners = list.split(separator: "、").map(String.init)
    return owners.contains(name) && owners.allSatisfy { NameShape.isOrganisation($0) || NameShape.isPerson($0) }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    folded(left) == folded(right)
  }

  /// Case and the full stop at the end of Ltd. tell no names apart.
  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }

  /// Without a single Chinese character.
  private static func isLatin(_ name: String) -> Bool {
    !name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
