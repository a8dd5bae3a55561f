import Checking
import Contracts

/// How one document is to be checked: the command line, else the nearest settings file, else nothing said.
struct DocumentSettings: Sendable, Equatable {
  /// Nil: the one that belongs to the document's kind.
  var profile: String?
  /// Nil: recognised.
  var kind: String?
  /// Nil: the signing date, else today.
  var asOf: CalendarDate?
  /// Rule ids or their beginnings; empty for all.
  var select: [String] = []
  var ignore: [String] = []
  /// Nil for `never`.
  var failOn: Level? = .error

  /// A level of `--fail-on`.
  static func level(_ name: String) throws(CallProblem) -> Level? {
    if name == "never" { return nil }
    if let level = Level(rawValue: name) { return level }
    throw CallProblem(
      unknown: LocalizedText(zh: "级别", en: "level"), name, among: ["error", "warning", "note", "never"],
      ask: LocalizedText(
        zh: "--fail-on 可用：error、warning、note、never。", en: "--fail-on takes error, warning, note or never."))
  }

  /// A day of `--as-of`.
  static func date(_ text: String) throws(CallProblem) -> CalendarDate {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    throw CallProblem(
      zh: "“\(text)”不是日期，请写成 2026-03-18 的样子。", en: "“\(text)” is not a date; write it like 2026-03-18.")
  }

  /// Ids as typed: separated by commas, in any case.
  static func ids(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split { $0 == "," || $0 == "，" || $0 == " " }.map(String.init) }
  }
}
