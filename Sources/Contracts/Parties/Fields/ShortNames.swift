/// Names that a contract gives its parties for short: 某某技术有限公司（以下简称“某某”）. They may stand for 甲方 in
/// signature blocks.
struct ShortNames {
  private var table: WordTable<Designator>?

  private static let definition = Pattern(
    #"(?:公司|集团|大学|学院|学校|研究所|研究院|设计院|中心|医院|厂|事务所|所)\((?:以下|下)(?:简)?称(?:为|作)?:?"([^"\n|]{2,36})"\)"#)

  init(_ source: ContractText) {
    guard let matches = try? source.matches(of: Self.definition, in: 0..<source.text.bytes.count) else { return }
    let words = matches.prefix(40).compactMap { $0.groups[0] }.map(source.string).filter { word in
      let bytes = Array(word.utf8)
      return PartyWords.table.longest(in: bytes, at: 0, before: bytes.count)?.end != bytes.count
    }
    guard !words.isEmpty else { return }
    table = WordTable(words.map { (Designator(kind: .short, word: $0), $0) })
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
    guard found.end < text.range.upperBound else { return nil }
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
