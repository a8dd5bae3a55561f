import Office

/// What was read from a document, as plain text.
///
/// One line a paragraph, its number first; one line a table row, cells separated by ` | `; then the other stories, then
/// what was set aside, what acts or reaches out of the file, and what was not understood. Scripts and `diff` rely on
/// it, so headings are the same in every language. In the marked view, `{+ +}` stands round what tracked changes insert
/// and `{- -}` round what they delete; `{-¶-}` is a deleted paragraph mark.
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
      for line in lines(of: story) { output += line + "\n" }
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
    for unread in document.unread {
      let words = unread.description.isEmpty ? "" : ": " + Self.oneLine(unread.description)
      output += "\(unread.part) \(unread.what) ×\(unread.count)\(words)\n"
    }
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
  private func lines(of story: Story) -> [String] {
    var lines: [String] = []
    var row: [String] = []
    var last: CellPosition?
    func endRow() {
      if last != nil { lines.append(row.joined(separator: " | ")) }
      row = []
    }
    for paragraph in story.paragraphs {
      let text = text(of: paragraph, in: story)
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

  private func text(of paragraph: Paragraph, in story: Story) -> String {
    let text = Self.oneLine(document.view == .marked ? marked(paragraph, in: story) : story.string(of: paragraph))
    guard let label = paragraph.label?.text, !label.isEmpty else { return text }
    return text.isEmpty ? label : "\(label) \(text)"
  }

  /// Neighbouring runs with the same mark share one pair of brackets.
  private func marked(_ paragraph: Paragraph, in story: Story) -> String {
    var result = ""
    var open = ""
    var place = paragraph.text.lowerBound
    func turn(to mark: String) {
      guard mark != open else { return }
      if !open.isEmpty { result += open + "}" }
      if !mark.isEmpty { result += "{" + mark }
      open = mark
    }
    func write(upTo end: Int, mark: String) {
      guard end > place else { return }
      turn(to: mark)
      result += String(decoding: story.text[place..<end], as: UTF8.self)
      place = end
    }
    for run in story.runs[paragraph.runs] {
      write(upTo: run.text.lowerBound, mark: "")
      write(
        upTo: run.text.upperBound, mark: run.traits.contains(.deleted) ? "-" : run.traits.contains(.inserted) ? "+" : ""
      )
    }
    write(upTo: paragraph.text.upperBound, mark: "")
    turn(to: "")
    let index = story.paragraphs.firstIndex { $0.text == paragraph.text }
    if story.revisions.contains(where: { $0.kind == .paragraphMark && $0.span.paragraph == index }) {
      result += "{-¶-}"
    }
    return result
  }

  /// Breaks within a paragraph would make two lines of one paragraph.
  private static func oneLine(_ text: String) -> String { TerminalText.visible(text) }
}
