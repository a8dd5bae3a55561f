/// Everything that is found out about parties in one pass: labelled fields, zones, mentions, and the parties they make.
struct PartyReading {
  let source: ContractText
  let fields: [Field]
  let byLine: FieldLines
  let zones: DocumentZones
  let signing: SignatureZone
  private(set) var mentions: [PartyMention] = []
  private(set) var parties: [Party] = []
  /// The only party of a role, by role.
  private var partyByRole: [Party.Role: Int] = [:]
  /// Index of the party that a designator names, by `Designator.key`.
  private var partyByKey: [String: Int] = [:]

  init(_ source: ContractText) {
    self.source = source
    fields = FieldReading(source).fields
    byLine = FieldLines(fields)
    zones = DocumentZones(source)
    signing = SignatureZone(fields, zones: zones, source: source)
    mentions = MentionReader(source: source, fields: fields, byLine: byLine, zones: zones, signing: signing).mentions()
    (parties, partyByKey) = PartyAssembly(source: source, byLine: byLine, zones: zones, signing: signing)
      .parties(from: mentions)
    let holders = Dictionary(grouping: parties.indices) { parties[$0].role }
    partyByRole = holders.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The party that any of the designators names.
  func party(_ designators: [Designator]) -> Int? {
    for designator in designators {
      if let party = partyByKey[designator.key] { return party }
    }
    // 委托方 in a contract that introduces only letters: the only party of that role.
    for role in designators.compactMap(\.role) where role != .unknown {
      if let holder = partyByRole[role] { return holder }
      // 顾问方 signs a form that calls its parties 甲方 and 乙方 only: the client comes first in every such form.
      if parties.count == 2, parties.allSatisfy({ $0.role == .unknown && $0.roleWord.isEmpty }),
        role == .client || role == .provider
      {
        return role == .client ? 0 : 1
      }
    }
    return nil
  }

  /// The party whose name is stated.
  func party(named name: String) -> Int? {
    parties.firstIndex { !$0.name.isEmpty && ($0.name == name || $0.names.contains { source.string($0.text) == name }) }
  }

  func isSigning(_ field: Int) -> Bool { signing.fields.contains(field) }
}
