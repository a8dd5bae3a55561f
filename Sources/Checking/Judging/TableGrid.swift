import Contracts
import Foundation

/// A table of a document as rows and columns of folded text, for checks that reckon with it.
struct TableGrid {
  /// Lines of one cell, put together.
  struct Cell {
    var row: Int
    var column: Int
    var text: Range<Int>
  }

  /// A plain figure in a cell, with how many decimals it is printed.
  struct Figure {
    var value: ExactNumber
    var decimals: Int

    /// Half a unit of the last place: what rounding may hide. Whole numbers are counted, not rounded.
    var half: ExactNumber {
      decimals == 0 ? 0 : ExactNumber(sign: .plus, exponent: -decimals, significand: 1) / 2
    }
  }

  /// By row, then column; rows and columns that hold nothing are left out.
  let rows: [[Cell]]
  /// Rows above the first that holds a figure.
  let headerRows: Int
  private let contract: Contract

  private static let figure = Pattern(
    "^(?:人民币|RMB|CNY|¥)?(-?[\\d,]+(?:\\.(\\d+))?)(?:万元|亿元|元|%|项|件|家|人次|人|个|分)?$")

  /// Every table of the contract, in document order.
  static func all(in contract: Contract) -> [TableGrid] {
    var cells: [[Int]: [Cell]] = [:]
    for line in contract.lines {
      guard let place = line.cell else { continue }
      let key = [line.story, place.table]
      var known = cells[key] ?? []
      if let last = known.last, last.row == place.row, last.column == place.column {
        known[known.count - 1].text = last.text.lowerBound..<line.text.upperBound
      } else {
        known.append(Cell(row: place.row, column: place.column, text: line.text))
      }
      cells[key] = known
    }
    return cells.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { TableGrid(cells[$0] ?? [], contract) }
  }

  private init(_ cells: [Cell], _ contract: Contract) {
    self.contract = contract
    let byRow = Dictionary(grouping: cells.filter { !$0.text.isEmpty }, by: \.row)
    let rows = byRow.keys.sorted().map { (byRow[$0] ?? []).sorted { $0.column < $1.column } }
    self.rows = rows
    headerRows =
      rows.firstIndex { row in row.contains { Self.figure(of: $0, in: contract) != nil } } ?? rows.count
  }

  /// The figure that a cell holds and nothing else.
  func figure(_ cell: Cell) -> Figure? { Self.figure(of: cell, in: contract) }

  private static func figure(of cell: Cell, in contract: Contract) -> Figure? {
    guard let match = try? contract.source.firstMatch(of: figure, in: cell.text),
      let digits = match.groups.first ?? nil,
      let value = ExactNumber(string: contract.source.string(digits).filter { $0 != "," })
    else { return nil }
    // Groups at the end that took no part may be left out.
    let decimals = match.groups.count > 1 ? match.groups[1]?.count : nil
    return Figure(value: value, decimals: decimals ?? 0)
  }

  /// The cell of a row in a column.
  func cell(_ row: [Cell], _ column: Int) -> Cell? { row.first { $0.column == column } }

  /// The words over a column, from top to bottom.
  func header(of column: Int) -> [Cell] { rows.prefix(headerRows).compactMap { cell($0, column) } }

  /// Columns with one of these places in their header, ascending.
  func columns(headedBy places: [Range<Int>]) -> [Int] {
    let heads = rows.prefix(headerRows).joined().filter { cell in places.contains { cell.text.overlaps($0) } }
    return Set(heads.map(\.column)).sorted()
  }

  /// Rows below the header whose first cell holds one of these places.
  func rows(labelledBy places: [Range<Int>]) -> [[Cell]] {
    rows.dropFirst(headerRows).filter { row in
      row.first.map { first in places.contains { first.text.overlaps($0) } } ?? false
    }
  }
}
