/// Signs that a text is a contract at all, whatever its sort; each looked for when somebody asks.
struct ContractEvidence {
  private let text: ContractText
  /// Headers, footers and notes do not count.
  private let range: Range<Int>

  private static let technical = Pattern(
    #"技术|专利|软件|研发|研究开发|科技|工艺|算法|源代码|知识产权|(?i:\btechnolog|\btechnical|\bsoftware\b|\bpatents?\b|"#
      + #"\bintellectual property\b|\bsource code\b)"#
  )
  private static let speech = Pattern(
    #"本合同|本协议|本契约|甲方|乙方|双方|当事人|违约|(?:委托|受托|许可|转让|受让|服务|顾问|承租|出租|买|卖|供|需|发包|承包)方|(?i:\bthis agreement\b|"#
      + #"\bthe parties\b|\beach party\b|\bparty [ab]\b|\bhereby\b|\bherein\b|\bhereto\b)"#
  )
  private static let signing = Pattern(
    #"[((](?:盖章|公章|签章|签字|签名|章)[^()\n]{0,6}\)|(?:签字|签名|签章|盖章)[::_]|(?i:in witness whereof|\bsignature\b|\bby: ?_)"#)
  private static let introducing = Pattern(
    #"^(?:[^\n]{0,6})(?:甲|乙)方[^\n]{0,12}[::_]|(?:简称|称)"?(?:甲|乙)方|(?i:\bby and between\b|\bparty a\b|"#
      + #""(?:licensor|licensee|customer|provider|company|client|supplier)")"#
  )

  init(_ text: ContractText) {
    self.text = text
    range = 0..<(text.lines.first { $0.region == .margin }?.text.lowerBound ?? text.text.bytes.count)
  }

  /// 甲方, 本合同, 双方 and the like, as many as can matter.
  private var words: Int { count(Self.speech, atMost: 100) }

  /// Places for seals and signatures.
  var hasSignatures: Bool { (try? text.firstMatch(of: Self.signing, in: range)) != nil }

  /// Parties introduced by label or sentence.
  var hasParties: Bool { (try? text.firstMatch(of: Self.introducing, in: range)) != nil }

  /// Words of technology, up to a bound: 居间合同 and 咨询合同 are names of contracts of many sorts.
  var technology: Int { count(Self.technical, atMost: 20) }

  private func count(_ pattern: Pattern, atMost most: Int) -> Int {
    var count = 0
    try? text.forEachMatch(of: pattern, in: range) { _ in
      count += 1
      return count < most
    }
    return count
  }

  /// Whether the text speaks like a contract throughout, not only about contracts.
  var isContract: Bool {
    let words = words
    if words >= 12, words * 400 >= min(range.upperBound, 40_000) { return true }
    return hasParties && (words >= 6 || hasSignatures)
  }
}
