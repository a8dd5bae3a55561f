import Office

/// The cells of one table as the lines that stand in them.
struct TableRows {
  struct Cell {
    var row: Int
    var column: Int
    var columnSpan: Int
    /// Lines of the cell; those of a nested table are not among them.
    var lines: [Int]
  }

  var cells: [Cell] = []

  /// All tables that hold a run of lines, the outermost as they stand in the text, and where the run ends.
  static func tables(_ source: ContractText, from start: Int) -> (tables: [TableRows], end: Int) {
    var order: [Int] = []
    var byTable: [Int: TableRows] = [:]
    var line = start
    let story = source.lines[start].story
    while line < source.lines.count, source.lines[line].story == story, let position = source.lines[line].cell {
      if byTable[position.table] == nil { order.append(position.table) }
      byTable[position.table, default: TableRows()].add(line, at: position)
      line += 1
    }
    return (order.compactMap { byTable[$0] }, line)
  }

  private mutating func add(_ line: Int, at position: CellPosition) {
    if let last = cells.indices.last, cells[last].row == position.row, cells[last].column == position.column {
      cells[last].lines.append(line)
    } else {
      cells.append(
        Cell(row: position.row, column: position.column, columnSpan: position.columnSpan, lines: [line]))
    }
  }

  /// Indices of cells by row, in order.
  var rows: [[Int]] {
    var rows: [Int: [Int]] = [:]
    for (index, cell) in cells.enumerated() { rows[cell.row, default: []].append(index) }
    return rows.keys.sorted().compactMap { rows[$0]?.sorted { cells[$0].column < cells[$1].column } }
  }
}
