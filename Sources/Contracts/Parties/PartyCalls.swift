/// Tells which party the words at a place call, by its name, letter or role: 甲方, the Licensor, 某某公司.
public struct PartyCalls: Sendable {
  /// One place that calls a party.
  public struct Call: Sendable {
    /// Same for all words that call one party.
    public var key: String
    /// Folded range of the words.
    public var text: Range<Int>
  }

  private let bytes: [UInt8]
  /// The parties' own words with the party's key.
  private let own: WordTable<String>
  /// The only party with a role, by role.
  private let keyByRole: [Party.Role: String]
  /// The party with a letter, by the letter's index: Party A is 甲方.
  private let keyByLetter: [Int: String]

  public init(_ contract: Contract) {
    bytes = contract.text.bytes
    var words: [(String, String)] = []
    for (index, party) in contract.parties.enumerated() {
      let called = ([party.designation, party.roleWord, party.name] + Self.shortNames(of: party, in: contract)).filter {
        !$0.isEmpty && !$0.contains("|")
      }
      for word in called where !Self.isShared(word, by: contract.parties, besides: index) {
        words.append(("party \(index)", word))
      }
    }
    own = WordTable(words)
    let holders = Dictionary(grouping: contract.parties.indices) { contract.parties[$0].role }
    keyByLetter = Self.letters(of: contract.parties)
    keyByRole = holders.compactMapValues { $0.count == 1 ? "party \($0[0])" : nil }
  }

  private static let short = Pattern(#"\A[^。\n]{0,90}?\((?:以下|下)?(?:简|并)?称(?:为|作|:)?["《]?([^"《》()\n]{2,12})["》]?\)"#)

  /// 某某股份有限公司(以下简称"某某").
  private static func shortNames(of party: Party, in contract: Contract) -> [String] {
    party.names.compactMap { name in
      let line = contract.lines[contract.source.lineIndex(at: name.text.lowerBound)].text
      let rest = name.text.upperBound..<line.upperBound
      guard !rest.isEmpty, let match = ((try? contract.source.firstMatch(of: short, in: rest)) ?? nil) else {
        return nil
      }
      return match.groups[0].map(contract.text.string)
    }
  }

  private static func letters(of parties: [Party]) -> [Int: String] {
    var keys: [Int: String] = [:]
    for (index, party) in parties.enumerated() {
      let word = Array(party.designation.utf8)
      guard case .letter(let letter) = PartyWords.table.longest(in: word, at: 0, before: word.count)?.meaning else {
        continue
      }
      keys[letter] = keys[letter] ?? "party \(index)"
    }
    return keys
  }

  private static func isShared(_ word: String, by parties: [Party], besides index: Int) -> Bool {
    parties.enumerated().contains { other, party in
      other != index && [party.designation, party.roleWord, party.name].contains(word)
    }
  }

  /// The call that begins at a folded offset and ends at or before another.
  public func call(at start: Int, before end: Int) -> Call? {
    var start = start
    if end - start > 4, Self.articles.contains(Array(bytes[start..<start + 4])) { start += 4 }
    let known = own.longest(in: bytes, at: start, before: end)
    let general = PartyWords.table.longest(in: bytes, at: start, before: end)
    if let known, known.end >= general?.end ?? 0 { return Call(key: known.meaning, text: start..<known.end) }
    guard let general else { return nil }
    return Call(key: key(of: general.meaning, start..<general.end), text: start..<general.end)
  }

  private static let articles = [Array("the ".utf8), Array("The ".utf8)]

  private func key(of kind: Designator.Kind, _ text: Range<Int>) -> String {
    switch kind {
    case .letter(let index): return keyByLetter[index] ?? "letter \(index)"
    case .role(let role), .joint(let role):
      if let key = keyByRole[role] { return key }
      return role == .unknown || role == .partner
        ? String(decoding: bytes[text], as: UTF8.self) : "role \(role.rawValue)"
    case .short: return String(decoding: bytes[text], as: UTF8.self)
    }
  }
}
