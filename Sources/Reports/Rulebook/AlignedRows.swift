/// Rows of cells in columns that line up on a terminal.
struct AlignedRows {
  let text: String

  init(_ rows: [[String]]) {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], Columns.width(of: cell.unicodeScalars))
      }
    }
    var text = ""
    for row in rows {
      for (column, cell) in row.enumerated() {
        text += cell
        if column < row.count - 1 {
          text += String(repeating: " ", count: widths[column] - Columns.width(of: cell.unicodeScalars) + 2)
        }
      }
      text += "\n"
    }
    self.text = text
  }
}
