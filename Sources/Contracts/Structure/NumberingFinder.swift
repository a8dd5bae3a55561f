/// Finds clause numbers that skip, repeat or go back.
struct NumberingFinder {
  private let source: ContractText
  private let clauses: [Clause]

  init(_ source: ContractText, _ clauses: [Clause]) {
    self.source = source
    self.clauses = clauses
  }

  /// One fact for every number that does not follow the one before it. Numbers that Word computes cannot.
  func gaps() -> [Fact] {
    let inline = InlineNumbers.numbers(in: source)
    var last: [Key: Int] = [:]
    var gaps: [Fact] = []
    for (index, clause) in clauses.enumerated() where clause.value > 0 {
      let key = key(of: clause)
      let before = last[key]
      last[key] = index
      guard !clause.isAutomatic, before.map({ !clauses[$0].isAutomatic }) ?? true else { continue }
      let expected = before.map { clauses[$0].value + 1 } ?? 1
      if clause.value == expected || isFreshStart(clause, after: before) { continue }
      if clause.numbering == .decimalPath, leadsOn(clause, in: inline, behind: before) { continue }
      if before == nil, !startsAtOne(clause) { continue }
      let end = clause.text.lowerBound + clause.number.utf8.count
      let number = clause.text.lowerBound..<min(end, numberEnd(clause))
      gaps.append(Fact(name: "numbering.gap", value: .text(source.string(number)), text: number))
    }
    return gaps
  }

  /// Whether all numbers between two clauses stand inside the lines between them: 3.3 …。3.4 …。
  private func leadsOn(_ clause: Clause, in inline: [InlineNumbers], behind before: Int?) -> Bool {
    let start = before.map { clauses[$0].value } ?? 0
    guard clause.value > start + 1 else { return false }
    let between = (before.map { clauses[$0].text.lowerBound } ?? 0)..<clause.text.lowerBound
    let parent = clause.number.split(separator: ".").dropLast().compactMap { Int($0) }
    return (start + 1..<clause.value).allSatisfy { value in
      inline.contains { between.contains($0.text.lowerBound) && $0.path == parent + [value] }
    }
  }

  /// Articles count through the chapters; everything else counts within what it stands in.
  private struct Key: Hashable {
    var scope: Int?
    var numbering: Clause.Numbering
    var shape: String
  }

  private func key(of clause: Clause) -> Key {
    var scope = clause.parent
    if clause.numbering == .article {
      while let parent = scope, clauses[parent].number.isEmpty || clauses[parent].numbering == .chapter {
        scope = clauses[parent].parent
      }
    }
    // Brackets and letters of different make are different lists.
    let shape = clause.number.filter { "()（）.、)".contains($0) || $0.isLetter && $0.isASCII && $0.isUppercase }
    // Article 1 and 第一条 are the numbers of two texts, one in each language.
    if clause.numbering == .article, clause.number.first?.isASCII ?? false {
      return Key(scope: scope, numbering: clause.numbering, shape: "Article")
    }
    return Key(
      scope: scope, numbering: clause.numbering,
      shape: clause.numbering == .letter ? String(shape.prefix(1)) : clause.numbering == .decimalBracketed ? shape : "")
  }

  /// A list may begin anew under the same clause, and articles may in a new chapter.
  private func isFreshStart(_ clause: Clause, after before: Int?) -> Bool {
    guard clause.value == 1, let before else { return false }
    if clause.numbering == .article { return clause.parent != clauses[before].parent }
    return clause.parent != nil || clauses[before].lines.count > 1 || clause.numbering != .chineseComma
  }

  /// Only what numbers the contract itself must begin with one: lists inside may go on from elsewhere.
  private func startsAtOne(_ clause: Clause) -> Bool {
    guard clause.depth == 0 || clause.numbering == .article else { return false }
    return clauses.filter { $0.numbering == clause.numbering && $0.depth == clause.depth }.count > 2
      && (clause.numbering == .article || clause.numbering == .chineseComma || clause.numbering == .chapter)
  }

  private func numberEnd(_ clause: Clause) -> Int {
    ClauseNumberReader(source.text).number(at: source.lines[clause.lines.lowerBound].text)?.numberEnd
      ?? clause.text.upperBound
  }
}
