import Contracts
import Foundation

/// In every table that has them, rows must add up to another row, column by column.
public struct Rows: CheckKind {
  enum Relation: String, CaseIterable {
    case equal, atMost
  }

  /// Cues that stand in the first cells of the rows.
  let parts: [String]
  let total: String
  /// Cues in the heads of columns whose figures do not add up, such as averages and shares.
  let except: [String]
  let relation: Relation

  init(_ fields: Fields) {
    parts = fields.cues("parts")
    total = fields.cue("total")
    except = fields.has("except") ? fields.cues("except") : []
    relation = fields.choice("is", of: Relation.self) ?? .equal
    if relation == .equal, parts.count < 2 { fields.complain("'parts' must name at least two", at: "parts") }
  }

  var holes: Set<String> { ["sum", "total", "difference", "column"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var places: [[Range<Int>]] = []
    for part in parts { places.append(try setting.hits(of: part)) }
    let totals = try setting.hits(of: total)
    var skipped: [Range<Int>] = []
    for cue in except { skipped += try setting.hits(of: cue) }
    guard !totals.isEmpty, places.contains(where: { !$0.isEmpty }) else { return .notApplicable }
    let grids = TableGrid.all(in: contract)
    return .all(grids.map { judge($0, places, totals: totals, skipped: skipped, setting) })
  }

  private func judge(
    _ grid: TableGrid, _ places: [[Range<Int>]], totals: [Range<Int>], skipped: [Range<Int>], _ setting: Setting
  ) -> Judgement {
    let rows = places.compactMap { grid.rows(labelledBy: $0).first }
    guard let sum = grid.rows(labelledBy: totals).first, rows.count >= (relation == .equal ? 2 : 1) else {
      return .notApplicable
    }
    let skipped = Set(grid.columns(headedBy: skipped))
    let judgements = sum.dropFirst().filter { !skipped.contains($0.column) }.map { cell in
      relation == .equal
        ? judge(cell, sumOf: rows, grid, setting) : .all(rows.map { judge(cell, sumOf: [$0], grid, setting) })
    }
    return .all(judgements)
  }

  /// A column that holds something else than figures says nothing of sums.
  private func judge(
    _ cell: TableGrid.Cell, sumOf rows: [[TableGrid.Cell]], _ grid: TableGrid, _ setting: Setting
  ) -> Judgement {
    guard let stated = grid.figure(cell) else { return .notApplicable }
    var sum = ExactNumber(0)
    var slack = stated.half
    for row in rows {
      guard let part = grid.cell(row, cell.column) else { continue }
      guard let figure = grid.figure(part) else { return .notApplicable }
      sum += figure.value
      slack += figure.half
    }
    let difference = sum - stated.value
    let holds = relation == .equal ? difference.magnitude <= slack : difference <= slack
    guard !holds else { return .pass }
    let column = grid.header(of: cell.column).map { setting.original($0.text) }.joined()
    return .failing([
      Violation(
        at: cell.text,
        arguments: [
          "sum": "\(sum)", "total": "\(stated.value)", "difference": "\(difference.magnitude)", "column": column,
        ])
    ])
  }
}
