import Foundation

/// How many copies are made and who keeps them: 一式陆份，甲方执贰份，乙方执贰份.
struct CopyFacts {
  let reading: PartyReading

  private var source: ContractText { reading.source }

  private static let total = Pattern(
    #"[一壹1]式[_ ]*(\#(CopyShares.number))?[_ ]*(?:份|套)|(?<=[,;。:\n])(?:合同|文本)?共(?:计|有|签)?(\#(CopyShares.number))份"#)

  func facts() -> [Fact] {
    guard let (match, end) = contractTotal() else { return [] }
    return facts(total: match, in: match.range.lowerBound..<end)
  }

  private static let contract = Pattern(#"(?:合同|协议)(?:书|文本|正本)?[^。;\n]{0,12}\z"#)
  /// What is also made in several copies: 研究报告一式三份.
  private static let document = Pattern(
    #"(?:报告|资料|文件|图纸|说明书?|材料|清单|手册|文档|光盘|申请书?|记录|证明|样本|发票|方案|确认书|登记表)[^。;\n]{0,8}\z"#)

  /// The first 一式…份 that speaks of the contract, else the last that does not speak of papers; with the end of its line.
  private func contractTotal() -> (Pattern.Match, end: Int)? {
    var other: (Pattern.Match, end: Int)?
    for line in 0..<reading.zones.end {
      let text = source.lines[line].text
      for match in (try? source.matches(of: Self.total, in: text)) ?? [] {
        let before = text.lowerBound..<match.range.lowerBound
        if matches(Self.contract, before) { return (match, text.upperBound) }
        // 共三份 without 一式 is said of many things; only what is shared out among the parties is the contract.
        if match.groups[1] != nil,
          CopyShares(reading: reading).shares(match.range.upperBound..<text.upperBound).count < 2
        {
          continue
        }
        if !matches(Self.document, before) { other = (match, text.upperBound) }
      }
    }
    return other
  }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    (try? pattern.firstMatch(in: source.text.bytes, range: range)) ?? nil != nil
  }

  private static let remainder = Pattern(#"(?:其余|余下|剩余|余)(?:的)?(?:(?:各|若干)?份)?[^。;\n\d份]{0,24}?(?:报|送|交|由|用于|留|备)"#)

  private func facts(total match: Pattern.Match, in range: Range<Int>) -> [Fact] {
    guard let number = match.groups[0] ?? match.groups[1], let total = CopyShares.count(source.string(number)) else {
      return [Fact(name: "copies.total", value: .blank, text: match.range)]
    }
    var facts = [Fact(name: "copies.total", value: .number(ExactNumber(total)), text: match.range)]
    let rest = match.range.upperBound..<range.upperBound
    var sum = 0
    for share in CopyShares(reading: reading).shares(rest) {
      // 其中一份用于登记 after all copies are shared out is one of them.
      if share.isPart, sum + share.copies * share.holders.count > total { continue }
      for holder in share.holders {
        sum += share.copies
        facts.append(
          Fact(
            name: "copies.share", value: .number(ExactNumber(share.copies)), text: share.text, label: share.text,
            subject: holder))
      }
    }
    let hasBlank = source.string(rest).contains("__") || source.string(rest).contains("执份")
    if !hasBlank, sum > 0, sum < total, let other = try? Self.remainder.firstMatch(in: source.text.bytes, range: rest),
      !facts.contains(where: { $0.text.overlaps(other.range) })
    {
      // 其余报登记机构 takes whatever is left, so that the shares add up.
      facts.append(
        Fact(name: "copies.share", value: .number(ExactNumber(total - sum)), text: other.range, label: other.range))
    }
    return facts
  }
}
