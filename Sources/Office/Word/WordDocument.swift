/// What one Word file says, read once and never changed: its stories, and an account of what was not understood.
///
/// Nothing of ECMA-376 is left in here but the names: text is UTF-8 in flat buffers, and everything else is a range
/// into it. Every run keeps the place it came from, so that a finding can be anchored in the file it was found in.
public struct WordDocument: Sendable {
  /// How the document was packed.
  public enum Format: String, Sendable {
    case docx, docm, dotx, dotm, flatOPC, odt, fodt, wordXML2003, plainText
  }

  public var format: Format
  /// How tracked changes were read.
  public var view = RevisionView.accepted
  /// The body first, then text boxes, headers, footers, footnotes, endnotes and comments, each in document order.
  public var stories: [Story]
  /// Elements that were seen but not understood, with how often; sorted by part and name.
  public var unread: [Unread]
  public var properties: DocumentProperties
  /// Sections of the body in order; empty for documents without pages.
  public var sections: [Section] = []
  /// What acts or reaches out of the file, sorted by part; never followed.
  public var activeContent: [ActiveContent] = []

  public init(
    format: Format, stories: [Story], unread: [Unread] = [], properties: DocumentProperties = DocumentProperties()
  ) {
    self.format = format
    self.stories = stories
    self.unread = unread
    self.properties = properties
  }

  /// The main document story. Every document has one, though it may hold no paragraph.
  public var body: Story { stories[0] }

  /// The visible text of a place, without its paragraph's label.
  public func text(at span: Span) -> String {
    let story = stories[span.story]
    let paragraph = story.paragraphs[span.paragraph]
    let start = paragraph.text.lowerBound + span.range.lowerBound
    let end = paragraph.text.lowerBound + span.range.upperBound
    return String(decoding: story.text[start..<end], as: UTF8.self)
  }
}

/// A place: a range of the visible text of one paragraph. It survives from reading to report.
public struct Span: Hashable, Sendable {
  /// Index in `WordDocument.stories`.
  public var story: Int
  /// Index in `Story.paragraphs`, from 0.
  public var paragraph: Int
  /// UTF-8 offsets within the paragraph's visible text.
  public var range: Range<Int>

  public init(story: Int, paragraph: Int, range: Range<Int>) {
    self.story = story
    self.paragraph = paragraph
    self.range = range
  }
}

extension Span: Comparable {
  public static func < (left: Span, right: Span) -> Bool {
    (left.story, left.paragraph, left.range.lowerBound, left.range.upperBound)
      < (right.story, right.paragraph, right.range.lowerBound, right.range.upperBound)
  }
}

/// An element that the reader passed over, and how often it did.
public struct Unread: Hashable, Sendable, Comparable {
  /// Part name without a leading slash, such as `word/document.xml`.
  public var part: String
  /// Prefixed element name, such as `w:object`.
  public var what: String
  public var count: Int
  /// What its author says it shows: the alternative text of a picture, the words of a watermark, the program an
  /// object belongs to. Empty for none.
  public var description: String

  public init(part: String, what: String, count: Int, description: String = "") {
    self.part = part
    self.what = what
    self.count = count
    self.description = description
  }

  public static func < (left: Unread, right: Unread) -> Bool {
    (left.part, left.what, left.description) < (right.part, right.what, right.description)
  }
}
