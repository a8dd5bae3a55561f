import Contracts
import Foundation

/// The figures of a column must add up to a round whole: weights to 100, or to 1.
public struct Column: CheckKind {
  /// Cue in the head of the column.
  let header: String
  let sums: [ExactNumber]
  /// Cues in the first cells of rows that do not count, such as totals.
  let except: [String]

  init(_ fields: Fields) {
    header = fields.cue("header")
    sums = fields.texts("sum").compactMap { ExactNumber(string: $0) }
    except = fields.has("except") ? fields.cues("except") : []
    if sums.isEmpty { fields.complain("'sum' must be a number or several", at: "sum") }
  }

  var holes: Set<String> { ["sum", "total"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let heads = try setting.hits(of: header)
    guard !heads.isEmpty else { return .notApplicable }
    var skipped: [Range<Int>] = []
    for cue in except { skipped += try setting.hits(of: cue) }
    var judgements: [Judgement] = []
    for grid in TableGrid.all(in: contract) {
      for column in grid.columns(headedBy: heads) { judgements.append(judge(column, skipped, grid, setting)) }
    }
    return .all(judgements)
  }

  private func judge(_ column: Int, _ skipped: [Range<Int>], _ grid: TableGrid, _ setting: Setting) -> Judgement {
    var sum = ExactNumber(0)
    var last: TableGrid.Cell?
    var count = 0
    for row in grid.rows.dropFirst(grid.headerRows) {
      guard let cell = grid.cell(row, column) else { continue }
      if skipped.contains(where: { place in row.first.map { $0.text.overlaps(place) } ?? false }) { continue }
      guard let figure = grid.figure(cell) else { return .notApplicable }
      sum += figure.value
      last = cell
      count += 1
    }
    guard count > 1, let last else { return .notApplicable }
    if sums.contains(sum) { return .pass }
    return .failing([
      Violation(at: last.text, arguments: ["sum": "\(sum)", "total": sums.map { "\($0)" }.joined(separator: " / ")])
    ])
  }
}
