extension WordDocument {
  /// A document made of lines of text: the examples of rules, tests, and text typed on standard input.
  ///
  /// One line is one paragraph. A line `| a | b |` is a row of a table, with the rows around it. Brackets stand
  /// for what only a Word file can hold: `{+inserted+}`, `{-deleted-}`, `{#hidden#}` and `{?comment?}`; a fifth for what
  /// acts or reaches out of it, `{!kind address!}` with a kind of `ActiveContent`.
  public init(plainText: String) {
    self.init(format: .plainText, stories: [])
    var builder = PlainTextBuilder()
    for line in plainText.split(separator: "\n", omittingEmptySubsequences: false) {
      builder.add(line: line)
    }
    builder.endTable()
    stories = [builder.body] + builder.comments
    activeContent = builder.activeContent
  }
}

/// Grows the body line by line; a run of table rows is one table.
private struct PlainTextBuilder {
  var body = Story(kind: .body, part: "word/document.xml")
  var comments: [Story] = []
  var activeContent: [ActiveContent] = []
  private var tableStart: Int?
  private var rows = 0
  private var columns = 0

  mutating func add(line: Substring) {
    let trimmed = line.drop { $0 == " " }
    guard trimmed.first == "|", trimmed.last == "|", trimmed.count > 2 else {
      endTable()
      add(paragraph: line, cell: nil)
      return
    }
    if tableStart == nil { tableStart = body.paragraphs.count }
    let cells = trimmed.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
    for (column, cell) in cells.enumerated() {
      let position = CellPosition(table: body.tables.count, row: rows, column: column)
      add(paragraph: Substring(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), cell: position)
    }
    rows += 1
    columns = max(columns, cells.count)
  }

  mutating func endTable() {
    guard let start = tableStart else { return }
    body.tables.append(Table(paragraphs: start..<body.paragraphs.count, rows: rows, columns: columns))
    tableStart = nil
    rows = 0
    columns = 0
  }

  private mutating func add(paragraph line: Substring, cell: CellPosition?) {
    let start = body.text.count
    let firstRun = body.runs.count
    var rest = line
    while let open = rest.firstIndex(of: "{"), let mark = Mark(rest[open...]) {
      append(rest[..<open], traits: [])
      apply(mark, paragraph: body.paragraphs.count, start: start)
      rest = rest[open...].dropFirst(mark.length)
    }
    append(rest, traits: [])
    var paragraph = Paragraph(text: start..<body.text.count, runs: firstRun..<body.runs.count)
    paragraph.cell = cell
    body.paragraphs.append(paragraph)
    body.text.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ text: Substring, traits: Run.Traits) {
    guard !text.isEmpty else { return }
    let start = body.text.count
    body.text.append(contentsOf: text.utf8)
    body.runs.append(Run(text: start..<body.text.count, traits: traits))
  }

  private mutating func apply(_ mark: Mark, paragraph: Int, start: Int) {
    let offset = body.text.count - start
    let here = Span(story: 0, paragraph: paragraph, range: offset..<offset)
    switch mark.kind {
    case "+":
      append(mark.text, traits: .inserted)
      let inserted = Span(story: 0, paragraph: paragraph, range: offset..<body.text.count - start)
      body.revisions.append(Revision(kind: .insertion, span: inserted))
    case "-":
      body.revisions.append(Revision(kind: .deletion, span: here))
      body.setAside.append(SetAside(reason: .deleted, text: String(mark.text), span: here))
    case "#":
      body.setAside.append(SetAside(reason: .hidden, text: String(mark.text), span: here))
    case "!":
      let words = mark.text.split(separator: " ", maxSplits: 1)
      guard let kind = words.first.flatMap({ ActiveContent.Kind(rawValue: String($0)) }) else { return }
      let target = words.count > 1 ? String(words[1]) : ""
      activeContent.append(ActiveContent(kind, part: body.part, target: target))
    default:
      var comment = Story(
        kind: .comment, part: "word/comments.xml", identifier: String(comments.count), anchor: here)
      comment.text = Array(mark.text.utf8) + [UInt8(ascii: "\n")]
      comment.runs = [Run(text: 0..<comment.text.count - 1)]
      comment.paragraphs = [Paragraph(text: 0..<comment.text.count - 1, runs: 0..<1)]
      comments.append(comment)
    }
  }
}

/// One `{+ … +}` bracket at the start of a text.
private struct Mark {
  let kind: Character
  let text: Substring
  /// In characters, brackets included.
  let length: Int

  init?(_ source: Substring) {
    guard let kind = source.dropFirst().first, "+-#?!".contains(kind) else { return nil }
    let content = source.dropFirst(2)
    var end = content.startIndex
    while end < content.endIndex {
      let next = content.index(after: end)
      if content[end] == kind, next < content.endIndex, content[next] == "}" {
        self.kind = kind
        text = content[..<end]
        length = text.count + 4
        return
      }
      end = next
    }
    return nil
  }
}
