/// Where the clauses begin and the annexes start, told from the lines alone.
///
/// Parties are found before the outline is; regions set by somebody else are used as hints elsewhere.
struct DocumentZones {
  /// First line of the first clause; the number of lines when there is none.
  let firstClause: Int
  /// Lines that begin an annex: 附件一：….
  let annexes: [Int]
  /// Lines before headers, footers and notes.
  let end: Int

  private static let article = Pattern(
    #"\A第[一1](?:条|章|节)|\A(?i:article|section|chapter) (?:1|i|one)\b"#)
  private static let numbered = Pattern(#"\A(?:一|1)[、.](?!\d)|\A\(一\)|\A1[一-龥]"#)
  private static let opening = Pattern(
    #"协商一致|达成(?:如下|以下|本)|签订本(?:合同|协议)|订立本(?:合同|协议)|共同(?:遵守|恪守)|特(?:订立|签订)|协议如下|合同如下|"#
      + #"(?i:agree(?:d)? as follows|whereas|hereby agree)"#)
  private static let annex = Pattern(
    // 附件、份数和生效 is a clause about annexes, 附件一、设备清单 is one.
    #"\A[【\[]?附(?:件|录|表|图)(?:(?:[零一二三四五六七八九十\d]{1,3}|[A-Z])(?:[:、. \"《(】\]-].{0,120})?|(?:[:. \"《(】\]-].{0,120})?)$|"#
      + #"\A(?i:annex|appendix|exhibit|schedule) [a-zA-Z0-9]{1,3}(?![a-zA-Z0-9]).{0,80}$"#
      // 附件一标的技术清单: a title and no sentence about the annex.
      + #"|\A附(?:件|录|表|图)(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])?(?![的、,。;为中所约规至和与及或是内应由均作另\dA-Z])[^。;,:]{2,60}$"#
  )
  private static let contents = Pattern(#"\A(?:目录|(?i:table of contents|contents))$"#)

  /// Whether an annex begins after one line and not after another.
  func hasAnnex(after line: Int, through last: Int) -> Bool {
    var low = 0
    var high = annexes.count
    while low < high {
      let middle = (low + high) / 2
      if annexes[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return low < annexes.count && annexes[low] <= last
  }

  /// Whether an annex begins on a line.
  static func beginsAnnex(_ text: LineText) -> Bool {
    (try? text.source.firstMatch(of: annex, in: text.range)) ?? nil != nil
  }

  /// Where the regions have the body begin, when somebody has told regions apart.
  private static func bodyStart(_ lines: [Line]) -> Int? {
    guard let head = lines.firstIndex(where: { $0.region == .cover || $0.region == .parties }),
      let body = lines.firstIndex(where: { $0.region == .body }), head < body
    else { return nil }
    return body
  }

  init(_ source: ContractText) {
    let lines = source.lines
    let end = lines.firstIndex { $0.region == .margin } ?? lines.count
    self.end = end
    func matches(_ pattern: Pattern, _ line: Int) -> Bool {
      (try? pattern.firstMatch(in: source.text.bytes, range: lines[line].text)) != nil
    }
    var articles: [Int] = []
    var numbered: [Int] = []
    var opening: Int?
    var contents: Int?
    var annexes: [Int] = []
    for line in 0..<end {
      let label = lines[line].label
      if matches(Self.article, line) || ["第一条", "第1条", "第一章"].contains(label) { articles.append(line) }
      if matches(Self.numbered, line) || ["一、", "1.", "1、", "1", "(一)"].contains(label) { numbered.append(line) }
      if opening == nil, lines[line].text.count > 30, lines[line].label.isEmpty, matches(Self.opening, line),
        LineText(source, line: line).afterNumbering() == lines[line].text.lowerBound
      {
        opening = line
      }
      if contents == nil, matches(Self.contents, line) { contents = line }
      if matches(Self.annex, line) { annexes.append(line) }
    }
    self.annexes = annexes
    // A table of contents lists the first article once more.
    if let contents, articles.first.map({ $0 > contents }) ?? false, articles.count > 1 { articles.removeFirst() }
    let afterOpening = opening.flatMap { opening in numbered.first { $0 > opening } }
    // 一、 before 第一条 begins the clauses when the opening sentence has gone before; else it is a filling note.
    let told = [articles.first, afterOpening].compactMap { $0 }.min() ?? numbered.first ?? end
    firstClause = Self.bodyStart(lines) ?? told
  }
}
