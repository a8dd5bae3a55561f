import Contracts

/// A figure that law sets and changes: a cap, a term, a date.
struct Parameter: Sendable {
  struct Version: Sendable {
    var from: CalendarDate?
    var until: CalendarDate?
    var value: Quantity
  }

  var title: LocalizedText
  var versions: [Version]

  init?(_ tree: DataTree, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    title = fields.localized("title")
    versions = fields.items("values").compactMap { Self.version($0, report) }
    if versions.isEmpty { report.add("a parameter needs at least one entry in 'values'", line: tree.line) }
    fields.finish()
  }

  private static func version(_ tree: DataTree, _ report: ProblemReport) -> Version? {
    let fields = Fields(tree, report)
    let (from, until) = (fields.date("from"), fields.date("until"))
    let text = fields.text("value")
    fields.finish()
    guard let value = Quantity(literal: text) else {
      report.add("'value' must be a number, a share, a date or a period, not '\(text)'", line: tree.line)
      return nil
    }
    return Version(from: from, until: until, value: value)
  }

  /// The value in force on a day: of several, the one that came into force last.
  func value(on date: CalendarDate) -> Quantity? {
    versions.filter { ($0.from ?? date) <= date && date <= ($0.until ?? date) }
      .max { left, right in
        guard let from = right.from else { return false }
        return left.from.map { $0 < from } ?? true
      }?.value
  }
}
