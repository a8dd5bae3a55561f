import Contracts
import Foundation

/// In every table that has them, one column must be another divided by a third, as far as rounding lets it be told.
public struct Columns: CheckKind {
  enum Measure: String, CaseIterable {
    /// The quotient itself: an average.
    case quotient
    /// The quotient in per cent: a share.
    case share
    /// The quotient less one, in per cent: a growth.
    case growth
  }

  /// Cues in the heads of the columns.
  let dividend: String
  let divisor: String
  let result: String
  let measure: Measure

  init(_ fields: Fields) {
    dividend = fields.cue("of")
    divisor = fields.cue("by")
    result = fields.cue("is")
    measure = fields.choice("as", of: Measure.self) ?? .quotient
  }

  var holes: Set<String> { ["found", "expected", "row"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let results = try setting.hits(of: result)
    guard !results.isEmpty else { return .notApplicable }
    let (dividends, divisors) = (try setting.hits(of: dividend), try setting.hits(of: divisor))
    var judgements: [Judgement] = []
    for grid in TableGrid.all(in: contract) {
      let (of, by) = (grid.columns(headedBy: dividends), grid.columns(headedBy: divisors))
      for column in grid.columns(headedBy: results) {
        // Of several groups of columns, those that stand in front and nearest belong to the result.
        guard let above = of.last(where: { $0 < column }), let below = by.last(where: { $0 < column }), above != below
        else { continue }
        judgements += grid.rows.dropFirst(grid.headerRows).map { judge($0, (above, below, column), grid, setting) }
      }
    }
    return .all(judgements)
  }

  private func judge(
    _ row: [TableGrid.Cell], _ columns: (of: Int, by: Int, is: Int), _ grid: TableGrid, _ setting: Setting
  ) -> Judgement {
    guard let cell = grid.cell(row, columns.is), let found = grid.figure(cell),
      let above = grid.cell(row, columns.of).flatMap(grid.figure),
      let below = grid.cell(row, columns.by).flatMap(grid.figure), below.value > below.half
    else { return .notApplicable }
    let bounds = [
      (above.value - above.half) / (below.value + below.half), (above.value + above.half) / (below.value + below.half),
      (above.value - above.half) / (below.value - below.half), (above.value + above.half) / (below.value - below.half),
    ].map(shown)
    let (least, most) = (bounds.min() ?? 0, bounds.max() ?? 0)
    let half = ExactNumber(sign: .plus, exponent: -found.decimals, significand: 1) / 2
    if found.value >= least - half && found.value <= most + half { return .pass }
    var expected = shown(above.value / below.value)
    var rounded = ExactNumber()
    NSDecimalRound(&rounded, &expected, found.decimals, .plain)
    return .failing([
      Violation(
        at: cell.text,
        arguments: [
          "found": setting.original(cell.text), "expected": "\(rounded)",
          "row": row.first.map { setting.original($0.text) } ?? "",
        ])
    ])
  }

  private func shown(_ quotient: ExactNumber) -> ExactNumber {
    switch measure {
    case .quotient: quotient
    case .share: quotient * 100
    case .growth: (quotient - 1) * 100
    }
  }
}
