/// The labelled fields of parties as facts.
struct PartyFacts {
  let reading: PartyReading
  /// By party.
  private let aliases: [NameAliases]
  /// 名称：某公司, in document order.
  private let nameFields: [PartyMention]

  init(reading: PartyReading) {
    self.reading = reading
    nameFields = reading.mentions.filter { $0.isNameField && $0.name != nil }
    aliases = reading.parties.map { party in
      NameAliases(main: party.name, names: party.names.map { reading.source.string($0.text) })
    }
  }

  private static let names: [FieldKind: String] = [
    .code: "party.code", .identity: "party.id", .address: "party.address", .postalAddress: "party.postal-address",
    .representative: "party.representative", .contact: "party.contact", .phone: "party.phone",
    .contactDetails: "party.phone", .email: "party.email", .postcode: "party.postcode",
    .accountName: "party.account-name", .account: "party.account", .fax: "party.fax", .bank: "party.bank",
  ]

  func facts() -> [Fact] {
    var facts = nameFacts() + designationFacts()
    let payees = PayeeOwners(reading: reading)
    for (index, field) in reading.fields.enumerated() where field.line < reading.zones.end {
      guard !isBeyondSigning(field) else { continue }
      let party = reading.party(field.owner) ?? payees.party(ofField: index)
      guard let party, !isHeading(index), !isOfBank(index) else { continue }
      facts += self.facts(of: field, at: index, party: party)
    }
    facts += appointedContacts()
    facts += signingRepresentatives(besides: facts)
    return facts.sorted { ($0.text.lowerBound, $0.name) < ($1.text.lowerBound, $1.name) }
  }

  /// 法定代表人（签章）| 汪某: where no party block names the representative, the name in print beside the signature does.
  private func signingRepresentatives(besides facts: [Fact]) -> [Fact] {
    let stated = Set(facts.filter { $0.name == "party.representative" }.compactMap(\.subject))
    return reading.signing.fields.compactMap { index in
      let field = reading.fields[index]
      guard field.kinds.first == .representative, !field.value.isEmpty, let party = reading.party(field.owner),
        !stated.contains(party), NameShape.isPerson(reading.source.string(field.value))
      else { return nil }
      return Fact(
        name: "party.representative", value: .text(reading.source.string(field.value)), text: field.value,
        label: field.label, subject: party)
    }
  }

  /// Annexes after the signatures have parties and fields of their own.
  private func isBeyondSigning(_ field: Field) -> Bool {
    !reading.signing.lines.isEmpty && field.line >= reading.signing.lines.upperBound
      && reading.zones.hasAnnex(after: reading.signing.lines.upperBound - 1, through: field.line)
  }

  /// 乙方开户银行名称、地址和帐号为： with the fields themselves on the lines below.
  private func isHeading(_ index: Int) -> Bool {
    let field = reading.fields[index]
    guard field.value.isEmpty, field.kinds.count > 1, index + 1 < reading.fields.count else { return false }
    let next = reading.fields[index + 1]
    return next.line == field.line + 1 && next.owner.shares(field.owner) && next.designators.isEmpty
  }

  /// 地址 between 开户银行 and 帐号 in a clause is the bank's.
  private func isOfBank(_ index: Int) -> Bool {
    let fields = reading.fields
    let field = fields[index]
    guard field.kinds == [.address], field.designators.isEmpty, field.line >= reading.zones.firstClause,
      !reading.isSigning(index)
    else { return false }
    return [index - 1, index + 1].contains { other in
      fields.indices.contains(other) && abs(fields[other].line - field.line) <= 1
        && fields[other].kinds.contains { $0 == .bank || $0 == .account }
    }
  }

  private func nameFacts() -> [Fact] {
    var facts: [Fact] = []
    var seen: Set<Int> = []
    for (index, mention) in reading.mentions.enumerated() where mention.place != .payee {
      // Several designators of one place are one statement.
      guard seen.insert(mention.name?.lowerBound ?? -1 - mention.label.lowerBound).inserted else { continue }
      guard let party = reading.party(mention.designators) else { continue }
      if let name = mention.name {
        let value = FactValue.text(aliases[party].canonical(reading.source.string(name)))
        facts.append(Fact(name: "party.name", value: value, text: name, label: mention.label, subject: party))
      } else if mention.place == .introduction, !isNamedBelow(index) {
        // 甲方（盖章） needs no name beside the seal; a blank on the cover or in the party block does.
        facts.append(
          Fact(name: "party.name", value: .blank, text: mention.label, label: mention.label, subject: party))
      }
    }
    return facts
  }

  /// 甲方 heads a block or a column, and 名称 further down has the name.
  private func isNamedBelow(_ index: Int) -> Bool {
    let mention = reading.mentions[index]
    // Only places that state names are gone through: a hostile line may hold thousands of others.
    let first = nameFields.firstIndex { $0.line >= mention.line } ?? nameFields.endIndex
    return nameFields[first...].prefix(12).contains { other in
      other.label.lowerBound > mention.label.lowerBound && other.line - mention.line <= 12
        && other.designators.shares(mention.designators)
    }
  }

  private func designationFacts() -> [Fact] {
    var first: [Int: PartyMention] = [:]
    for mention in reading.mentions where mention.place == .introduction {
      if let party = reading.party(mention.designators), first[party] == nil { first[party] = mention }
    }
    return reading.parties.indices.compactMap { party in
      guard let mention = first[party], !reading.parties[party].designation.isEmpty else { return nil }
      return Fact(
        name: "party.designation", value: .text(reading.parties[party].designation), text: mention.label, subject: party
      )
    }
  }

  private func facts(of field: Field, at index: Int, party: Int) -> [Fact] {
    let isSigning = reading.isSigning(index)
    if field.kinds.contains(.agent) { return [] }
    let parts = accountParts(of: field, party: party)
    if !parts.isEmpty { return parts }
    return field.kinds.enumerated().compactMap { place, kind in
      guard let name = Self.names[kind] else { return nil }
      if kind == .representative, isSigning || field.hints.contains(.signature) || field.hints.contains(.seal),
        field.value.isEmpty || field.hints.contains(.signature)
      {
        return nil
      }
      // 联系方式 over 电话 and 通讯地址 is a heading.
      if field.value.isEmpty, kind == .contactDetails || !hasPlaceForValue(field) { return nil }
      // 住所地Address is one field in two languages.
      if field.kinds[..<place].contains(kind) { return nil }
      // A company's phone may stand in its 联系方式 with a person's name.
      if place > 0, field.value.isEmpty { return nil }
      if kind == .code, isForeignNumber(field, party) { return nil }
      if kind == .accountName, let account = accountHolder(field, party: party) { return account }
      let stated = kind == .code || kind == .identity ? number(field) : field
      return Fact(
        name: name, value: FieldValue.value(of: stated, in: reading.source),
        text: stated.value.isEmpty ? stated.label : stated.value, label: stated.label, subject: party)
    }
  }

  /// What a register abroad has given is no credit code: 注册号 of a company in Singapore.
  private func isForeignNumber(_ field: Field, _ party: Int) -> Bool {
    let label = reading.source.string(field.label)
    return reading.parties[party].isForeign && !label.contains("信用代码") && !label.lowercased().contains("credit code")
  }

  private static let end = Pattern(#"[,;:、(]|。|(?<=[0-9A-Za-z])(?: ?[一-龥]|\s{2,})"#)

  /// A number without what the sentence goes on to say: 91…X，执行事务合伙人….
  private func number(_ field: Field) -> Field {
    var field = field
    if let end = try? reading.source.firstMatch(of: Self.end, in: field.value),
      end.range.lowerBound > field.value.lowerBound
    {
      field.value = field.value.lowerBound..<end.range.lowerBound
    }
    return field
  }

  /// 户名：某公司（双方共同指定其代收）: the name without the remark behind it.
  private func accountHolder(_ field: Field, party: Int) -> Fact? {
    guard !field.value.isEmpty, FieldValue.value(of: field, in: reading.source) != .blank else { return nil }
    let text = LineText(reading.source, line: reading.source.lineIndex(at: field.value.lowerBound))
    guard let name = NameCutter(text: text).name(in: field.value) else { return nil }
    return Fact(
      name: "party.account-name", value: .text(aliases[party].canonical(reading.source.string(name))), text: name,
      label: field.label, subject: party)
  }

  private static let accountName = Pattern(#"户名(?:为|:)?([^;,。:\n]{2,120})"#)
  private static let accountNumber = Pattern(#"[账帐]号(?:为|:)?([\d -]{6,40}\d)"#)

  /// 收款账户：户名某公司；开户行…；账号… has all of it in one value.
  private func accountParts(of field: Field, party: Int) -> [Fact] {
    guard field.kinds.first == .account || field.kinds.first == .other, field.value.count > 20 else { return [] }
    return [("party.account-name", Self.accountName), ("party.account", Self.accountNumber)].compactMap {
      name, pattern in
      guard let match = try? pattern.firstMatch(in: reading.source.text.bytes, range: field.value),
        let part = match.groups[0]
      else { return nil }
      return Fact(
        name: name, value: .text(reading.source.string(part)), text: part, label: field.label, subject: party)
    }
  }

  /// A colon, an underline or a cell: a label without any of them is a heading.
  private func hasPlaceForValue(_ field: Field) -> Bool {
    field.hints.contains(.colon) || reading.source.lines[field.line].cell != nil
      || field.label.upperBound < reading.source.lines[field.line].text.upperBound
  }

  private static let appointed = Pattern(
    #"(?:(甲|乙|丙)方)(?:指定|委派|任命|确定)([^,。;:\n_]{2,36}?)(?:为|担任|作为)(?:其|本方|(?:甲|乙|丙)方)?(?:的)?(?:项目)?(?:联系人|负责人)"#)

  /// 甲方指定某人为甲方项目联系人, as the contact clause has it.
  private func appointedContacts() -> [Fact] {
    let source = reading.source
    guard let matches = try? source.matches(of: Self.appointed) else { return [] }
    return matches.compactMap { match in
      guard let letter = match.groups[0], let name = match.groups[1],
        let index = LetterIndex.of(source.string(letter) + "方"),
        let party = reading.party([Designator(kind: .letter(index), word: source.string(letter) + "方")])
      else { return nil }
      return Fact(
        name: "party.contact", value: .text(source.string(name)), text: name, label: match.range, subject: party)
    }
  }
}
