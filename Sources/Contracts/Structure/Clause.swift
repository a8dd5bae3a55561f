/// A clause (条、款、项): a numbered piece of the contract with everything under it.
public struct Clause: Sendable {
  /// How its number is written. Deeper kinds nest in earlier ones as far as the document itself does so.
  public enum Numbering: String, Sendable {
    /// 第一章
    case chapter
    /// 第一条, Article 1, Section 1
    case article
    /// 一、
    case chineseComma
    /// （一）
    case chineseBracketed
    /// 1. 1、
    case decimal
    /// 1.1, 1.1.1
    case decimalPath
    /// （1） 1）
    case decimalBracketed
    /// ①
    case circled
    /// a. (a) A. i.
    case letter
    /// A heading without a number.
    case unnumbered
  }

  public var numbering: Numbering
  /// The number's value among its siblings; the last component of 1.2.3; 0 when unnumbered.
  public var value: Int
  /// As written or as Word shows it, such as `第四条`, `4.2`, `（二）`.
  public var number: String
  /// Whether Word computes the number (true) or somebody typed it (false).
  public var isAutomatic: Bool
  /// 0 for top-level clauses.
  public var depth: Int
  /// Index in `Contract.clauses`.
  public var parent: Int?
  /// The heading's text without number; for a clause that begins with a sentence, that first sentence.
  public var heading: Range<Int>
  /// Whether `heading` is a heading of its own rather than the beginning of the text.
  public var hasHeading: Bool
  /// Indices in `Contract.lines`, sub-clauses included.
  public var lines: Range<Int>
  /// Folded range from its number to the end of its last line.
  public var text: Range<Int>
  /// Readable path from the top, such as `第四条（二）`.
  public var path: String

  public init(
    numbering: Numbering, value: Int, number: String, isAutomatic: Bool, depth: Int, parent: Int?,
    heading: Range<Int>, hasHeading: Bool, lines: Range<Int>, text: Range<Int>, path: String
  ) {
    self.numbering = numbering
    self.value = value
    self.number = number
    self.isAutomatic = isAutomatic
    self.depth = depth
    self.parent = parent
    self.heading = heading
    self.hasHeading = hasHeading
    self.lines = lines
    self.text = text
    self.path = path
  }
}

/// Where a clause topic is dealt with, and how we know.
public struct TopicMatch: Sendable {
  public enum Strength: Int, Sendable, Comparable {
    /// Some words of the topic, not enough to call it a clause.
    case weak = 0
    /// Several cues in the text of one clause or paragraph.
    case cues = 1
    /// A heading, or a label in front of a field.
    case heading = 2

    public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// Index in `Contract.clauses`; nil when the place is outside every clause.
  public var clause: Int?
  /// Folded range of everything that belongs to it.
  public var text: Range<Int>
  public var strength: Strength
  /// The words that told.
  public var evidence: [Range<Int>]

  public init(clause: Int?, text: Range<Int>, strength: Strength, evidence: [Range<Int>]) {
    self.clause = clause
    self.text = text
    self.strength = strength
    self.evidence = evidence
  }
}

/// A reference in the text to a clause or an annex: 本合同第五条第二款, 见附件三, Section 4.2.
public struct Reference: Sendable {
  public enum Target: Hashable, Sendable {
    /// Clause numbers from the top, such as [5] for 第五条, [4, 2] for 4.2; 款 and 项 are kept apart.
    case clause(numbers: [Int], paragraph: Int?, item: Int?)
    /// Annex by its number as a value (附件一 = 1), or its title when it has none.
    case annex(number: Int?, title: String)
    /// An article of a statute or another document; never resolved against this contract.
    case external(title: String)
  }

  public var target: Target
  public var text: Range<Int>
  /// Whether the thing referred to exists; nil for external ones.
  public var resolves: Bool?

  public init(target: Target, text: Range<Int>, resolves: Bool?) {
    self.target = target
    self.text = text
    self.resolves = resolves
  }
}

/// An annex (附件): announced in the text, listed, or there.
public struct Annex: Sendable {
  public var number: Int?
  public var title: String
  /// Heading of the annex itself, when its text follows in this file.
  public var heading: Range<Int>?
  /// Where it is listed as an annex, when it is.
  public var listing: Range<Int>?

  public init(number: Int?, title: String, heading: Range<Int>?, listing: Range<Int>?) {
    self.number = number
    self.title = title
    self.heading = heading
    self.listing = listing
  }
}

/// A defined term (名词和术语): `"本技术"是指…`.
public struct Definition: Sendable {
  public var term: String
  public var text: Range<Int>
  /// How often the term stands elsewhere in the contract.
  public var uses: Int

  public init(term: String, text: Range<Int>, uses: Int) {
    self.term = term
    self.text = text
    self.uses = uses
  }
}
