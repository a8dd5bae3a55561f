/// Proof that nothing was lost: what became of every character of every part that holds text for readers.
///
/// One side is counted by a plain pass over the parts (`CharacterCount`), the other is the finished document: scalars of
/// its stories and of what is set aside, and the reader's books of what is neither.
public struct Account: Sendable, Equatable {
  /// Why characters are neither text nor set aside.
  public enum Reason: String, Sendable, CaseIterable {
    /// White space at the ends of a text element without `xml:space="preserve"`, which Word does not show.
    case whiteSpace
    /// Text of a drawing outside any text box.
    case drawing
    /// Numbers that say where a drawing stands and how large it is.
    case layout
    /// Data of a program, not for readers.
    case data
    /// Separators between text and notes.
    case separator
    /// An element that is not understood.
    case notUnderstood
    /// A part that is no story: charts, diagrams, building blocks.
    case otherPart
    /// A header, footer or other story that the document does not refer to.
    case unreferenced
  }

  /// An element and why its characters were not read.
  public struct Item: Hashable, Sendable, Comparable {
    /// Prefixed name.
    public var element: String
    public var reason: Reason

    public init(element: String, reason: Reason) {
      self.element = element
      self.reason = reason
    }

    public static func < (left: Item, right: Item) -> Bool {
      (left.element, left.reason.rawValue) < (right.element, right.reason.rawValue)
    }
  }

  /// The books of one part; all figures in Unicode scalars.
  public struct Part: Sendable, Equatable {
    /// Part name without a leading slash.
    public var name: String
    /// Characters in the part.
    public var characters: Int
    public var text: Int
    public var setAside: [SetAside.Reason: Int]
    public var unread: [Item: Int]

    public init(
      name: String, characters: Int, text: Int = 0, setAside: [SetAside.Reason: Int] = [:], unread: [Item: Int] = [:]
    ) {
      self.name = name
      self.characters = characters
      self.text = text
      self.setAside = setAside
      self.unread = unread
    }

    public var setAsideTotal: Int { setAside.values.reduce(0, +) }
    public var unreadTotal: Int { unread.values.reduce(0, +) }
    /// 0 when every character is accounted for.
    public var difference: Int { characters - text - setAsideTotal - unreadTotal }
  }

  /// In the order of the package.
  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }

  public var characters: Int { parts.reduce(0) { $0 + $1.characters } }
  public var text: Int { parts.reduce(0) { $0 + $1.text } }
  public var setAside: Int { parts.reduce(0) { $0 + $1.setAsideTotal } }
  public var unread: Int { parts.reduce(0) { $0 + $1.unreadTotal } }
  /// Characters that nobody knows what became of. Parts are added without their signs, so that two mistakes cannot make
  /// a truth.
  public var difference: Int { parts.reduce(0) { $0 + abs($1.difference) } }
}
