import Foundation

/// Reads who keeps how many copies: 甲方执贰份, 双方各两份, 一份用于登记, 备案、登记各一份, 正本二份副本一份.
///
/// Every 份 with a number is a share when somebody or some use stands beside it; what is said in which order is left
/// to the drafter.
struct CopyShares {
  let reading: PartyReading

  struct Share {
    /// Copies of each holder.
    var copies: Int
    /// Index of the party, or nil for an office, a use or whoever is not named.
    var holders: [Int?]
    var text: Range<Int>
    /// 其中…: may be part of what was counted before.
    var isPart: Bool
  }

  static let number = #"[零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两\d]{1,3}"#
  private static let copy = Pattern("(\(number))[_ ]*份(?![额数])")
  private static let stop = Pattern("[,;]|。")
  private static let holder = Pattern(
    "[甲乙丙丁戊][、方乙丙丁]|[双三四各每两]方|方(?:当事人)?(?:各|执|持|保|留|存)|执|持有|保存|保管|留存|存档|归档|备查|备案|登记|公证|鉴证|见证|机构|机关|"
      + "部门|主管|档案|办理|办|用于|报送?|送交|交由|供|留|另|其余|余下|剩余|各")
  private static let document = Pattern(
    "报告|资料|文件|图纸|说明书|材料|清单|手册|文档|光盘|样品|样本|发票|方案|确认书|申请书|复印件|附件|证书")
  private static let edition = Pattern(
    #"\A[和及与、]?(?:正本|副本|原件|复印件|扫描件|中文本|英文本|电子版)?[和及与、]\z|\A[和及与、]?(?:正本|副本|原件|复印件|扫描件|中文本|英文本|电子版)\z"#)

  private var source: ContractText { reading.source }

  /// The shares of a range, in order.
  func shares(_ range: Range<Int>) -> [Share] {
    var shares: [Share] = []
    for piece in pieces(range) {
      let copies = (try? source.matches(of: Self.copy, in: piece)) ?? []
      for (index, match) in copies.enumerated() {
        guard let number = match.groups[0], let count = Self.count(source.string(number)) else { continue }
        let before = (index == 0 ? piece.lowerBound : copies[index - 1].range.upperBound)..<match.range.lowerBound
        let end = index + 1 < copies.count ? copies[index + 1].range.lowerBound : piece.upperBound
        let behind = match.range.upperBound..<end
        let text = before.lowerBound..<match.range.upperBound
        if matches(Self.edition, before), let last = shares.last {
          shares.append(Share(copies: count, holders: last.holders, text: text, isPart: last.isPart))
          continue
        }
        let isBefore = matches(Self.holder, before) || isRole(before)
        guard isBefore || matches(Self.holder, behind) else { continue }
        let words = isBefore ? before : behind
        guard !matches(Self.document, words) else { continue }
        shares.append(
          Share(
            copies: count, holders: holders(source.string(words)), text: isBefore ? text : match.range,
            isPart: source.string(before).hasPrefix("其中") || source.string(before).hasPrefix("含")))
      }
    }
    return shares
  }

  /// Between commas, semicolons and full stops.
  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for stop in (try? source.matches(of: Self.stop, in: range)) ?? [] {
      pieces.append(start..<stop.range.lowerBound)
      start = stop.range.upperBound
    }
    return pieces + [start..<range.upperBound]
  }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    (try? source.firstMatch(of: pattern, in: range)) ?? nil != nil
  }

  private func isRole(_ range: Range<Int>) -> Bool { !named(in: source.string(range)).isEmpty }

  static func count(_ words: String) -> Int? { Int(words) ?? ChineseNumeral.value(of: words) }
}

/// Who the words beside a share name.
extension CopyShares {
  private static let offices = [
    "部门", "机构", "机关", "登记", "公证", "鉴证", "银行", "保证人", "担保", "见证", "委员会", "局", "备案", "档案", "存档",
  ]
  private static let joiners = ["及", "和", "与", "、", "以及", ","]

  /// One entry per holder; 双方各执 means both, 备案、登记各一份 two uses.
  private func holders(_ words: String) -> [Int?] {
    let isEach = ["各", "每", "均", "分别", "皆"].contains(where: words.contains)
    let parties = parties(words, isEach: isEach)
    guard !parties.holders.isEmpty else {
      guard isEach, let each = words.firstIndex(where: { "各每均分皆".contains($0) }) else { return [nil] }
      return Array(repeating: nil, count: words[..<each].filter { "和与及、".contains($0) }.count + 1)
    }
    // 甲乙双方主管部门各执一份 has other holders than the parties, 甲乙双方及登记机构各执一份 one more.
    guard let office = Self.offices.first(where: parties.rest.contains) else {
      return isEach ? parties.holders : [parties.holders.count == 1 ? parties.holders[0] : nil]
    }
    if !isEach { return [nil] }
    let isFurther = Self.joiners.contains { parties.rest.hasPrefix($0) } && !office.isEmpty
    return isFurther ? parties.holders + [nil] : parties.holders.map { _ in nil }
  }

  /// The parties that words name, and what stands behind the last of them.
  private func parties(_ words: String, isEach: Bool) -> (holders: [Int?], rest: String) {
    func first(_ count: Int) -> [Int?] { (0..<count).map { reading.parties.indices.contains($0) ? $0 : nil } }
    let groups: [(String, [Int?])] = [
      ("双方", first(2)), ("两方", first(2)), ("三方", first(3)), ("四方", first(4)), ("各方", first(reading.parties.count)),
      ("每方", first(reading.parties.count)),
    ]
    for (word, holders) in groups where !holders.isEmpty {
      guard let place = words.range(of: word) else { continue }
      // 双方 says how many: 每方 after it adds none.
      var rest = String(words[place.upperBound...])
      if rest.hasPrefix("当事人") { rest.removeFirst(3) }
      return (holders, rest)
    }
    return (named(in: words), String(words.drop { !"方人".contains($0) }.dropFirst()))
  }

  /// 甲方、乙方, 许可方和被许可方, in order.
  private func named(in words: String) -> [Int?] {
    let bytes = Array(words.utf8)
    var found: [Int?] = []
    var offset = 0
    while offset < bytes.count {
      if let word = PartyWords.table.longest(in: bytes, at: offset, before: bytes.count) {
        let name = String(decoding: bytes[offset..<word.end], as: UTF8.self)
        found.append(reading.party([Designator(kind: word.meaning, word: name)]))
        offset = word.end
      } else {
        offset += 1
      }
    }
    return found
  }
}
