/// Finds tables of contents, whose lines look like clauses and are none.
enum ContentsFinder {
  private static let title = Pattern("^(?:目录|目次|目录表|合同目录|(?i:(?:table of )?contents))$")
  /// A page number behind leader dots.
  private static let leader = Pattern("(?:\\.{4,}|…{1,}|·{4,}|-{6,})\\d{1,3}$")

  static func mark(_ readings: inout [LineReading], in source: ContractText) {
    for match in (try? source.matches(of: leader)) ?? [] {
      let line = source.lineIndex(at: match.range.lowerBound)
      if readings[line].number != nil || !readings[line].isAutomatic { readings[line].isContents = true }
    }
    for match in (try? source.matches(of: title)) ?? [] {
      markBlock(after: source.lineIndex(at: match.range.lowerBound), &readings, in: source)
    }
  }

  /// The lines under 目录 name what follows: the block ends where its first entry stands again, or where lines are
  /// no longer entries.
  private static func markBlock(after title: Int, _ readings: inout [LineReading], in source: ContractText) {
    readings[title].isContents = true
    var entries: Set<String> = []
    var followsNumbers = false
    for line in source.lines.indices.dropFirst(title + 1) {
      let reading = readings[line]
      if reading.isEmpty && reading.number == nil { continue }
      let text = entry(source.string(source.lines[line].text))
      if entries.contains(text) || reading.length > 40 || text.hasSuffix("。") || text.contains(":") { return }
      let isNumbered = reading.number != nil
      // Unnumbered lines between the entries are entries too, such as 前言, when they come again.
      if !isNumbered, !reading.isContents, followsNumbers || !comesAgain(text, after: line, in: source) { return }
      followsNumbers = isNumbered
      entries.insert(text)
      readings[line].isContents = true
    }
  }

  private static func entry(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, last == "." || last == "…" || last == "·" || ("0"..."9").contains(last) {
      scalars.removeLast()
    }
    return String(scalars)
  }

  private static func comesAgain(_ text: String, after line: Int, in source: ContractText) -> Bool {
    source.lines.dropFirst(line + 1).contains { $0.text.count == text.utf8.count && source.string($0.text) == text }
  }
}
