import Office

/// What was read from a document, as plain text.
///
/// One line a paragraph, its number first; one line a table row, cells separated by ` | `; then the other stories, then
/// what was set aside, what acts or reaches out of the file, and what was not understood. Scripts and `diff` rely on
/// it, so headings are the same in every language.
public struct DocumentText {
  private let document: WordDocument

  public init(_ document: WordDocument) { self.document = document }

  public var text: String {
    var output = ""
    var heading = ""
    for story in document.stories {
      if story.kind != .body, heading != self.heading(of: story) {
        heading = self.heading(of: story)
        output += "\n## \(heading)\n"
      }
      for line in Self.lines(of: story) { output += line + "\n" }
    }
    output += "\n## Set aside\n"
    for story in document.stories {
      for aside in story.setAside {
        output += "\(aside.reason.rawValue) \(story.part) ¶\(aside.span.paragraph + 1): \(Self.oneLine(aside.text))\n"
      }
    }
    if !document.activeContent.isEmpty {
      output += "\n## Active content\n"
      for content in document.activeContent {
        output += Self.oneLine("\(content.kind.rawValue) \(content.part) \(content.target)") + "\n"
      }
    }
    output += "\n## Unread\n"
    for unread in document.unread { output += "\(unread.part) \(unread.what) ×\(unread.count)\n" }
    return output
  }

  private func heading(of story: Story) -> String {
    let name =
      switch story.kind {
      case .body: "Body"
      case .textBox: "Text boxes"
      case .header: "Header"
      case .footer: "Footer"
      case .footnote: "Footnotes"
      case .endnote: "Endnotes"
      case .comment: "Comments"
      }
    return "\(name) (\(story.part))"
  }

  /// Neighbouring paragraphs of one row make one line; a nested table breaks the row it stands in.
  private static func lines(of story: Story) -> [String] {
    var lines: [String] = []
    var row: [String] = []
    var last: CellPosition?
    func endRow() {
      if last != nil { lines.append(row.joined(separator: " | ")) }
      row = []
    }
    for paragraph in story.paragraphs {
      let text = Self.text(of: paragraph, in: story)
      guard let cell = paragraph.cell else {
        endRow()
        last = nil
        lines.append(text)
        continue
      }
      if let previous = last, previous.table == cell.table, previous.row == cell.row {
        if previous.column == cell.column, let end = row.indices.last {
          row[end] += text.isEmpty || row[end].isEmpty ? text : " " + text
        } else {
          row.append(text)
        }
      } else {
        endRow()
        row = [text]
      }
      last = cell
    }
    endRow()
    return lines
  }

  private static func text(of paragraph: Paragraph, in story: Story) -> String {
    let text = oneLine(story.string(of: paragraph))
    guard let label = paragraph.label?.text, !label.isEmpty else { return text }
    return text.isEmpty ? label : "\(label) \(text)"
  }

  /// Breaks within a paragraph would make two lines of one paragraph.
  private static func oneLine(_ text: String) -> String { TerminalText.visible(text) }
}
