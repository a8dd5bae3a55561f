/// Finds where a name ends in what stands behind its label.
struct NameCutter {
  let text: LineText

  /// The name at the start of a range; nil when the place is blank, wholly or in its middle.
  func name(in range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    var range = range
    if let lead = try? text.source.firstMatch(of: Self.lead, in: range), lead.range.upperBound < range.upperBound {
      range = lead.range.upperBound..<range.upperBound
    }
    let name = unquoted(ValueTrimmer(text: text).trimmed(range.lowerBound..<end(of: range)).value)
    guard !name.isEmpty, !isUnfilled(name), !isNoName(name) else { return nil }
    return isRemnant(name) ? nil : name
  }

  /// Account of the Licensor: account holder X.
  private static let lead = Pattern(#"\A(?:(?i:account (?:holder|name)|beneficiary)(?: is|:)? |户名(?:为|:)?)"#)

  private func end(of range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if offset > range.lowerBound, text.gap(before: offset) >= 2, !isPaddedPerson(range, gapAt: offset) {
        return offset
      }
      switch text[offset] {
      case UInt8(ascii: "("):
        guard let close = (offset..<min(range.upperBound, offset + 400)).first(where: { text[$0] == UInt8(ascii: ")") })
        else {
          return offset
        }
        if endsName(offset + 1..<close) { return offset }
        // Foo Co., Ltd. (某公司): the bracket is the same name again.
        if NameShape.isLatin(text.source.string(range.lowerBound..<offset)), Letter.isWide(text[offset + 1]) {
          return offset
        }
        // 某公司 (Foo Co., Ltd.)
        let inside = text.source.string(offset + 1..<close)
        if offset > range.lowerBound, NameShape.isLatin(inside), NameShape.isOrganisation(inside) { return offset }
        offset = close + 1
        continue
      case UInt8(ascii: ";"), UInt8(ascii: ":"): return offset
      case UInt8(ascii: ","):
        if !isBeforeCompanySuffix(offset) { return offset }
      case 0xE3:
        if text.starts(with: "。", at: offset) || text.starts(with: "│", at: offset) { return offset }
      case 0xE6:
        if text.starts(with: "是一家", at: offset) || text.starts(with: "是根据", at: offset)
          || text.starts(with: "是依", at: offset) || text.starts(with: "是在", at: offset)
        {
          return offset
        }
      default: break
      }
      offset = text.next(offset)
    }
    return range.upperBound
  }

  /// Brackets that say something about the party rather than belong to its name, as （上海） does.
  private func endsName(_ range: Range<Int>) -> Bool {
    let words = text.source.string(range)
    // （双方共同指定其代收）
    if ["指定", "代收", "代付", "共有", "收款", "本人"].contains(where: words.contains) { return true }
    if words.contains(":") || words.contains("称") || words.contains("\"") || words.contains("hereinafter") {
      return true
    }
    let hints =
      FieldWords.sealHints + FieldWords.signatureHints + ["代码", "号码", "证号", "住所", "地址", "注册", "姓名", "名称", "the "]
    if hints.contains(where: { words.contains($0) }) { return true }
    return PartyWords.table.longest(in: text.bytes, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// Co., Ltd. and Foo, Inc. keep their comma.
  private func isBeforeCompanySuffix(_ comma: Int) -> Bool {
    let rest = text.source.string(comma + 1..<min(comma + 12, text.range.upperBound)).drop { $0 == " " }.lowercased()
    return ["ltd", "inc", "llc", "l.l.c", "llp", "l.p", "limited", "corp", "co.", "s.a", "gmbh", "b.v", "plc"].contains
    { suffix in
      // Incorporated in … says where, Inc. is part of the name.
      rest.hasPrefix(suffix) && !(rest.dropFirst(suffix.count).first?.isLetter ?? false)
    }
  }

  /// 张　三: two-character names are often spread to the width of three.
  private func isPaddedPerson(_ range: Range<Int>, gapAt offset: Int) -> Bool {
    offset == range.lowerBound + 3 && Letter.isWide(text[range.lowerBound]) && text.gap(before: offset) <= 4
      && range.upperBound - offset == 3
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, text[range.lowerBound] == UInt8(ascii: "\""),
      text[range.upperBound - 1] == UInt8(ascii: "\"")
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  private static let generic = Pattern(
    #"\A(?:的|(?:(?:商贸|贸易|科技|建筑|勘察|设计|研究)?(?:股份|有限|责任|集团)*(?:公司|厂|院|所|大学|学院|单位|中心|银行|商店|支行|分行))(?:\([^)]*\))?\z)"#
      + #"|\A(?:公章|盖章|签章|签字|签名|签某|姓某|以下简称|以下称|简称|年月日|\([^)]*\)\z|单位\z)"#)

  /// Words that a blank or a hint left behind: 有限责任公司, 公章, another party's 乙方.
  private func isNoName(_ range: Range<Int>) -> Bool {
    if let word = PartyWords.table.longest(in: text.bytes, at: range.lowerBound, before: range.upperBound),
      range.upperBound - word.end < 6
    {
      return true
    }
    return (try? Self.generic.firstMatch(in: text.bytes, range: range)) != nil
  }

  /// 中国____ and ____勘察院: part of a name with the rest to be filled in. Underlines on both sides only fill a line up.
  private func isRemnant(_ range: Range<Int>) -> Bool {
    let before = text.range.lowerBound < range.lowerBound && text[range.lowerBound - 1] == UInt8(ascii: "_")
    let after = range.upperBound < text.range.upperBound && text[range.upperBound] == UInt8(ascii: "_")
    guard before != after else { return false }
    let name = text.source.string(range)
    if after { return !NameShape.isOrganisation(name) && !NameShape.isPerson(name) && !NameShape.isLatin(name) }
    return name.unicodeScalars.count <= 6 && NameShape.isOrganisation(name) && !NameShape.isLatin(name)
  }

  /// Underlines or dots inside the name: 中国____公司 names nobody.
  private func isUnfilled(_ range: Range<Int>) -> Bool {
    let name = text.source.string(range)
    return name.contains("__") || name.contains("……") || name.contains("...") || name.contains("××")
      || name.contains("{")
      || (name.hasPrefix("[") && name.hasSuffix("]")) || (name.hasPrefix("<") && name.hasSuffix(">"))
      || !name.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
