/// How long the contract runs (有效期限, 履行期限), and apart from it how long a licence runs (许可期限).
struct TermFacts {
  let reading: PartyReading

  private var source: ContractText { reading.source }

  private static let contract = Pattern(
    #"(?:本)?(?:合同|协议)(?:书)?(?:的)?(?:有效期限?|期限|期间|(?:有效|履行|服务|执行|合作)(?:期限?|期间))|"#
      + #"(?:(?<![一-龥])|(?<=[十百一二三四五六七八九\d]条))(?:有效期限?|履行期限?|合同期限?|(?:有效|履行|合作|合同|服务)期间|(?:合作|服务|开发|研究开发|咨询)期限|"#
      + #"项目(?:期限|期间|起止时间)|起止(?:时间|日期|期限))(?:[A-Za-z][A-Za-z ]{2,30})?(?:为|:|自|从|_|由|是|(?=[\d二]))|"#
      + #"本(?:合同|协议)(?:书)?自[^。;\n]{0,40}?起?至[^。;\n]{0,30}?止?|技术服务期限|"#
      + #"(?i:\b(?:contract )?term of (?:this|the) (?:agreement|contract)|^term\b|\bthe term (?:is|runs|begins|shall)|effective date and term|"#
      + #"this (?:agreement|contract) (?:shall (?:commence|be effective|remain|run)|is (?:effective|valid|in force)|runs|"#
      + #"remains in force|takes effect)\b)"#
  )
  private static let licence = Pattern(
    #"(?:实施)?(?:使用)?许可(?:的)?(?:使用|实施)?(?:期限|期间|有效期)|许可期|授权期限|(?:专利|技术|软件|技术秘密)(?:的)?使用期限|"#
      + #"(?i:\blicen[cs]e term|term of (?:the )?licen[cs]e)"#
  )
  /// A label with its translation, alone in its cell.
  private static let title = Pattern(
    #"\A(?:(?:合同|协议)?(?:有效|履行|合作|服务)?(?:期限|期间)|有效期) ?(?:[A-Za-z][A-Za-z ]{2,30})?:?\z"#)
  /// Terms of other things.
  private static let other = Pattern(
    #"专利(?:权)?(?:法定)?(?:的)?有效|保密|质保|质量保证|保修|维护期|试用期|宽限|诉讼时效|异议|通知|商标|证书|授权委托|报价|维修|竞业|违约|答复|专利权?(?:的)?(?:期限|保护)|验收期"#)

  func facts() -> [Fact] {
    var facts: [Fact] = []
    for line in 0..<reading.zones.end {
      let text = source.lines[line].text
      if text.count < 6 { continue }
      facts += self.facts(line: line)
    }
    return facts + days(of: facts)
  }

  /// `term.first-day` and `term.last-day`: both ends of the first term that has two calendar days.
  private func days(of facts: [Fact]) -> [Fact] {
    for (start, end) in zip(facts, facts.dropFirst()) where start.name == "term.start" && end.name == "term.end" {
      guard case .date = start.value, case .date = end.value else { continue }
      return [
        Fact(name: "term.first-day", value: start.value, text: start.text, label: start.label),
        Fact(name: "term.last-day", value: end.value, text: end.text, label: end.label),
      ]
    }
    return []
  }

  /// Facts of one line and, for a label alone in its cell, of the cell beside it.
  private func facts(line: Int) -> [Fact] {
    let fields = reading.byLine[line].filter {
      // 有效期限 Term is one label in two languages.
      !$0.kinds.isEmpty && $0.kinds.allSatisfy { $0 == .term } && $0.designators.isEmpty
    }
    if let field = fields.first {
      let label = source.string(field.label)
      let before = field.label.lowerBound - source.lines[line].text.lowerBound
      guard before == 0 || !isOfOther(source.lines[line].text.lowerBound..<field.label.upperBound) else { return [] }
      guard !field.value.isEmpty else {
        let isHeading =
          !field.hints.contains(.colon) && source.lines[line].cell == nil
          && field.label.upperBound == source.lines[line].text.upperBound
        if isHeading { return hasValueBelow(line) ? values(nextLine(line), family: "term", label: field.label) : [] }
        // A column title in a table of patents is no place for the contract's term.
        if source.lines[line].cell != nil, line >= reading.zones.firstClause { return [] }
        return hasValueBelow(line)
          ? values(nextLine(line), family: "term", label: field.label)
          : [Fact(name: "term.end", value: .blank, text: field.label, label: field.label)]
      }
      return values(
        sentence(from: field.value.lowerBound, field.value.upperBound), family: family(label), label: field.label)
    }
    let text = source.lines[line].text
    if source.lines[line].cell != nil, (try? source.firstMatch(of: Self.title, in: text)) ?? nil != nil {
      return hasValueBelow(line) ? values(nextLine(line), family: "term", label: text) : []
    }
    for (pattern, family) in [(Self.licence, "licence"), (Self.contract, "term")] {
      guard let match = try? source.firstMatch(of: pattern, in: text) else { continue }
      let start = sentenceStart(before: match.range.lowerBound, text.lowerBound)
      if isOfOther(start..<min(match.range.upperBound + 12, text.upperBound)) { continue }
      let found = values(behind: match.range, sentence(from: start, text.upperBound), family: family)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func family(_ label: String) -> String { label.contains("许可") ? "licence" : "term" }

  private func isOfOther(_ range: Range<Int>) -> Bool {
    (try? source.firstMatch(of: Self.other, in: range)) != nil
  }

  private func hasValueBelow(_ line: Int) -> Bool {
    line + 1 < reading.zones.end
      && !ValueScanner.dates(in: source.text.bytes, range: source.lines[line + 1].text).isEmpty
      && !reading.byLine[line + 1].contains { !$0.kinds.contains(.date) }
  }

  private func nextLine(_ line: Int) -> Range<Int> { source.lines[line + 1].text }

  private func sentence(from start: Int, _ end: Int) -> Range<Int> {
    let bytes = source.text.bytes
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: ";") { return start..<offset }
      if bytes[offset] == 0xE3, offset + 2 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x82 {
        return start..<offset
      }
      offset += 1
    }
    return start..<end
  }

  private func sentenceStart(before offset: Int, _ start: Int) -> Int {
    let bytes = source.text.bytes
    var begin = offset
    while begin > start {
      if bytes[begin - 1] == UInt8(ascii: ";") { return begin }
      if begin - 3 >= start, bytes[begin - 3] == 0xE3, bytes[begin - 2] == 0x80, bytes[begin - 1] == 0x82 {
        return begin
      }
      begin -= 1
    }
    return start
  }

  private static let startWords = Pattern(#"(?:自|从|由)([^。;,\n至]{0,40}?(?:之日|生效日|签订|签字|盖章|生效))(?:起|开始|,|始|后)"#)
  private static let endWords = Pattern(#"至([^。;,\n]{2,40}?)(?:之日)?(?:止|为止)"#)

  /// What stands behind the words for the term, when both days do: 签订日期…，有效期限…至… has a date before them. Else what
  /// the sentence says.
  private func values(behind words: Range<Int>, _ sentence: Range<Int>, family: String) -> [Fact] {
    let after = values(words.lowerBound..<max(words.lowerBound, sentence.upperBound), family: family, label: words)
    let isWhole = ["start", "end"].allSatisfy { part in after.contains { $0.name == "\(family).\(part)" } }
    return isWhole ? after : values(sentence, family: family, label: words)
  }

  /// Start, end and length in a sentence.
  private func values(_ range: Range<Int>, family: String, label: Range<Int>) -> [Fact] {
    let bytes = source.text.bytes
    var facts: [Fact] = []
    func add(_ part: String, _ value: FactValue, _ text: Range<Int>) {
      facts.append(Fact(name: "\(family).\(part)", value: value, text: text, label: label))
    }
    if let span = ValueScanner.dateRanges(in: bytes, range: range).first {
      add("start", DateValue.value(span.value.start.value), span.value.start.text)
      add("end", DateValue.value(span.value.end.value), span.value.end.text)
    } else {
      let dates = ValueScanner.dates(in: bytes, range: range)
      let start = (try? Self.startWords.firstMatch(in: bytes, range: range))?.groups[0]
      let end = (try? Self.endWords.firstMatch(in: bytes, range: range))?.groups[0]
      if let start, dates.first.map({ !$0.text.overlaps(start) }) ?? true {
        add("start", .text(source.string(start)), start)
      } else if let first = dates.first, !isEnd(first.text, range) {
        add("start", DateValue.value(first.value), first.text)
      }
      if let last = dates.last, dates.count > 1 || isEnd(last.text, range) {
        add("end", DateValue.value(last.value), last.text)
      } else if let end, facts.isEmpty == false {
        add("end", .text(source.string(end)), end)
      }
    }
    if let length = length(in: range, besides: facts) { add("length", .period(length.value), length.text) }
    return facts
  }

  /// Whether a date is what 至 or 截止 leads to.
  private func isEnd(_ date: Range<Int>, _ range: Range<Int>) -> Bool {
    let before = source.string(max(range.lowerBound, date.lowerBound - 12)..<date.lowerBound)
    return before.hasSuffix("至") || before.hasSuffix("到") || before.hasSuffix("截止") || before.hasSuffix("截止于")
      || before.hasSuffix("截至") || before.hasSuffix("until ") || before.hasSuffix("to ")
  }

  /// 共一年, 为期两年, （12个月）; not 提前30日.
  private func length(in range: Range<Int>, besides facts: [Fact]) -> Stated<Period>? {
    ValueScanner.periods(in: source.text.bytes, range: range).first { period in
      guard !facts.contains(where: { $0.text.overlaps(period.text) }) else { return false }
      let before = source.string(max(range.lowerBound, period.text.lowerBound - 18)..<period.text.lowerBound)
      if ["试用", "保密", "质保", "保修", "宽限", "每"].contains(where: before.contains) { return false }
      // Within three months, sixty days' notice and the like are times inside the contract.
      if before.hasSuffix(" "),
        !["term of ", "period of ", "for ", "for a ", " is ", " be "].contains(where: before.hasSuffix)
      {
        return false
      }
      let after = source.string(period.text.upperBound..<min(range.upperBound, period.text.upperBound + 9))
      if ["前", "提前", "提前于", "延长", "顺延", "满", "续期", "续展"].contains(where: { before.hasSuffix($0) }) { return false }
      return !["前", "后", "以前", "之前", "内书面", "内通知", "内提"].contains { after.hasPrefix($0) }
    }
  }
}
