/// Who writes comments and proposes changes, and when.
public struct WordAuthor: Sendable {
  public var name: String
  public var initials: String
  /// As WordprocessingML has it, such as `2026-04-08T00:00:00Z`; nil to leave the date out.
  public var date: String?

  public init(name: String, initials: String, date: String? = nil) {
    self.name = name
    self.initials = initials
    self.date = date
  }
}

/// A comment to be written into a document (17.13.4.2).
public struct WordComment: Sendable {
  /// A paragraph of its text.
  public struct Paragraph: Sendable {
    /// Shown bold in front of the text; empty for none.
    public var heading: String
    public var text: String

    public init(heading: String = "", text: String) {
      self.heading = heading
      self.text = text
    }
  }

  /// The words it speaks of, in the body: Word allows comments nowhere else. An empty range means the paragraph.
  public var span: Span
  public var paragraphs: [Paragraph]

  public init(span: Span, paragraphs: [Paragraph]) {
    self.span = span
    self.paragraphs = paragraphs
  }

  func element(id: Int, by author: WordAuthor, in markup: WordMarkup) -> String {
    let attributes: KeyValuePairs<String, String> =
      if let date = author.date {
        ["id": String(id), "author": author.name, "date": date, "initials": author.initials]
      } else {
        ["id": String(id), "author": author.name, "initials": author.initials]
      }
    let content = paragraphs.map { paragraph in
      let bold = markup.tag("rPr") + markup.tag("b", isEmpty: true) + markup.end("rPr")
      let heading = markup.tag("r") + bold + markup.text(paragraph.heading) + markup.end("r")
      let text = markup.tag("r") + markup.text(paragraph.text) + markup.end("r")
      return markup.tag("p") + (paragraph.heading.isEmpty ? "" : heading) + text + markup.end("p")
    }
    return markup.tag("comment", attributes) + content.joined() + markup.end("comment")
  }
}

/// Words to be proposed for others as a tracked change (17.13.5).
public struct ProposedWords: Sendable {
  /// The words that would go, in the body; not empty.
  public var span: Span
  public var text: String

  public init(span: Span, text: String) {
    self.span = span
    self.text = text
  }
}
