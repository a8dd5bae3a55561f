/// One patent as the contract describes it: its number with the kind, filing date and expiry stated around it.
struct PatentRecord {
  var number: PatentNumber
  /// Folded range of the number.
  var text: Range<Int>
  /// Kinds named around the number; empty when none is.
  var kinds: Set<PatentNumber.Kind> = []
  var filed: [CalendarDate] = []
  var expiries: [Stated<CalendarDate>] = []

  /// The only filing date stated around the number.
  var filingDate: CalendarDate? { Set(filed).count == 1 ? filed.first : nil }

  /// The last day of protection as the law counts it (专利法 42).
  var expiry: CalendarDate? {
    guard let kind = number.kind, kinds.isSubset(of: [kind]), let filed = filingDate else { return nil }
    return PatentTerm.expiry(of: kind, filed: filed)
  }
}

/// Reads what stands around each patent number: the same row of a table, the same sentence, or the lines of one field
/// list. A place that could belong to two numbers belongs to none.
struct PatentRecords {
  private let source: ContractText

  init(_ source: ContractText) {
    self.source = source
  }

  /// Lines that a field list may put between a number and a field of it.
  private static let reach = 8

  func records() -> [PatentRecord] {
    var found: [(record: PatentRecord, line: Int)] = []
    for (index, line) in source.lines.enumerated() {
      for stated in ValueScanner.patentNumbers(in: source.text.bytes, range: line.text) {
        guard stated.value.role != .publication, let number = stated.value.number else { continue }
        found.append((PatentRecord(number: number, text: stated.text), index))
      }
    }
    let numberLines = Dictionary(grouping: found, by: \.line).mapValues { Set($0.map(\.record.number.digits)) }
    return found.map { entry in
      var record = entry.record
      for range in surroundings(of: record, line: entry.line, numberLines: numberLines) {
        let isClose = source.lines[entry.line].cell != nil || range.contains(record.text.lowerBound)
        PatentWords.read(source.text, range, isClose: isClose, into: &record)
      }
      let isAlone = Set(numberLines.values.flatMap { $0 }).count == 1
      for (cell, header) in columns(ofRowAt: entry.line) + (isAlone ? pairs(inTableAt: entry.line) : []) {
        PatentWords.read(source.text, cell: cell, under: header, into: &record)
      }
      return record
    }
  }

  /// The cells beside a number in a table whose first row names the columns, each with its column's name.
  private func columns(ofRowAt index: Int) -> [(cell: Range<Int>, header: Range<Int>)] {
    let line = source.lines[index]
    guard let position = line.cell, position.row > 0 else { return [] }
    let table = source.lines.filter { $0.story == line.story && $0.cell?.table == position.table }
    return table.filter { $0.cell?.row == position.row && $0.text != line.text }.compactMap { cell in
      let header = table.first { $0.cell?.row == 0 && $0.cell?.column == cell.cell?.column }
      return header.map { (cell.text, $0.text) }
    }
  }

  /// The values of a table that has its labels in the column in front: 申请日 | 2020年5月20日.
  private func pairs(inTableAt index: Int) -> [(cell: Range<Int>, header: Range<Int>)] {
    guard let position = source.lines[index].cell, position.column > 0 else { return [] }
    let story = source.lines[index].story
    let table = source.lines.filter { $0.story == story && $0.cell?.table == position.table }
    return table.compactMap { value in
      guard let cell = value.cell, cell.column == position.column else { return nil }
      let label = table.first { $0.cell?.row == cell.row && $0.cell?.column == cell.column - 1 }
      return label.map { (value.text, $0.text) }
    }
  }

  /// Folded ranges that speak of this number and of no other.
  private func surroundings(
    of record: PatentRecord, line index: Int, numberLines: [Int: Set<String>]
  ) -> [Range<Int>] {
    let line = source.lines[index]
    if (numberLines[index]?.count ?? 0) > 1 { return [clause(around: record.text, in: line.text)] }
    func isOther(_ other: Int) -> Bool { numberLines[other].map { $0 != [record.number.digits] } ?? false }
    if let cell = line.cell {
      let table = source.lines.indices.filter {
        source.lines[$0].story == line.story && source.lines[$0].cell?.table == cell.table
      }
      let row = table.filter { source.lines[$0].cell?.row == cell.row }
      let isAlone = !table.contains(where: isOther)
      return (isAlone ? table : row).map { source.lines[$0].text }
    }
    var lines = [index]
    for step in [-1, 1] {
      var next = index + step
      while source.lines.indices.contains(next), abs(next - index) <= Self.reach, !isOther(next),
        source.lines[next].story == line.story, source.lines[next].cell == nil
      {
        lines.append(next)
        next += step
      }
    }
    return lines.sorted().map { source.lines[$0].text }
  }

  /// The words between the nearest 。 or ; on both sides.
  private func clause(around range: Range<Int>, in line: Range<Int>) -> Range<Int> {
    let bytes = source.text.bytes
    func isStop(_ offset: Int) -> Bool {
      bytes[offset] == UInt8(ascii: ";") || bytes[max(0, offset - 2)...offset].elementsEqual("。".utf8)
    }
    var start = range.lowerBound
    while start > line.lowerBound, !isStop(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < line.upperBound, !isStop(end) { end += 1 }
    return start..<end
  }
}
