/// What only this contract calls its parties: names for short, as in 某某技术有限公司（以下简称“某某”）, roles that no list
/// knows, 贵公司 in a letter. They may stand for 甲方 in party and signature blocks.
struct ShortNames {
  private var table: WordTable<Designator>?

  private static let definition = Pattern(
    #"(?:公司|集团|大学|学院|学校|研究所|研究院|设计院|中心|医院|厂|事务所|所)\((?:以下|下)(?:简)?称(?:为|作)?:?"([^"\n|]{2,36})"\)"#)

  /// 运营方：某公司 on the cover: a role that no list knows, beside others that name parties.
  private static let coverRole = Pattern(
    #"(?:\A|\n) ?([一-龥]{2,6}方)(?:\([^()\n]{1,20}\))?:[^\n:;。]{2,60}?(?:公司|集团|大学|学院|学校|研究所|研究院|设计院|中心|医院|厂|事务所|合作社|合伙\))"#
  )
  /// How far into the text a cover reaches at most.
  private static let cover = 6_000

  init(_ source: ContractText) {
    let defined = Self.words(Self.definition, source, in: 0..<source.text.bytes.count).map {
      (Designator(kind: .short, word: $0), $0)
    }
    let roles = Self.words(Self.coverRole, source, in: 0..<min(Self.cover, source.text.bytes.count)).map {
      (Designator(kind: .role(PartyWords.role(ofUnlisted: $0)), word: $0), $0)
    }
    let words = defined + roles + LetterNames.words(in: source)
    if !words.isEmpty { table = WordTable(words) }
  }

  /// What the first group of a pattern finds, without the words that name parties in every contract.
  private static func words(_ pattern: Pattern, _ source: ContractText, in range: Range<Int>) -> [String] {
    guard let matches = try? source.matches(of: pattern, in: range) else { return [] }
    return matches.prefix(40).compactMap { $0.groups[0] }.map(source.string).filter { word in
      let bytes = Array(word.utf8)
      return PartyWords.table.longest(in: bytes, at: 0, before: bytes.count)?.end != bytes.count
        && FieldWords.table.longest(in: bytes, at: 0, before: bytes.count)?.end != bytes.count
    }
  }

  /// The short name at an offset.
  func designator(at offset: Int, in text: LineText) -> (designator: Designator, end: Int)? {
    table?.longest(in: text.bytes, at: offset, before: text.range.upperBound).map { ($0.meaning, $0.end) }
  }

  /// The short name that a bracket defines.
  func designator(in bracket: Range<Int>, of source: ContractText) -> Designator? {
    guard let table else { return nil }
    let bytes = source.text.bytes
    return bracket.lazy.compactMap { table.longest(in: bytes, at: $0, before: bracket.upperBound)?.meaning }.first
  }

  /// 某某：某某技术有限公司（盖章）, 某某（盖章）：, as a label at the start of a line.
  func label(in text: LineText) -> LabelReader.Label? {
    guard table != nil, text.range.count < 400 else { return nil }
    let start = text.afterNumbering()
    guard start < text.range.upperBound, let found = designator(at: start, in: text) else { return nil }
    var label = LabelReader.Label(designators: [found.designator], range: start..<found.end, valueStart: found.end)
    // The head of a column that is the party's.
    guard found.end < text.range.upperBound else { return text.source.lines[text.line].cell == nil ? nil : label }
    switch text[found.end] {
    case UInt8(ascii: ":"):
      label.hints.insert(.colon)
      label.valueStart = found.end + 1
      return label
    case UInt8(ascii: "("):
      let rest = ValueTrimmer(text: text).trimmed(found.end..<text.range.upperBound)
      guard !rest.hints.isEmpty else { return nil }
      return label
    default: return nil
    }
  }
}
