/// Builds the clause tree from the numbers and headings of the lines.
///
/// The document's own order of numbers decides what nests in what: the first sort of number met is outermost, a sort
/// that is open already closes everything inside it, and a new one opens a level below. `ClauseNumber.Style.usualRank`
/// only decides where that leaves a doubt.
struct Outline {
  private(set) var clauses: [Clause] = []
  /// Innermost clause of every line.
  private(set) var clauseOfLine: [Int?]
  /// Components of each clause's number, such as `[4, 2]`.
  private(set) var numbers: [[Int]] = []

  private let source: ContractText
  private let readings: [LineReading]
  private var open: [Level] = []
  /// Which sort of number was found inside which.
  private var parents: [ClauseNumber.Style: ClauseNumber.Style] = [:]

  private struct Level {
    var style: ClauseNumber.Style
    var path: [Int]
    var clause: Int
    var list: Int?
    var listLevel: Int
    var outlineLevel: Int?
  }

  /// Regions must be known: only body and annexes have clauses, and an annex counts anew.
  init(_ source: ContractText, _ readings: [LineReading]) {
    self.source = source
    self.readings = readings
    clauseOfLine = Array(repeating: nil, count: source.lines.count)
    let headings = HeadingFinder(source, readings)
    var region: Line.Region?
    for line in source.lines.indices {
      let lineRegion = source.lines[line].region
      guard lineRegion == .body || lineRegion == .annex, !readings[line].isContents else {
        if region != nil { close(downTo: 0, at: line) }
        region = nil
        continue
      }
      if lineRegion != region { close(downTo: 0, at: line) }
      region = lineRegion
      if lineRegion == .annex, let number = headings.annexNumber(line) {
        close(downTo: 0, at: line)
        add(headings.annex(line, number: number), style: .init(numbering: .unnumbered, variant: -1), path: [], line)
      } else if let number = headings.number(of: line) {
        place(number, headings, line)
      } else if let level = headings.unnumberedLevel(line) {
        placeUnnumbered(level, headings, line)
      }
      clauseOfLine[line] = open.last?.clause
    }
    close(downTo: 0, at: source.lines.count)
  }

  private mutating func place(_ number: ClauseNumber, _ headings: HeadingFinder, _ line: Int) {
    let (style, path) = resolved(number)
    let depth = depth(for: style, path: path, line)
    close(downTo: depth, at: line)
    if parents[style] == nil, let parent = open.last?.style { parents[style] = parent }
    add(headings.clause(line, number: number, style: style, path: path), style: style, path: path, line)
  }

  private mutating func placeUnnumbered(_ level: Int, _ headings: HeadingFinder, _ line: Int) {
    let style = ClauseNumber.Style(numbering: .unnumbered, variant: level)
    let depth =
      open.firstIndex { $0.style.variant != -1 && $0.style.numbering == .unnumbered && $0.style.variant >= level }
      ?? open.firstIndex { $0.outlineLevel.map { $0 >= level } ?? false } ?? open.count
    close(downTo: depth, at: line)
    add(headings.unnumbered(line), style: style, path: [], line)
  }

  /// A letter may be a roman number: `i` after `h` is a letter, `i` alone is one.
  private func resolved(_ number: ClauseNumber) -> (ClauseNumber.Style, [Int]) {
    guard let roman = number.roman else { return (number.style, number.path) }
    if open.contains(where: { $0.style == number.style && $0.path.last == number.value - 1 }) {
      return (number.style, number.path)
    }
    let romanStyle = ClauseNumber.Style(numbering: .letter, variant: number.style.variant + 1)
    let goesOn = open.contains { $0.style == romanStyle && $0.path.last == roman - 1 }
    return roman == 1 || goesOn ? (romanStyle, [roman]) : (number.style, number.path)
  }

  /// How many of the open levels stay open for a clause with this number.
  private func depth(for style: ClauseNumber.Style, path: [Int], _ line: Int) -> Int {
    if style.numbering == .decimalPath, let parent = parentOfPath(path) { return parent + 1 }
    if let same = open.firstIndex(where: { $0.style == style }) {
      let level = open[same]
      if let list = readings[line].list, level.list == list, readings[line].listLevel > level.listLevel {
        return open.lastIndex { $0.list != list || $0.listLevel < readings[line].listLevel }.map { $0 + 1 } ?? same + 1
      }
      return same
    }
    if style.numbering == .chapter || style.numbering == .article {
      return open.firstIndex { $0.style.usualRank > style.usualRank } ?? open.count
    }
    guard let top = open.last else { return 0 }
    if top.style.usualRank < style.usualRank { return open.count }
    if let parent = parents[style], let level = open.lastIndex(where: { $0.style == parent }) { return level + 1 }
    if path.last == 1 {
      // A sort that earlier stood outside the open one does so again.
      if let inner = open.firstIndex(where: { parents[$0.style] == style }) { return inner }
      return open.count
    }
    return open.firstIndex { $0.style.usualRank >= style.usualRank } ?? open.count
  }

  /// 4.2 stands in 4, whatever sort of number that is.
  private func parentOfPath(_ path: [Int]) -> Int? {
    let above = Array(path.dropLast())
    if let exact = open.lastIndex(where: { $0.path == above }) { return exact }
    return open.lastIndex { $0.style.numbering == .decimalPath && $0.path.count < path.count }
  }

  private mutating func add(_ clause: Clause, style: ClauseNumber.Style, path: [Int], _ line: Int) {
    var clause = clause
    clause.depth = open.count
    clause.parent = open.last?.clause
    clause.path = readablePath(clause, style)
    clause.lines = line..<line + 1
    open.append(
      Level(
        style: style, path: path, clause: clauses.count, list: readings[line].list,
        listLevel: readings[line].listLevel, outlineLevel: readings[line].outlineLevel))
    clauses.append(clause)
    numbers.append(path)
  }

  private func readablePath(_ clause: Clause, _ style: ClauseNumber.Style) -> String {
    let own = clause.number.isEmpty ? source.string(clause.heading) : clause.number
    guard let parent = clause.parent else { return own }
    // Chapters do not lead to an article, nor 4 to 4.2: those numbers are unique without them.
    var ancestor: Int? = parent
    while let index = ancestor {
      let above = clauses[index]
      let isImplied =
        above.numbering == .chapter && style.numbering == .article
        || style.numbering == .decimalPath && above.numbering != .unnumbered
        || above.numbering == .unnumbered && above.number.isEmpty && !clause.number.isEmpty
      // An annex is named apart: 附件一 第二条.
      if !isImplied { return above.path + (above.numbering == .unnumbered ? " " : "") + own }
      ancestor = above.parent
    }
    return own
  }

  private mutating func close(downTo depth: Int, at line: Int) {
    while open.count > depth, let level = open.popLast() {
      let first = clauses[level.clause].lines.lowerBound
      let last = (first..<max(first + 1, line)).last { !readings[$0].isEmpty || readings[$0].number != nil } ?? first
      clauses[level.clause].lines = first..<last + 1
      clauses[level.clause].text = source.lines[first].text.lowerBound..<source.lines[last].text.upperBound
    }
  }
}
