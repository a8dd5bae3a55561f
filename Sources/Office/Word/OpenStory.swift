/// A story while it is being read. Places are kept as offsets into its text and become spans when it is finished.
struct OpenStory {
  /// A paragraph whose end has not been seen.
  struct OpenParagraph {
    var start: Int
    var firstRun: Int
    var origin: Int
    var properties = Properties()
    /// Of the paragraph before, whose mark is hidden: it leads the line that both share.
    var leading: Properties?
    /// Tracked changes of the paragraph mark and the paragraph's formatting; nil for none.
    var markDeleted: Change?
    var markInserted: Change?
    var formatted: Change?
    var isMarkHidden = false

    /// What the paragraph itself says, before its style is asked.
    struct Properties {
      /// Index in `StyleSheet.styles`.
      var style = 0
      var list: Int?
      var level: Int?
      var outlineLevel: Int?
      var isCentered: Bool?
    }
  }

  /// Who changed something, and when.
  struct Change {
    var author: String
    var date: String
  }

  /// Paragraphs whose mark is not shown: their text goes on in the next paragraph.
  struct Joined {
    var start: Int
    var firstRun: Int
    /// Where the first and the last of them stand in the part.
    var origin: Range<Int>
    var properties = OpenParagraph.Properties()
    var leading: OpenParagraph.Properties?
  }

  /// A run whose end has not been seen.
  struct OpenRun {
    var start: Int
    var origin: Int
    var traits: Run.Traits = []
    var isHidden = false
    var formatted: Change?
  }

  struct OpenControl {
    var index: Int
    var start: Int
  }

  struct OpenRevision {
    var index: Int
    var kind: Revision.Kind
    var start: Int
  }

  var story: Story
  let view: RevisionView
  /// Stands for the story's index until all stories are known.
  let serial: Int
  var paragraph: OpenParagraph?
  var joined: Joined?
  var run: OpenRun?
  var tables: [OpenTable] = []
  var fields: [OpenField] = []
  /// How many of the open fields are in their instruction.
  var fieldCodes = 0
  var controls: [OpenControl] = []
  var revisions: [OpenRevision] = []
  /// Open deletions and old places of moves, insertions and new places; rows and cells count too.
  var deletions = 0
  var insertions = 0
  /// Indices of the open hyperlinks, and the open bookmarks by their id.
  var hyperlinks: [Int] = []
  var bookmarks: [String: (name: String, start: Int)] = [:]
  var aside = AsideBuffer()
  var references: [(anchor: Anchor, start: Int, end: Int)] = []
  var openComments: [String: Int] = [:]

  /// Unicode scalars that stand in the text, or aside, without having been characters of a text node: tabs, signs of
  /// equations, instructions kept in attributes. The account takes them off again.
  var generated = 0
  var generatedAside: [SetAside.Reason: Int] = [:]

  init(_ story: Story, serial: Int, view: RevisionView) {
    self.story = story
    self.serial = serial
    self.view = view
  }

  var position: Int { story.text.count }

  /// Why text written now would not be visible; nil when it is.
  var hiddenReason: SetAside.Reason? {
    if let reason = revisionReason { return reason }
    if fieldCodes > 0 { return .fieldCode }
    return run?.isHidden == true ? .hidden : nil
  }

  /// Why tracked changes keep text written now out of the view; nil when they do not.
  var revisionReason: SetAside.Reason? {
    switch view {
    case .accepted: deletions > 0 ? .deleted : nil
    case .original: insertions > 0 ? .inserted : nil
    case .marked: nil
    }
  }

  /// A place as a span whose range counts from the beginning of the story, to be localised when it is finished.
  func raw(_ start: Int, _ end: Int) -> Span {
    Span(story: serial, paragraph: 0, range: start..<max(start, end))
  }
}

/// What hangs in a story.
enum Anchor: Hashable {
  case textBox(Int)
  case footnote(String)
  case endnote(String)
  case comment(String)
}

/// Gathers neighbouring pieces of text that are set aside for one reason at one place.
struct AsideBuffer {
  var reason: SetAside.Reason?
  var bytes: [UInt8] = []
  var position = 0
}

/// A field whose end has not been seen (17.16).
struct OpenField {
  var isInCode: Bool
  var code: [UInt8] = []
  /// Kind and name of a form field.
  var form: FormField.Kind?
  var formName = ""
  /// State of a check box of a form.
  var isChecked: Bool?
  /// Entries of a drop-down list of a form, and which is chosen.
  var entries: [String] = []
  var chosen = 0
  /// Where the result began.
  var resultStart: Int?
}

/// A table whose end has not been seen.
struct OpenTable {
  /// A cell that may go on in the rows below.
  struct Merge {
    var row: Int
    var span: Int
  }

  let index: Int
  var row = -1
  /// Next grid column.
  var column = 0
  var columns = 0
  /// Cells that a vertical merge can continue, by their first column.
  var merges: [Int: Merge] = [:]
  var cell: CellPosition?
  var cellColumn = 0
  var span = 1
  var isContinuation = false
  /// What the view does not show of the table.
  var isRowRemoved = false
  var isCellRemoved = false
  /// How many deletions and insertions of the row and of the cell are open.
  var rowChanges = Changes()
  var cellChanges = Changes()

  struct Changes {
    var deletions = 0
    var insertions = 0

    mutating func count(_ isDeletion: Bool) {
      if isDeletion { deletions += 1 } else { insertions += 1 }
    }
  }
}
