/// Who a sentence introduces, and where the words about it begin: 甲方某公司，…; 委托人张某，身份证号…;
/// 某公司（下称“某某”）为委托方，…; 某公司，住所…，下称“委托方”; The Licensor, X Ltd, ….
struct PartyHeads {
  struct Head {
    var label: LabelReader.Label
    var name: Range<Int>?
    var begin: Int
  }

  let text: LineText
  let shortNames: ShortNames

  static let organisation =
    #"[^,;。:、\n"|_]{2,60}?(?:公司|集团|大学|学院|学校|研究所|研究院|设计院|中心|医院|厂|事务所|合作社|联社|协会|合伙\))(?:\([一-龥]{2,8}\))?"#
  private static let person =
    #"[一-龥·]{2,8}(?:\((?!签|盖)[^()\n]{1,16}\))?[,;:( ]+(?=(?:性别|男|女|身份证|公民身份|居民身份|住|国籍|[一-龥]{1,3}族|\d{4}年))"#
  private static let roleBehind = Pattern(
    "(?:\\A|[;。] ?)(?:由|甲方|乙方)?(\(organisation))( ?\\([^()\\n]{0,80}\\))? ?,?(?:作为|为|系|是)(?:本(?:合同|协议)(?:的|项下的?)?)?"
      + "[\" ]*(\(PartyWords.alternation))\"?(?=[,;。(]|$)")
  private static let roleBefore = Pattern(
    "\\A[\\[【]?(\(PartyWords.alternation))(?:[\\]】] ?(?=.)|[ ,]{0,2}(?=(?:\(organisation) ?(?:,|;|\\())|\(person)))")
  private static let english = Pattern(
    #"\A(?i:the )(\#(PartyWords.alternation)), ?(?=[^,]{2,90},)"#)

  private static let titled = Pattern(
    "\\A(\(organisation)) ?\\((?:(?:以下|下)?(?:简|统)?称(?:为)?)?:? ?\"?(\(PartyWords.alternation))\"?\\)[,;:]?\\z")
  private static let defined = Pattern(
    "(?:\\A|[;。:] ?)\"(\(PartyWords.alternation))\"(?:系|是)?(?:指|为|即):?(\(organisation))(?=[,;。(]|\\z)")

  /// 某公司（委托方） on a line of its own, with its address and the rest below.
  func title(from start: Int) -> Head? {
    guard text.range.count < 300, text[text.range.upperBound - 1] == UInt8(ascii: ")"),
      let match = try? text.source.firstMatch(of: Self.titled, in: start..<text.range.upperBound),
      let name = match.groups[0], let word = match.groups[1], let designator = designator(word)
    else { return nil }
    let label = LabelReader.Label(
      designators: [designator], hints: [.colon, .alias], range: word, valueStart: text.range.upperBound)
    return Head(label: label, name: name, begin: name.lowerBound)
  }

  /// “委托方”指某公司，住所地…: the parties among the definitions.
  private func defined(from start: Int) -> [Head] {
    let matches = (try? text.source.matches(of: Self.defined, in: start..<text.range.upperBound)) ?? []
    return matches.compactMap { match in
      guard let word = match.groups[0], let name = match.groups[1], let designator = designator(word) else {
        return nil
      }
      let label = LabelReader.Label(
        designators: [designator], hints: [.colon, .alias], range: word, valueStart: name.lowerBound)
      return Head(label: label, name: name, begin: match.range.lowerBound)
    }
  }

  /// Those that the beginning of the line tells.
  func heads(from start: Int) -> [Head] {
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
    if let head = possessive(at: start) { return [head] }
    let defined = defined(from: start)
    if !defined.isEmpty { return defined }
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

  /// 甲方住所地…, 乙方的统一社会信用代码为…: what stands right behind the designator is one of its particulars, not its name.
  private func possessive(at start: Int) -> Head? {
    var designators: [Designator] = []
    var offset = start
    if let short = shortNames.designator(at: start, in: text) {
      (designators, offset) = ([short.designator], short.end)
    } else if let found = PartyWords.table.longest(in: text.bytes, at: start, before: text.range.upperBound) {
      let word = text.source.string(start..<found.end)
      (designators, offset) = ([Designator(kind: found.meaning, word: word)], found.end)
    }
    guard !designators.isEmpty, offset < text.range.upperBound else { return nil }
    if text.starts(with: "的", at: offset) || text.starts(with: "之", at: offset) { offset += 3 }
    if text.starts(with: " ", at: offset) || text.starts(with: ",", at: offset) { offset += 1 }
    guard offset < text.range.upperBound,
      let field = FieldWords.table.longest(in: text.bytes, at: offset, before: text.range.upperBound),
      IntroducingLine.particulars.contains(field.meaning)
    else { return nil }
    let tail = IntroducingLine.valueStart(after: field.end, in: text)
    guard tail < text.range.upperBound else { return nil }
    let label = LabelReader.Label(
      designators: designators, kinds: [field.meaning], hints: .colon, range: start..<field.end, valueStart: tail)
    return Head(label: label, name: nil, begin: start)
  }

  /// Names whose role comes at the end of what is said about them or in a bracket behind them. `particulars` are where
  /// the fields of the line begin.
  func aliasHeads(from start: Int, particulars: [Int]) -> [Head] {
    let scanner = AliasScanner(source: text.source)
    let aliases = scanner.aliases(inLine: text.line).filter { !$0.isBare }
    guard let last = aliases.last else { return [] }
    // （“甲方”），住所…: the fields follow the alias. …，住所…（“甲方”）: they stand before it.
    let areBehind = particulars.contains { $0 >= last.range.upperBound }
    var heads: [Head] = []
    var begin = start
    for alias in aliases {
      defer { begin = alias.range.upperBound }
      guard let name = scanner.name(before: alias, from: begin, line: text.line) else { continue }
      let words = text.source.string(name)
      guard NameShape.isOrganisation(words) || NameShape.isPerson(words) || NameShape.isLatin(words) else { continue }
      let label = LabelReader.Label(
        designators: [alias.designator], hints: [.colon, .alias], range: areBehind ? alias.word : name,
        valueStart: areBehind ? alias.range.upperBound : name.upperBound)
      heads.append(Head(label: label, name: name, begin: name.lowerBound))
    }
    return heads
  }

  private func designator(_ word: Range<Int>) -> Designator? {
    guard let found = PartyWords.table.longest(in: text.bytes, at: word.lowerBound, before: word.upperBound) else {
      return nil
    }
    return Designator(kind: found.meaning, word: text.source.string(word))
  }
}
