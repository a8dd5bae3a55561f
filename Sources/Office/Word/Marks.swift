/// A table (`w:tbl`, 17.4), counted once wherever it is nested.
public struct Table: Sendable {
  /// Indices in `Story.paragraphs` of everything inside, nested tables included.
  public var paragraphs: Range<Int>
  public var rows: Int
  /// Widest row, in grid columns.
  public var columns: Int
  /// Index in `Story.tables` of the table it is nested in.
  public var parent: Int?

  public init(paragraphs: Range<Int>, rows: Int, columns: Int, parent: Int? = nil) {
    self.paragraphs = paragraphs
    self.rows = rows
    self.columns = columns
    self.parent = parent
  }
}

/// The cell a paragraph stands in. A merged cell is one cell, at its first row and column.
public struct CellPosition: Hashable, Sendable {
  /// Index in `Story.tables`.
  public var table: Int
  /// From 0.
  public var row: Int
  /// First grid column, from 0.
  public var column: Int
  /// Grid columns covered (`w:gridSpan`), at least 1.
  public var columnSpan: Int

  public init(table: Int, row: Int, column: Int, columnSpan: Int = 1) {
    self.table = table
    self.row = row
    self.column = column
    self.columnSpan = columnSpan
  }
}

/// A content control (`w:sdt`, 17.5.2).
public struct ContentControl: Sendable {
  public enum Kind: String, Sendable {
    case richText, plainText, checkBox, dropDown, comboBox, date, picture, group, other
  }

  public var kind: Kind
  /// `w:tag`, for programs.
  public var tag: String
  /// `w:alias`, for people.
  public var title: String
  /// State of a check box; nil for other kinds.
  public var isChecked: Bool?
  /// Still shows its prompt instead of content (`w:showingPlcHdr`).
  public var showsPlaceholder: Bool
  /// UTF-8 offsets in `Story.text`, the line feeds between its paragraphs included.
  public var text: Range<Int>
  /// `w:id`, unique in the document; nil when not stated.
  public var identifier: Int?
  /// What a list offers, as shown (`w:displayText`, else the value).
  public var choices: [String] = []
  /// The day of a date control as ISO 8601 (`w:fullDate`); empty for none.
  public var date = ""
  /// Path into the custom XML part the control is bound to (`w:dataBinding`); empty for none.
  public var binding = ""

  public init(
    kind: Kind, tag: String = "", title: String = "", isChecked: Bool? = nil, showsPlaceholder: Bool = false,
    text: Range<Int>
  ) {
    self.kind = kind
    self.tag = tag
    self.title = title
    self.isChecked = isChecked
    self.showsPlaceholder = showsPlaceholder
    self.text = text
  }
}

/// A tracked change (17.13.5).
public struct Revision: Sendable {
  public enum Kind: String, Sendable {
    case insertion, deletion, moveFrom, moveTo, formatting, paragraphMark
  }

  public var kind: Kind
  public var author: String
  /// As written, mostly ISO 8601; empty when not stated.
  public var date: String
  /// Where it stands in the text as read; empty for what the view does not show.
  public var span: Span

  public init(kind: Kind, author: String = "", date: String = "", span: Span) {
    self.kind = kind
    self.author = author
    self.date = date
    self.span = span
  }
}

/// Text that a reader of the page does not see.
public struct SetAside: Sendable {
  public enum Reason: String, Sendable, CaseIterable {
    /// Tracked as deleted, or the old place of a move.
    case deleted
    /// Tracked as inserted, or the new place of a move; only in the original view.
    case inserted
    /// Marked hidden (`w:vanish`).
    case hidden
    /// The instruction of a field.
    case fieldCode
    /// The branch of `mc:AlternateContent` that was not taken, or the second copy of a text box.
    case alternate
  }

  public var reason: Reason
  public var text: String
  /// Empty range at the place in the visible text where it would stand.
  public var span: Span

  public init(reason: Reason, text: String, span: Span) {
    self.reason = reason
    self.text = text
    self.span = span
  }
}
