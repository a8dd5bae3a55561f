/// The kinds that a document's title names.
struct TitleReading {
  struct Match {
    var kind: KindDefinition
    var place: Range<Int>
  }

  /// Folded ranges of the lines taken as title.
  let lines: [Range<Int>]
  /// The kinds that the title names most plainly, more than one when it names them equally; empty when it names none.
  private(set) var named: [Match] = []
  private let isStated: Bool
  private let text: ContractText

  init(title: Range<Int>?, text: ContractText, vocabulary: Vocabulary) {
    self.text = text
    isStated = title != nil
    lines = title.map { Self.split($0, text) } ?? Self.firstLines(text)
    // Lines of a stated title together are one name (技术开发合同 / 补充协议); guessed lines are tried one by one.
    for line in lines {
      let matches = Self.matches(line, text, vocabulary)
      if !matches.isEmpty, named.isEmpty || title != nil { named = matches }
    }
  }

  /// Whether a pattern of a variant is found in the title.
  func matches(_ pattern: Pattern) -> Bool {
    let place = named.first.map { [line(of: $0)] + subtitle(below: line(of: $0)) } ?? lines
    return place.contains { (try? text.firstMatch(of: pattern, in: $0)) != nil }
  }

  private static let subtitle = Pattern(#"\A(?:\([^()\n]{2,60}\)|[—–-]{1,4}[^,。;:\n]{2,60})\z"#)

  /// （合作开发） below 技术开发合同 says which of its kind it is.
  private func subtitle(below line: Range<Int>) -> [Range<Int>] {
    let next = text.lineIndex(at: line.lowerBound) + 1
    guard text.lines.indices.contains(next) else { return [] }
    let found = (try? text.firstMatch(of: Self.subtitle, in: text.lines[next].text)) ?? nil
    return found.map { [$0.range] } ?? []
  }

  /// Whether a pattern is found in one of the lines.
  func finds(_ pattern: Pattern, in line: Range<Int>) -> Bool {
    (try? text.firstMatch(of: pattern, in: line)) != nil
  }

  /// The whole line that a match stands in.
  func line(of match: Match) -> Range<Int> {
    lines.first { $0.contains(match.place.lowerBound) } ?? match.place
  }

  /// The lines that are the title; of guessed ones, the one that names a kind.
  var titleLines: [Range<Int>] { isStated ? lines : named.first.map { [line(of: $0)] } ?? [] }

  private static func split(_ title: Range<Int>, _ text: ContractText) -> [Range<Int>] {
    guard !text.lines.isEmpty, !title.isEmpty else { return [] }
    let first = text.lineIndex(at: title.lowerBound)
    let last = text.lineIndex(at: title.upperBound - 1)
    return (first...last).map { text.lines[$0].text.clamped(to: title) }.filter { !$0.isEmpty }
  }

  private static let nameAlone = Pattern(
    #"\A[^,。;:\[\]\n]{2,40}(?:合同|协议|契约)书?(?:\([^)]*\))?\z|\A(?:[A-Z][\w&-]* |(?:and|of|"#
      + #"for) ){1,7}(?:Agreement|Contract|AGREEMENT|CONTRACT)\z"#
  )

  /// Short lines at the head of the text; sentences are no titles.
  private static func firstLines(_ text: ContractText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for line in text.lines.prefix(14) where line.region != .margin && !line.text.isEmpty {
      let words = text.string(line.text)
      if line.text.count <= 120, !words.contains("。"), !words.contains("(") || found.isEmpty,
        !words.hasSuffix(":") || found.isEmpty
      {
        found.append(line.text)
      } else if line.text.count <= 120, !words.contains("。"), words.contains("合同") || words.contains("协议") {
        found.append(line.text)
      }
      if found.count == 6 { break }
    }
    // Some forms begin with a page on how to fill them in; the name stands below it.
    for line in text.lines.dropFirst(14).prefix(60) where line.region != .margin && line.text.count <= 90 {
      if (try? text.firstMatch(of: nameAlone, in: line.text)) != nil { found.append(line.text) }
    }
    return found
  }

  /// Of several names tied, the one that the substance speaks for most.
  func best(_ substance: [String: Int]) -> Match? {
    named.max { one, other in
      let (left, right) = (substance[one.kind.id] ?? 0, substance[other.kind.id] ?? 0)
      if left != right { return left < right }
      // With nothing else to go by, a name that technology contracts have as well is taken for one of theirs.
      let isTechnology = (one.kind.groups, other.kind.groups)
      let (first, second) = (
        isTechnology.0.contains(KindDecision.technology), isTechnology.1.contains(KindDecision.technology)
      )
      return first != second ? second : one.kind.id > other.kind.id
    }
  }

  /// The most telling matches of one line: those that end last, for 技术开发合同补充协议 is a 补充协议; then the longest.
  private static func matches(_ line: Range<Int>, _ text: ContractText, _ vocabulary: Vocabulary) -> [Match] {
    var best: [Match] = []
    for kind in vocabulary.kinds {
      var longest: Range<Int>?
      for pattern in kind.titles {
        guard let match = (try? text.matches(of: pattern, in: line))?.last?.range, !match.isEmpty else { continue }
        let found = match.lowerBound..<end(of: match, text)
        if longest.map({ ($0.upperBound, $0.count) < (found.upperBound, found.count) }) ?? true { longest = found }
      }
      guard let longest else { continue }
      let current = best.first.map { ($0.place.upperBound, $0.place.count) } ?? (0, 0)
      if (longest.upperBound, longest.count) > current {
        best = [Match(kind: kind, place: longest)]
      } else if (longest.upperBound, longest.count) == current {
        best.append(Match(kind: kind, place: longest))
      }
    }
    return best
  }

  private static let name = Pattern(#"(?:合同|协议)书?(?=[^书(\n])"#)

  /// Where the name of the contract ends: 技术开发合同 in 技术开发合同补充协议 is what the supplement is about.
  private static func end(of match: Range<Int>, _ text: ContractText) -> Int {
    guard let inner = try? text.firstMatch(of: name, in: match) else { return match.upperBound }
    return inner.range.lowerBound > match.lowerBound ? inner.range.upperBound : match.upperBound
  }
}
