/// Chooses exactly one branch of each `mc:AlternateContent` (ECMA-376 part 3, 7.4).
struct AlternateBranches {
  /// Whether a branch has been taken already, for each alternative that is open.
  private var taken: [Bool] = []

  mutating func enter() { taken.append(false) }

  mutating func leave() { _ = taken.popLast() }

  /// Whether this `mc:Choice` or `mc:Fallback` is the one to read.
  mutating func takes(_ element: XMLElement) -> Bool {
    guard let last = taken.last, !last else { return false }
    if element.name == .choice {
      let required = (element.string(.requires) ?? "").split(separator: " ")
      let isUnderstood = required.allSatisfy { declared in
        element.canonicalPrefix(for: String(declared)).map(Namespace.understood.contains) ?? false
      }
      guard isUnderstood else { return false }
    }
    taken[taken.count - 1] = true
    return true
  }
}
