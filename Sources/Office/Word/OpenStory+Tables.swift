extension OpenStory {
  mutating func beginTable() {
    let parent = tables.last?.index
    let first = story.paragraphs.count
    tables.append(OpenTable(index: story.tables.count))
    story.tables.append(Table(paragraphs: first..<first, rows: 0, columns: 0, parent: parent))
  }

  mutating func endTable() {
    guard let table = tables.popLast() else { return }
    let first = story.tables[table.index].paragraphs.lowerBound
    story.tables[table.index].paragraphs = first..<story.paragraphs.count
    story.tables[table.index].rows = table.row + 1
    story.tables[table.index].columns = table.columns
  }

  mutating func beginRow() {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    tables[last].row += 1
    tables[last].column = 0
    tables[last].isRowRemoved = false
    tables[last].rowChanges = OpenTable.Changes()
  }

  mutating func skipColumns(_ count: Int) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].column += max(0, min(count, 1_000))
  }

  /// A tracked deletion of the row takes it out of the table as accepted, an insertion out of the original.
  mutating func changeRow(isDeletion: Bool) {
    guard !tables.isEmpty else { return }
    count(isDeletion)
    tables[tables.count - 1].rowChanges.count(isDeletion)
    if isDeletion ? view == .accepted : view == .original { tables[tables.count - 1].isRowRemoved = true }
  }

  mutating func changeCell(isDeletion: Bool) {
    guard !tables.isEmpty else { return }
    count(isDeletion)
    tables[tables.count - 1].cellChanges.count(isDeletion)
    if isDeletion ? view == .accepted : view == .original { tables[tables.count - 1].isCellRemoved = true }
  }

  private mutating func count(_ isDeletion: Bool) {
    if isDeletion { deletions += 1 } else { insertions += 1 }
  }

  private mutating func close(_ changes: OpenTable.Changes) {
    deletions -= changes.deletions
    insertions -= changes.insertions
  }

  mutating func endRow() {
    guard let table = tables.last else { return }
    close(table.rowChanges)
    if table.isRowRemoved {
      tables[tables.count - 1].row -= 1
      tables[tables.count - 1].isRowRemoved = false
    }
    tables[tables.count - 1].rowChanges = OpenTable.Changes()
    tables[tables.count - 1].columns = max(table.columns, table.column)
  }

  mutating func beginCell() {
    guard let table = tables.last else { return }
    let last = tables.count - 1
    tables[last].cellColumn = table.column
    tables[last].span = 1
    tables[last].isContinuation = false
    tables[last].isCellRemoved = false
    tables[last].cellChanges = OpenTable.Changes()
    tables[last].cell = CellPosition(table: table.index, row: max(table.row, 0), column: table.column)
  }

  mutating func span(columns: Int) {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    let span = max(1, min(columns, 1_000))
    tables[last].span = span
    tables[last].cell?.columnSpan = span
  }

  /// Ends `w:tcPr`: now it is known whether the cell begins a merge, continues one, or neither.
  mutating func settleCell(merge: CellMerge) {
    guard let table = tables.last else { return }
    let last = tables.count - 1
    switch merge {
    case .none: tables[last].merges[table.cellColumn] = nil
    case .restart: tables[last].merges[table.cellColumn] = OpenTable.Merge(row: table.row, span: table.span)
    case .down:
      guard let origin = table.merges[table.cellColumn] else { return }
      tables[last].isContinuation = true
      tables[last].cell = CellPosition(
        table: table.index, row: origin.row, column: table.cellColumn, columnSpan: origin.span)
    case .across: tables[last].isContinuation = true
    }
  }

  mutating func endCell() {
    guard let table = tables.last else { return }
    let last = tables.count - 1
    close(table.cellChanges)
    // The cells behind one that is not shown move to its place.
    tables[last].column = table.isCellRemoved ? table.cellColumn : table.cellColumn + table.span
    tables[last].cell = nil
    tables[last].isContinuation = false
    tables[last].isCellRemoved = false
    tables[last].cellChanges = OpenTable.Changes()
  }
}

/// What a cell says about merging (17.4.84).
enum CellMerge {
  case none, restart, down, across
}
