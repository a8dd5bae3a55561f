/// Reads one label at a place of a line, such as `委托方(甲方):`, `甲方名称:`, `法定代表人/委托代理人(签名):`.
struct LabelReader {
  struct Label {
    var designators: [Designator] = []
    var kinds: [FieldKind] = []
    var hints: Field.Hints = []
    /// From the first word to the last, brackets included.
    var range: Range<Int>
    /// Where the value begins: after the colon.
    var valueStart: Int
  }

  let text: LineText

  /// The label at an offset, when the words there are one. `atStart` tells that only a number or a gap stands before.
  func label(at start: Int, atStart: Bool) -> Label? {
    var label = Label(range: start..<start, valueStart: start)
    var offset = start
    readDesignators(&label, &offset)
    readKinds(&label, &offset)
    guard !label.designators.isEmpty || !label.kinds.isEmpty else { return nil }
    label.range = start..<offset
    guard let valueStart = separator(after: offset, label: &label, atStart: atStart) else { return nil }
    label.valueStart = valueStart
    return label
  }

  /// 委托方（甲方）, 甲方/委托方, （甲方）, 甲方一, 甲方（以下简称“许可方”）.
  private func readDesignators(_ label: inout Label, _ offset: inout Int) {
    let end = text.range.upperBound
    if offset < end, text[offset] == UInt8(ascii: "("), let close = closing(offset) {
      let inside = designators(in: offset + 1..<close)
      guard designator(at: offset + 1, before: close) != nil, inside.last.map({ $0.end }) == close else { return }
      label.designators = inside.map(\.designator)
      offset = close + 1
    }
    if label.designators.isEmpty { readDescription(&label, &offset) }
    var mayFollow = label.designators.isEmpty
    while mayFollow, label.designators.count < 6, let found = designator(at: offset, before: end) {
      label.designators.append(found.designator)
      offset = found.end
      mayFollow = false
      while offset < end, text[offset] == UInt8(ascii: "("), readBracket(&label, &offset) {}
      // 甲方Party A, 委托方(甲方)Client: the same in both languages.
      let next = text.starts(with: " ", at: offset) ? offset + 1 : offset
      if next < end, Letter.isLatin(text[next]), Letter.isWide(text[label.range.lowerBound]),
        designator(at: next, before: end) != nil
      {
        (offset, mayFollow) = (next, true)
      }
      // Client 委托方: the same with the languages the other way round.
      if !mayFollow, next < end, Letter.isWide(text[next]), Letter.isLatin(text[label.range.lowerBound]),
        designator(at: next, before: end) != nil
      {
        (offset, mayFollow) = (next, true)
      }
      // Party A (seal)
      if text.starts(with: " (", at: offset), Letter.isLatin(text[offset - 1]) {
        var bracket = offset + 1
        if readBracket(&label, &bracket) { offset = bracket }
      }
      if text.starts(with: "/", at: offset) || text.starts(with: "、", at: offset) {
        let after = text.next(offset)
        if designator(at: after, before: end) != nil { (offset, mayFollow) = (after, true) }
      }
    }
    if !label.designators.isEmpty, text.starts(with: "的", at: offset) { offset += 3 }
  }

  /// 第三方（丙方）, 项目承担单位（乙方）: a word we do not know, made plain by the bracket behind it.
  private func readDescription(_ label: inout Label, _ offset: inout Int) {
    let end = text.range.upperBound
    guard offset < end, Letter.isWide(text[offset]), designator(at: offset, before: end) == nil else { return }
    var open = offset
    while open < end, open - offset <= 36, text[open] >= 0xE4 { open = text.next(open) }
    guard open > offset, open < end, text[open] == UInt8(ascii: "("), let close = closing(open),
      let inside = designator(at: open + 1, before: close), inside.end == close, inside.designator.isLetter
    else { return }
    let word = text.source.string(offset..<open)
    guard word.unicodeScalars.count > 1, !word.hasSuffix("称"), !word.hasSuffix("称为") else { return }
    label.designators = [inside.designator, Designator(kind: .role(.unknown), word: word)]
    offset = close + 1
  }

  private func readKinds(_ label: inout Label, _ offset: inout Int) {
    let end = text.range.upperBound
    while label.kinds.count < 5, let found = FieldWords.table.longest(in: text.bytes, at: offset, before: end) {
      label.kinds.append(found.meaning)
      if found.meaning == .seal { label.hints.insert(.seal) }
      if found.meaning == .signature { label.hints.insert(.signature) }
      offset = found.end
      while offset < end, text[offset] == UInt8(ascii: "("), readBracket(&label, &offset) {}
      offset = afterJoiner(offset)
    }
  }

  /// Past 或, 及, 、 and the like when another field word follows: 法定代表人或委托代理人, 开户银行名称、地址和帐号.
  private func afterJoiner(_ offset: Int) -> Int {
    let joiners: [StaticString] = ["或者", "以及", "或", "/", "、", "及", "和", "与", "或其", "(或", "or ", " or ", "及其", "的"]
    for joiner in joiners where text.starts(with: joiner, at: offset) {
      let after = offset + joiner.utf8CodeUnitCount
      if FieldWords.table.longest(in: text.bytes, at: after, before: text.range.upperBound) != nil { return after }
    }
    // Director 董事, Date 日期: one label in two languages.
    if offset + 1 < text.range.upperBound, offset > text.range.lowerBound, Letter.isLatin(text[offset - 1]) {
      let after = text[offset] == UInt8(ascii: " ") ? offset + 1 : offset
      if Letter.isWide(text[after]),
        FieldWords.table.longest(in: text.bytes, at: after, before: text.range.upperBound) != nil
      {
        return after
      }
    }
    return offset
  }

  /// Takes a bracket that belongs to the label; false leaves it to the value.
  private func readBracket(_ label: inout Label, _ offset: inout Int) -> Bool {
    guard let close = closing(offset), close - offset <= 90 else { return false }
    let content = offset + 1..<close
    let words = text.source.string(content)
    let inside = designators(in: content)
    let isAlias = words.contains("称")
    if !inside.isEmpty {
      label.designators += inside.map(\.designator)
      if isAlias { label.hints.insert(.alias) }
    }
    let asksForSeal = FieldWords.sealHints.contains { words.contains($0) }
    let asksForSignature = FieldWords.signatureHints.contains { words.contains($0) }
    if asksForSeal { label.hints.insert(.seal) }
    if asksForSignature { label.hints.insert(.signature) }
    if words.contains("姓名") || words.contains("自然人") { label.hints.insert(.person) }
    let isShort = content.count <= 36 && !words.contains(":")
    guard !inside.isEmpty || isAlias || asksForSeal || asksForSignature || isShort else { return false }
    offset = close + 1
    return true
  }

  private func designators(in range: Range<Int>) -> [(designator: Designator, end: Int)] {
    var found: [(designator: Designator, end: Int)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let next = designator(at: offset, before: range.upperBound) {
        found.append(next)
        offset = next.end
      } else {
        offset = text.next(offset)
      }
    }
    return found
  }

  private func designator(at offset: Int, before end: Int) -> (designator: Designator, end: Int)? {
    guard let found = PartyWords.table.longest(in: text.bytes, at: offset, before: end) else { return nil }
    var designator = Designator(kind: found.meaning, word: text.source.string(offset..<found.end))
    var after = found.end
    if let ordinal = Ordinal.number(in: text, at: after, before: end) {
      designator.ordinal = ordinal.value
      after = ordinal.end
    }
    return (designator, after)
  }

  /// Offset after the bracket's content; nil when it does not close on this line.
  private func closing(_ open: Int) -> Int? {
    var offset = open + 1
    var depth = 1
    // A bracket of a label is short; without a bound, brackets that never close would take quadratic time.
    while offset < min(text.range.upperBound, open + 400) {
      if text[offset] == UInt8(ascii: "(") { depth += 1 }
      if text[offset] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return offset }
      }
      offset += 1
    }
    return nil
  }
}
