import Office

/// What a contract says: its kind, parties, clauses, values and oddities, every one with its place.
///
/// No XML is left in here, and no opinion yet: whether something is wrong is for `Checking` to say.
/// All ranges are offsets in `text.bytes` unless said otherwise; `source.span(_:)` leads back to the document.
public struct Contract: Sendable {
  /// The document as lines of folded text, every line with its region and clause.
  public let source: ContractText
  public let language: ContractLanguage
  /// What sort of document this is, with the evidence.
  public let kind: KindJudgement
  /// The line or lines that name the document, such as 技术开发（委托）合同; nil when none was found.
  public let title: Range<Int>?
  /// The clause tree in document order; parents stand before their children.
  public let clauses: [Clause]
  /// Where each clause topic is dealt with, by topic id, best evidence first.
  public let topics: [String: [TopicMatch]]
  public let parties: [Party]
  public let signatures: [SignatureBlock]
  public let facts: FactTable
  public let references: [Reference]
  public let annexes: [Annex]
  public let definitions: [Definition]
  /// What was odd while reading. Never empty silently: whatever made understanding stop short stands here.
  public let notes: [ReadingNote]

  public init(
    source: ContractText, language: ContractLanguage, kind: KindJudgement, title: Range<Int>?, clauses: [Clause],
    topics: [String: [TopicMatch]], parties: [Party], signatures: [SignatureBlock], facts: FactTable,
    references: [Reference], annexes: [Annex], definitions: [Definition], notes: [ReadingNote]
  ) {
    self.source = source
    self.language = language
    self.kind = kind
    self.title = title
    self.clauses = clauses
    self.topics = topics
    self.parties = parties
    self.signatures = signatures
    self.facts = facts
    self.references = references
    self.annexes = annexes
    self.definitions = definitions
    self.notes = notes
  }

  public var document: WordDocument { source.document }
  public var text: FoldedText { source.text }
  public var lines: [Line] { source.lines }

  /// The innermost clause that a folded offset belongs to; nil in cover, party blocks and the like.
  public func clauseIndex(at offset: Int) -> Int? {
    lines.isEmpty ? nil : lines[source.lineIndex(at: offset)].clause
  }
}

public enum ContractLanguage: String, Sendable {
  case chinese, english, bilingual
}

/// One paragraph as matching sees it; a paragraph with line breaks in it is several lines.
public struct Line: Sendable {
  /// The part of a document that a line belongs to.
  public enum Region: String, Sendable, CaseIterable {
    /// Before the text: title page, cover fields, filling notes.
    case cover
    /// Where the parties introduce themselves, and the opening sentence.
    case parties
    /// The numbered clauses.
    case body
    /// 签章页: seals, signatures and dates.
    case signature
    /// 附件 and what follows under it.
    case annex
    /// Headers, footers, footnotes and endnotes.
    case margin
  }

  /// Index in `WordDocument.stories`.
  public var story: Int
  /// Index in `Story.paragraphs`.
  public var paragraph: Int
  /// Folded range, without the line feed.
  public var text: Range<Int>
  /// The number Word shows in front, folded; empty when it has none. Hand-typed numbers are part of `text`.
  public var label: String
  public var cell: CellPosition?
  public var region: Region
  /// Index in `Contract.clauses` of the innermost clause it belongs to.
  public var clause: Int?

  public init(
    story: Int, paragraph: Int, text: Range<Int>, label: String = "", cell: CellPosition? = nil,
    region: Region = .body, clause: Int? = nil
  ) {
    self.story = story
    self.paragraph = paragraph
    self.text = text
    self.label = label
    self.cell = cell
    self.region = region
    self.clause = clause
  }
}

/// Something about the reading that a careful person would mention.
public struct ReadingNote: Hashable, Sendable {
  /// Short stable word, such as `clauseNumberMismatch` or `matchLimit`.
  public var code: String
  public var detail: String
  public var at: Range<Int>?

  public init(code: String, detail: String, at: Range<Int>? = nil) {
    self.code = code
    self.detail = detail
    self.at = at
  }
}
