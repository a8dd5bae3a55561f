/// What references to clauses can lead to: the clauses of the contract itself, by their numbers.
struct ClauseTargets {
  private let source: ContractText
  private let clauses: [Clause]
  private var children: [Int: [Int]] = [:]
  /// Clauses of the contract, and those of its annexes: an annex may speak of its own.
  private var byNumbers: [[Int]: Int] = [:]
  private var byNumbersInAnnexes: [[Int]: Int] = [:]

  /// The highest number of a clause of the contract itself.
  var highest: Int { byNumbers.keys.compactMap { $0.count == 1 ? $0[0] : nil }.max() ?? 0 }

  /// Whether the contract numbers its clauses 4.1, 4.2.
  var usesDecimals: Bool { clauses.contains { $0.numbering == .decimalPath } }

  init(_ source: ContractText, _ outline: Outline) {
    self.source = source
    clauses = outline.clauses
    for (index, clause) in clauses.enumerated() {
      if let parent = clause.parent { children[parent, default: []].append(index) }
    }
    byNumbers = table(.body, outline)
    byNumbersInAnnexes = table(.annex, outline)
    for number in InlineNumbers.numbers(in: source) where byNumbers[number.path] == nil {
      guard let parent = byNumbers[[number.path[0]]] else { continue }
      byNumbers[number.path] = parent
    }
  }

  private func table(_ region: Line.Region, _ outline: Outline) -> [[Int]: Int] {
    let own = clauses.indices.filter { source.lines[clauses[$0].lines.lowerBound].region == region }
    let hasArticles = own.contains { clauses[$0].numbering == .article }
    var table: [[Int]: Int] = [:]
    func add(_ numbers: [Int], _ clause: Int) {
      if table[numbers] == nil { table[numbers] = clause }
    }
    for index in own {
      let clause = clauses[index]
      let isTop = hasArticles ? clause.numbering == .article : clause.depth == 0 || isUnderHeading(clause)
      if clause.numbering == .decimalPath {
        add(outline.numbers[index], index)
      } else if isTop, clause.value > 0, clause.numbering != .chapter {
        add([clause.value], index)
      }
    }
    // 4.2 may be the second clause inside the fourth, however it is numbered.
    for (numbers, index) in table where numbers.count == 1 {
      for child in children[index] ?? [] where clauses[child].value > 0 { add(numbers + [clauses[child].value], child) }
    }
    return table
  }

  private func isUnderHeading(_ clause: Clause) -> Bool {
    var parent = clause.parent
    while let index = parent {
      if clauses[index].numbering != .unnumbered && clauses[index].numbering != .chapter { return false }
      parent = clauses[index].parent
    }
    return true
  }

  /// Nil when the contract numbers nothing that such a reference could mean.
  func resolves(numbers: [Int], paragraph: Int?, item: Int?, from place: Range<Int>) -> Bool? {
    let line = source.lineIndex(at: place.lowerBound)
    if source.lines[line].region == .annex, byNumbersInAnnexes[numbers] != nil { return true }
    guard byNumbers.keys.contains(where: { $0.count == 1 }) else { return nil }
    guard let clause = byNumbers[numbers] else {
      // 4.2.1 under a clause that is not divided further in numbers of its own.
      return numbers.count > 2 && byNumbers[Array(numbers.dropLast())] != nil ? nil : false
    }
    let parts = children[clause] ?? []
    let lines = clauses[clause].lines.filter { !source.lines[$0].text.isEmpty }
    if let paragraph, paragraph > max(parts.count, lines.count, sentences(clause)) { return false }
    if let item, !parts.isEmpty, paragraph == nil, item > parts.map({ clauses[$0].value }).max() ?? 0 {
      return parts.contains { (children[$0] ?? []).contains { clauses[$0].value == item } }
    }
    return true
  }

  /// Numbers inside the text of one line count as its parts, too.
  private func sentences(_ clause: Int) -> Int {
    let text = source.string(clauses[clause].text)
    return text.split(separator: "。").count
  }
}
