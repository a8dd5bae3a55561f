/// Labels with nothing behind them.
struct BlankFields {
  private let source: ContractText
  private let blankLabels: [Range<Int>]
  private let cells: TableCells
  private let reader: ClauseNumberReader

  /// Fields of covers and party blocks; places for seals and signatures are not meant.
  private static let field = Pattern(
    "(?:名称|全称|姓名|地址|住所地?|代表人|负责人|联系人|联系方式|电话|手机|传真|邮编|邮政编码|信箱|邮箱|邮件|开户银行|开户行|账号|帐号|户名|信用代码|身份证号码?|(?<!登记)编号|"
      + "签[订约]时间|签[订约]日期|签[订约]地点|有效期限|期限|[甲乙丙丁]方|(?:委托|受托|转让|受让|让与|许可|被许可|顾问|服务|研究开发|中介|出租|承租|供|需|买|卖)(?:方|人)"
      + "|(?i:party [a-c]|address|tel|fax|e-?mail|postcode|representative))(?:\\([^)\\n]{0,20}\\))*:(?=$|(.))")
  /// A colon or a number with the end of the sentence right behind it.
  private static let closed = Pattern("[:).、](?=[;。](?:$|\\())")

  init(_ source: ContractText, blankLabels: [Range<Int>]) {
    self.source = source
    self.blankLabels = blankLabels
    cells = TableCells(source)
    reader = ClauseNumberReader(source.text)
  }

  func places() -> [Range<Int>] {
    let places =
      blankLabels.filter { region($0.lowerBound) != .signature } + emptyFields() + closedLabels() + loneStops()
    var lines: Set<Int> = []
    var unique: [Range<Int>] = []
    // Several readers see the same label; the first one to name a place wins.
    for place in places {
      let line = source.lineIndex(at: place.lowerBound)
      if lines.contains(line), unique.contains(where: { $0.overlaps(place) }) { continue }
      lines.insert(line)
      unique.append(place)
    }
    return unique
  }

  private func region(_ offset: Int) -> Line.Region { source.lines[source.lineIndex(at: offset)].region }

  private func emptyFields() -> [Range<Int>] {
    ((try? source.matches(of: Self.field)) ?? []).compactMap { match in
      let line = source.lineIndex(at: match.range.lowerBound)
      guard source.lines[line].region == .cover || source.lines[line].region == .parties else { return nil }
      let end = match.range.upperBound
      if let next = match.groups[0] {
        // Two fields on one line: the first is empty when a gap leads straight to the second.
        guard source.text.gap(before: next.lowerBound) >= 2,
          ValueText.beginsLabel(source, next.lowerBound..<source.lines[line].text.upperBound)
        else { return nil }
      } else if let cell = cells.value(forLabelOn: line) {
        guard ValueText.isEmpty(source, cell) else { return nil }
      } else if source.lines[line].cell == nil, continues(line) {
        return nil
      }
      return match.range.lowerBound..<end - 1
    }
  }

  /// Whether the next line is the value of a field that ends its line.
  private func continues(_ line: Int) -> Bool {
    guard line + 1 < source.lines.count, source.lines[line + 1].region == source.lines[line].region,
      source.lines[line + 1].cell == nil, !source.lines[line + 1].text.isEmpty
    else { return false }
    let next = source.lines[line + 1].text
    if ValueText.beginsLabel(source, next) || reader.number(at: next) != nil || TitleFinder.isTitle(source.string(next))
    {
      return false
    }
    return source.text.length(next) <= 60
  }

  /// `技术服务的目标:;` and `(1);`
  private func closedLabels() -> [Range<Int>] {
    ((try? source.matches(of: Self.closed)) ?? []).compactMap { match in
      let line = source.lines[source.lineIndex(at: match.range.lowerBound)]
      guard line.region == .body || line.region == .annex else { return nil }
      let number = reader.number(at: line.text)
      if source.text.bytes[match.range.lowerBound] == UInt8(ascii: ":") {
        let start =
          number.map { $0.end <= match.range.lowerBound ? $0.end : line.text.lowerBound } ?? line.text.lowerBound
        return max(start, sentenceStart(match.range.lowerBound, line.text))..<match.range.lowerBound
      }
      return number?.end == match.range.upperBound ? line.text.lowerBound..<match.range.upperBound : nil
    }
  }

  private func sentenceStart(_ offset: Int, _ line: Range<Int>) -> Int {
    let before = source.text.bytes[line.lowerBound..<offset]
    var start = line.lowerBound
    var index = line.lowerBound
    while index < offset {
      let (scalar, width) = source.text.bytes.scalar(at: index)
      index += width
      if [0x3002, 0x3B, 0x2C].contains(scalar) { start = index }
    }
    return before.isEmpty ? line.lowerBound : start
  }

  /// A full stop on a line of its own behind a line that ends with a colon.
  private func loneStops() -> [Range<Int>] {
    source.lines.indices.dropFirst().compactMap { index in
      let stop = source.string(source.lines[index].text)
      guard ["。", ";", "。;", ".", ","].contains(stop), source.lines[index].region != .margin else { return nil }
      let before = source.lines[index - 1].text
      guard !before.isEmpty, source.lines[index - 1].region == source.lines[index].region else { return nil }
      let start =
        reader.number(at: before).map { $0.end < before.upperBound ? $0.end : before.lowerBound } ?? before.lowerBound
      let end =
        source.text.bytes[before.upperBound - 1] == UInt8(ascii: ":") ? before.upperBound - 1 : before.upperBound
      return start < end ? start..<end : before
    }
  }
}
