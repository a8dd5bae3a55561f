/// Puts mentions together into parties: those that share a designator are one.
struct PartyAssembly {
  let source: ContractText
  let byLine: FieldLines
  let zones: DocumentZones
  let signing: SignatureZone

  /// The parties in the order of their introduction, and which designator names which.
  func parties(from mentions: [PartyMention]) -> ([Party], [String: Int]) {
    var introductions = mentions.filter { $0.place == .introduction }
    if introductions.isEmpty { introductions = mentions.filter { $0.place == .body || $0.place == .signature } }
    var groups: [[PartyMention]] = []
    var groupByKey: [String: Int] = [:]
    for mention in introductions {
      let keys = mention.designators.map(\.key)
      let known = Set(keys.compactMap { groupByKey[$0] }).sorted()
      let target = known.first ?? groups.count
      if known.isEmpty { groups.append([]) }
      groups[target].append(mention)
      for other in known.dropFirst() {
        groups[target] += groups[other]
        groups[other] = []
        for (key, group) in groupByKey where group == other { groupByKey[key] = target }
      }
      for key in keys { groupByKey[key] = target }
    }
    // Further designators of known parties, as （以下简称“许可方”） further down.
    for mention in mentions where mention.place == .body || mention.place == .signature {
      let keys = mention.designators.map(\.key)
      guard let group = keys.compactMap({ groupByKey[$0] }).first else { continue }
      for key in keys where groupByKey[key] == nil {
        groupByKey[key] = group
        groups[group].append(mention)
      }
    }
    NameJoining(source: source).join(&groups, &groupByKey, mentions)
    splitByOrdinals(&groups, &groupByKey)
    return assemble(groups, groupByKey, mentions)
  }

  /// 乙方 on a cover that 乙方一 and 乙方二 explain: no third party, but its role is theirs.
  private func splitByOrdinals(_ groups: inout [[PartyMention]], _ groupByKey: inout [String: Int]) {
    for (key, group) in groupByKey.sorted(by: { $0.key < $1.key }) where key.hasSuffix(".0") && key.hasPrefix("#") {
      let stem = key.dropLast(1)
      let numbered = groupByKey.filter { $0.key.hasPrefix(stem) && $0.key != key && $0.value != group }
      guard numbered.count > 1, let first = numbered.min(by: { $0.key < $1.key }) else { continue }
      let roles = groups[group].flatMap(\.designators).filter { !$0.isLetter }
      for other in numbered.values {
        for index in groups[other].indices { groups[other][index].designators += roles }
      }
      groups[group] = []
      for (name, holder) in groupByKey where holder == group { groupByKey[name] = first.value }
    }
  }

  private func assemble(
    _ groups: [[PartyMention]], _ groupByKey: [String: Int], _ mentions: [PartyMention]
  ) -> ([Party], [String: Int]) {
    let order = groups.indices.filter { !groups[$0].isEmpty }.sorted {
      (groups[$0][0].label.lowerBound, $0) < (groups[$1][0].label.lowerBound, $1)
    }
    var indexByGroup: [Int: Int] = [:]
    for (index, group) in order.enumerated() { indexByGroup[group] = index }
    let partyByKey = groupByKey.compactMapValues { indexByGroup[$0] }
    let votes = RoleVotes(source: source)
    var statements: [Int: [PartyMention]] = [:]
    for mention in mentions {
      for group in Set(mention.designators.compactMap { groupByKey[$0.key] }) {
        statements[group, default: []].append(mention)
      }
    }
    let parties = order.map { group -> Party in
      let own = groups[group].sorted { $0.label.lowerBound < $1.label.lowerBound }
      return party(own, statements: statements[group] ?? [], votes: votes)
    }
    return (RoleVotes.completed(parties, votes: votes), partyByKey)
  }

  private func party(_ own: [PartyMention], statements: [PartyMention], votes: RoleVotes) -> Party {
    let designators = own.flatMap(\.designators)
    let letter = designators.first(where: \.isLetter)
    let roleWord = designators.first { $0.role != nil }
    let names = names(statements)
    let first = names.first { $0.region == .cover || $0.region == .parties } ?? names.first
    let name = first.map { source.string($0.text) } ?? ""
    let main = own.last { $0.place == .introduction } ?? own.first
    let start = main?.line ?? 0
    let particulars = byLine[start..<start + 31].filter { field in
      field.owner.shares(designators)
        && (signing.lines.isEmpty || field.line < signing.lines.lowerBound || main?.place == .signature)
        && (field.line < zones.firstClause || main.map { $0.line >= zones.firstClause } ?? false)
    }
    let hasIdentity = particulars.contains { $0.kinds.contains(.identity) }
    let isPerson =
      own.contains { $0.isPerson } || NameShape.isPerson(name)
      || (hasIdentity && !NameShape.isOrganisation(name) && !particulars.contains { $0.kinds.contains(.code) })
    return Party(
      designation: letter.map(\.word) ?? roleWord.map(\.word) ?? designators.first?.word ?? "",
      roleWord: roleWord?.word ?? "",
      role: designators.compactMap(\.role).first { $0 != .unknown } ?? .unknown, name: name, names: names,
      block: block(main, particulars),
      isForeign: ForeignParty.isForeign(name: name, addresses: addresses(particulars)),
      isNaturalPerson: isPerson)
  }

  private func addresses(_ particulars: [Field]) -> [String] {
    particulars.filter { $0.kinds.contains(.address) }.map { source.string($0.value) }
  }

  private func block(_ main: PartyMention?, _ particulars: [Field]) -> Range<Int>? {
    guard let main, main.place == .introduction else { return nil }
    let ends = particulars.map { max($0.label.upperBound, $0.value.upperBound) } + [main.name?.upperBound ?? 0]
    return main.label.lowerBound..<max(main.label.upperBound, ends.max() ?? 0)
  }

  /// Every statement of the name; the first of several before the clauses stands on the cover.
  private func names(_ statements: [PartyMention]) -> [PartyName] {
    let introductions = statements.filter { $0.place == .introduction }
    var seen: Set<Int> = []
    return statements.compactMap { mention in
      guard let name = mention.name, seen.insert(name.lowerBound).inserted else { return nil }
      let hint = source.lines[mention.line].region
      if hint != .body { return PartyName(text: name, region: hint) }
      switch mention.place {
      case .introduction:
        let isCover = introductions.count > 1 && mention.label == introductions.first?.label
        return PartyName(text: name, region: isCover ? .cover : .parties)
      case .signature: return PartyName(text: name, region: .signature)
      case .body, .payee: return PartyName(text: name, region: .body)
      }
    }
  }
}
