/// Finds the values that stand behind the labels of the vocabulary.
struct FactFinder {
  let source: ContractText
  private let topics: [String: [TopicMatch]]
  private let cells: TableCells
  private(set) var notes: [ReadingNote] = []
  /// Beginnings of all labels of all facts, ascending: a value ends where another label begins.
  private var labelStarts: [Int] = []
  /// Beginnings of the labels of sums: 非技术性费用,技术交易额为55万元 states the second, not the first.
  private var moneyLabelStarts: [Int] = []

  init(_ source: ContractText, _ topics: [String: [TopicMatch]]) {
    self.source = source
    self.topics = topics
    cells = TableCells(source)
  }

  /// One hit of a label.
  struct Label {
    var definition: FactDefinition
    var text: Range<Int>
    /// The pattern looks ahead itself, so that the place needs no further proof.
    var isCertain: Bool
    /// Place of its pattern among those of the fact.
    var rank: Int
  }

  mutating func facts(_ definitions: [FactDefinition]) -> [Fact] {
    var byFact: [[Label]] = []
    for definition in definitions {
      do {
        byFact.append(try labels(of: definition))
      } catch {
        notes.append(ReadingNote(code: "matchLimit", detail: "fact \(definition.name): \(error)"))
      }
    }
    moneyLabelStarts = byFact.joined().filter { $0.definition.type == .money && isAtStart($0.text.lowerBound) }
      .map(\.text.lowerBound).sorted()
    labelStarts = byFact.flatMap { $0 }.filter { isAtStart($0.text.lowerBound) && isBeforeColon($0.text) }
      .map(\.text.lowerBound).sorted()
    return byFact.flatMap { labels in
      kept(ordered(labels).compactMap(fact), all: labels.first?.definition.all ?? true)
    }
  }

  /// In the order of the text, or of the patterns where these are ranked.
  private func ordered(_ labels: [Label]) -> [Label] {
    guard labels.first?.definition.ranked == true else { return labels }
    return labels.sorted { ($0.rank, $0.text.lowerBound) < ($1.rank, $1.text.lowerBound) }
  }

  /// Each statement once; where only one is wanted, the first that states something.
  private func kept(_ facts: [Fact], all: Bool) -> [Fact] {
    if !all { return (facts.first { $0.value != .blank } ?? facts.first).map { [$0] } ?? [] }
    var unique: [Fact] = []
    for fact in facts where !unique.contains(where: { $0.text == fact.text && $0.value == fact.value }) {
      unique.append(fact)
    }
    return unique
  }

  /// Longest labels first where several match at one place, each place once.
  private func labels(of definition: FactDefinition) throws(PatternError) -> [Label] {
    var hits: [Label] = []
    for (rank, pattern) in definition.labels.enumerated() {
      let looksAhead = pattern.source.contains("(?=")
      try source.forEachMatch(of: pattern, in: 0..<source.text.bytes.count) { match in
        // The title of another paper is no label: 附件2《交付清单》.
        if !match.range.isEmpty,
          !Scanner(source.text.bytes, match.range.upperBound..<source.text.bytes.count).begins(with: "》")
        {
          hits.append(Label(definition: definition, text: match.range, isCertain: looksAhead, rank: rank))
        }
        return true
      }
    }
    guard !hits.isEmpty else { return [] }
    hits.sort {
      ($0.text.lowerBound, $1.text.upperBound, $0.rank) < ($1.text.lowerBound, $0.text.upperBound, $1.rank)
    }
    var excepted: [Range<Int>] = []
    for pattern in definition.except { excepted += try source.matches(of: pattern).map(\.range) }
    let places = places(definition.places)
    var end = 0
    var labels: [Label] = []
    for hit in hits where hit.text.upperBound > end || hit.text.lowerBound >= end {
      if excepted.contains(where: { $0.lowerBound <= hit.text.lowerBound && hit.text.upperBound <= $0.upperBound }) {
        continue
      }
      guard places?(hit.text.lowerBound) ?? true else { continue }
      end = max(end, hit.text.upperBound)
      labels.append(hit)
    }
    return labels
  }

  /// A test for being in one of the named topics or regions; nil when everywhere is right.
  private func places(_ names: [String]) -> ((Int) -> Bool)? {
    guard !names.isEmpty else { return nil }
    let regions = Set(names.compactMap(Line.Region.init(rawValue:)))
    let ranges = names.flatMap { name -> [Range<Int>] in
      let matches = topics[name] ?? []
      let strong = matches.filter { $0.strength > .weak }
      return (strong.isEmpty ? matches : strong).map(\.text)
    }
    return { offset in
      regions.contains(source.lines[source.lineIndex(at: offset)].region)
        || ranges.contains { $0.contains(offset) }
    }
  }

  /// Whether a label may begin here: at the start of a line, cell or text, or after punctuation.
  private func isAtStart(_ offset: Int) -> Bool {
    let line = source.lines[source.lineIndex(at: offset)].text
    if offset == line.lowerBound || source.text.gap(before: offset) > 2 { return true }
    var before = offset - 1
    while before > line.lowerBound, source.text.bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let scalar = source.text.bytes.scalar(at: before).value
    if [0x3002, 0x3B, 0x2C, 0x3A, 0x3001, 0x29, 0x2E, 0x20, 0x5F, 0x22, 0x3011].contains(scalar) { return true }
    return (0x2460...0x249B).contains(scalar)
  }
}

extension FactFinder {
  /// The fact that a label makes; nil when it is a word in a sentence.
  private func fact(_ label: Label) -> Fact? {
    let line = source.lineIndex(at: label.text.lowerBound)
    let zone = zone(behind: label, line)
    if let fact = fact(label, in: zone) { return fact }
    if ValueText.isLeftOpen(source, zone) { return blank(label) }
    guard ValueText.isEmpty(source, zone) else { return nil }
    // Nothing on the line: the value may stand in the next cell or on the next line.
    if let cell = cells.value(forLabelOn: line), zone.upperBound == source.lines[line].text.upperBound {
      if let fact = fact(label, in: cell) { return fact }
      return ValueText.isEmpty(source, cell) && isOpenField(label, line, zone) ? blank(label) : nil
    }
    if let next = nextLine(after: line, label, zone) {
      if let fact = fact(label, in: next) { return fact }
      if !ValueText.isEmpty(source, next) { return nil }
    }
    return isOpenField(label, line, zone) ? blank(label) : nil
  }

  private func isBeforeColon(_ label: Range<Int>) -> Bool {
    source.text.bytes[label.upperBound - 1] == UInt8(ascii: ":")
      || source.text.bytes[label.upperBound] == UInt8(ascii: ":")
  }

  /// A sentence that ends with the label's words leaves nothing open; a field, or a mark for the value, does.
  private func isOpenField(_ label: Label, _ line: Int, _ zone: Range<Int>) -> Bool {
    if ValueText.hasMark(source, zone) || source.text.bytes[label.text.upperBound] == UInt8(ascii: "_") { return true }
    guard standsAsLabel(label, line) else { return false }
    if isBeforeColon(label.text) || ValueText.isIntroduced(source, zone) { return true }
    // In the clauses a label alone on its line is a heading.
    let region = source.lines[line].region
    guard region == .cover || region == .parties || source.lines[line].cell != nil else { return false }
    return zone.isEmpty && source.text.length(label.text) <= 16
      && label.text.upperBound == source.lines[line].text.upperBound
  }

  private func blank(_ label: Label) -> Fact {
    Fact(name: label.definition.name, value: .blank, text: label.text, label: label.text)
  }

  /// A label that nothing follows is one only at the beginning of something and at the end of it.
  private func standsAsLabel(_ label: Label, _ line: Int) -> Bool {
    isAtStart(label.text.lowerBound) || startsAfterNumber(label, line)
  }

  private func startsAfterNumber(_ label: Label, _ line: Int) -> Bool {
    ClauseNumberReader(source.text).number(at: source.lines[line].text)?.end == label.text.lowerBound
  }

  /// What belongs to a label on its line: up to the end of the sentence, another label, or a wide gap before one.
  private func zone(behind label: Label, _ line: Int) -> Range<Int> {
    let start = label.text.upperBound
    var end = source.lines[line].text.upperBound
    if label.definition.type == .text, let next = nextLabel(after: start), next < end { end = next }
    let bytes = source.text.bytes
    var offset = start
    var isPastColon = false
    while offset < end {
      let (scalar, width) = bytes.scalar(at: offset)
      if scalar == 0x3002 || scalar == 0x3B { return start..<offset }
      if offset > start, label.definition.type == .text || isPastColon,
        source.text.gap(before: offset) >= 3, ValueText.beginsLabel(source, offset..<end)
      {
        return start..<offset
      }
      if scalar == 0x3A { isPastColon = true }
      offset += width
    }
    return start..<end
  }

  private func nextLabel(after offset: Int) -> Int? { Self.first(in: labelStarts, after: offset) }

  private static func first(in starts: [Int], after offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }

  /// The line below, for a label that ends its own.
  private func nextLine(after line: Int, _ label: Label, _ zone: Range<Int>) -> Range<Int>? {
    guard source.lines[line].cell == nil, zone.upperBound == source.lines[line].text.upperBound,
      standsAsLabel(label, line), source.string(zone).hasSuffix(":") || zone.isEmpty && source.lines[line].clause != nil
    else { return nil }
    guard let next = source.lines.indices.dropFirst(line + 1).first(where: { !source.lines[$0].text.isEmpty }),
      source.lines[next].region == source.lines[line].region, source.lines[next].cell == nil,
      source.lines[next].label.isEmpty, ClauseNumberReader(source.text).number(at: source.lines[next].text) == nil
    else { return nil }
    let range = source.lines[next].text
    return ValueText.beginsLabel(source, range) ? nil : ValueText.firstSentence(source, range)
  }

  /// The value of the definition's type within reach, or a waiver.
  private func fact(_ label: Label, in zone: Range<Int>) -> Fact? {
    let definition = label.definition
    let start = ValueText.start(source, zone)
    if ValueText.isWaived(source, start..<zone.upperBound) {
      return Fact(
        name: definition.name, value: .waived, text: start..<max(start, zone.upperBound), label: label.text)
    }
    if definition.type == .text {
      guard let text = ValueText.text(source, zone) else { return nil }
      let stands = label.isCertain || ValueText.isIntroduced(source, zone) || standsAlone(label, zone)
      return stands
        ? Fact(name: definition.name, value: .text(source.string(text)), text: text, label: label.text) : nil
    }
    guard let stated = TypedValue.first(definition.type, in: source, zone) ?? inside(label) else { return nil }
    if definition.type == .money, let next = Self.first(in: moneyLabelStarts, after: label.text.upperBound),
      next < stated.text.lowerBound
    {
      return nil
    }
    let distance = source.text.length(zone.lowerBound..<max(zone.lowerBound, stated.text.lowerBound))
    guard distance <= definition.within || definition.within < 8 && distance <= 8 else { return nil }
    return Fact(
      name: definition.name, value: stated.value, text: stated.value == .blank ? label.text : stated.text,
      label: label.text)
  }

  /// A label written as a whole clause, such as 每逾期一日…支付违约金, holds its value in its midst.
  private func inside(_ label: Label) -> Stated<FactValue>? {
    guard source.text.length(label.text) > 8 else { return nil }
    return TypedValue.first(label.definition.type, in: source, label.text)
  }

  /// A label in a cell, with its value in the next one.
  private func standsAlone(_ label: Label, _ zone: Range<Int>) -> Bool {
    !source.lines[source.lineIndex(at: label.text.lowerBound)].text.overlaps(zone)
  }
}
