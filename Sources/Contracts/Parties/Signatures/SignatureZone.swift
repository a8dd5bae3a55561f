/// The lines where the parties sign, found before the parties themselves are known.
struct SignatureZone {
  /// Indices of the fields that stand in it; empty when nobody signs.
  let fields: Range<Int>
  /// From the first signing line to the last.
  let lines: Range<Int>

  static let none = SignatureZone(fields: 0..<0, lines: 0..<0)

  private init(fields: Range<Int>, lines: Range<Int>) {
    self.fields = fields
    self.lines = lines
  }

  /// Groups of party labels with places for seal, signature or date near them; the last group before the annexes is
  /// where this contract is signed.
  init(_ fields: [Field], zones: DocumentZones, source: ContractText) {
    let start = zones.firstClause < zones.end ? zones.firstClause : 0
    let candidates = fields.indices.filter { index in
      let field = fields[index]
      return field.line > start && field.line < zones.end && !field.designators.isEmpty
        && Self.signs(index, fields, source)
    }
    var groups: [[Int]] = []
    for index in candidates {
      if let last = groups.last?.last, Self.isNear(fields[last], fields[index], source),
        !zones.hasAnnex(after: fields[last].line, through: fields[index].line)
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    let chosen = Self.choose(groups, fields, zones) ?? Self.bare(fields, zones, source, after: start)
    guard let chosen, let first = chosen.first, let last = chosen.last else {
      self = .none
      return
    }
    // Labels side by side begin a line together: the zone begins with the line.
    let begin = fields[..<first].lastIndex { $0.line != fields[first].line }.map { $0 + 1 } ?? 0
    let end = Self.end(after: last, fields, zones, source)
    self.init(fields: begin..<end, lines: fields[begin].line..<fields[end - 1].line + 1)
  }

  /// Whether a label's own hints or the fields right behind it ask somebody to sign.
  private static func signs(_ index: Int, _ fields: [Field], _ source: ContractText) -> Bool {
    let field = fields[index]
    if isSigning(field) { return true }
    let isHead = field.isHeader || field.kinds.first == .representative || field.kinds.first == .agent
    guard isHead else { return false }
    // A date alone below a name or a blank is a signature's; below other words it is a deadline.
    let name = source.string(field.value)
    let mayDate = field.value.isEmpty || NameShape.isOrganisation(name) || NameShape.isPerson(name)
    for next in fields[(index + 1)...].prefix(16) {
      if next.line > field.line + 14 { break }
      if next.line > field.line, !next.designators.isEmpty, next.designators.shares(field.designators) { break }
      let isDate = mayDate && next.hints.contains(.unlabelled) && source.lines[next.line].cell == nil
      if isSigning(next) || isDate, next.owner.isEmpty || next.owner.shares(field.designators) { return true }
    }
    return false
  }

  private static func isSigning(_ field: Field) -> Bool {
    if !field.hints.isDisjoint(with: [.seal, .signature]) { return true }
    return field.kinds.first == .date && !field.hints.contains(.unlabelled)
  }

  private static func isNear(_ left: Field, _ right: Field, _ source: ContractText) -> Bool {
    let isTable = source.lines[left.line].cell != nil || source.lines[right.line].cell != nil
    return right.line - left.line <= (isTable ? 60 : 20)
  }

  private static func choose(_ groups: [[Int]], _ fields: [Field], _ zones: DocumentZones) -> [Int]? {
    guard let first = groups.first, let firstIndex = first.first else { return nil }
    let annex = zones.annexes.first { $0 > fields[firstIndex].line }
    guard let annex else { return groups.last }
    return groups.last { group in group.last.map { fields[$0].line < annex } ?? false } ?? groups.last
  }

  /// 甲方： 乙方： at the very end with nothing else is where they sign all the same.
  private static func bare(
    _ fields: [Field], _ zones: DocumentZones, _ source: ContractText, after start: Int
  ) -> [Int]? {
    guard start > 0 else { return nil }
    let heads = fields.indices.filter { index in
      let field = fields[index]
      return field.isHeader && field.line > start && field.line < zones.end && mayBeName(field, source)
    }
    guard let last = heads.last else { return nil }
    let line = fields[last].line
    guard line + 12 >= zones.end || zones.hasAnnex(after: line, through: line + 12) else { return nil }
    let end = zones.annexes.first { $0 > line } ?? zones.end
    let isFollowedByText = (line + 1..<max(line + 1, end)).contains { next in
      source.string(source.lines[next].text).contains("。") || ClauseStart.isArticle(LineText(source, line: next))
    }
    guard !isFollowedByText else { return nil }
    let tail = heads.filter { line - fields[$0].line <= 12 }
    let isPair = tail.contains { !fields[$0].designators.shares(fields[last].designators) }
    return isPair ? tail : nil
  }

  /// 甲方：保密内容为… at the end of a text is a duty, not a signature.
  private static func mayBeName(_ field: Field, _ source: ContractText) -> Bool {
    guard !field.value.isEmpty else { return true }
    let text = LineText(source, line: source.lineIndex(at: field.value.lowerBound))
    guard let name = NameCutter(text: text).name(in: field.value).map(source.string) else { return true }
    return NameShape.isOrganisation(name) || NameShape.isPerson(name) || NameShape.isLatin(name)
  }

  /// The fields after the last party label that still belong to it: nothing after a long gap or a line of prose.
  private static func end(after last: Int, _ fields: [Field], _ zones: DocumentZones, _ source: ContractText) -> Int {
    var end = last + 1
    while end < fields.count {
      let field = fields[end]
      let previous = fields[end - 1].line
      let isCell = source.lines[field.line].cell != nil
      if field.line - previous > (isCell ? 12 : 4) || field.line >= zones.end { break }
      if zones.hasAnnex(after: previous, through: field.line) { break }
      if field.line > previous, field.owner.isEmpty,
        [.registrationNumber, .contractNumber, .other].contains(field.kinds.first)
      {
        break
      }
      end += 1
    }
    return end
  }
}
