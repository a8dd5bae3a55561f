/// One stream of text in a document: the body, a header, one footnote, one text box (ECMA-376 part 1, 17.2 and 11.3).
public struct Story: Sendable {
  public enum Kind: String, Sendable {
    case body, textBox, header, footer, footnote, endnote, comment
  }

  public var kind: Kind
  /// Name of the part it was read from, without a leading slash.
  public var part: String
  /// The `w:id` of a note or comment; empty for other stories.
  public var identifier: String
  /// Where it hangs in another story: the note reference, the commented words, the text box's paragraph.
  public var anchor: Span?
  /// Visible text of all paragraphs in UTF-8, each followed by a line feed that belongs to none of them.
  /// Tabs are `\t`; breaks within a paragraph are U+2028, so that a line feed always ends a paragraph.
  public var text: [UInt8] = []
  public var paragraphs: [Paragraph] = []
  public var runs: [Run] = []
  public var tables: [Table] = []
  public var controls: [ContentControl] = []
  public var revisions: [Revision] = []
  public var fields: [Field] = []
  public var hyperlinks: [Hyperlink] = []
  public var bookmarks: [Bookmark] = []
  /// Author, date, thread and state of a comment; nil for other stories.
  public var comment: Comment?
  /// Text that is in the file but not in the visible text, with the place where it would stand.
  public var setAside: [SetAside] = []

  public init(kind: Kind, part: String, identifier: String = "", anchor: Span? = nil) {
    self.kind = kind
    self.part = part
    self.identifier = identifier
    self.anchor = anchor
  }

  /// The visible text of one paragraph, without its label.
  public func string(of paragraph: Paragraph) -> String {
    String(decoding: text[paragraph.text], as: UTF8.self)
  }
}

/// A paragraph (`w:p`), with tracked changes resolved as `WordDocument.view` says.
public struct Paragraph: Sendable {
  /// UTF-8 offsets in `Story.text`.
  public var text: Range<Int>
  /// Indices in `Story.runs`.
  public var runs: Range<Int>
  /// The number Word shows in front of it. Not part of `text`.
  public var label: NumberLabel?
  /// Display name of its paragraph style, such as `heading 1`; empty for the default style.
  public var style = ""
  /// 0 for a level-1 heading … 8; nil for body text.
  public var outlineLevel: Int?
  public var isCentered = false
  public var cell: CellPosition?
  /// UTF-8 offsets of the whole element in the decoded part; empty when it has no place in a file.
  public var origin: Range<Int>

  public init(text: Range<Int>, runs: Range<Int>, origin: Range<Int> = 0..<0) {
    self.text = text
    self.runs = runs
    self.origin = origin
  }
}

/// The number that Word computes for a paragraph of a list, such as `第一条`, `（一）`, `1.1` (17.9).
public struct NumberLabel: Hashable, Sendable {
  /// As shown, without the separator that follows it.
  public var text: String
  /// 0 … 8.
  public var level: Int
  /// The `w:numId` of the list.
  public var list: Int
  public var suffix: Suffix

  /// What stands between a label and its paragraph (`w:suff`, 17.9.28).
  public enum Suffix: String, Sendable {
    case tab, space, nothing
  }

  public init(text: String, level: Int, list: Int, suffix: Suffix = .tab) {
    self.text = text
    self.level = level
    self.list = list
    self.suffix = suffix
  }
}

/// A run of visible text with equal properties (`w:r`).
public struct Run: Sendable {
  /// UTF-8 offsets in `Story.text`.
  public var text: Range<Int>
  /// UTF-8 offset in the decoded part at which the parser stood when the run began; -1 when it has no place in a file.
  public var origin: Int
  public var traits: Traits

  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let bold = Traits(rawValue: 1)
    public static let underlined = Traits(rawValue: 2)
    public static let struck = Traits(rawValue: 4)
    /// Part of a tracked insertion or of the new place of a move.
    public static let inserted = Traits(rawValue: 8)
    /// Shown as the result of a field.
    public static let fieldResult = Traits(rawValue: 16)
    public static let highlighted = Traits(rawValue: 32)
    /// Part of a tracked deletion or of the old place of a move; only in the marked view.
    public static let deleted = Traits(rawValue: 64)
  }

  public init(text: Range<Int>, origin: Int = -1, traits: Traits = []) {
    self.text = text
    self.origin = origin
    self.traits = traits
  }
}
