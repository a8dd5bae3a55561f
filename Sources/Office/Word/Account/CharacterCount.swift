/// Counts the characters of a part without understanding it: the other side of the account.
///
/// It knows nothing of stories. It shares with the reader only what a character is.
struct CharacterCount: XMLEvents {
  /// Elements whose white space is text like any other.
  static let textElements: Set<Name> = [
    .text, .deletedText, .fieldCode, .deletedFieldCode, .mathText, .drawingText,
  ]
  /// Roots of the parts that hold text for readers.
  private static let roots: Set<Name> = [
    .document, .header, .footer, .footnotes, .endnotes, .comments, .glossary, .chartSpace, .extendedChartSpace,
    .diagramData, .diagramDrawing,
  ]

  private(set) var total = 0
  private(set) var byElement: [String: Int] = [:]
  /// The root element as Word would write it; nil when the part holds no text for readers.
  private(set) var root: String?
  private var depth = 0
  private var countsSpace = false
  private var names: [String] = []
  private let listsElements: Bool

  /// With `listsElements`, `byElement` is filled.
  init(listsElements: Bool = false) { self.listsElements = listsElements }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    depth += 1
    if depth == 1 { root = CharacterCount.roots.contains(element.name) ? element.qualifiedName : nil }
    guard root != nil else { return }
    countsSpace = CharacterCount.textElements.contains(element.name)
    if listsElements { names.append(element.qualifiedName) }
    // A symbol is one character, though its code stands in an attribute (17.3.3.30).
    if element.name == .symbol || element.name == .extendedSymbol { add(1) }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    depth -= 1
    countsSpace = false
    if listsElements, root != nil { names.removeLast() }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard root != nil else { return }
    add(CharacterCount.scalars(in: bytes, countingSpace: countsSpace))
  }

  private mutating func add(_ count: Int) {
    guard count > 0 else { return }
    total += count
    if listsElements { byElement[names.last ?? "", default: 0] += count }
  }

  /// Unicode scalars of UTF-8 text that may be cut anywhere.
  static func scalars(in bytes: UnsafeBufferPointer<UInt8>, countingSpace: Bool) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 {
      if countingSpace || byte > 0x20 { count += 1 }
    }
    return count
  }
}
