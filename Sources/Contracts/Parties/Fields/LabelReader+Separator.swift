/// What makes words a label: the colon, blank or gap behind them.
extension LabelReader {
  /// 统一社会信用代码USCC: past Latin words behind a Chinese label, up to a colon or the end of the line.
  private func afterTranslation(_ place: Int) -> Int? {
    // 有效期限 Term: with a space between the two.
    let start = text.starts(with: " ", at: place) && place + 1 < text.range.upperBound ? place + 1 : place
    guard start > 0, text[place - 1] >= 0x80 || text[place - 1] == UInt8(ascii: ")"), Letter.isLatin(text[start]) else {
      return nil
    }
    var offset = start
    while offset < text.range.upperBound, offset - start <= 48 {
      switch text[offset] {
      case UInt8(ascii: ":"): return offset
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "'"): break
      case let byte where Letter.isLatin(byte): break
      default: return nil
      }
      offset += 1
    }
    return offset == text.range.upperBound ? offset : nil
  }

  private static let spaced: Set<FieldKind> = [
    .code, .identity, .address, .postalAddress, .representative, .contact, .phone, .fax, .email, .postcode,
  ]

  /// 住所 福建省厦门市…, 联系人 游某 电话 0592-…: in Chinese a space between a label and its value is no accident.
  private func isSpaced(after offset: Int, _ label: Label) -> Bool {
    let start = label.range.lowerBound
    guard label.designators.isEmpty, label.kinds.count == 1, let kind = label.kinds.first, Self.spaced.contains(kind),
      Letter.isWide(text[start]), text.gap(before: offset) > 0, offset + 1 < text.range.upperBound
    else { return false }
    let value = text.starts(with: " ", at: offset) ? offset + 1 : offset
    return (start == text.range.lowerBound || text.gap(before: start) > 0) && !isTranslated(value)
  }

  /// 地址 Address is a label in two languages.
  private func isTranslated(_ offset: Int) -> Bool {
    FieldWords.table.longest(in: text.bytes, at: offset, before: text.range.upperBound) != nil
  }

  private static let name = Pattern(
    "\\A ?\(PartyHeads.organisation)(?: |\\(|\\z|(?:地址|住所|注册|通讯|统一|法定|电话|联系)[^,。;]{0,6}:)")

  /// 委托方 某公司（盖章）, 甲方（委托方）某公司: a space or the bracket, and then the name of an organisation.
  private func isName(behind offset: Int, _ label: Label) -> Bool {
    guard !label.designators.isEmpty, label.kinds.isEmpty, text.range.count < 400,
      text.gap(before: offset) > 0 || text[offset - 1] == UInt8(ascii: ")")
    else { return false }
    return (try? text.source.firstMatch(of: Self.name, in: offset..<text.range.upperBound)) ?? nil != nil
  }

  /// Where the value begins, when what follows the words makes them a label; nil in running text.
  func separator(after offset: Int, label: inout Label, atStart: Bool) -> Int? {
    let end = text.range.upperBound
    guard offset < end else { return atStart ? offset : nil }
    var after = offset
    if let translation = afterTranslation(offset) {
      label.range = label.range.lowerBound..<translation
      if translation == end { return atStart ? end : nil }
      after = translation
    }
    if text.starts(with: "为:", at: after) || text.starts(with: "是:", at: after) { after += 3 }
    if text[after] == UInt8(ascii: ":") {
      label.hints.insert(.colon)
      return after + 1
    }
    if text[offset] == UInt8(ascii: "_") { return offset }
    if text.starts(with: "│", at: offset) { return offset }
    // （甲方）某公司, the second half of a label that began on the line before; `FieldReading` drops all others.
    if atStart, label.kinds.isEmpty, text[label.range.lowerBound] == UInt8(ascii: "(") { return offset }
    guard after == offset else { return nil }
    if isSpaced(after: offset, label) { return offset }
    // 甲方（盖章） and a name behind it, and two such side by side.
    if !label.hints.isDisjoint(with: [.seal, .signature]), atStart, text.gap(before: offset) >= 1 { return offset }
    if atStart, isName(behind: offset, label) { return offset }
    return atStart && text.gap(before: offset) >= 2 ? offset : nil
  }
}
