/// Counts the paragraphs of lists and writes their labels, in document order.
struct ListCounters {
  private static let uncounted = Int.min
  /// Nine values for each abstract definition; `uncounted` where nothing was counted since the last restart.
  private var values: [Int] = []
  /// Start values set anew that have had their effect, which is once for a list and level.
  private var started: Set<Int> = []
  /// Labels made of one number alone, by list, level and number: most of a contract's come again in every article.
  private var known: [Int: String] = [:]

  /// Counts one paragraph of a list, given by its `w:numId`. Nil when the list does not exist, or shows nothing.
  mutating func label(list id: Int, at index: Int, level: Int, in definitions: NumberingDefinitions) -> NumberLabel? {
    if values.isEmpty {
      values = Array(repeating: ListCounters.uncounted, count: definitions.abstractCount * 9)
    }
    let level = min(max(level, 0), 8)
    let base = definitions.lists[index].abstract * 9
    guard definitions.lists[index].levels[level] != nil else { return nil }
    // Levels above that were never counted show their start, and count on from there.
    for upper in 0..<level where values[base + upper] == ListCounters.uncounted {
      values[base + upper] = start(of: upper, list: index, in: definitions)
    }
    if let anew = definitions.lists[index].starts[level], started.insert(index * 9 + level).inserted {
      values[base + level] = anew
    } else if values[base + level] == ListCounters.uncounted {
      values[base + level] = start(of: level, list: index, in: definitions)
    } else {
      values[base + level] += 1
    }
    restart(below: level, base: base, list: index, in: definitions)
    let text = knownText(list: index, level: level, base: base, in: definitions)
    guard !text.isEmpty else { return nil }
    let suffix = definitions.lists[index].levels[level]?.suffix ?? .tab
    return NumberLabel(text: text, level: level, list: id, suffix: suffix)
  }

  /// Deeper levels begin again, unless they say otherwise (17.9.10).
  private mutating func restart(below level: Int, base: Int, list: Int, in definitions: NumberingDefinitions) {
    guard level < 8 else { return }
    for lower in (level + 1)...8 {
      if let after = definitions.lists[list].levels[lower]?.restartsAfter, level >= after { continue }
      values[base + lower] = ListCounters.uncounted
    }
  }

  private func start(of level: Int, list: Int, in definitions: NumberingDefinitions) -> Int {
    definitions.lists[list].starts[level] ?? definitions.lists[list].levels[level]?.start ?? 1
  }

  private mutating func knownText(
    list: Int, level: Int, base: Int, in definitions: NumberingDefinitions
  ) -> String {
    let number = values[base + level]
    guard definitions.lists[list].dependsOnlyOnItself[level], number >= 0, number < 256 else {
      return text(list: list, level: level, base: base, in: definitions)
    }
    let key = (list * 9 + level) << 8 | number
    if let text = known[key] { return text }
    let text = text(list: list, level: level, base: base, in: definitions)
    known[key] = text
    return text
  }

  private func text(list: Int, level: Int, base: Int, in definitions: NumberingDefinitions) -> String {
    guard let shown = definitions.lists[list].levels[level] else { return "" }
    if shown.format.isBullet { return shown.hasPicture ? "•" : Symbols.bullet(shown.text.source, font: shown.font) }
    var result = ""
    for piece in shown.text.pieces {
      switch piece {
      case .literal(let text): result += text
      case .number(let other):
        let format = shown.isLegal ? .decimal : definitions.lists[list].levels[other]?.format ?? .decimal
        let value = values[base + other]
        result += format.text(for: value == ListCounters.uncounted ? 0 : value)
      }
    }
    return result
  }
}
