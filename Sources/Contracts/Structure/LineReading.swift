import Office

/// What one line looks like, before anybody knows what it is.
struct LineReading {
  var number: ClauseNumber?
  /// A number that somebody typed behind one that Word shows.
  var typedBehind: ClauseNumber?
  /// Whether Word computed the number; a typed one may stand behind it.
  var isAutomatic = false
  /// Level of the list that the computed number belongs to.
  var listLevel = 0
  /// Identifier of that list; nil for typed numbers.
  var list: Int?
  /// Folded offset at which the text after a typed number begins.
  var textStart: Int
  /// Number of characters after the number.
  var length: Int
  var isBold = false
  var isCentered = false
  /// 0 for a level-1 heading; nil for text.
  var outlineLevel: Int?
  /// Part of a table of contents: it names clauses and is none.
  var isContents = false
  /// Part of filling notes.
  var isNote = false
  var isEmpty: Bool { length == 0 }
}

extension LineReading {
  /// Reads all lines of a contract.
  static func readings(of source: ContractText) -> [LineReading] {
    let reader = ClauseNumberReader(source.text)
    var labels: [String: ClauseNumber?] = [:]
    var readings = source.lines.enumerated().map { index, line -> LineReading in
      let paragraph = source.document.stories[line.story].paragraphs[line.paragraph]
      var reading = LineReading(textStart: line.text.lowerBound, length: 0)
      reading.isCentered = paragraph.isCentered
      // Only the first line of a heading with breaks in it heads anything.
      reading.outlineLevel =
        source.isContinued(index) ? nil : paragraph.outlineLevel ?? headingLevel(of: paragraph.style)
      reading.isContents = isContentsStyle(paragraph.style)
      reading.isBold = isBold(paragraph, in: source.document.stories[line.story])
      if line.region != .margin {
        if let typed = reader.number(at: line.text) {
          reading.number = typed
          reading.textStart = typed.end
        }
        if let label = paragraph.label, !line.label.isEmpty {
          let computed = labels[line.label] ?? number(ofLabel: line.label)
          labels[line.label] = computed
          if let computed {
            // A typed number behind a computed one of another sort is the text's own, such as 1. （1）.
            reading.typedBehind = reading.number
            reading.number = computed
            reading.isAutomatic = true
            reading.listLevel = label.level
            reading.list = label.list
            reading.textStart = line.text.lowerBound
          }
        }
      }
      reading.length = source.text.length(reading.textStart..<line.text.upperBound)
      return reading
    }
    ContentsFinder.mark(&readings, in: source)
    return readings
  }

  /// Lines that carry two numbers of one sort which disagree.
  static func notes(_ readings: [LineReading], _ source: ContractText) -> [ReadingNote] {
    readings.enumerated().compactMap { line, reading in
      guard let shown = reading.number, let typed = reading.typedBehind, shown.style.numbering == typed.style.numbering,
        shown.path != typed.path
      else { return nil }
      let detail =
        "\(source.lines[line].label) / \(source.string(source.lines[line].text.lowerBound..<typed.numberEnd))"
      return ReadingNote(code: "clauseNumberMismatch", detail: detail, at: source.lines[line].text)
    }
  }

  private static func number(ofLabel label: String) -> ClauseNumber? {
    for ending in ["", "、", ".", " 甲"] {
      var text = FoldedText()
      let range = text.append(paragraph: (label + ending).utf8)
      if let number = ClauseNumberReader(text).number(at: range) { return number }
    }
    return nil
  }

  private static func headingLevel(of style: String) -> Int? {
    guard !style.isEmpty else { return nil }
    let name = style.lowercased()
    if name.hasPrefix("heading") || name.hasPrefix("标题") {
      return name.compactMap(\.wholeNumberValue).first.map { max(0, $0 - 1) } ?? 0
    }
    return nil
  }

  private static func isContentsStyle(_ style: String) -> Bool {
    let name = style.lowercased()
    return name.hasPrefix("toc ") || name.hasPrefix("目录")
  }

  private static func isBold(_ paragraph: Paragraph, in story: Story) -> Bool {
    var isBold = false
    for run in story.runs[paragraph.runs] {
      let isBlank = story.text[run.text].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBlank { continue }
      guard run.traits.contains(.bold) else { return false }
      isBold = true
    }
    return isBold
  }
}

extension FoldedText {
  /// Number of characters in a folded range.
  func length(_ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for offset in range where buffer[offset] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}
