/// All fields of a document with their owners: who a line's 电话 belongs to is decided by the lines before it.
struct FieldReading {
  let source: ContractText
  private(set) var fields: [Field] = []
  /// Parties of whom the last lines spoke; two when their blocks stand side by side.
  private var current: [[Designator]] = []
  /// Numbers of those that are called 共同委托人 and the like, by word and name.
  private var jointNumbers: [String: Int] = [:]

  init(_ source: ContractText) {
    self.source = source
    var byLine = FieldScanner(source: source).fields()
    for line in byLine.indices where byLine[line].contains(where: { $0.designators.contains(where: \.isJoint) }) {
      byLine[line] = byLine[line].map { numbered($0) }
    }
    var line = 0
    while line < source.lines.count {
      if source.lines[line].cell != nil {
        let (tables, end) = TableRows.tables(source, from: line)
        for table in tables {
          let owner = current.count == 1 ? current[0] : []
          fields += TableFields(source: source, table: table).fields(byLine, owner: owner)
        }
        current = []
        line = end
      } else {
        read(byLine[line], line: line, byLine)
        line += 1
      }
    }
  }

  /// Every name behind 共同委托人 is a party of its own, and so is every blank.
  private mutating func numbered(_ field: Field) -> Field {
    var field = field
    for index in field.designators.indices where field.designators[index].isJoint {
      let name = field.value.isEmpty ? "@\(field.label.lowerBound)" : source.string(field.value)
      let key = field.designators[index].word + name
      let number = jointNumbers[key] ?? jointNumbers.count + 1
      jointNumbers[key] = number
      field.designators[index].ordinal = number
    }
    return field
  }

  private mutating func read(_ found: [Field], line: Int, _ byLine: [[Field]]) {
    if found.isEmpty {
      if endsContext(line) { current = [] }
      return
    }
    var named: [[Designator]] = []
    for field in found where !field.designators.isEmpty {
      if !named.contains(where: { $0.shares(field.designators) }) { named.append(field.designators) }
    }
    // 受让方： on one line and （甲方）____ on the next are one label.
    if found.count == 1, let last = fields.indices.last, continues(fields[last], found[0]) {
      fields[last].designators += found[0].designators
      fields[last].owner = fields[last].designators
      fields[last].value = found[0].value
      current = [fields[last].designators]
      return
    }
    let found = found.filter { !isLooseHalf($0) }
    if found.isEmpty { return }
    if !named.isEmpty { current = named } else if startsClause(line) { current = [] }
    assign(found)
    if found.contains(where: { $0.kinds.first == .guarantor }) { current = [] }
    takeNextLine(after: line, byLine)
  }

  /// Fields that name no party belong to the one named before them on the line, else to the current one; of two side
  /// by side, the first of a kind belongs to the left party and the second to the right one.
  private mutating func assign(_ found: [Field]) {
    var seen: [FieldKind: Int] = [:]
    var here: [Designator] = []
    let isSideBySide = current.count > 1
    let kinds = found.filter { $0.designators.isEmpty }.compactMap { $0.kinds.first }
    for var field in found {
      if !field.designators.isEmpty {
        here = field.designators
        field.owner = here
      } else if !here.isEmpty {
        field.owner = here
      } else if let kind = field.kinds.first, isSideBySide {
        let index = seen[kind, default: 0]
        seen[kind] = index + 1
        // One date or place for two parties belongs to neither.
        if kinds.filter({ $0 == kind }).count > 1, index < current.count { field.owner = current[index] }
      } else {
        field.owner = current.first ?? []
      }
      fields.append(field)
    }
  }

  /// 甲方： alone on its line, and the name on the next.
  private mutating func takeNextLine(after line: Int, _ byLine: [[Field]]) {
    guard let last = fields.indices.last, fields[last].isHeader, fields[last].value.isEmpty, fields[last].line == line,
      fields[last].hints.contains(.colon), line + 1 < source.lines.count, byLine[line + 1].isEmpty,
      source.lines[line + 1].cell == nil, source.lines[line + 1].label.isEmpty,
      fields[last].label.upperBound + 4 >= source.lines[line].text.upperBound
    else { return }
    let next = ValueTrimmer(text: LineText(source, line: line + 1)).trimmed(source.lines[line + 1].text)
    guard NameShape.isOrganisation(source.string(next.value)) else { return }
    fields[last].value = next.value
    fields[last].hints.formUnion(next.hints)
  }

  /// （甲方）应当… in running text.
  private func isLooseHalf(_ field: Field) -> Bool {
    source.text.bytes[field.label.lowerBound] == UInt8(ascii: "(") && field.isHeader && !field.value.isEmpty
      && !field.hints.contains(.colon) && field.value.lowerBound == field.label.upperBound
  }

  private func continues(_ last: Field, _ field: Field) -> Bool {
    last.line + 1 == field.line && last.isHeader && last.value.isEmpty && field.isHeader
      && source.lines[last.line].cell == nil && source.text.bytes[field.label.lowerBound] == UInt8(ascii: "(")
      && last.designators.allSatisfy { $0.role != nil } && field.designators.allSatisfy { $0.isLetter }
  }

  /// Running text and new clauses are about something else than the party block before them.
  private func endsContext(_ line: Int) -> Bool {
    let text = source.lines[line].text
    return startsClause(line) || text.count > 120 || source.string(text).contains("。")
      || DocumentZones.beginsAnnex(LineText(source, line: line))
  }

  private func startsClause(_ line: Int) -> Bool {
    let text = LineText(source, line: line)
    return ClauseStart.isArticle(text) || source.lines[line].label.hasPrefix("第")
  }
}

/// Where clauses begin, as far as one line tells.
enum ClauseStart {
  private static let article = Pattern(#"\A第[零一二三四五六七八九十百\d]{1,5}[条章]|\A(?i:article|section) \d"#)

  static func isArticle(_ text: LineText) -> Bool {
    (try? text.source.firstMatch(of: article, in: text.range)) != nil
  }
}
