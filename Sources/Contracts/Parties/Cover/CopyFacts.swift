import Foundation

/// How many copies are made and who keeps them: 一式陆份，甲方执贰份，乙方执贰份.
struct CopyFacts {
  let reading: PartyReading

  private var source: ContractText { reading.source }

  private static let total = Pattern(#"[一壹1]式[_ ]*([零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两\d]{1,3})?[_ ]*(?:份|套)"#)
  private static let holder =
    #"(甲乙丙丁各方|甲、?乙、?丙三方|甲、?乙双方|双方当事人|三方当事人|双方|三方|四方|各方|(?:甲|乙|丙|丁)方|委托方|受托方|许可方|被许可方|转让方|让与方|受让方|顾问方|服务方|[一-龥]{1,5}(?:方|人)|"#
    + #"[一-龥]{0,8}(?:登记机构|登记机关|登记处|登记|备案|备案机关|公证处|主管部门|中介方|见证方|档案馆|科技局|税务机关)|其余|余下|剩余|"#
    + #"(?<=[,、;:])[一-龥]{2,12}?(?=(?:执|持|留存|保存)有?[零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两\d]))"#
  private static let share = Pattern(
    holder
      + #"(?:([^。;\n份]{0,24}?)(?:执|持|存|保存|保留|留存|留|保管|备案|报|用于|用|持有|执有)[^。;\n份]{0,8}?|各|:|"#
      + #")([零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两\d]{1,3})份(?:[,、]?(?:副本|正本)([零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两\d]{1,3})份)?"#
  )
  /// 另一份报登记机构.
  private static let further = Pattern(
    #"另(?:外|有)?的?([零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两\d]{1,3})份[^。;,\n\d份]{0,16}?(?:报|送|交|由|用|留|备|存)"#)
  private static let remainder = Pattern(#"(?:其余|余下|剩余|余)(?:的)?(?:(?:各|若干)?份)?[^。;\n\d份]{0,24}?(?:报|送|交|由|用于|留|备)"#)

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
        if !matches(Self.document, before) { other = (match, text.upperBound) }
      }
    }
    return other
  }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    (try? pattern.firstMatch(in: source.text.bytes, range: range)) ?? nil != nil
  }

  private func facts(total match: Pattern.Match, in range: Range<Int>) -> [Fact] {
    guard let number = match.groups[0], let total = count(number) else {
      return [Fact(name: "copies.total", value: .blank, text: match.range)]
    }
    var facts = [Fact(name: "copies.total", value: .number(ExactNumber(total)), text: match.range)]
    var sum = 0
    var hasBlank = false
    let rest = match.range.upperBound..<range.upperBound
    for share in (try? Self.share.matches(in: source.text.bytes, range: rest)) ?? [] {
      guard let holder = share.groups[0], let amount = share.groups[2], let first = count(amount) else { continue }
      let each = first + (share.groups[3].flatMap(count) ?? 0)
      let holders = self.holders(source.string(holder), followedBy: share.groups[1].map(source.string) ?? "")
      for subject in sharing(holders, source.string(share.range)) {
        sum += each
        facts.append(
          Fact(
            name: "copies.share", value: .number(ExactNumber(each)), text: share.range, label: holder, subject: subject)
        )
      }
    }
    for share in (try? Self.further.matches(in: source.text.bytes, range: rest)) ?? []
    where !facts.contains(where: { $0.text.overlaps(share.range) }) {
      guard let amount = share.groups[0], let number = count(amount) else { continue }
      sum += number
      facts.append(
        Fact(name: "copies.share", value: .number(ExactNumber(number)), text: share.range, label: share.range))
    }
    hasBlank = source.string(rest).contains("__") || source.string(rest).contains("执份")
    if !hasBlank, sum > 0, sum < total, let other = try? Self.remainder.firstMatch(in: source.text.bytes, range: rest),
      !facts.contains(where: { $0.text.overlaps(other.range) })
    {
      // 其余报登记机构 takes whatever is left, so that the shares add up.
      facts.append(
        Fact(name: "copies.share", value: .number(ExactNumber(total - sum)), text: other.range, label: other.range))
    }
    return facts
  }

  /// 甲乙双方及登记机构各执一份 has one more holder, 甲乙双方主管部门各执一份 has others than the parties.
  private func holders(_ words: String, followedBy between: String) -> [Int?] {
    let holders = holders(words)
    let others = ["部门", "机构", "机关", "登记", "公证", "鉴证", "银行", "中介", "保证人", "担保", "见证", "委员会", "局"]
    guard others.contains(where: between.contains) else { return holders }
    let isFurther = ["及", "和", "与", "、", "以及", ","].contains { between.hasPrefix($0) }
    return isFurther ? holders + [nil] : holders.map { _ in nil }
  }

  /// 专利备案和技术合同登记各一份 has two holders that are no parties.
  private func sharing(_ holders: [Int?], _ words: String) -> [Int?] {
    guard holders.count == 1, holders[0] == nil, let each = words.firstIndex(of: "各") else { return holders }
    let joints = words[..<each].filter { "和与及、".contains($0) }.count
    return Array(repeating: nil, count: joints + 1)
  }

  /// One entry per holder; 双方各执 means both.
  private func holders(_ words: String) -> [Int?] {
    if let index = LetterIndex.of(words) {
      return [reading.party([Designator(kind: .letter(index), word: words)])]
    }
    let bytes = Array(words.utf8)
    if let role = PartyWords.table.longest(in: bytes, at: 0, before: bytes.count) {
      return [reading.party([Designator(kind: role.meaning, word: words)])]
    }
    if words.hasSuffix("双方") || words == "双方当事人" {
      return [0, 1].map { reading.parties.indices.contains($0) ? $0 : nil }
    }
    if words.contains("三方") { return [0, 1, 2].map { reading.parties.indices.contains($0) ? $0 : nil } }
    if words.contains("四方") { return [0, 1, 2, 3].map { reading.parties.indices.contains($0) ? $0 : nil } }
    if words.contains("各方") { return reading.parties.indices.map { $0 } }
    return [nil]
  }

  private func count(_ range: Range<Int>) -> Int? {
    let words = source.string(range)
    return Int(words) ?? ChineseNumeral.value(of: words)
  }
}
