/// Labels of a line that introduces a party in a sentence: 甲方某公司，统一社会信用代码…，住所地…, or
/// 某公司（下称“某某”）为委托方，法定代表人…, or The Licensor, X Ltd, with its registered office at ….
///
/// Such labels have no colon; only a line that begins with a party is read this way.
struct IntroducingLine {
  let text: LineText
  let shortNames: ShortNames

  /// Who the line introduces, and where the words about it begin.
  private struct Head {
    var label: LabelReader.Label
    var name: Range<Int>?
    var begin: Int
  }

  struct Reading {
    var label: LabelReader.Label
    /// The name, where it stands in front of the label.
    var name: Range<Int>?
    /// Where the words before it end: in front of its name, or of “with its”.
    var begin: Int
    /// Found by the sentence around it rather than by a colon.
    var isOfSentence = true
  }

  private static let organisation =
    #"[^,;。:、\n"|_]{2,60}?(?:公司|集团|大学|学院|学校|研究所|研究院|设计院|中心|医院|厂|事务所|合作社|合伙\))"#
  private static let roleBehind = Pattern(
    "(?:\\A|[;。] ?)(?:由|甲方|乙方)?(\(organisation))( ?\\([^()\\n]{0,80}\\))? ?,?(?:作为|为|系|是)(?:本(?:合同|协议)(?:的|项下的?)?)?"
      + "[\" ]*(\(PartyWords.alternation))\"?(?=[,;。(]|$)")
  private static let roleBefore = Pattern(
    "\\A[\\[【]?(\(PartyWords.alternation))(?:[\\]】] ?(?=.)| ?(?=\(organisation) ?(?:,|\\()))")
  private static let english = Pattern(
    #"\A(?i:the )(\#(PartyWords.alternation)), ?(?=[^,]{2,90},)"#)
  private static let lead = Pattern(
    #"\A(?:[,;。) ]|(?i:and|with|has|having|whose|its|the|a|our|project|managed by|represented by)(?= ))*"#)
  private static let tail = Pattern(
    #"\A(?:为(?!:)|是(?!:)|系|在|位于|设在|: ?| ?(?i:is|at|of|being|located at|situated at)(?: at)?\b)?"#)
  private static let particulars: Set<FieldKind> = [
    .code, .identity, .address, .postalAddress, .representative, .contact, .phone, .email, .postcode, .fax,
  ]

  /// Labels beside those that were read already, in order; nothing on a line that introduces nobody.
  func labels(besides known: [LabelReader.Label]) -> [Reading] {
    guard text.range.count < 4_000 else { return [] }
    let start = text.afterNumbering()
    guard start < text.range.upperBound else { return [] }
    var heads = heads(from: start)
    let isHeaded = known.first.map { $0.range.lowerBound == start && !$0.designators.isEmpty } ?? false
    guard !heads.isEmpty || isHeaded else { return [] }
    heads.removeAll { head in known.contains { $0.range.overlaps(head.label.range) } }
    let pieces = pieces(from: start, besides: known)
    let kinds = Set((pieces.map(\.label) + known).flatMap(\.kinds)).intersection(Self.particulars)
    // 【甲方】某公司 needs no particulars beside it; a sentence does, or it is about something else.
    let isTitle = heads.first.map { text[max($0.label.valueStart - 1, start)] == 0x91 } ?? false
    guard kinds.count > 1 || isTitle else { return [] }
    let read = heads.map { Reading(label: $0.label, name: $0.name, begin: $0.begin) } + pieces
    return read.sorted { $0.label.range.lowerBound < $1.label.range.lowerBound }
  }

  private func heads(from start: Int) -> [Head] {
    let range = start..<text.range.upperBound
    for pattern in [Self.roleBefore, Self.english] {
      guard let match = try? text.source.firstMatch(of: pattern, in: range), let word = match.groups[0],
        let designator = designator(word)
      else { continue }
      let label = LabelReader.Label(
        designators: [designator], hints: [.colon], range: match.range.lowerBound..<word.upperBound,
        valueStart: match.range.upperBound)
      return [Head(label: label, name: nil, begin: start)]
    }
    let matches = (try? text.source.matches(of: Self.roleBehind, in: range)) ?? []
    return matches.compactMap { match in
      guard let name = match.groups[0], let word = match.groups[2], let designator = designator(word) else {
        return nil
      }
      let short = match.groups[1].flatMap { shortNames.designator(in: $0, of: text.source) }
      let label = LabelReader.Label(
        designators: [designator] + (short.map { [$0] } ?? []), hints: [.colon, .alias], range: word,
        valueStart: word.upperBound)
      return Head(label: label, name: name, begin: name.lowerBound)
    }
  }

  private func designator(_ word: Range<Int>) -> Designator? {
    guard let found = PartyWords.table.longest(in: text.bytes, at: word.lowerBound, before: word.upperBound) else {
      return nil
    }
    return Designator(kind: found.meaning, word: text.source.string(word))
  }

  /// 住所地上海市…, with its domicile at …: a known word right behind punctuation.
  private func pieces(from start: Int, besides known: [LabelReader.Label]) -> [Reading] {
    var found: [Reading] = []
    var offset = start
    while offset < text.range.upperBound {
      let here = offset
      offset = text.next(offset)
      guard isBreak(here) else { continue }
      let begin = here
      let lead = (try? text.source.firstMatch(of: Self.lead, in: begin..<text.range.upperBound))?.range
      let word = lead?.upperBound ?? begin
      guard let match = FieldWords.table.longest(in: text.bytes, at: word, before: text.range.upperBound),
        Self.particulars.contains(match.meaning)
      else { continue }
      let label = word..<match.end
      if known.contains(where: { $0.range.overlaps(label) }) { continue }
      let tail = (try? text.source.firstMatch(of: Self.tail, in: match.end..<text.range.upperBound))?.range
      let valueStart = tail?.upperBound ?? match.end
      guard valueStart < text.range.upperBound else { continue }
      found.append(
        Reading(
          label: LabelReader.Label(kinds: [match.meaning], hints: .colon, range: label, valueStart: valueStart),
          name: nil, begin: begin))
      offset = match.end
    }
    return found
  }

  private func isBreak(_ offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"): true
    case UInt8(ascii: " "): text.starts(with: " with its ", at: offset) || text.starts(with: " has its ", at: offset)
    case 0xE3: text.starts(with: "。", at: offset)
    default: false
    }
  }
}
