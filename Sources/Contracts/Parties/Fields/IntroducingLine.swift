/// Labels of a line that introduces a party in a sentence: 甲方某公司，统一社会信用代码…，住所地…, or
/// 某公司（下称“某某”）为委托方，法定代表人…, or The Licensor, X Ltd, with its registered office at ….
///
/// Such labels have no colon; only a line that begins with a party is read this way.
struct IntroducingLine {
  let text: LineText
  let shortNames: ShortNames

  struct Reading {
    var label: LabelReader.Label
    /// The name, where it stands in front of the label.
    var name: Range<Int>?
    /// Where the words before it end: in front of its name, or of “with its”.
    var begin: Int
    /// Found by the sentence around it rather than by a colon.
    var isOfSentence = true
  }

  private static let lead = Pattern(
    #"\A(?:[,;。) (:]|由|其|并|一家|一所|(?:依法)?(?:注册|登记|设立|成立|坐落|设)于|位于|(?i:and|with|has|having|whose|its|the|a|our|project|managed by|represented by)(?= ))*"#
  )
  private static let tail = Pattern(
    #"\A(?:为(?!:)|是(?!:)|系|在|坐落于|位于|设于|设在|地处|: ?| ?(?i:is|at|of|being|located at|situated at)(?: at)?\b)?"#)
  static let particulars: Set<FieldKind> = [
    .code, .identity, .foreignNumber, .address, .postalAddress, .representative, .contact, .phone, .email, .postcode,
    .fax,
  ]

  /// Labels beside those that were read already, in order; nothing on a line that introduces nobody.
  func labels(besides known: [LabelReader.Label]) -> [Reading] {
    guard text.range.count < 4_000 else { return [] }
    let start = text.afterNumbering()
    guard start < text.range.upperBound else { return [] }
    let reader = PartyHeads(text: text, shortNames: shortNames)
    if known.isEmpty, let title = reader.title(from: start) {
      return [Reading(label: title.label, name: title.name, begin: title.begin)]
    }
    var heads = reader.heads(from: start)
    let isHeaded = known.first.map { $0.range.lowerBound == start && !$0.designators.isEmpty } ?? false
    heads.removeAll { head in known.contains { $0.range.overlaps(head.label.range) } }
    let pieces = pieces(from: start, besides: known + heads.map(\.label))
    let kinds = Set((pieces.map(\.label) + known + heads.map(\.label)).flatMap(\.kinds)).intersection(Self.particulars)
    // 【甲方】某公司 needs no particulars beside it; a sentence does, or it is about something else.
    let isTitle = heads.first.map { text[max($0.label.valueStart - 1, start)] == 0x91 } ?? false
    guard kinds.count > 1 || isTitle else { return [] }
    if heads.isEmpty, !isHeaded {
      heads = reader.aliasHeads(from: start, particulars: pieces.map(\.label.range.lowerBound))
      guard !heads.isEmpty || isPartyCell(start, pieces) else { return [] }
    }
    let read = heads.map { Reading(label: $0.label, name: $0.name, begin: $0.begin) } + pieces
    return read.sorted { $0.label.range.lowerBound < $1.label.range.lowerBound }
  }

  /// | 委托方 | 某公司，住所…，法定代表人… |: a cell that begins with a name; whose it is, the cell before it tells.
  private func isPartyCell(_ start: Int, _ pieces: [Reading]) -> Bool {
    guard text.source.lines[text.line].cell != nil, let first = pieces.first, first.begin > start else { return false }
    let name = text.source.string(start..<first.begin)
    return NameShape.isOrganisation(name) || NameShape.isPerson(name)
  }

  /// 住所地上海市…, with its domicile at …: a known word right behind punctuation, or an address without any.
  private func pieces(from start: Int, besides known: [LabelReader.Label]) -> [Reading] {
    var found: [Reading] = []
    var bare: [Reading] = []
    var offset = start
    while offset < text.range.upperBound {
      let begin = offset
      offset = text.next(offset)
      guard isBreak(begin) else { continue }
      let lead = (try? text.source.firstMatch(of: Self.lead, in: begin..<text.range.upperBound))?.range
      let word = lead?.upperBound ?? begin
      guard word < text.range.upperBound, !known.contains(where: { $0.range.contains(word) }) else { continue }
      if let piece = labelled(at: word, begin: begin) {
        found.append(piece)
        offset = max(offset, piece.label.range.upperBound)
      } else if let address = AddressShape.address(in: text.source, at: word..<text.range.upperBound) {
        bare.append(
          Reading(
            label: LabelReader.Label(kinds: [.address], hints: .colon, range: word..<word, valueStart: word),
            name: nil, begin: begin))
        offset = max(offset, Letter.isLatin(text[address.upperBound - 1]) ? word + 1 : address.upperBound)
      }
    }
    let isStated = (found.map(\.label) + known).contains { $0.kinds.contains(.address) }
    return isStated ? found : (found + bare).sorted { $0.begin < $1.begin }
  }

  private func labelled(at word: Int, begin: Int) -> Reading? {
    guard let match = FieldWords.table.longest(in: text.bytes, at: word, before: text.range.upperBound),
      Self.particulars.contains(match.meaning)
    else { return nil }
    let end = afterCompanion(match.end)
    let valueStart = Self.valueStart(after: end, in: text)
    // Farah Lim, Director; says what she is: nothing stands behind it.
    guard valueStart < text.range.upperBound, !isStop(valueStart) else { return nil }
    return Reading(
      label: LabelReader.Label(kinds: [match.meaning], hints: .colon, range: word..<end, valueStart: valueStart),
      name: nil, begin: begin)
  }

  /// Past a second word for the same field: 项目负责人兼联系人, 执行事务合伙人（负责人）.
  private func afterCompanion(_ end: Int) -> Int {
    let joiners: [StaticString] = ["兼", "和", "及", "或", "/", "、", "("]
    for joiner in joiners where text.starts(with: joiner, at: end) {
      let next = end + joiner.utf8CodeUnitCount
      guard let second = FieldWords.table.longest(in: text.bytes, at: next, before: text.range.upperBound) else {
        continue
      }
      if text[end] != UInt8(ascii: "(") { return second.end }
      if text.starts(with: ")", at: second.end) { return second.end + 1 }
    }
    return end
  }

  /// Past 为, 位于, is at and the like.
  static func valueStart(after end: Int, in text: LineText) -> Int {
    guard end < text.range.upperBound else { return end }
    return (try? text.source.firstMatch(of: tail, in: end..<text.range.upperBound))?.range.upperBound ?? end
  }

  private func isStop(_ offset: Int) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(text[offset])
      || text.starts(with: "。", at: offset)
  }

  private func isBreak(_ offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: ":"): true
    case UInt8(ascii: " "): text.starts(with: " with its ", at: offset) || text.starts(with: " has its ", at: offset)
    case 0xE3: text.starts(with: "。", at: offset)
    default: false
    }
  }
}
