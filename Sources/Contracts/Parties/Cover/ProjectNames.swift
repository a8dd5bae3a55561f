import Foundation

/// Every statement of the project's name (项目名称): cover, opening sentence, first article.
struct ProjectNames {
  let reading: PartyReading

  private var source: ContractText { reading.source }

  func facts() -> [Fact] {
    let labelled = labelled()
    let stated = labelled.compactMap { fact -> String? in
      if case .text(let name) = fact.value { return name }
      return nil
    }
    var facts = labelled
    for fact in opening(known: stated) where !facts.contains(where: { $0.text.overlaps(fact.text) }) {
      facts.append(fact)
    }
    return withoutTranslations(facts)
  }

  /// The name in the other language of a bilingual contract, or in its annex, contradicts nothing.
  private func withoutTranslations(_ facts: [Fact]) -> [Fact] {
    let names = facts.compactMap { fact -> String? in
      if case .text(let name) = fact.value { return name }
      return nil
    }
    guard let main = names.first else { return facts }
    let aliases = NameAliases(main: main, names: names)
    return facts.map { fact in
      guard case .text(let name) = fact.value else { return fact }
      var fact = fact
      fact.value = .text(aliases.canonical(name))
      return fact
    }
  }

  private func labelled() -> [Fact] {
    var facts: [Fact] = []
    for (index, field) in reading.fields.enumerated()
    where field.kinds.first == .projectName && field.line < reading.zones.end {
      guard !reading.isSigning(index), field.designators.isEmpty else { continue }
      var value = field.value
      // Only a label with nothing but its colon looks to the next line; underlines are a blank here.
      let isLast = field.label.upperBound + 1 >= source.lines[field.line].text.upperBound
      if value.isEmpty, isLast, let next = nextLine(after: field) { value = next }
      let name = cut(value)
      guard !name.isEmpty else {
        // 项目名称 as a heading with nothing below is as blank as the cover field.
        facts.append(Fact(name: "project.name", value: .blank, text: field.label, label: field.label))
        continue
      }
      facts.append(fact(name, label: field.label))
    }
    return facts
  }

  private func fact(_ name: Range<Int>, label: Range<Int>?) -> Fact {
    let words = source.string(name)
    let value: FactValue =
      FieldValue.isWaiver(words) ? .waived : FieldValue.isUnfilled(words) ? .blank : .text(words)
    return Fact(name: "project.name", value: value, text: name, label: label)
  }

  /// A name on the line below its label, as covers with narrow columns have it.
  private func nextLine(after field: Field) -> Range<Int>? {
    let line = field.line + 1
    guard line < reading.zones.end, source.lines[field.line].cell == nil, source.lines[line].cell == nil,
      source.lines[line].label.isEmpty, source.lines[line].text.count <= 180,
      reading.byLine[line].isEmpty
    else { return nil }
    let text = LineText(source, line: line)
    guard text.afterNumbering() == text.range.lowerBound else { return nil }
    let value = ValueTrimmer(text: text).trimmed(text.range).value
    let words = source.string(value)
    return words.contains("。") || words.contains(":") || words.contains("填写") || words.contains("合同") ? nil : value
  }

  /// (项目名称：…) or (Name in English): the name once more, in the other language.
  private func isTranslation(from open: Int, in text: LineText) -> Bool {
    let words = text.source.string(open + 1..<text.range.upperBound)
    if words.hasPrefix("项目名称") || words.lowercased().hasPrefix("project") || words.hasPrefix("英文") { return true }
    guard words.hasSuffix(")") else { return false }
    let before = text.source.string(text.range.lowerBound..<open)
    let isWide = before.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return isWide && NameShape.isLatin(words) && words.split(separator: " ").count > 2
  }

  /// The name without quotes and what follows it.
  private func cut(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    let text = LineText(source, line: source.lineIndex(at: range.lowerBound))
    var end = range.upperBound
    var offset = range.lowerBound
    while offset < end {
      if text.starts(with: "。", at: offset) || text[offset] == UInt8(ascii: ";") { end = offset }
      if text[offset] == UInt8(ascii: "("), offset > range.lowerBound, isTranslation(from: offset, in: text) {
        end = offset
      }
      if text.starts(with: "(以下简称", at: offset) || text.starts(with: "(下称", at: offset) { end = offset }
      offset = text.next(offset)
    }
    // The bracket that a name in the other language stands in.
    if end > range.lowerBound, text[end - 1] == UInt8(ascii: ")"), !source.string(range.lowerBound..<end).contains("(")
    {
      end -= 1
    }
    let trimmed = ValueTrimmer(text: text).trimmed(range.lowerBound..<max(range.lowerBound, end)).value
    return Quotes.inside(trimmed, source)
  }

  private static let sentence = Pattern(
    #"(?<![成造迁])就([^。;\n]{0,160}?)(?:项目|课题|技术|软件|专利)?(?:的)?(?:项目)?(?:进行|的?(?:技术)?(?:研究)?(?:开发|服务|咨询|转让|许可|"#
      + #"培训)(?:事宜|事项|工作|,|,|经)|事宜|有关事项|相关事宜|所涉|一事|达成|委托[甲乙丙]方|向[甲乙]方)"#
  )
  private static let entrusted = Pattern(
    #"(?:委托[乙丙]方(?:进行)?(?:研究)?开发|委托[乙丙]方承担|合作(?:研究)?开发|受让乙方(?:拥有的)?|许可甲方(?:实施|"#
      + #"使用)(?:其)?(?:所)?(?:拥有的)?)([^。;,\n]{0,160}?)(?:项目|课题)(?:,|的|并)"#
  )
  /// A name in quotes, with the word project behind it, whatever the sentence around it.
  private static let quoted = Pattern(#"("[^"\n]{4,160}"|《[^》\n]{4,160}》)(?:的)?(?:项目|课题)(?!管理|计划|指南)"#)
  private static let naming = Pattern(#"项目(?:的)?名称(?:为|是)(?!:)[《" ]*([^。;,\n"》]{2,160})"#)

  /// 就某项目进行…, 委托乙方研究开发某项目，并….
  private func opening(known: [String]) -> [Fact] {
    let firstLine = min(reading.zones.firstClause, reading.zones.end)
    var facts: [Fact] = []
    for line in 0..<firstLine {
      let text = source.lines[line].text
      guard text.count > 20 else { continue }
      for pattern in [Self.sentence, Self.entrusted, Self.quoted] {
        guard let match = try? pattern.firstMatch(in: source.text.bytes, range: text), let group = match.groups[0]
        else { continue }
        guard let fact = named(group, in: match.range, known: known) else { continue }
        facts.append(fact)
        break
      }
    }
    guard reading.zones.end > 0 else { return facts }
    let body = 0..<source.lines[reading.zones.end - 1].text.upperBound
    for match in (try? Self.naming.matches(in: source.text.bytes, range: body)) ?? [] {
      guard let group = match.groups[0] else { continue }
      let name = cut(group)
      facts.append(
        name.isEmpty ? Fact(name: "project.name", value: .blank, text: match.range) : fact(name, label: nil))
    }
    return facts
  }

  /// 就技术服务有关事宜 names no project: 项目 behind it, quotes around it or the cover's name do.
  private func isProject(_ name: Range<Int>, group: Range<Int>, known: [String]) -> Bool {
    let words = source.string(name)
    let isQuoted = name.lowerBound > group.lowerBound && "\"》".contains(source.string(group).last ?? " ")
    let rest = source.string(group.upperBound..<min(group.upperBound + 9, source.text.bytes.count))
    return isQuoted || rest.hasPrefix("项目") || rest.hasPrefix("课题") || known.contains(words)
  }

  private static let object = Pattern(#"^(?:本合同|下列|上述|该|本|双方|以下|有关|相关|此|合作|甲方|乙方|其)"#)

  private func named(_ group: Range<Int>, in sentence: Range<Int>, known: [String]) -> Fact? {
    let text = LineText(source, line: source.lineIndex(at: sentence.lowerBound))
    var name = Quotes.inside(ValueTrimmer(text: text).trimmed(group).value, source)
    if name.isEmpty {
      let rest = source.string(group.upperBound..<min(group.upperBound + 6, source.text.bytes.count))
      guard rest.hasPrefix("项目") || rest.hasPrefix("课题") else { return nil }
      return Fact(
        name: "project.name", value: .blank, text: sentence.lowerBound..<min(sentence.upperBound, group.upperBound + 6))
    }
    if (try? Self.object.firstMatch(in: source.text.bytes, range: name)) != nil { return nil }
    let words = source.string(name)
    guard isProject(name, group: group, known: known) else { return nil }
    if words.unicodeScalars.count < 4 || words.contains("(") && words.hasSuffix(")") && words.hasPrefix("(") {
      return nil
    }
    // The cover may count 项目 to the name or not; the sentence has it either way.
    if !known.contains(words) {
      for tail in ["项目", "课题", "技术", "软件"] where known.contains(words + tail) {
        let longer = name.lowerBound..<name.upperBound + tail.utf8.count
        if source.string(longer) == words + tail { name = longer }
      }
    }
    return fact(name, label: nil)
  }
}

/// Names in quotes and title marks.
enum Quotes {
  /// What stands between 《》 or quotation marks when they enclose the whole or begin it.
  static func inside(_ range: Range<Int>, _ source: ContractText) -> Range<Int> {
    let words = source.string(range)
    for (open, close) in [("《", "》"), ("\"", "\"")] where words.hasPrefix(open) {
      let rest = words.dropFirst(open.count)
      guard let end = rest.range(of: close) else { continue }
      let length = rest[..<end.lowerBound].utf8.count
      let start = range.lowerBound + open.utf8.count
      // A second title further on shows that the marks enclose a part only.
      let tail = rest[end.upperBound...]
      if tail.isEmpty || ["项目", "课题", "技术", "软件", "系统"].contains(String(tail)) { return start..<start + length }
    }
    return range
  }
}
