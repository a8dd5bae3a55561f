import Contracts
import Foundation

/// The readable source of a template: one line is one paragraph, its first characters say which kind.
///
/// `Documentation/templates.md` describes it. Word files cannot be reviewed line by line; these can.
struct PageMarkup {
  enum Line: Equatable {
    case title(String)
    /// A centred heading without number that begins an annex.
    case annex(String)
    /// Level 1 is an article (第一条); 2 and 3 are numbered below it.
    case numbered(Int, String)
    case body(String)
    /// Without indent.
    case bare(String)
    case centred(String)
    case right(String)
    /// Lines of a cover: label and value.
    case cover([(label: String, value: String)])
    case table(Table)
    case empty
    case pageBreak
    /// A tag that stands alone.
    case control(String)

    /// A table without lines, in which people sign.
    var isSignature: Bool {
      if case .table(let table) = self { return table.isBorderless }
      return false
    }

    static func == (left: Line, right: Line) -> Bool { "\(left)" == "\(right)" }
  }

  struct Table {
    enum Row {
      case cells([String])
      case control(String)
    }

    var rows: [Row] = []
    /// Relative widths of the columns; equal ones when empty.
    var widths: [Int] = []
    var isBorderless = false
    /// Whether its first row is repeated on every page.
    var hasHeader = false
  }

  private(set) var lines: [Line] = []

  /// - Parameter source: with `{{clause …}}` already replaced by the clauses' lines.
  init(_ source: [String]) {
    var rest = source[...]
    while let line = rest.popFirst() {
      if line.hasPrefix("|") {
        lines.append(.table(PageMarkup.table(line, &rest)))
      } else if line.hasPrefix("= ") {
        lines.append(PageMarkup.cover(line, &rest))
      } else if let parsed = PageMarkup.line(line) {
        lines.append(parsed)
      }
    }
  }

  private static let prefixes: [(String, @Sendable (String) -> Line)] = [
    ("#### ", { .numbered(3, $0) }), ("### ", { .numbered(2, $0) }), ("## ", { .numbered(1, $0) }),
    ("# ", { .title($0) }), ("* ", { .annex($0) }), (". ", { .bare($0) }), ("% ", { .centred($0) }),
    ("> ", { .right($0) }),
  ]

  private static func line(_ text: String) -> Line? {
    switch text.trimmed {
    case "": return nil
    case "~": return .empty
    case "---": return .pageBreak
    default: break
    }
    if isControl(text) { return .control(text.trimmed) }
    for (prefix, make) in prefixes where text.hasPrefix(prefix) {
      return make(anchored(String(text.dropFirst(prefix.count)).trimmed))
    }
    return .body(anchored(text.trimmed))
  }

  /// `报酬 [#price]` gives the paragraph an anchor that `{{ref price}}` finds.
  static func anchored(_ text: String) -> String {
    guard text.hasSuffix("]"), let start = text.range(of: " [#", options: .backwards) else { return text }
    return "{{anchor \(text[start.upperBound...].dropLast())}}\(text[..<start.lowerBound])"
  }

  /// Whether a line is one tag that opens, parts or closes a block.
  static func isControl(_ line: String) -> Bool {
    let text = line.trimmed
    guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return false }
    let words = text.dropFirst(2).dropLast(2)
    guard !words.contains("{{") else { return false }
    return (try? Tag(String(words)))?.isControl == true
  }

  private static func cover(_ first: String, _ rest: inout ArraySlice<String>) -> Line {
    var pairs: [(label: String, value: String)] = []
    var next: String? = first
    while let line = next, line.hasPrefix("= ") {
      let parts = line.dropFirst(2).split(separator: "|", maxSplits: 1).map { $0.trimmed }
      pairs.append((parts.first ?? "", parts.count > 1 ? parts[1] : ""))
      next = rest.first?.hasPrefix("= ") == true ? rest.popFirst() : nil
    }
    return .cover(pairs)
  }

  private static func table(_ first: String, _ rest: inout ArraySlice<String>) -> Table {
    var table = Table()
    var open = 0
    add(first, to: &table)
    while let line = rest.first {
      if line.hasPrefix("|") {
        add(line, to: &table)
      } else if isControl(line) {
        // A block belongs to the table when it begins between its rows.
        let opens = line.trimmed.hasPrefix("{{#")
        let behind = rest.dropFirst().first { !isControl($0) }
        if opens, behind?.hasPrefix("|") != true { return table }
        if !opens, open == 0 { return table }
        open += opens ? 1 : line.trimmed.hasPrefix("{{/") ? -1 : 0
        table.rows.append(.control(line.trimmed))
      } else {
        return table
      }
      rest.removeFirst()
    }
    return table
  }

  private static func add(_ line: String, to table: inout Table) {
    if line.hasPrefix("|!") {
      for word in line.dropFirst(2).split(whereSeparator: \.isWhitespace) {
        if word == "borderless" { table.isBorderless = true }
        if word == "header" { table.hasHeader = true }
        if word.hasPrefix("widths=") { table.widths = word.dropFirst(7).split(separator: ",").compactMap { Int($0) } }
      }
      return
    }
    table.rows.append(.cells(cells(line)))
  }

  /// A `|` inside a tag parts a field from its format, not two cells.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var depth = 0
    for character in line.trimmed.dropFirst() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == "|", depth <= 0 { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    if cells.last?.trimmed == "" { cells.removeLast() }
    return cells.map { $0.trimmed }
  }
}
