import Office

/// Adds up the columns of tables that have a total line (合计).
///
/// The fact `table.wrong-sum` stands at a total that differs from what stands above it; its value is the right one. A table is only judged when every
/// cell between header and total is a plain amount or empty: one that cannot be read makes the sum unknowable.
enum TableSums {
  private static let total = Pattern("^(合计|总计|共计|总额|合计金额|(?i)(grand )?total)(\\(?[^\\n]{0,8}\\)?)?:?$")
  private static let subtotal = Pattern("小计|其中|(?i)sub-?total|of which")
  private static let figure = Pattern("^(人民币|RMB|CNY|¥)?([\\d,]+(\\.\\d+)?)(万元|元|%)?(整)?$")

  static func facts(in source: ContractText) -> [Fact] {
    var tables: [TableKey: [Int]] = [:]
    for (index, line) in source.lines.enumerated() {
      guard let cell = line.cell else { continue }
      tables[TableKey(story: line.story, table: cell.table), default: []].append(index)
    }
    return tables.keys.sorted().flatMap { facts(in: source, lines: tables[$0] ?? []) }
  }

  private struct TableKey: Hashable, Comparable {
    var story: Int
    var table: Int

    static func < (left: TableKey, right: TableKey) -> Bool { (left.story, left.table) < (right.story, right.table) }
  }

  private static func facts(in source: ContractText, lines: [Int]) -> [Fact] {
    guard let totalRow = rows(of: lines, in: source, matching: total).last,
      rows(of: lines, in: source, matching: subtotal).isEmpty
    else { return [] }
    let cells = lines.map { source.lines[$0] }
    let columns = Set(cells.compactMap { $0.cell?.column }).sorted()
    return columns.compactMap { column in
      let inColumn = cells.filter { $0.cell?.column == column }
      guard let last = inColumn.first(where: { $0.cell?.row == totalRow }), let stated = amount(last, source) else {
        return nil
      }
      let above = inColumn.filter { ($0.cell?.row ?? 0) < totalRow && !$0.text.isEmpty }
      let parts = above.dropFirst(amount(above.first, source) == nil ? 1 : 0).map { amount($0, source) }
      guard parts.count > 1, !parts.contains(nil) else { return nil }
      let sum = parts.compactMap { $0 }.reduce(0, +)
      guard sum != stated else { return nil }
      return Fact(name: "table.wrong-sum", value: .number(sum), text: last.text)
    }
  }

  private static func rows(of lines: [Int], in source: ContractText, matching pattern: Pattern) -> [Int] {
    lines.compactMap { index in
      let line = source.lines[index]
      return (try? source.firstMatch(of: pattern, in: line.text)) == nil ? nil : line.cell?.row
    }
  }

  private static func amount(_ line: Line?, _ source: ContractText) -> ExactNumber? {
    guard let line, let match = try? source.firstMatch(of: figure, in: line.text),
      let digits = match.groups[1]
    else { return nil }
    return ExactNumber(string: source.string(digits).filter { $0 != "," })
  }
}
