/// Places that speak of an annex.
struct AnnexMentions {
  var number: Int?
  var title: String
  var text: Range<Int>
  /// Whether the place lists it rather than refers to it.
  var isListed: Bool

  private static let numbered = Pattern(
    "附件([一二三四五六七八九十]{1,3}|\\d{1,2}|[A-Z])(?![A-Za-z\\d])(?::?《([^》\\n]{1,40})》)?|"
      + "\\b(?i:exhibit|schedule|appendix|annex|attachment) ([A-Z]|[IVX]{1,4}|\\d{1,2})\\b")
  /// 详见附件, without a number.
  private static let unnumbered = Pattern(
    "(?:详见|参见|见|载于|列于|列明于|附于|如)(?:本合同|本协议|合同)?(附件|附表|附录)(?:《([^》\\n]{1,40})》)?(?![一二三四五六七八九十\\dA-Z])")
  private static let list = Pattern(
    "(?:附件|附录|附表)(?:清单|目录|列表)?(?:包括|如下|有|为|:|共)|(?:下列|以下|如下)附件|(?i:attachments?|exhibits?|annexes):")

  static func mentions(in source: ContractText) -> [AnnexMentions] {
    var found: [AnnexMentions] = []
    for match in (try? source.matches(of: numbered)) ?? [] {
      guard let line = place(match.range, source), let number = match.groups[0] ?? match.groups[2] else { continue }
      found.append(
        AnnexMentions(
          number: value(of: source.string(number)), title: match.groups[1].map(source.string) ?? "",
          text: match.range, isListed: isListed(match.range, line, source)))
    }
    for match in (try? source.matches(of: unnumbered)) ?? [] {
      guard place(match.range, source) != nil, let word = match.groups[0] else { continue }
      let end = match.groups[1].map { $0.upperBound + 3 } ?? word.upperBound
      found.append(
        AnnexMentions(
          number: nil, title: match.groups[1].map(source.string) ?? "", text: word.lowerBound..<end, isListed: false))
    }
    return found
  }

  /// The line, unless it is the annex's own heading or entry.
  private static func place(_ range: Range<Int>, _ source: ContractText) -> Line? {
    let line = source.lines[source.lineIndex(at: range.lowerBound)]
    guard line.region != .margin, line.region != .cover else { return nil }
    let start = ClauseNumberReader(source.text).number(at: line.text)?.end ?? line.text.lowerBound
    let head = try? source.firstMatch(of: AnnexFinder.heading, in: start..<line.text.upperBound)
    // Behind the bracket of 【附件1】, if there is one.
    return head?.groups.lazy.compactMap(\.self).first?.lowerBound == range.lowerBound ? nil : line
  }

  private static func isListed(_ range: Range<Int>, _ line: Line, _ source: ContractText) -> Bool {
    ((try? source.firstMatch(of: list, in: line.text.lowerBound..<range.lowerBound)) ?? nil) != nil
  }

  /// 附件三 and 3 are 3, Exhibit B is 2, Annex IV is 4.
  static func value(of number: String) -> Int? {
    let word = number.split(separator: " ").last.map(String.init) ?? number
    let bytes = Array(word.utf8)
    var offset = 0
    while offset < bytes.count {
      if let numeral = Numeral(in: bytes, at: offset, before: bytes.count), numeral.value > 0 { return numeral.value }
      offset += bytes.scalar(at: offset).width
    }
    guard let last = bytes.last, last.isLetter else { return nil }
    let isLatin = bytes.allSatisfy(\.isLetter)
    if isLatin, bytes.count > 1 || last == UInt8(ascii: "I") || last == UInt8(ascii: "V") {
      return Numeral.roman(bytes.map { $0 | 0x20 })
    }
    return Int(last | 0x20) - 0x60
  }
}
