/// Finds parties introduced in sentences: 由某公司（以下简称“甲方”）与…, between X ("Party A") and Y ("Party B").
struct AliasScanner {
  let source: ContractText

  struct Alias {
    var designator: Designator
    /// The bracket or the words 以下简称甲方.
    var range: Range<Int>
    /// The designator within it.
    var word: Range<Int>
    /// （甲方） without 简称 or quotes.
    var isBare: Bool
  }

  private static let bracketed = Pattern(
    #"\((?:[^()\n]{0,240}?(?:简称|统称|下称|合称|以下称|称)(?:为|作|:)?|(?i:(?:[^()\n]{0,80}, ?)?"#
      + #"(?:hereinafter|hereafter)?[^()\n]{0,40}?)|"#
      + #")["' ]*(?i:the )?["']*(?:\#(PartyWords.alternation))["'][^()\n]{0,40}\)"#
      + #"|\([^()\n]{0,240}?(?:简称|统称|下称|合称|以下称|称)(?:为|作|:)?["' ]*(?:\#(PartyWords.alternation))["']?[^()\n]{0,60}\)"#
      + #"|[,;_](?:以下|下)(?:简|统)?称(?:为|作|:)?["']?(?:\#(PartyWords.alternation))["']?"#
      + #"|(?<=[一-龥A-Za-z.])\((?:\#(PartyWords.alternation))\)"#)

  /// Aliases of one line, in order.
  func aliases(inLine line: Int) -> [Alias] {
    let text = LineText(source, line: line)
    guard let matches = try? text.source.matches(of: Self.bracketed, in: text.range) else { return [] }
    return matches.compactMap { match in
      let words = source.string(match.range)
      let before = source.string(max(text.range.lowerBound, match.range.lowerBound - 3)..<match.range.lowerBound)
      let isBare = !words.contains("称") && !words.contains("\"") && before != "称"
      // The designator is the last of the words that name one: names may hold 客户 or 服务商 themselves.
      var found: Alias?
      var offset = match.range.lowerBound
      while offset < match.range.upperBound {
        if let word = PartyWords.table.longest(in: text.bytes, at: offset, before: match.range.upperBound) {
          let range = offset..<word.end
          let designator = Designator(kind: word.meaning, word: source.string(range))
          if found == nil || designator.isLetter {
            found = Alias(designator: designator, range: match.range, word: range, isBare: isBare)
          }
          offset = word.end
        } else {
          offset = text.next(offset)
        }
      }
      return found
    }
  }

  /// The name in front of an alias; `start` is where the words about this party may begin at the earliest.
  func name(before alias: Alias, from start: Int, line: Int) -> Range<Int>? {
    let text = LineText(source, line: line)
    guard start < alias.range.lowerBound else { return nil }
    let begin = begin(of: start..<alias.range.lowerBound, text)
    return NameCutter(text: text).name(in: begin..<alias.range.lowerBound)
  }

  private static let leadIn = Pattern(
    #"\A(?:[,;、。: ]|(?:以?及|和|与|同|跟)(?=[^,]{2})|(?:另)?一方(?:为|是|:|,)*|(?:为)?(?:一|另一)方|(?i:and|between|by) )+"#)
  private static let opening = Pattern(
    #"\A[^,;]{0,160}?(?:本|此|该)?(?:合同|协议)(?:书)?(?:系|是)?[^;:。]{0,80}?(?:由|:|在|系)(?:以下|下列)?(?:双方)?(?:当事人)?:?"#)
  private static let openingEnglish = Pattern(
    #"(?i)\b(?:by and between|between|by and among|among)(?: |:|$)"#)
  private static let sentence = Pattern(#"[。;]|:(?=[^:]*$)"#)

  /// Past 本合同由, 与, between and the like.
  private func begin(of range: Range<Int>, _ text: LineText) -> Int {
    var begin = range.lowerBound
    if begin == text.range.lowerBound { begin = text.afterNumbering() }
    guard begin < range.upperBound else { return range.lowerBound }
    if let last = last(Self.sentence, text, begin..<range.upperBound) { begin = last.upperBound }
    if let last = last(Self.openingEnglish, text, begin..<range.upperBound) {
      begin = last.upperBound
    } else if let match = try? text.source.firstMatch(of: Self.opening, in: begin..<range.upperBound),
      match.range.upperBound < range.upperBound
    {
      begin = match.range.upperBound
    }
    if let match = try? text.source.firstMatch(of: Self.leadIn, in: begin..<range.upperBound) {
      begin = match.range.upperBound
    }
    return begin
  }

  private func last(_ pattern: Pattern, _ text: LineText, _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    return (try? text.source.matches(of: pattern, in: range))?.last?.range
  }
}
