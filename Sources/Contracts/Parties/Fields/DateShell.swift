/// Places for a date without a label, filled or not: 年 月 日, 2026年3月1日, 2026-03-01.
enum DateShell {
  private static let shell = Pattern(
    #"(?:[_\dX×零○一二三四五六七八九十]{0,8}年[_\dX×零一二三四五六七八九十]{0,6}月[_\dX×零一二三四五六七八九十]{0,6}日)|"#
      + #"(?<!\d)(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)"#)

  /// All places for dates in a range.
  private static func places(in source: ContractText, _ range: Range<Int>) -> [Range<Int>] {
    ((try? source.matches(of: shell, in: range)) ?? []).map(\.range)
  }

  /// Whether only the shell is there: no figure in front of 年, 月 or 日.
  static func isBlank(_ text: String) -> Bool {
    !text.unicodeScalars.contains { ("0"..."9").contains($0) || "零一二三四五六七八九十".unicodeScalars.contains($0) }
  }

  /// Cuts dates without a label out of signature fields, and finds those that stand alone on a line.
  static func carve(_ fields: [Field], text: LineText) -> [Field] {
    guard text.range.count < 400 else { return fields }
    if fields.isEmpty {
      let found = places(in: text.source, text.range)
      let covered = found.reduce(0) { $0 + $1.count }
      let rest = text.source.string(text.range).unicodeScalars.filter { !" _│.,:;".unicodeScalars.contains($0) }
      let restBytes = rest.reduce(0) { $0 + UTF8.width($1) }
      // A word or two beside it (签于, 日期) leave it a date line; a sentence does not.
      guard !found.isEmpty, restBytes <= covered + 12 else { return [] }
      return found.map { field($0, text) }
    }
    var result: [Field] = []
    for var field in fields {
      let isSigning =
        field.isHeader || field.kinds.contains { [.representative, .agent, .seal, .signature].contains($0) }
      let found = isSigning && !field.value.isEmpty ? places(in: text.source, field.value) : []
      if let first = found.first, first.lowerBound - field.value.lowerBound > 100 || isSentence(field.value, text) {
        // 甲方：保密内容为…，至2031年4月21日 is a duty, not a signature.
        result.append(field)
        continue
      }
      if let first = found.first {
        let before = ValueTrimmer(text: text).trimmed(field.value.lowerBound..<first.lowerBound)
        field.hints.formUnion(before.hints)
        field.value = before.value.isEmpty ? field.label.upperBound..<field.label.upperBound : before.value
      }
      result.append(field)
      result += found.map { self.field($0, text) }
    }
    return result
  }

  private static func isSentence(_ range: Range<Int>, _ text: LineText) -> Bool {
    let words = text.source.string(range)
    return words.contains(";") || words.contains("。") || words.contains(",")
  }

  private static func field(_ place: Range<Int>, _ text: LineText) -> Field {
    let isBlank = isBlank(text.source.string(place))
    return Field(
      line: text.line, designators: [], kinds: [.date], hints: .unlabelled, label: place,
      value: isBlank ? place.upperBound..<place.upperBound : place)
  }
}
