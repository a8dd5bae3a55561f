/// Words for a party that the contract introduced for nobody: 乙方 in a contract between 买方 and 卖方.
enum StrayDesignations {
  private static let candidate = Pattern(
    #"(?:[甲乙丙丁戊]方|买方|卖方|供方|需方|委托[方人]|受托[方人]|顾问方|中介[方人]|许可[方人]|让与[方人]|转让[方人]|研究开发[方人]|服务方|培训方)"#
      + #"(?=(?:应|须|需|不得|有权|负责|承担|支付|提供|交付|保证|未|违反|逾期|迟延|可以|于|在|对|向|的))|(?i:\bParty [A-F]\b(?= (?:shall|may|must|will)))"#
  )
  /// What stands in front of a word that is the subject of its sentence, or the object of a duty.
  private static let opening = Pattern(#"(?:\A|[。;,:、)\"》\d .]|由|向|对|给|经|与|和|归|以及|但|如|若|因|任何|条|款|、)\z"#)

  /// `party.stray-designation`: the first use of every such word among the clauses.
  static func facts(in source: ContractText, parties: [Party]) -> [Fact] {
    let known = parties.flatMap { [$0.designation, $0.roleWord] }.filter { !$0.isEmpty }
    guard parties.count > 1, parties.allSatisfy({ !$0.designation.isEmpty }) else { return [] }
    let stems = Set(known.map(stem))
    var seen: Set<String> = []
    var facts: [Fact] = []
    for match in (try? source.matches(of: candidate)) ?? [] {
      let word = source.string(match.range)
      let line = source.lines[source.lineIndex(at: match.range.lowerBound)]
      guard line.region == .body, !stems.contains(stem(word)), !seen.contains(stem(word)),
        !parties.contains(where: { $0.name.contains(word) }), !isIntroduced(word, in: source, parties),
        ((try? source.firstMatch(of: opening, in: line.text.lowerBound..<match.range.lowerBound)) ?? nil) != nil
          || match.range.lowerBound == line.text.lowerBound
      else { continue }
      seen.insert(stem(word))
      facts.append(Fact(name: "party.stray-designation", value: .text(word), text: match.range))
    }
    return facts
  }

  /// Whether the word stands where parties are introduced: in front of the clauses, or on a line with a party's name, as
  /// in 委托方 / Client: and in （乙方，专利权人）.
  private static func isIntroduced(_ word: String, in source: ContractText, _ parties: [Party]) -> Bool {
    let names = parties.map(\.name).filter { !$0.isEmpty }
    return source.lines.contains { line in
      let isHead = line.region == .cover || line.region == .parties
      guard isHead || line.region == .body || line.region == .signature else { return false }
      let text = source.string(line.text)
      return text.contains(word) && (isHead || names.contains(where: text.contains))
    }
  }

  /// 委托人 and 委托方 are one word, so are Party A and 甲方.
  private static func stem(_ word: String) -> String {
    let folded = word.lowercased()
    if folded.hasPrefix("party "), let letter = folded.unicodeScalars.last, (97...102).contains(letter.value) {
      return ["甲", "乙", "丙", "丁", "戊", "己"][Int(letter.value) - 97]
    }
    return String(word.hasSuffix("方") || word.hasSuffix("人") ? word.dropLast() : word[...])
  }
}
