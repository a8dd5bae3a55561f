/// The fields of the signature zone, sorted by who signs.
struct SignatureReading {
  /// What one party's block holds, as fields; `SignatureBlock` is the part of it that others see.
  struct Entry {
    var party: Int?
    var designators: [Designator]
    var fields: [Field]
    /// A date beside two blocks that belongs to neither alone.
    var sharedDate: Field?
  }

  private(set) var entries: [Entry] = []
  private var entryByParty: [Int: Int] = [:]

  init(_ reading: PartyReading) {
    var loose: [Field] = []
    for index in reading.signing.fields {
      var field = reading.fields[index]
      // Name: in an English block is the person who signs.
      if field.kinds == [.name], field.designators.isEmpty, reading.source.string(field.label) == "Name" {
        field.kinds = [.signature]
      }
      if field.kinds == [.other], reading.source.string(field.label) == "时间" { field.kinds = [.date] }
      if field.owner.isEmpty {
        loose.append(field)
      } else {
        add(field, party: reading.party(field.owner))
      }
    }
    if entries.isEmpty { entries = NamedSignatures(reading).entries() }
    entries = entries.filter { entry in
      entry.fields.contains(where: Self.isForSigning) || entry.fields.contains(where: \.isHeader)
    }
    // 订立合同日期 once under all blocks is everybody's date.
    if let date = loose.last(where: Self.isDate) {
      share(date)
    } else if let last = entries.last, let date = last.fields.last(where: Self.isDate), isForAll(date) {
      share(date)
    }
  }

  private mutating func share(_ date: Field) {
    for index in entries.indices where !entries[index].fields.contains(where: Self.isDate) {
      entries[index].sharedDate = date
    }
  }

  /// A date below the last block is everybody's when it says 签订日期, or when the blocks are single lines.
  private func isForAll(_ date: Field) -> Bool {
    let others = entries.dropLast()
    guard !others.contains(where: { $0.fields.contains(where: Self.isDate) }) else { return false }
    return date.kinds.contains(.signingDate) || others.allSatisfy { Set($0.fields.map(\.line)).count == 1 }
  }

  private mutating func add(_ field: Field, party: Int?) {
    let known =
      party.map { entryByParty[$0] } ?? entries.firstIndex { $0.party == nil && $0.designators.shares(field.owner) }
    if let known {
      entries[known].fields.append(field)
    } else {
      if let party { entryByParty[party] = entries.count }
      entries.append(Entry(party: party, designators: field.owner, fields: [field]))
    }
  }

  static func isDate(_ field: Field) -> Bool { field.kinds.contains { $0 == .date || $0 == .signingDate } }

  static func isForSigning(_ field: Field) -> Bool { isSeal(field) || isSignatory(field) || isDate(field) }

  static func isSeal(_ field: Field) -> Bool { field.hints.contains(.seal) || field.kinds.contains(.seal) }

  static func isSignatory(_ field: Field) -> Bool {
    field.hints.contains(.signature)
      || field.kinds.contains { $0 == .signature || $0 == .representative || $0 == .agent }
  }
}

/// Blocks that begin with the bare name of a party instead of 甲方, as many English and bank forms have them.
struct NamedSignatures {
  let reading: PartyReading

  init(_ reading: PartyReading) { self.reading = reading }

  func entries() -> [SignatureReading.Entry] {
    let source = reading.source
    var found: [SignatureReading.Entry] = []
    guard reading.zones.firstClause < reading.zones.end else { return [] }
    for line in reading.zones.firstClause..<reading.zones.end where source.lines[line].text.count < 200 {
      guard let party = party(namedOn: line) else { continue }
      let below = reading.byLine[line..<line + 9].filter(SignatureReading.isForSigning)
      let next = (line + 1..<min(line + 9, reading.zones.end)).first { self.party(namedOn: $0) != nil } ?? line + 9
      let own = below.filter { $0.line < next }
      guard own.contains(where: SignatureReading.isSignatory) || own.contains(where: SignatureReading.isSeal) else {
        continue
      }
      found.removeAll { $0.party == party }
      found.append(SignatureReading.Entry(party: party, designators: [], fields: [header(line, party)] + own))
    }
    return found
  }

  private func party(namedOn line: Int) -> Int? {
    let words = reading.source.string(reading.source.lines[line].text)
    return reading.parties.firstIndex { party in
      guard !party.name.isEmpty, words.lowercased().hasPrefix(party.name.lowercased()) else { return false }
      let rest = words.dropFirst(party.name.count)
      return rest.isEmpty || rest.hasPrefix("(") || rest.hasPrefix(":")
    }
  }

  private func header(_ line: Int, _ party: Int) -> Field {
    let start = reading.source.lines[line].text.lowerBound
    let name = start..<start + reading.parties[party].name.utf8.count
    let rest = reading.source.string(name.upperBound..<reading.source.lines[line].text.upperBound)
    let hints: Field.Hints = FieldWords.sealHints.contains { rest.contains($0) } ? .seal : []
    return Field(line: line, designators: [], kinds: [.name], hints: hints, label: name, value: name)
  }
}
