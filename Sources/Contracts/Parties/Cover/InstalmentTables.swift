import Foundation

/// Reads a table of payments: 期次 | 付款条件 | 比例 | 金额（万元）.
struct InstalmentTables {
  let source: ContractText
  let table: TableRows

  private static let heading = Pattern(
    #"付款|支付|期次|款项|分期|(?i:payment|instal?lment|milestone)"#)
  /// In a payment clause these make a table a schedule; one of 项目 and 金额 is a list of costs.
  private static let schedule = Pattern(#"时间|条件|阶段|节点|里程碑|期|进度|(?i:date|stage|condition)"#)
  private static let amount = Pattern(#"金额|价款|款额|费用|数额|(?i:amount|fee)"#)
  private static let share = Pattern(#"比例|百分比|占比|份额|(?i:percent|share|%)"#)
  private static let total = Pattern(#"合计|总计|共计|小计|总额|(?i:\btotal\b)"#)

  /// Nil when the table is not about payments. `isListed` tells that a payment clause leads up to it.
  func instalments(isListed: Bool) -> [Instalment]? {
    let rows = table.rows
    guard let head = rows.first, rows.count > 1 else { return nil }
    let titles = head.map { text(of: $0) }
    let isSchedule = isListed && titles.contains { matches(Self.schedule, $0) }
    guard isSchedule || titles.contains(where: { matches(Self.heading, $0) }) else { return nil }
    let amounts = amountColumns(head, titles)
    let shares = head.indices.filter { matches(Self.share, titles[$0]) }
    guard amounts.count + shares.count > 0, amounts.count <= 1, shares.count <= 1 else { return nil }
    let amountColumn = amounts.first.map { table.cells[head[$0]].column }
    let shareColumn = shares.first.map { table.cells[head[$0]].column }
    let unit = amounts.first.map { unitOf(title: titles[$0]) } ?? 1
    var found: [Instalment] = []
    for row in rows.dropFirst() {
      guard let first = row.first, !row.prefix(2).contains(where: { matches(Self.total, text(of: $0)) }) else {
        continue
      }
      var instalment = Instalment(place: source.lines[table.cells[first].lines[0]].text)
      if let cell = row.first(where: { table.cells[$0].column == amountColumn }) {
        instalment.money = money(cell, unit: unit)
      }
      if let cell = row.first(where: { table.cells[$0].column == shareColumn }) { instalment.share = percent(cell) }
      if instalment.money != nil || instalment.share != nil { found.append(instalment) }
    }
    return found
  }

  /// The column with the amounts; of one column for each party, the one that adds them up.
  private func amountColumns(_ head: [Int], _ titles: [Range<Int>]) -> [Int] {
    let named = head.indices.filter { matches(Self.amount, titles[$0]) && !matches(Self.share, titles[$0]) }
    if named.count > 1 {
      let totals = named.filter { matches(Self.total, titles[$0]) }
      return totals.isEmpty ? named : totals
    }
    if !named.isEmpty { return named }
    let inYuan = head.indices.filter { source.string(titles[$0]).contains("元)") }
    return inYuan.count < 2 ? inYuan : inYuan.filter { matches(Self.total, titles[$0]) }
  }

  private func line(of cell: Int) -> Range<Int> {
    let lines = table.cells[cell].lines
    return source.lines[lines.first { !source.lines[$0].text.isEmpty } ?? lines[0]].text
  }

  private func text(of cell: Int) -> Range<Int> { line(of: cell) }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    (try? source.firstMatch(of: pattern, in: range)) != nil
  }

  private func unitOf(title: Range<Int>) -> ExactNumber {
    let words = source.string(title)
    return words.contains("万") ? 10_000 : words.contains("千元") ? 1_000 : 1
  }

  /// The cell's amount; figures without a unit are in the unit of the column's title.
  private func money(_ cell: Int, unit: ExactNumber) -> Stated<Money>? {
    let range = line(of: cell)
    if let amount = ValueScanner.amounts(in: source.text.bytes, range: range).first {
      return Stated(value: amount.value.money, text: amount.text)
    }
    guard let number = ValueScanner.numbers(in: source.text.bytes, range: range).first else { return nil }
    return Stated(value: Money(amount: number.value * unit), text: number.text)
  }

  private func percent(_ cell: Int) -> Stated<ExactNumber>? {
    let range = line(of: cell)
    if let share = ValueScanner.percents(in: source.text.bytes, range: range).first { return share }
    return ValueScanner.numbers(in: source.text.bytes, range: range).first
  }
}
