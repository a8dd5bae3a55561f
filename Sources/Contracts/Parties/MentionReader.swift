/// Collects the places that introduce parties or state their names.
struct MentionReader {
  let source: ContractText
  let fields: [Field]
  let byLine: FieldLines
  let zones: DocumentZones
  let signing: SignatureZone

  /// In document order.
  func mentions() -> [PartyMention] {
    var found: [PartyMention] = []
    for index in fields.indices {
      if let mention = mention(ofField: index) { found.append(mention) }
    }
    found += sentences(besides: found)
    attachNames(to: &found)
    return withoutEchoes(found.sorted { $0.label.lowerBound < $1.label.lowerBound })
  }

  /// 甲方： heading a list in the text, after 甲方 has been introduced by name, introduces nobody.
  private func withoutEchoes(_ mentions: [PartyMention]) -> [PartyMention] {
    var named: Set<String> = []
    return mentions.filter { mention in
      defer { if mention.name != nil { named.formUnion(mention.designators.map(\.key)) } }
      guard mention.place == .introduction, mention.name == nil, !mention.hasParticulars else { return true }
      return !mention.designators.contains { named.contains($0.key) }
    }
  }

  private func mention(ofField index: Int) -> PartyMention? {
    let field = fields[index]
    guard field.isHeader, field.line < zones.end else { return nil }
    guard let place = place(ofField: index) else { return nil }
    var name = name(of: field)
    // Among the clauses and in tables of figures only what is shaped like a name states one.
    if let words = name.map(source.string), !mayState(words, field, place) {
      if place != .signature { return nil }
      name = nil
    }
    let hasParticulars = isFollowedByParticulars(index)
    if place == .body, name == nil, !hasParticulars { return nil }
    return PartyMention(
      line: field.line, designators: field.designators, label: field.label, name: name, place: place,
      isPerson: field.hints.contains(.person), hasParticulars: hasParticulars)
  }

  private func mayState(_ words: String, _ field: Field, _ place: PartyMention.Place) -> Bool {
    let isCell = source.lines[field.line].cell != nil && !field.hints.contains(.colon)
    guard field.line >= zones.firstClause, place != .signature || isCell else { return true }
    return NameShape.isOrganisation(words) || NameShape.isPerson(words)
      || (NameShape.isLatin(words) && field.hints.contains(.colon))
  }

  /// The name in a field's value, in whichever line it stands.
  private func name(of field: Field) -> Range<Int>? {
    guard !field.value.isEmpty else { return nil }
    let text = LineText(source, line: source.lineIndex(at: field.value.lowerBound))
    return NameCutter(text: text).name(in: field.value)
  }

  private func place(ofField index: Int) -> PartyMention.Place? {
    let field = fields[index]
    if signing.fields.contains(index) { return .signature }
    if field.line < zones.firstClause { return .introduction }
    if !signing.lines.isEmpty, field.line >= signing.lines.upperBound { return nil }
    // Among the clauses only what looks like a party block is one: 甲方：提供场地 is not.
    if isFollowedByParticulars(index) || field.hints.contains(.alias) { return .introduction }
    guard let name = name(of: field), field.hints.contains(.colon) else { return nil }
    let words = source.string(name)
    return NameShape.isOrganisation(words) || NameShape.isPerson(words) ? .body : nil
  }

  /// 住所地, 法定代表人 and the like right behind.
  private func isFollowedByParticulars(_ index: Int) -> Bool {
    let field = fields[index]
    guard field.hints.contains(.colon) || source.lines[field.line].cell != nil else { return false }
    for next in fields[(index + 1)...].prefix(4) {
      guard next.line <= field.line + 4, next.designators.isEmpty else { return false }
      guard next.owner.shares(field.designators), let kind = next.kinds.first else { continue }
      if [.address, .representative, .code, .identity, .name].contains(kind) { return true }
    }
    return false
  }

  /// Parties introduced in sentences, and further designators for those introduced by labels.
  private func sentences(besides found: [PartyMention]) -> [PartyMention] {
    let scanner = AliasScanner(source: source)
    var result: [PartyMention] = []
    var known: Set<String> = []
    let labelled = found.filter { $0.place == .introduction && ($0.name != nil || $0.hasParticulars) }
    let last = min(zones.end, max(zones.firstClause + 40, 60))
    for line in 0..<last where source.lines[line].text.count > 6 {
      let aliases = scanner.aliases(inLine: line)
      guard !aliases.isEmpty else { continue }
      let labels = byLine[line].filter(\.isHeader)
      var start = source.lines[line].text.lowerBound
      for alias in aliases {
        defer { start = alias.range.upperBound }
        let label = labels.last { $0.label.lowerBound <= alias.range.lowerBound }
        if let label, label.label.upperBound > alias.range.lowerBound { continue }
        let name = label == nil ? scanner.name(before: alias, from: start, line: line) : nil
        // 一方当事人（受托方）: a bare role word in a bracket introduces only what is plainly a name.
        if label == nil, alias.isBare, !(name.map { NameShape.isOrganisation(source.string($0)) } ?? false) { continue }
        if let label {
          // 甲方：某公司（以下简称“许可方”）
          result.append(
            PartyMention(
              line: line, designators: label.designators + [alias.designator], label: label.label,
              name: self.name(of: label),
              place: line < zones.firstClause ? .introduction : .body))
        } else if !known.contains(alias.designator.key),
          !labelled.contains(where: { $0.line <= line && $0.designators.shares([alias.designator]) })
        {
          known.insert(alias.designator.key)
          result.append(
            PartyMention(
              line: line, designators: [alias.designator], label: alias.word, name: name, place: .introduction))
        }
      }
    }
    return result
  }

  /// 名称：某公司 below or beside 甲方, and 户名.
  private func attachNames(to found: inout [PartyMention]) {
    var introduced: [String: [Int]] = [:]
    for mention in found where mention.place == .introduction {
      for designator in mention.designators { introduced[designator.key, default: []].append(mention.line) }
    }
    func isIntroduced(_ field: Field) -> Bool {
      field.owner.contains { introduced[$0.key]?.contains { abs($0 - field.line) < 8 } ?? false }
    }
    for (index, field) in fields.enumerated() where field.designators.isEmpty && field.line < zones.end {
      guard let kind = field.kinds.first, kind == .name || kind == .accountName, !field.value.isEmpty,
        let name = name(of: field)
      else { continue }
      let isSigning = signing.fields.contains(index)
      if kind == .name {
        guard !field.owner.isEmpty, isSigning || field.line < zones.firstClause || isIntroduced(field) else {
          continue
        }
        // Name: in an English signature block is who signs.
        if isSigning, source.string(field.label).hasPrefix("N") { continue }
        found.append(
          PartyMention(
            line: field.line, designators: field.owner, label: field.label, name: name,
            place: isSigning ? .signature : .introduction,
            isPerson: source.string(field.label) == "姓名", isNameField: true))
      } else if !field.owner.isEmpty {
        found.append(
          PartyMention(line: field.line, designators: field.owner, label: field.label, name: name, place: .payee))
      }
    }
  }
}
