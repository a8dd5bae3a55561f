/// Gives the fields of one table their values from neighbouring cells and their owners from columns and rows.
///
/// Four layouts are told apart: blocks below one another (甲方 | 名称 | …), two blocks side by side (甲方 … | 乙方 …),
/// a matrix with one column per party (名称 | 甲方's | 乙方's), and a list with one row per party under a row of labels.
struct TableFields {
  let source: ContractText
  let table: TableRows

  private struct Column {
    var first: Int
    var owner: [Designator]
  }

  /// The table's fields in document order. `owner` is who the lines before the table spoke of.
  func fields(_ byLine: [[Field]], owner: [Designator]) -> [Field] {
    var columns: [Column] = owner.isEmpty ? [] : [Column(first: 0, owner: owner)]
    var found: [Field] = []
    var labels: [Int: Field] = [:]
    /// Heads of columns with no name beside them: it stands below. Indices in `found` by column.
    var unnamed: [Int: Int] = [:]
    for row in table.rows {
      let heads = heads(of: row, byLine)
      if heads.isEmpty, let above = labelRow(row, byLine) {
        labels = above
        continue
      }
      if heads.count > 1 || (heads.count == 1 && !(columns.count > 1 && isLabelColumn(heads[0], columns))) {
        columns = heads
      }
      if heads.count == 1, let head = row.first, table.cells[head].column == heads[0].first, !labels.isEmpty {
        found += list(row, under: labels, owner: heads[0].owner, byLine)
        continue
      }
      takeNames(of: row, for: unnamed, &found, byLine)
      unnamed = [:]
      for (place, cell) in row.enumerated() {
        let next = place + 1 < row.count ? row[place + 1] : nil
        found += fields(of: cell, next: next, row: row, columns: columns, byLine)
        if heads.count > 1, let last = found.indices.last, found[last].isHeader, found[last].value.isEmpty,
          table.cells[cell].lines.contains(found[last].line)
        {
          unnamed[table.cells[cell].column] = last
        }
      }
    }
    return found
  }

  /// 委托方 | 受托方 over the names of both.
  private func takeNames(of row: [Int], for unnamed: [Int: Int], _ found: inout [Field], _ byLine: [[Field]]) {
    // A row with a label in front says itself what stands in it.
    guard row.allSatisfy({ unnamed[table.cells[$0].column] != nil }) else { return }
    for cell in row {
      guard let index = unnamed[table.cells[cell].column], let name = value(in: cell, byLine) else { continue }
      let words = source.string(name)
      if NameShape.isOrganisation(words) || NameShape.isPerson(words) { found[index].value = name }
    }
  }

  /// 身份 | 名称 | 住所 | 法定代表人: a row of labels for the rows below, by column.
  private func labelRow(_ row: [Int], _ byLine: [[Field]]) -> [Int: Field]? {
    var labels: [Int: Field] = [:]
    for cell in row {
      let filled = table.cells[cell].lines.filter { !source.lines[$0].text.isEmpty }
      guard let line = filled.first, filled.count == 1 else { return nil }
      // A date without a label is a value, however it stands in its cell.
      if let field = byLine[line].first, field.label == source.lines[line].text, !field.kinds.isEmpty,
        !field.hints.contains(.unlabelled)
      {
        labels[table.cells[cell].column] = field
      }
    }
    // Only the column of the parties themselves may have a head that is no label.
    return row.count > 2 && labels.count >= row.count - 1
      && row.dropFirst().allSatisfy { labels[table.cells[$0].column] != nil }
      ? labels : nil
  }

  /// The fields of one party's row: its name is behind its designation or in the column of names.
  private func list(
    _ row: [Int], under labels: [Int: Field], owner: [Designator], _ byLine: [[Field]]
  ) -> [Field] {
    var found: [Field] = []
    for cell in row {
      let own = table.cells[cell].lines.flatMap { byLine[$0] }.filter { !$0.hints.contains(.unlabelled) }
      if own.isEmpty, let label = labels[table.cells[cell].column], let line = table.cells[cell].lines.first,
        let value = text(of: cell)
      {
        found.append(
          Field(
            line: line, designators: [], kinds: label.kinds, hints: [], label: value.lowerBound..<value.lowerBound,
            value: value, owner: owner))
      } else {
        found += own.map { field in
          var field = field
          field.owner = owner
          return field
        }
      }
    }
    return found
  }

  /// A party named beside two party columns, as in the row label 甲方代表 of another kind of table.
  private func isLabelColumn(_ head: Column, _ columns: [Column]) -> Bool {
    head.first < (columns.first?.first ?? 0)
  }

  /// Cells of a row that name a party, and the column each opens.
  private func heads(of row: [Int], _ byLine: [[Field]]) -> [Column] {
    var heads: [Column] = []
    for cell in row {
      let fields = table.cells[cell].lines.flatMap { byLine[$0] }
      guard let head = fields.first(where: { !$0.designators.isEmpty }) else { continue }
      if heads.last.map({ !$0.owner.shares(head.designators) }) ?? true {
        heads.append(Column(first: table.cells[cell].column, owner: head.designators))
      }
    }
    return heads
  }

  private func fields(
    of cell: Int, next: Int?, row: [Int], columns: [Column], _ byLine: [[Field]]
  ) -> [Field] {
    let lines = table.cells[cell].lines
    let filled = lines.filter { !source.lines[$0].text.isEmpty }
    var owner = columns.last { $0.first <= table.cells[cell].column }?.owner ?? []
    var found: [Field] = []
    for line in lines {
      for var field in byLine[line] {
        if !field.designators.isEmpty { owner = field.designators }
        field.owner = owner
        let isLast =
          line == filled.last && field.value.isEmpty
          && field.value.lowerBound >= source.lines[line].text.upperBound - 3
        if owner.isEmpty, columns.count > 1, isLast {
          found += matrix(field, columns: columns, row: row)
        } else {
          if isLast, let next, let value = value(in: next, byLine) { field.value = value }
          found.append(field)
        }
      }
    }
    return found
  }

  /// One label for several parties: a field for each, with the value from the party's column.
  private func matrix(_ field: Field, columns: [Column], row: [Int]) -> [Field] {
    columns.map { column in
      var copy = field
      copy.owner = column.owner
      if let cell = row.first(where: { table.cells[$0].column == column.first }), let value = text(of: cell) {
        copy.value = value
      }
      return copy
    }
  }

  /// What stands in the next cell, unless that is a label itself.
  private func value(in cell: Int, _ byLine: [[Field]]) -> Range<Int>? {
    guard let first = table.cells[cell].lines.first(where: { !source.lines[$0].text.isEmpty }) else { return nil }
    let start = LineText(source, line: first).afterNumbering()
    if byLine[first].contains(where: { $0.label.lowerBound == start && !$0.hints.contains(.unlabelled) }) { return nil }
    return text(of: cell)
  }

  private func text(of cell: Int) -> Range<Int>? {
    guard let first = table.cells[cell].lines.first(where: { !source.lines[$0].text.isEmpty }) else { return nil }
    let value = ValueTrimmer(text: LineText(source, line: first)).trimmed(source.lines[first].text).value
    return value.isEmpty ? nil : value
  }
}

extension [Designator] {
  /// Whether two lists name the same party.
  func shares(_ other: [Designator]) -> Bool {
    contains { one in other.contains { $0.key == one.key } }
  }
}
