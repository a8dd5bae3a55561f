/// Finds the cell that holds the value of a label in another cell.
struct TableCells {
  private let source: ContractText
  private var lines: [Key: [Int]] = [:]
  private var columns: [Row: [Int]] = [:]

  private struct Key: Hashable {
    var row: Row
    var column: Int
  }

  private struct Row: Hashable {
    var story: Int
    var table: Int
    var row: Int
  }

  init(_ source: ContractText) {
    self.source = source
    for (index, line) in source.lines.enumerated() {
      guard let cell = line.cell else { continue }
      let row = Row(story: line.story, table: cell.table, row: cell.row)
      if columns[row]?.last != cell.column { columns[row, default: []].append(cell.column) }
      lines[Key(row: row, column: cell.column), default: []].append(index)
    }
  }

  /// The next cell of the row; the cell below when the row holds only headings.
  func value(forLabelOn line: Int) -> Range<Int>? {
    guard let cell = source.lines[line].cell else { return nil }
    let row = Row(story: source.lines[line].story, table: cell.table, row: cell.row)
    let last = lines[Key(row: row, column: cell.column)]?.last
    guard last == nil || last == line else { return nil }
    let below = Row(story: row.story, table: row.table, row: cell.row + 1)
    if isHeadingRow(row), let text = text(Key(row: below, column: cell.column)) { return text }
    guard let next = columns[row]?.first(where: { $0 > cell.column }) else {
      return text(Key(row: below, column: cell.column))
    }
    return text(Key(row: row, column: next))
  }

  private func text(_ key: Key) -> Range<Int>? {
    guard let lines = lines[key] else { return nil }
    let line = lines.first { !source.lines[$0].text.isEmpty } ?? lines[0]
    return source.lines[line].text
  }

  /// A first row of at least three short cells without figures, over a row as wide.
  private func isHeadingRow(_ row: Row) -> Bool {
    guard row.row == 0, let own = columns[row], own.count >= 3,
      let below = columns[Row(story: row.story, table: row.table, row: 1)], below.count == own.count
    else { return false }
    return own.allSatisfy { column in
      guard let range = text(Key(row: row, column: column)), !range.isEmpty else { return false }
      return source.text.length(range) <= 12 && !source.text.bytes[range].contains(where: \.isDigit)
        && !source.text.bytes[range].contains(UInt8(ascii: ":"))
    }
  }
}
