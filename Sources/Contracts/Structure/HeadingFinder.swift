/// Tells headings from text, and makes clauses of lines.
struct HeadingFinder {
  private let source: ContractText
  private let readings: [LineReading]
  /// Tables with so few columns that clauses may stand in their cells.
  private let narrowTables: Set<Int>
  /// Whether plain short lines may be headings: only in a document that hardly numbers anything.
  private let trustsShortLines: Bool

  init(_ source: ContractText, _ readings: [LineReading]) {
    self.source = source
    self.readings = readings
    narrowTables = Set(source.document.body.tables.indices.filter { source.document.body.tables[$0].columns <= 2 })
    trustsShortLines =
      source.lines.indices.filter { source.lines[$0].region == .body && readings[$0].number != nil }.count < 3
  }

  /// The number of a line that begins a clause.
  func number(of line: Int) -> ClauseNumber? {
    guard let number = readings[line].number else { return nil }
    if let cell = source.lines[line].cell {
      guard narrowTables.contains(cell.table), readings[line].length >= 4 || number.style.numbering == .article else {
        return nil
      }
    }
    return number
  }

  /// Outline level of a heading without number, from 0; nil when the line is none.
  func unnumberedLevel(_ line: Int) -> Int? {
    let reading = readings[line]
    guard reading.number == nil, !reading.isEmpty, source.lines[line].cell == nil,
      source.lines[line].label.isEmpty || reading.outlineLevel != nil
    else { return nil }
    let range = source.lines[line].text
    if let level = reading.outlineLevel, reading.length <= 60 { return level }
    guard isShort(range), !endsLikeText(range), !isBehindBareNumber(line) else { return nil }
    if reading.isBold || reading.isCentered { return 9 }
    guard trustsShortLines, reading.length <= (isLatin(range) ? 50 : 12), !holdsPunctuation(range) else { return nil }
    let next = source.lines.indices.dropFirst(line + 1).first { !readings[$0].isEmpty }
    guard let next, source.lines[next].region == source.lines[line].region, readings[next].number == nil else {
      return nil
    }
    return readings[next].length > reading.length && (!isLatin(range) || isCapitalised(range)) ? 9 : nil
  }

  /// Whether the line before is nothing but a number, whose heading this line is.
  private func isBehindBareNumber(_ line: Int) -> Bool {
    guard let before = (0..<line).last(where: { !readings[$0].isEmpty || readings[$0].number != nil }) else {
      return false
    }
    return readings[before].number != nil && readings[before].isEmpty
  }

  func clause(_ line: Int, number: ClauseNumber, style: ClauseNumber.Style, path: [Int]) -> Clause {
    let (heading, isHeading) = heading(of: line)
    return Clause(
      numbering: style.numbering, value: path.last ?? 0, number: written(number, line),
      isAutomatic: readings[line].isAutomatic, depth: 0, parent: nil, heading: heading, hasHeading: isHeading,
      lines: line..<line + 1, text: source.lines[line].text, path: "")
  }

  func unnumbered(_ line: Int) -> Clause {
    Clause(
      numbering: .unnumbered, value: 0, number: "", isAutomatic: false, depth: 0, parent: nil,
      heading: trimmed(source.lines[line].text), hasHeading: true, lines: line..<line + 1,
      text: source.lines[line].text, path: "")
  }

  /// What an annex calls itself, such as 附件一, empty when Word shows it; nil for a line that heads none.
  func annexNumber(_ line: Int) -> Range<Int>? {
    guard readings[line].length <= 80 else { return nil }
    let start = source.lines[line].text.lowerBound
    if AnnexFinder.isLabel(source.lines[line].label) { return start..<start }
    let match = (try? source.firstMatch(of: AnnexFinder.heading, in: source.lines[line].text)) ?? nil
    return match?.groups.compactMap { $0 }.first
  }

  func annex(_ line: Int, number: Range<Int>) -> Clause {
    let range = source.lines[line].text
    var start = number.upperBound
    // Past the bracket of 【附件1】 and what parts a number from its title.
    while start < range.upperBound {
      let (scalar, width) = source.text.bytes.scalar(at: start)
      guard [0x3A, 0x2E, 0x20, 0x2D, 0x5D, 0x3011].contains(scalar) else { break }
      start += width
    }
    return Clause(
      numbering: .unnumbered, value: 0, number: number.isEmpty ? source.lines[line].label : source.string(number),
      isAutomatic: number.isEmpty, depth: 0, parent: nil,
      heading: start < range.upperBound ? start..<range.upperBound : number, hasHeading: true, lines: line..<line + 1,
      text: range, path: "")
  }

  /// As shown or written, round brackets as Chinese text has them.
  private func written(_ number: ClauseNumber, _ line: Int) -> String {
    let text =
      readings[line].isAutomatic
      ? source.lines[line].label : source.string(source.lines[line].text.lowerBound..<number.numberEnd)
    switch number.style.numbering {
    case .chineseBracketed: return text.replacing("(", with: "（").replacing(")", with: "）")
    case .decimalBracketed where startsWide(line): return text.replacing("(", with: "（").replacing(")", with: "）")
    case .chineseComma where !readings[line].isAutomatic: return text + "、"
    default: return text
    }
  }

  /// Whether the line begins with a full-width character, as Chinese brackets are.
  private func startsWide(_ line: Int) -> Bool {
    let place = source.lines[line]
    if readings[line].isAutomatic {
      let story = source.document.stories[place.story]
      return story.paragraphs[place.paragraph].label?.text.hasPrefix("（") ?? false
    }
    return source.document.text(at: source.span(place.text)).hasPrefix("（")
  }
}

extension HeadingFinder {
  /// The heading behind a number, or the first sentence of the text that follows.
  private func heading(of line: Int) -> (Range<Int>, Bool) {
    var range = readings[line].textStart..<source.lines[line].text.upperBound
    if range.isEmpty {
      // 第一条 on a line of its own: the next line is its heading or its text.
      guard let next = source.lines.indices.dropFirst(line + 1).first(where: { !readings[$0].isEmpty }),
        source.lines[next].region == source.lines[line].region, readings[next].number == nil
      else { return (range, false) }
      range = source.lines[next].text
    }
    let end = headingEnd(range)
    let head = range.lowerBound..<end
    if end == range.upperBound { return (trimmed(head), !head.isEmpty && isShort(head) && !endsLikeText(range)) }
    if source.text.gap(before: end) >= 2, isShort(head), !holdsSentence(head) { return (trimmed(head), true) }
    if head.isEmpty { return (head, false) }
    switch source.text.bytes[end] {
    case UInt8(ascii: ":"): return (head, source.text.length(head) <= 20)
    case UInt8(ascii: "."): return (head, source.text.length(head) <= 60 && isCapitalised(head))
    case UInt8(ascii: ";"): return (head, false)
    default: return (head, source.text.length(head) <= 12 && !holdsSentence(head))
    }
  }

  /// Where a heading would end: at a wide gap, a full stop, a colon, or the end of the line.
  private func headingEnd(_ range: Range<Int>) -> Int {
    let bytes = source.text.bytes
    var offset = range.lowerBound
    var length = 0
    while offset < range.upperBound {
      let (scalar, width) = bytes.scalar(at: offset)
      switch scalar {
      case 0x3002, 0x3B, 0x3A: return offset
      case 0x2E where length > 2 && offset + 1 < range.upperBound && bytes[offset + 1] == 0x20: return offset
      default: break
      }
      if length > 0, length <= 30, source.text.gap(before: offset) >= 2, !isBlankInText(offset, range) {
        return offset
      }
      offset += width
      length += 1
    }
    return range.upperBound
  }

  /// Whether the gap before an offset is a place left open within a sentence rather than the end of a heading.
  private func isBlankInText(_ offset: Int, _ range: Range<Int>) -> Bool {
    let after = Scanner(source.text.bytes, offset..<range.upperBound)
    if after.begins(withOneOf: ["元", "万", "%", "方", "种", "条", "日", "天", "年", "月", "份", ";", "。", ",", ")", "仲裁"]) {
      return true
    }
    let before = source.string(range.lowerBound..<offset)
    if before.hasSuffix("第") || before.hasSuffix("于") || before.hasSuffix("由") || before.hasSuffix("归") { return true }
    return before.contains(where: { $0 == "(" }) && !before.contains(where: { $0 == ")" })
      || source.text.length(offset..<range.upperBound) < 4
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x3A, 0x2E, 0x20, 0x5F].contains(source.text.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private func isShort(_ range: Range<Int>) -> Bool {
    source.text.length(range) <= (isLatin(range) ? 90 : 30)
  }

  private func endsLikeText(_ range: Range<Int>) -> Bool {
    let text = source.string(range)
    if text.hasSuffix("。") || text.hasSuffix(";") || text.hasSuffix(",") || text.hasSuffix("、") { return true }
    return text.contains(where: { $0 == "。" || $0 == ";" }) || (holdsSentence(range) && !isLatin(range))
  }

  /// Words that only sentences have.
  private func holdsSentence(_ range: Range<Int>) -> Bool {
    ((try? source.firstMatch(of: Self.sentence, in: range)) ?? nil) != nil
  }

  private static let sentence = Pattern(
    "[,。]|_|应当?(?!用|急|收|付)|不得|须(?!知)|可以|将(?!来)|[甲乙双]方(?:同意|确认|承诺|保证|应|须)|(?i)\\b(?:shall|will|must|may)\\b")

  private func holdsPunctuation(_ range: Range<Int>) -> Bool {
    let text = source.string(range)
    return text.contains { "。;:,、!?_()/%¥\"".contains($0) } || text.contains { $0.isNumber }
  }

  private func isLatin(_ range: Range<Int>) -> Bool {
    let bytes = source.text.bytes[range]
    return bytes.count { $0 < 0x80 } * 2 > bytes.count
  }

  private func isCapitalised(_ range: Range<Int>) -> Bool {
    let words = source.string(range).split(separator: " ")
    let small: Set<Substring> = ["of", "and", "the", "to", "for", "in", "on", "or", "by", "a", "an", "with", "from"]
    return !words.isEmpty && words.count <= 9
      && words.allSatisfy { small.contains($0) || $0.first?.isUppercase ?? false || $0.first?.isLetter == false }
  }
}
