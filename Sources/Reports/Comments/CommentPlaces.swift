import Checking
import Contracts
import Office

/// Where in the body a comment on a finding stands. Word has no comments in headers, footers, notes and text boxes, so
/// what is found there is said where it hangs in the body, or else on the title, with its place named.
struct CommentPlaces {
  /// The title, else the first line of the body.
  let title: Span
  private let document: WordDocument

  init(_ document: WordDocument, title: Span?) {
    self.document = document
    self.title = title.flatMap { Self.anchor(of: $0, in: document) } ?? Self.beginning(of: document.body)
  }

  /// The first line that is not worked out by Word, as a table of contents is: marks would go with its next update.
  private static func beginning(of body: Story) -> Span {
    let typed = body.paragraphs.firstIndex { paragraph in
      body.runs[paragraph.runs].contains { !$0.traits.contains(.fieldResult) && !$0.text.isEmpty }
    }
    let first = typed ?? body.paragraphs.firstIndex { !$0.text.isEmpty } ?? 0
    return Span(story: 0, paragraph: first, range: 0..<0)
  }

  func isInBody(_ span: Span) -> Bool { span.story == 0 && !span.range.isEmpty }

  func span(for place: Place) -> Span { Self.anchor(of: place.span, in: document) ?? title }

  /// The place itself in the body, or the paragraph that its story hangs on; nil for headers and footers.
  private static func anchor(of span: Span, in document: WordDocument) -> Span? {
    var span = span
    // A text box in a note in a text box: each story hangs in one before it, or nowhere.
    for _ in 0..<8 {
      if span.story == 0 { return span }
      guard document.stories.indices.contains(span.story), let anchor = document.stories[span.story].anchor else {
        return nil
      }
      span = Span(story: anchor.story, paragraph: anchor.paragraph, range: 0..<0)
    }
    return nil
  }

  /// What to call a place that is not in the body; nil for the body.
  func elsewhere(_ place: Place) -> LocalizedText? {
    guard place.span.story != 0, document.stories.indices.contains(place.span.story) else { return nil }
    switch document.stories[place.span.story].kind {
    case .body: return nil
    case .textBox: return LocalizedText(zh: "文本框", en: "text box")
    case .header: return LocalizedText(zh: "页眉", en: "header")
    case .footer: return LocalizedText(zh: "页脚", en: "footer")
    case .footnote: return LocalizedText(zh: "脚注", en: "footnote")
    case .endnote: return LocalizedText(zh: "尾注", en: "endnote")
    case .comment: return LocalizedText(zh: "批注", en: "comment")
    }
  }
}
