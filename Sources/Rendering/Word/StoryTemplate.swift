import Office

/// One part of a template, taken apart at its tags. Everything between them is a range of the original bytes.
struct StoryTemplate: Sendable {
  let tree: MarkupTree
  let blocks: [Block]
}

/// What stands between blocks: paragraphs, tables, rows, cells, and what is repeated or chosen among them.
indirect enum Block: Sendable {
  /// Copied as it is.
  case raw(Range<Int>)
  case paragraph(ParagraphTemplate)
  /// An element with blocks inside: a table, row, cell, content control.
  case holder(Holder)
  case each(Loop, [Block])
  case choice(Condition, then: [Block], otherwise: [Block])
  /// A clause of the library, laid out like the paragraph its tag stood in.
  case clause(StoryTemplate)
}

struct Holder: Sendable {
  let name: Name
  let open: Range<Int>
  let body: [Block]
  let close: Range<Int>
}

struct Loop: Sendable {
  let path: String
}

struct ParagraphTemplate: Sendable {
  /// The start tag and the paragraph's properties.
  let open: Range<Int>
  let atoms: [Atom]
  let close: Range<Int>
  /// Whether it goes away when nothing of it is left.
  let isConditional: Bool
  /// Whether it ends a section.
  let hasSection: Bool
}

/// What stands inside a paragraph.
indirect enum Atom: Sendable {
  case raw(Range<Int>)
  /// Copied but for the contents of text boxes in it.
  case boxes(Range<Int>, [TextBox])
  case literal(RunShape, String)
  /// A child of a run other than text, such as a tab; with the text boxes in it.
  case child(RunShape, Range<Int>, [TextBox])
  case hole(RunShape, Hole)
  case reference(RunShape, String)
  case anchor(String)
  /// A link or control around runs.
  case wrapper(open: Range<Int>, [Atom], close: Range<Int>, isPlainControl: Bool)
  case each(Loop, [Atom])
  case choice(Condition, then: [Atom], otherwise: [Atom])
}

/// The start tag and the properties of the run a piece of text stood in.
struct RunShape: Sendable {
  let open: Range<Int>
  let properties: Range<Int>
}

struct TextBox: Sendable {
  let content: Range<Int>
  let blocks: [Block]
}

/// A field to be filled in.
struct Hole: Sendable {
  let path: String
  let format: Format?
  let field: Field?
  let type: FieldType?
}
