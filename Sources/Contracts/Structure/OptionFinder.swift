/// Finds choices that the form offers: 按以下第__种方式, with how many there are to choose from.
struct OptionFinder {
  private let source: ContractText
  private let clauses: [Clause]
  private let reader: ClauseNumberReader

  private static let choice = Pattern(
    "(?:以下|下列|下述|如下|选择|选用|采用|采取|按照?|适用)(?:的)?(?:以下|下列|下述|如下)?[^。;,:\\n]{0,8}?第([^。;,:种项第\\n]{0,8}?)(?:种|项)(?:办法|方式|方法|形式|途径|方案)?|"
      + "选择(?:以下|下列)?(?:第)?([①②③④⑤⑥⑦⑧⑨⑩])")
  /// 第三种情形 in ordinary text offers nothing to choose.
  private static let offer = Pattern("以下|下列|下述|如下|选择|选用|(?:采用|采取|按照?|适用)第|(?:方式|办法|方法|形式|途径|方案)")
  private static let inline = Pattern("[(（]?(\\d|[一二三四五六七八九])[)）.、]|([①②③④⑤⑥⑦⑧⑨⑩])")

  init(_ source: ContractText, _ clauses: [Clause]) {
    self.source = source
    self.clauses = clauses
    reader = ClauseNumberReader(source.text)
  }

  /// `option` and `option.range` facts, paired by order.
  func facts() -> [Fact] {
    ((try? source.matches(of: Self.choice)) ?? []).flatMap { match -> [Fact] in
      let line = source.lines[source.lineIndex(at: match.range.lowerBound)]
      guard line.region == .body || line.region == .annex, isOffer(match.range), let slot = slot(match) else {
        return []
      }
      let chosen = source.string(slot).filter { !"_ ()[]【】/".contains($0) }
      let value: FactValue
      if chosen.isEmpty {
        value = .blank
      } else if let number = number(chosen) {
        value = .number(ExactNumber(number))
      } else {
        return []
      }
      let range = alternatives(after: match.range.upperBound)
      return [
        Fact(name: "option", value: value, text: match.range),
        Fact(name: "option.range", value: range > 0 ? .number(ExactNumber(range)) : .blank, text: match.range),
      ]
    }
  }

  private func slot(_ match: Pattern.Match) -> Range<Int>? { match.groups.compactMap { $0 }.first }

  private func isOffer(_ range: Range<Int>) -> Bool {
    ((try? source.firstMatch(of: Self.offer, in: range)) ?? nil) != nil
  }

  private func number(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    let first = bytes.scalar(at: 0).value
    if (0x2460...0x2473).contains(first) { return Int(first) - 0x2460 + 1 }
    guard let numeral = Numeral(in: bytes, at: 0, before: bytes.count), numeral.end == bytes.count else { return nil }
    return numeral.value
  }

  /// How many alternatives follow: numbered lines that count from one, or numbers on the same line.
  private func alternatives(after offset: Int) -> Int {
    let line = source.lineIndex(at: offset)
    let listed = listedAlternatives(after: line)
    return max(listed, inlineAlternatives(offset..<max(offset, source.lines[line].text.upperBound)))
  }

  private func listedAlternatives(after line: Int) -> Int {
    var count = 0
    var style: ClauseNumber.Style?
    for next in source.lines.indices.dropFirst(line + 1) {
      guard source.lines[next].region == source.lines[line].region else { break }
      let number = shownNumber(next)
      guard let number else {
        // An alternative may go on over several lines, but the list begins within the next two.
        if count == 0, next > line + 3 { break }
        continue
      }
      if style == nil, number.value == 1 {
        style = number.style
        count = 1
      } else if number.style == style {
        guard number.value == count + 1 else { break }
        count += 1
      } else if count == 0 || isOutside(next, line) {
        break
      }
    }
    return count
  }

  /// Whether a line has left the clause in which the choice stands.
  private func isOutside(_ next: Int, _ line: Int) -> Bool {
    guard let clause = source.lines[line].clause else { return true }
    return !clauses[clause].lines.contains(next)
      && !(clauses[clause].parent.map { clauses[$0].lines.contains(next) } ?? false)
  }

  private func shownNumber(_ line: Int) -> ClauseNumber? {
    if let clause = source.lines[line].clause, clauses[clause].isAutomatic, clauses[clause].lines.lowerBound == line {
      return ClauseNumber(
        style: .init(numbering: clauses[clause].numbering, variant: clauses[clause].depth),
        path: [clauses[clause].value], end: 0, numberEnd: 0)
    }
    return reader.number(at: source.lines[line].text)
  }

  private func inlineAlternatives(_ range: Range<Int>) -> Int {
    var count = 0
    for match in (try? source.matches(of: Self.inline, in: range)) ?? [] {
      guard let group = match.groups.compactMap({ $0 }).first, let value = number(source.string(group)) else {
        continue
      }
      if value == count + 1 { count = value }
    }
    return count > 1 ? count : 0
  }
}
