/// Finds every label of a document with the value behind it, line by line.
struct FieldScanner {
  let source: ContractText
  private let shortNames: ShortNames

  init(source: ContractText) {
    self.source = source
    shortNames = ShortNames(source)
  }

  /// Fields of all lines outside headers, footers and notes, in document order; values in next cells are not looked at.
  func fields() -> [[Field]] {
    source.lines.indices.map { source.lines[$0].region == .margin ? [] : scan(line: $0) }
  }

  /// Fields of one line, whatever it belongs to.
  func scan(line: Int) -> [Field] {
    let text = LineText(source, line: line)
    let reader = LabelReader(text: text)
    let first = text.afterNumbering()
    var labels: [LabelReader.Label] = []
    var offset = first
    while offset < text.range.upperBound {
      if let place = place(of: offset, in: text, first: first, afterLabel: labels.last),
        let label = reader.label(at: offset, atStart: place == .start),
        place != .inside || label.hints.contains(.colon)
      {
        labels.append(label)
        offset = max(label.valueStart, label.range.upperBound)
      } else {
        offset = text.next(offset)
      }
    }
    if labels.first.map({ $0.range.lowerBound > first }) ?? true, let short = shortNames.label(in: text) {
      labels.insert(short, at: 0)
    }
    var read = labels.map {
      IntroducingLine.Reading(label: $0, name: nil, begin: $0.range.lowerBound, isOfSentence: false)
    }
    read += IntroducingLine(text: text, shortNames: shortNames).labels(besides: labels)
    read.sort { $0.label.range.lowerBound < $1.label.range.lowerBound }
    let fields = read.indices.map { index in
      let end = index + 1 < read.count ? read[index + 1].begin : text.range.upperBound
      var field = field(read[index].label, valueEnd: end, text: text)
      if let name = read[index].name { field.value = name }
      if read[index].isOfSentence { field.value = sentenceValue(field, text: text) }
      // A sentence in English ends with a full stop that is no part of an address.
      if field.kinds.contains(.email) || read[index].isOfSentence, field.value.count > 2,
        text[field.value.upperBound - 1] == UInt8(ascii: "."), field.value.upperBound == text.range.upperBound
      {
        field.value = field.value.lowerBound..<field.value.upperBound - 1
      }
      return field
    }
    // A name with its address below it, as at the head of a letter.
    if fields.isEmpty, text.range.count < 240, source.lines[line].cell == nil, first < text.range.upperBound,
      let address = AddressShape.address(in: source, at: first..<text.range.upperBound),
      address.upperBound == text.range.upperBound
    {
      let start = address.lowerBound..<address.lowerBound
      return [Field(line: line, designators: [], kinds: [.address], hints: [], label: start, value: address)]
    }
    return DateShell.carve(fields, text: text)
  }

  private enum Place {
    /// Nothing but a number, a gap or a blank stands before.
    case start
    /// After punctuation, a space or another field.
    case middle
    /// In the middle of words that are a value so far.
    case inside
  }

  /// Where a label could begin; nil where none can.
  private func place(of offset: Int, in text: LineText, first: Int, afterLabel label: LabelReader.Label?) -> Place? {
    if offset == first || offset == text.range.lowerBound { return .start }
    let gap = text.gap(before: offset)
    if gap >= 2 { return .start }
    let previous = text.previous(offset)
    switch text[previous] {
    case UInt8(ascii: "_"), UInt8(ascii: "|"): return .start
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")"),
      UInt8(ascii: "("):
      return .middle
    case 0xE2, 0xE3:
      if text.starts(with: "│", at: previous) { return .start }
      let isPunctuation = text.starts(with: "。", at: previous) || text.starts(with: "、", at: previous)
      return isPunctuation || gap > 0 ? .middle : label == nil ? nil : .inside
    default: return gap > 0 ? .middle : label == nil ? nil : .inside
    }
  }

  private static let alias = Pattern(#"[,;(] ?(?:以下|下)(?:简|统)?称|\( ?"|[,;] ?(?i:hereinafter|hereafter)\b"#)

  /// A value of a sentence ends with the bracket that it stands in, and keeps one that it opened itself; 由张三代表 names
  /// 张三.
  private func sentenceValue(_ field: Field, text: LineText) -> Range<Int> {
    let value = field.value
    var depth = 0
    var end = value.upperBound
    for offset in value where depth >= 0 {
      if text[offset] == UInt8(ascii: "(") { depth += 1 }
      if text[offset] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { end = offset }
    }
    if let alias = try? source.firstMatch(of: Self.alias, in: value.lowerBound..<end) {
      end = alias.range.lowerBound
    }
    if depth > 0, end < text.range.upperBound, text[end] == UInt8(ascii: ")") { end += 1 }
    if field.kinds.first == .representative {
      end = (value.lowerBound..<end).first { text[$0] == UInt8(ascii: ",") } ?? end
    }
    if field.kinds.first == .representative, text.source.string(value.lowerBound..<end).hasSuffix("代表"),
      end - value.lowerBound > 9
    {
      end -= 6
    }
    return value.lowerBound..<end
  }

  private func field(_ label: LabelReader.Label, valueEnd: Int, text: LineText) -> Field {
    let trimmed = ValueTrimmer(text: text).trimmed(min(label.valueStart, valueEnd)..<valueEnd)
    var value = trimmed.value
    var hints = label.hints.union(trimmed.hints)
    // 甲方：公章 asks for the seal as 甲方：（公章） does.
    if let asked = ValueTrimmer.request(text.source.string(value)) {
      hints.formUnion(asked)
      value = value.lowerBound..<value.lowerBound
    }
    // A blank value still has a place: right behind its label.
    if value.isEmpty { value = label.range.upperBound..<label.range.upperBound }
    return Field(
      line: text.line, designators: label.designators, kinds: label.kinds, hints: hints,
      label: label.range, value: value)
  }
}
