import Foundation

/// Finds annexes: announced in the text, listed, or there.
enum AnnexFinder {
  /// A line that begins like an annex; its first group that took part is what the annex calls itself.
  static let heading = Pattern(
    "^[【\\[]?(附(?:件|录|表|图)(?:[一二三四五六七八九十]{1,3}|\\d{1,2}(?:-\\d{1,2})?|[A-Z]))(?=[:.、\\-(《\\[】\\]]|$|[^的,。;为中所约规至和与及或])|"
      + "^[【\\[]?(附(?:件|录|表|图))(?=[:(《\\[】\\]]|$"
      // 附件 专利证书复印件: a title and no sentence about the annex.
      + "|(?![一二三四五六七八九十\\dA-Z的,。;为中所约规至和与及或是内应由均作另包如下共清目列])[^。;,:\\n]{2,40}$)|"
      + "^((?i:exhibit|schedule|appendix|annex|attachment) (?:[A-Z]|[IVX]+|\\d{1,2})(?:-\\d+)?)(?=$|[ :.\\-(《一-龥])"
      + "(?! (?:shall|is|of|to|hereto|attached))")

  /// Whether Word numbers the line as an annex.
  static func isLabel(_ label: String) -> Bool {
    guard label.hasPrefix("附") || label.count > 5 else { return false }
    let bytes = Array(label.utf8)
    return ((try? heading.firstMatch(in: bytes, range: 0..<bytes.count)) ?? nil) != nil
  }

  /// Every annex that is listed or there, in document order.
  static func annexes(in source: ContractText, _ clauses: [Clause]) -> [Annex] {
    var annexes: [Annex] = []
    for clause in clauses where clause.numbering == .unnumbered && !clause.number.isEmpty {
      let number = AnnexMentions.value(of: clause.number)
      let title = clause.heading.lowerBound > clause.text.lowerBound ? cleaned(source.string(clause.heading)) : ""
      add(Annex(number: number, title: title, heading: clause.heading, listing: nil), to: &annexes)
    }
    for entry in entries(source, clauses) + numberedEntries(source, clauses) { add(entry, to: &annexes) }
    return annexes
  }

  /// Entries of lists of annexes: lines that begin like one, and names behind 附件包括 and the like.
  private static func entries(_ source: ContractText, _ clauses: [Clause]) -> [Annex] {
    var entries: [Annex] = []
    let reader = ClauseNumberReader(source.text)
    for line in source.lines where line.region == .body || line.region == .annex || line.region == .signature {
      let start = reader.number(at: line.text)?.end ?? line.text.lowerBound
      let range = start..<line.text.upperBound
      guard let match = (try? source.firstMatch(of: heading, in: range)) ?? nil,
        let number = match.groups.compactMap({ $0 }).first
      else { continue }
      let title = cleaned(source.string(number.upperBound..<range.upperBound))
      if title.isEmpty && line.region == .body { continue }
      entries.append(
        Annex(number: AnnexMentions.value(of: source.string(number)), title: title, heading: nil, listing: range))
    }
    for mention in AnnexMentions.mentions(in: source) where mention.isListed {
      entries.append(Annex(number: mention.number, title: mention.title, heading: nil, listing: mention.text))
    }
    return entries
  }

  /// Numbered lines under 附件 alone: 附件: 一、… 二、…
  private static func numberedEntries(_ source: ContractText, _ clauses: [Clause]) -> [Annex] {
    clauses.enumerated().flatMap { index, clause -> [Annex] in
      let isList =
        clause.number == "附件" || (try? source.firstMatch(of: list, in: clause.heading)) ?? nil != nil
      guard isList else { return [] }
      var entries: [Annex] = []
      if clause.number == "附件", let number = ClauseNumberReader(source.text).number(at: clause.heading) {
        let title = number.end..<clause.heading.upperBound
        entries.append(Annex(number: number.value, title: cleaned(source.string(title)), heading: nil, listing: title))
      }
      return entries
        + clauses.filter { $0.parent == index && $0.value > 0 }.map {
          Annex(number: $0.value, title: cleaned(source.string($0.heading)), heading: nil, listing: $0.heading)
        }
    }
  }

  private static let list = Pattern(
    "^(?:合同)?附件(?:清单|目录|列表)?$|^(?i:(?:list of )?(?:annexes|exhibits|attachments|schedules))$")

  private static func add(_ annex: Annex, to annexes: inout [Annex]) {
    let known = annexes.firstIndex { known in
      annex.number == nil ? known.number == nil && known.title == annex.title : known.number == annex.number
    }
    guard let known else {
      annexes.append(annex)
      return
    }
    if annexes[known].title.isEmpty { annexes[known].title = annex.title }
    annexes[known].heading = annexes[known].heading ?? annex.heading
    annexes[known].listing = annexes[known].listing ?? annex.listing
  }

  static func cleaned(_ title: String) -> String {
    title.trimmingCharacters(in: CharacterSet(charactersIn: " :.,;、。-《》\"()_"))
  }
}
