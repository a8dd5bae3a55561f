extension OpenDocumentReader {
  /// Tables (9). Cells that a span covers are elements of their own here, so columns are counted one by one.
  mutating func enterTable(_ element: XMLElement) -> Open {
    switch element.name {
    case .odfTable:
      if current.paragraph != nil { endParagraph(element.start) }
      let style = styles.style(element.string(.odfStyleName) ?? "", .other)
      if !style.masterPage.isEmpty, outer.isEmpty { pages.used.insert(style.masterPage) }
      current.beginTable()
      return .table
    case .odfRow:
      current.beginRow()
      repeats.append(times(element.integer(.rowsRepeated)))
      return .row
    default:
      current.beginCell()
      repeats.append(times(element.integer(.columnsRepeated)))
      outerLists.append(here.lists)
      here.lists = []
      guard !current.tables.isEmpty else { return .cell }
      if element.name == .odfCell {
        current.span(columns: element.integer(.columnsSpanned) ?? 1)
        return .cell
      }
      // Whatever a covered cell holds is not shown.
      current.tables[current.tables.count - 1].isContinuation = true
      here.hiding += 1
      return .covered
    }
  }

  /// A file may say that a row stands there a million times.
  private func times(_ stated: Int?) -> Int { min(max(stated ?? 1, 1), 1_000) }

  mutating func endRow() {
    current.endRow()
    let count = repeats.popLast() ?? 1
    guard !current.tables.isEmpty else { return }
    current.tables[current.tables.count - 1].row += count - 1
  }

  mutating func endCell(_ ended: Open) {
    if ended == .covered { here.hiding = max(0, here.hiding - 1) }
    here.lists = outerLists.popLast() ?? []
    let count = repeats.popLast() ?? 1
    guard let table = current.tables.last else { return }
    current.endCell()
    let last = current.tables.count - 1
    current.tables[last].columns = max(table.columns, table.cellColumn + table.span)
    current.tables[last].column = table.cellColumn + count
  }
}
