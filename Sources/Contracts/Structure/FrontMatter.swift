/// Where the numbered text begins, and where the parties introduce themselves before it.
struct FrontMatter {
  /// First line of the body.
  var bodyStart: Int
  /// First line of the party blocks; `bodyStart` when there are none.
  var partiesStart: Int
  /// Lines of filling notes, wherever they stand.
  var notes: [Range<Int>]
}

extension FrontMatter {
  /// 甲方: and the like at the beginning of a line, as a field or introduced by 以下简称.
  static let partyLine = Pattern(
    "^(?:\\d[.、])?(?:\\(?[甲乙丙丁戊]方\\)?|(?:委托|受托|转让|受让|让与|许可|被许可|出让|顾问|服务|研究开发|受托开发|开发|咨询|中介|居间|合作|"
      + "供|需|买|卖|出租|承租|发包|承包|采购|供应|供货|授权|被授权|披露|接收|保证|保管|存货|托运|承运|建设|施工|设计|监理|业主)(?:方|人|单位)|"
      + "第[一二三]方|立(?:合同|约|协议)(?:人|单位|方)|(?i:party [a-c]|licensor|licensee|client|customer|provider|"
      + "consultant|buyer|seller|contractor|assignor|assignee|transferor|transferee|disclosing party|"
      + "receiving party)\\b)(?:/[^:\\n]{1,8})?(?:\\([^)\\n]{0,30}\\))*(?:单位)?(?:名称|姓名|全称)?(?:\\([^)\\n]{0,30}\\))*"
      + " ?(?::|_|\\(|\"|$)")
  private static let introduced = Pattern(
    "(?:以下|下)(?:统|简)?称(?:为|:)?\"?[^。;\\n]{0,12}(?:方|人)|简称(?:为|:)?\"?[甲乙丙丁][方\"]|(?:为|作为)(?:另)?一方|(?i:hereinafter|hereafter)|"
      + "\\((?:the )?\"(?:Company|Client|Party|Licens|Provid|Custom|Consult|Suppl|Buyer|Seller|Contractor|Assign)")
  /// The sentence with which the parties say that they conclude a contract.
  private static let opening = Pattern(
    "(?:^(?:根据|依据|依照|按照|遵照|遵循|鉴于|为了?|本着|经|现就|就|兹|因)|双方|各方|甲乙|本合同|本协议)[^\\n]{0,200}"
      + "(?:(?:签订|订立|达成|签定|缔结|制订|特订)[^\\n]{0,12}(?:合同|协议|条款|如下)|如下(?:协议|合同|条款)|共同(?:遵守|恪守|遵照)|协议如下|合同如下|信守)|"
      + "^鉴于|^[^。\\n]{0,60}(?:根据|依据)《|(?i:^\\W*(?:this [a-z ]{0,40}(?:agreement|contract)\\b.{0,120}(?:made|entered|by and between|between|dated)|"
      + "whereas|now,? therefore|recitals?\\b|witnesseth|the parties (?:hereby )?agree|by and between|between:?$))")
  private static let notesTitle = Pattern(
    "^(?:合同)?(?:填写|填表|使用|填报|签订)?(?:说明|须知)(?:书)?:?$|^注意事项:?$|^[^。\\n]{0,12}使用说明$|^(?:一、)?现将本文书的制作要点[^。\\n]{0,16}:?$")

  init(_ source: ContractText, _ readings: [LineReading]) {
    let lines = source.lines.indices.filter { source.lines[$0].region != .margin && !readings[$0].isContents }
    let isParty = source.lines(matching: Self.partyLine).union(source.lines(matching: Self.introduced))
    let opening = source.lines(matching: Self.opening)
    let notesStarts = source.lines(matching: Self.notesTitle).filter { source.lines[$0].cell == nil }
    let first = Self.firstClause(lines, readings, source, isParty, opening, notesStarts)
    notes = Self.notes(notesStarts, first: first, lines, readings, isParty: isParty)
    let notes = notes
    let front = lines.filter { line in line < first && !notes.contains { $0.contains(line) } }
    bodyStart = first
    partiesStart = first
    if let start = Self.partiesStart(front, source, isParty, opening) {
      let lastNote = notes.last { $0.upperBound <= first }?.upperBound ?? 0
      partiesStart = start >= lastNote ? start : front.first { $0 >= lastNote && isParty.contains($0) } ?? start
    } else if first == lines.count || !readings.indices.contains(first) || readings[first].number == nil {
      partiesStart = first
    }
  }

  /// What introduces a contract behind its filling notes; the notes themselves speak of contracts, too.
  private static let ending = Pattern("^(?:根据|依据|依照|按照|遵照|鉴于|为|经|甲)|^(?i:this|whereas)")

  /// The line with the number that begins the clauses: 第一条 or 第一章 wherever there is one, else the first number.
  private static func firstClause(
    _ lines: [Int], _ readings: [LineReading], _ source: ContractText, _ isParty: Set<Int>, _ opening: Set<Int>,
    _ notesStarts: Set<Int>
  ) -> Int {
    let ending = source.lines(matching: ending)
    var inNotes = false
    var fallback: Int?
    var rest: Int?
    for line in lines {
      let reading = readings[line]
      if notesStarts.contains(line) { inNotes = true }
      if isParty.contains(line) && reading.number == nil || opening.contains(line) && ending.contains(line) {
        inNotes = false
      }
      guard let number = reading.number, !isParty.contains(line) else { continue }
      if source.lines[line].cell != nil && fallback == nil && rest == nil && reading.length < 4 { continue }
      switch number.style.numbering {
      case .article, .chapter:
        if let fallback, lines.contains(where: { $0 < fallback && (isParty.contains($0) || opening.contains($0)) }) {
          return fallback
        }
        return line
      case .chineseComma, .decimal, .decimalPath, .unnumbered:
        if !inNotes && fallback == nil { fallback = line }
      case .chineseBracketed, .decimalBracketed, .circled, .letter:
        if !inNotes && rest == nil && !opening.contains(line) { rest = line }
      }
    }
    if let fallback { return fallback }
    if let rest, !lines.contains(where: { $0 > rest && opening.contains($0) }) { return rest }
    return unnumberedStart(lines, readings, source, isParty, opening)
  }

  /// Without any number the body begins behind the party blocks and the opening sentence.
  private static func unnumberedStart(
    _ lines: [Int], _ readings: [LineReading], _ source: ContractText, _ isParty: Set<Int>, _ opening: Set<Int>
  ) -> Int {
    let signature = source.lines(matching: SignatureRuns.anchor)
    let firstSignature = lines.first { signature.contains($0) && isParty.contains($0) } ?? .max
    let front = lines.filter { $0 < firstSignature }
    if let last = front.prefix(40).last(where: { opening.contains($0) }) { return last + 1 }
    guard let lastParty = front.prefix(40).last(where: { isParty.contains($0) }) else {
      let fields = source.lines(matching: SignatureRuns.field)
      return lines.first { !fields.contains($0) && !isTitleOrEmpty($0, source) } ?? source.lines.count
    }
    let fields = source.lines(matching: SignatureRuns.field)
    return lines.first { $0 > lastParty && !fields.contains($0) && !readings[$0].isEmpty } ?? source.lines.count
  }

  private static func isTitleOrEmpty(_ line: Int, _ source: ContractText) -> Bool {
    let text = source.string(source.lines[line].text)
    return text.isEmpty || TitleFinder.isTitle(text)
  }

  private static func notes(
    _ starts: Set<Int>, first: Int, _ lines: [Int], _ readings: [LineReading], isParty: Set<Int>
  ) -> [Range<Int>] {
    starts.sorted().compactMap { start in
      if start < first {
        let end = lines.first { $0 > start && ($0 == first || isParty.contains($0) && $0 > start + 1) } ?? first
        return start..<min(end, first)
      }
      // Behind the contract, notes run to the end; in its middle such a line is a heading of the contract's own.
      let rest = lines.filter { $0 > start }
      let hasClauses = rest.contains { readings[$0].number?.style.numbering == .article }
      return hasClauses || rest.isEmpty ? nil : start..<(rest.last ?? start) + 1
    }
  }

  /// A cover names the parties before their blocks do: the second naming of the first party begins the blocks.
  private static func partiesStart(
    _ front: [Int], _ source: ContractText, _ isParty: Set<Int>, _ opening: Set<Int>
  ) -> Int? {
    let parties = front.filter { isParty.contains($0) }
    guard let first = parties.first else { return front.first { opening.contains($0) } }
    let name = source.partyKey(of: first)
    if let second = parties.dropFirst().first(where: { source.partyKey(of: $0) == name && $0 > first + 1 }) {
      return second
    }
    return first
  }
}

extension ContractText {
  /// Lines that hold a match; expressions of this module are simple enough never to reach a limit.
  func lines(matching pattern: Pattern) -> Set<Int> {
    var found: Set<Int> = []
    try? forEachMatch(of: pattern, in: 0..<text.bytes.count) { match in
      found.insert(lineIndex(at: match.range.lowerBound))
      return true
    }
    return found
  }

  /// The designation that a party's line begins with: two characters, or an English word.
  func partyKey(of line: Int) -> String {
    let range = lines[line].text
    let bytes = text.bytes
    let limit = text.offset(range.lowerBound, plus: 20, before: range.upperBound)
    for designation in ["甲方", "乙方", "丙方", "丁方"] {
      let isThere = (range.lowerBound..<limit).contains {
        Scanner(bytes, $0..<limit).begins(with: designation)
      }
      if isThere { return designation }
    }
    let words = string(range)
    return String(words.prefix { $0 != ":" && $0 != "(" && $0 != "_" })
  }
}
