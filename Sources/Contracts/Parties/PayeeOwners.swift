/// Whose an account in the price clause is: 户名, 开户银行 and 帐号 stand there without a party's label.
struct PayeeOwners {
  private var byField: [Int: Int] = [:]

  private static let account: Set<FieldKind> = [.accountName, .account, .bank]
  private static let payee = Pattern(
    #"(甲|乙|丙)方(?:的)?(?:指定|以下|下列|下述|如下|开户|收款|银行|账户|帐户|账号|帐号|提供|书面|\()"#)

  init(reading: PartyReading) {
    var index = 0
    let fields = reading.fields
    while index < fields.count {
      guard fields[index].owner.isEmpty, Self.isAccount(fields[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < fields.count, fields[end].owner.isEmpty, fields[end].line - fields[end - 1].line <= 2,
        Self.isAccount(fields[end])
          || [.address, .phone, .code, .name, .postalAddress].contains(fields[end].kinds.first)
      {
        end += 1
      }
      if let party = Self.party(of: index..<end, reading) {
        for field in index..<end { byField[field] = party }
      }
      index = end
    }
  }

  func party(ofField index: Int) -> Int? { byField[index] }

  private static func isAccount(_ field: Field) -> Bool { field.kinds.first.map(account.contains) ?? false }

  private static func party(of run: Range<Int>, _ reading: PartyReading) -> Int? {
    let source = reading.source
    for field in reading.fields[run] where field.kinds.first == .accountName && !field.value.isEmpty {
      if let party = reading.party(named: source.string(field.value)) { return party }
    }
    // The sentence that leads up to the account says whose it is.
    let line = reading.fields[run.lowerBound].line
    for before in stride(from: line, through: max(0, line - 3), by: -1) {
      let text = source.lines[before].text
      guard let matches = try? source.matches(of: payee, in: text), let last = matches.last,
        let letter = last.groups[0], let index = LetterIndex.of(source.string(letter) + "方")
      else { continue }
      return reading.party([Designator(kind: .letter(index), word: source.string(letter) + "方")])
    }
    let providers = reading.parties.indices.filter { reading.parties[$0].role == .provider }
    return providers.count == 1 ? providers[0] : nil
  }
}
