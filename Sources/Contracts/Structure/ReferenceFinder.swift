/// Finds references to clauses and annexes, and tells whether they lead anywhere.
struct ReferenceFinder {
  private let source: ContractText
  private let clauses: [Clause]
  private let targets: ClauseTargets
  private let annexes: [Annex]

  init(_ source: ContractText, _ outline: Outline, _ annexes: [Annex]) {
    self.source = source
    clauses = outline.clauses
    targets = ClauseTargets(source, outline)
    self.annexes = annexes
  }

  private static let numeral = "([一二三四五六七八九十百零]{1,5}|\\d{1,3})"
  /// 第五条第二款第（三）项
  private static let article = Pattern(
    "第\(numeral)条(?:之[一二三四五])?(?:第?\\(?\(numeral)\\)?款)?(?:第?\\(?\(numeral)\\)?[项目])?")
  /// 第4.2条, 4.2条
  private static let path = Pattern("第?(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:条|款|项)")
  /// 2.5所列, 见4.3: without 第 or 条, for contracts that number so.
  private static let bare = Pattern(
    "(?:(?:详见|参见|见|按照?|依照?|根据|参照|违反)(?:本合同|本协议)?(\\d{1,2}\\.\\d{1,2})(?=[。;,、)的]|$)|"
      + "(?<![\\d.¥$A-Za-z\\-])(\\d{1,2}\\.\\d{1,2})(?=(?:之)?(?:所[列述称定]|约定|规定|载明)))"
  )
  /// What stands in front of an article of a statute or another document.
  private static let outside = Pattern(
    "(?:》|法典|法律?|条例|解释|细则|办法|章程|公约|规则|通知|规范|准则|指南|(?:主|原|补充|框架|另一|前述合作)(?:合同|协议)|附[件录表](?:[一二三四五六七八九十]|\\d{1,2})?)(?:\\([^)\\n]{0,40}\\)|\\[[^\\]\\n]{0,40}\\])?(?:的|中|规定的|之|第[一二三四五六七八九十]{1,3}[章节编])*$"
  )
  /// What joins one article to the next.
  private static let joiner = Pattern("^(?:、|和|及|与|或|以及|至|到|,|~|-)$")
  private static let english = Pattern(
    "(?i)\\b(?:sections?|articles?|clauses?|paragraphs?) (\\d{1,3}(?:\\.\\d{1,2}){0,3}|[ivx]{1,5})((?:\\([a-z0-9]{1,4}\\))*)"
  )
  private static let englishOutside = Pattern(
    "^,?(?: hereof)?(?: of)? (?:the|its|that|such|any|[A-Z])(?! ?(?:parties|agreement|contract)\\b)(?=[^.;\\n]{0,40}(?i:law|code|act|regulation|rules|convention|ordinance|statute|terms|order form)\\b)|^ of (?:Schedule|Exhibit|Annex|Appendix)"
  )

  /// All references in document order.
  func references() -> [Reference] {
    var found = chinese() + englishReferences() + annexReferences()
    found.sort { $0.text.lowerBound < $1.text.lowerBound }
    return found
  }

  private func matches(_ pattern: Pattern) -> [Pattern.Match] { (try? source.matches(of: pattern)) ?? [] }

  private func chinese() -> [Reference] {
    var found: [Reference] = []
    var lastOutside: Range<Int>?
    for match in matches(Self.article) where !isOwnNumber(match.range) {
      if isOutside(match.range, lastOutside) {
        lastOutside = match.range
        found.append(Reference(target: .external(title: title(before: match.range)), text: match.range, resolves: nil))
        continue
      }
      guard let number = value(match.groups[0]) else { continue }
      if isOfStatute(number, match.range) {
        lastOutside = match.range
        found.append(Reference(target: .external(title: title(before: match.range)), text: match.range, resolves: nil))
        continue
      }
      let (paragraph, item) = (value(match.groups[1]), value(match.groups[2]))
      found.append(
        Reference(
          target: .clause(numbers: [number], paragraph: paragraph, item: item), text: match.range,
          resolves: targets.resolves(numbers: [number], paragraph: paragraph, item: item, from: match.range)))
    }
    for match in matches(Self.path) where !isOwnNumber(match.range) {
      guard let group = match.groups[0] else { continue }
      let numbers = source.string(group).split(separator: ".").compactMap { Int($0) }
      if isOutside(match.range, nil) {
        found.append(Reference(target: .external(title: title(before: match.range)), text: match.range, resolves: nil))
      } else {
        found.append(
          Reference(
            target: .clause(numbers: numbers, paragraph: nil, item: nil), text: match.range,
            resolves: targets.resolves(numbers: numbers, paragraph: nil, item: nil, from: match.range)))
      }
    }
    return found + bareReferences()
  }

  private func bareReferences() -> [Reference] {
    guard targets.usesDecimals else { return [] }
    return matches(Self.bare).compactMap { match in
      guard let group = match.groups.compactMap({ $0 }).first, !isOwnNumber(group), !isOutside(group, nil) else {
        return nil
      }
      let numbers = source.string(group).split(separator: ".").compactMap { Int($0) }
      return Reference(
        target: .clause(numbers: numbers, paragraph: nil, item: nil), text: group,
        resolves: targets.resolves(numbers: numbers, paragraph: nil, item: nil, from: group))
    }
  }

  private func englishReferences() -> [Reference] {
    matches(Self.english).filter { !isOwnNumber($0.range) }.compactMap { match in
      guard let group = match.groups[0] else { return nil }
      let line = source.lines[source.lineIndex(at: match.range.lowerBound)]
      let rest = match.range.upperBound..<line.text.upperBound
      let before = line.text.lowerBound..<match.range.lowerBound
      if has(Self.englishOutside, rest) || source.string(before).hasSuffix("Code ") {
        return Reference(target: .external(title: ""), text: match.range, resolves: nil)
      }
      var numbers = source.string(group).split(separator: ".").compactMap { Int($0) }
      if numbers.isEmpty, let roman = Numeral.roman(source.text.bytes[group].map { $0 | 0x20 }) { numbers = [roman] }
      guard !numbers.isEmpty else { return nil }
      return Reference(
        target: .clause(numbers: numbers, paragraph: nil, item: nil), text: match.range,
        resolves: targets.resolves(numbers: numbers, paragraph: nil, item: nil, from: match.range))
    }
  }

  private func annexReferences() -> [Reference] {
    AnnexMentions.mentions(in: source).map { mention in
      let isThere = annexes.contains { annex in
        (annex.heading != nil || annex.listing != nil)
          && (mention.number == nil
            ? mention.title.isEmpty || annex.title == mention.title : annex.number == mention.number)
      }
      return Reference(
        target: .annex(number: mention.number, title: mention.title), text: mention.text, resolves: isThere)
    }
  }

  /// Whether the words are the number of the clause that the line begins.
  private func isOwnNumber(_ range: Range<Int>) -> Bool {
    let line = source.lines[source.lineIndex(at: range.lowerBound)]
    if line.region == .margin { return true }
    guard range.lowerBound == line.text.lowerBound else { return false }
    if let clause = line.clause, clauses[clause].text.lowerBound == line.text.lowerBound, !clauses[clause].isAutomatic {
      return true
    }
    return line.clause == nil && ClauseNumberReader(source.text).number(at: line.text) != nil
  }

  private func isOutside(_ range: Range<Int>, _ last: Range<Int>?) -> Bool {
    let line = source.lines[source.lineIndex(at: range.lowerBound)].text
    if let last, last.upperBound <= range.lowerBound, line.contains(last.lowerBound),
      has(Self.joiner, last.upperBound..<range.lowerBound)
    {
      return true
    }
    return has(Self.outside, line.lowerBound..<range.lowerBound)
  }

  /// Whether an article that the contract does not have is one of a statute: named in the sentence before it, or counted so
  /// far on that no contract of this length means its own.
  private func isOfStatute(_ number: Int, _ range: Range<Int>) -> Bool {
    guard targets.resolves(numbers: [number], paragraph: nil, item: nil, from: range) == false else { return false }
    if number > max(100, 2 * targets.highest) { return true }
    let line = source.lines[source.lineIndex(at: range.lowerBound)].text
    let before = line.lowerBound..<range.lowerBound
    return has(Self.statuteInSentence, before) && !has(Self.own, before)
  }

  private static let statuteInSentence = Pattern("(?:法典|法》|条例》?|解释》?|办法》|同法|该法)[^。;\\n]*$")
  private static let own = Pattern("(?:本|该)(?:合同|协议)(?:的|之|中)?(?:第[^。;,\\n]{1,12}[、和及与或])?$")

  /// 《…》 in front of an outside article, when it stands there.
  private func title(before range: Range<Int>) -> String {
    let line = source.lines[source.lineIndex(at: range.lowerBound)].text
    let before = source.string(line.lowerBound..<range.lowerBound)
    guard let end = before.lastIndex(of: "》"), let start = before[..<end].lastIndex(of: "《") else { return "" }
    return String(before[before.index(after: start)..<end])
  }

  private func value(_ range: Range<Int>?) -> Int? {
    range.flatMap { Numeral(in: source.text.bytes, at: $0.lowerBound, before: $0.upperBound)?.value }
  }

  private func has(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    ((try? source.firstMatch(of: pattern, in: range)) ?? nil) != nil
  }
}
