/// Joins what is one party under several words: Client and 委托方 in two languages, 贵公司 in a letter that 委托方 signs,
/// 许可方 on the cover and 甲方 in the text.
struct NameJoining {
  let source: ContractText

  func join(_ groups: inout [[PartyMention]], _ groupByKey: inout [String: Int], _ mentions: [PartyMention]) {
    joinNames(&groups, &groupByKey)
    joinSigners(&groups, &groupByKey, mentions)
    joinLanguages(&groups, &groupByKey)
  }

  /// Groups of the same name whose words do not speak against it. 甲方 and 乙方 of one name stay two: that is a fault
  /// for a rule to find.
  private func joinNames(_ groups: inout [[PartyMention]], _ groupByKey: inout [String: Int]) {
    var byName: [String: [Int]] = [:]
    for group in groups.indices {
      for name in Set(groups[group].compactMap(\.name).map(source.string)) { byName[name, default: []].append(group) }
    }
    for holders in byName.sorted(by: { $0.key < $1.key }).map(\.value) where holders.count > 1 {
      for other in holders.dropFirst() { merge(other, into: holders[0], &groups, &groupByKey) }
    }
  }

  /// Who signs under a word that nothing introduced, with the name of somebody who was.
  private func joinSigners(
    _ groups: inout [[PartyMention]], _ groupByKey: inout [String: Int], _ mentions: [PartyMention]
  ) {
    for mention in mentions where mention.place == .signature || mention.place == .body {
      guard let name = mention.name.map(source.string),
        mention.designators.allSatisfy({ groupByKey[$0.key] == nil })
      else { continue }
      let holders = groups.indices.filter { group in
        groups[group].contains { $0.name.map(source.string) == name }
          && Self.areCompatible(groups[group].flatMap(\.designators), mention.designators)
      }
      guard holders.count == 1, let holder = holders.first else { continue }
      groups[holder].append(mention)
      for designator in mention.designators { groupByKey[designator.key] = holder }
    }
  }

  /// One Licensor and one 许可方 are the same whatever their names are written in.
  private func joinLanguages(_ groups: inout [[PartyMention]], _ groupByKey: inout [String: Int]) {
    for role in [Party.Role.client, .provider, .intermediary] {
      let holders = groups.indices.filter { group in
        let words = groups[group].flatMap(\.designators)
        return !words.isEmpty && words.allSatisfy { $0.role == role && $0.ordinal == 0 }
      }
      let latin = holders.filter { groups[$0].flatMap(\.designators).allSatisfy { NameShape.isLatin($0.word) } }
      let wide = holders.filter { !latin.contains($0) }
      guard latin.count == 1, wide.count == 1 else { continue }
      merge(max(latin[0], wide[0]), into: min(latin[0], wide[0]), &groups, &groupByKey)
    }
  }

  private func merge(
    _ other: Int, into target: Int, _ groups: inout [[PartyMention]], _ groupByKey: inout [String: Int]
  ) {
    guard other != target, !groups[other].isEmpty, !groups[target].isEmpty,
      Self.areCompatible(groups[target].flatMap(\.designators), groups[other].flatMap(\.designators))
    else { return }
    groups[target] += groups[other]
    groups[other] = []
    for (key, group) in groupByKey where group == other { groupByKey[key] = target }
  }

  /// Two letters are two parties, and so are who gives and who takes, and those that are numbered.
  private static func areCompatible(_ left: [Designator], _ right: [Designator]) -> Bool {
    if left.contains(where: \.isLetter) && right.contains(where: \.isLetter) { return false }
    if (left + right).contains(where: { $0.isJoint || $0.ordinal != 0 }) { return false }
    let roles = [left, right].map { Set($0.compactMap(\.role).filter { $0 != .unknown }) }
    return roles[0].isEmpty || roles[1].isEmpty || !roles[0].isDisjoint(with: roles[1])
  }
}
