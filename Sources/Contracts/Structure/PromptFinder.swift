/// Finds hints of the form that were left in: （一次、分期或提成）, （甲、乙、双）方, notes on how to fill in.
enum PromptFinder {
  /// A choice among words; nothing chosen unless one of them stands in front of the bracket.
  private static let choice = Pattern(
    "\\(((?:[甲乙丙双各]、)+[甲乙丙双各])\\)方?|\\(((?:一次|分期|提成|总付|支付)[^()\\n]{0,16}?(?:或|、)[^()\\n]{1,12})\\)")
  private static let hint = Pattern(
    "[(\\[【](?:注(?![册明销资入])|说明(?!书|文)|填写说明):?[^)\\]】\\n]{2,200}[)\\]】]|[(\\[【](?:请(?!求|示)|此处|在此|可在此|本处)[^)\\]】\\n]{0,60}(?:填写|填入|选择|说明|注明|描述|勾选)[^)\\]】\\n]{0,60}[)\\]】]|"
      + "[(\\[【](?:填写|填入|选填|必填)[^)\\]】\\n]{0,60}[)\\]】]|\\(支付违约金或损失赔偿额的计算方法\\)|\\((?:可附页|详细描述|具体描述|列明)[^)\\n]{0,30}\\)|"
      + "\\[(?i:insert|enter|drafting note|note to draft)[^\\]\\n]{0,120}\\]")

  static func prompts(in source: ContractText) -> [Fact] {
    var found: [Range<Int>] = []
    for match in (try? source.matches(of: choice)) ?? [] where !isChosen(match, source) { found.append(match.range) }
    found += ((try? source.matches(of: hint)) ?? []).map(\.range)
    return found.filter { range in
      let region = source.lines[source.lineIndex(at: range.lowerBound)].region
      return region != .margin && region != .cover
    }.sorted { $0.lowerBound < $1.lowerBound }.map {
      Fact(name: "prompt", value: .text(source.string($0)), text: $0)
    }
  }

  private static func isChosen(_ match: Pattern.Match, _ source: ContractText) -> Bool {
    guard let words = match.groups.compactMap({ $0 }).first else { return false }
    let line = source.lines[source.lineIndex(at: match.range.lowerBound)].text
    var before = Substring(source.string(line.lowerBound..<match.range.lowerBound))
    while let last = before.last, "_ \"".contains(last) { before.removeLast() }
    if match.groups[0] != nil {
      return before.hasSuffix("双方")
        || ["甲", "乙", "丙", "双", "各"].contains { before.hasSuffix("归" + $0) || before.hasSuffix($0) }
    }
    let choices = source.string(words).split { "、或和".contains($0) }
    return choices.contains { before.hasSuffix($0) }
  }
}
