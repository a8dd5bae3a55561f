import Office

/// The text of one paragraph as it reads, gathered from its runs, and the tags in it.
///
/// An editor splits a tag over any number of runs; tags are looked for in the whole text and carried back to the runs.
struct ParagraphText {
  /// A `w:t`, or a character of its own such as a tab.
  struct Piece {
    /// Index in the tree.
    let element: Int
    /// UTF-8 offsets in `bytes`.
    let range: Range<Int>
  }

  struct FoundTag {
    /// UTF-8 offsets in `bytes`, braces included.
    let range: Range<Int>
    /// Nil for `{{{{`, which stands for two braces.
    let tag: Tag?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  init(of paragraph: Int, in tree: MarkupTree) {
    gather(paragraph, tree)
  }

  /// Text boxes have paragraphs of their own, and deleted text and field codes are not what one reads.
  private mutating func gather(_ parent: Int, _ tree: MarkupTree) {
    for index in tree.children(of: parent) {
      switch tree.elements[index].name {
      case .text: append(ParagraphText.text(of: index, in: tree), index)
      case .tab: append("\t", index)
      case .lineBreak, .carriageReturn: append("\n", index)
      case .run, .hyperlink, .inserted, .control, .controlContent, .smartTag, .simpleField, .customXML, .movedTo,
        .direction, .directionOverride:
        gather(index, tree)
      default: break
      }
    }
  }

  private mutating func append(_ text: String, _ element: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    pieces.append(Piece(element: element, range: start..<bytes.count))
  }

  /// The text of a `w:t`, with outer spaces only where they are kept (17.3.3.31).
  static func text(of index: Int, in tree: MarkupTree) -> String {
    let element = tree.elements[index]
    let text = tree.text(of: index)
    let startTag = tree.bytes[element.start..<element.contentStart]
    let keepsSpace =
      startTag.contains(UInt8(ascii: "v")) && String(decoding: startTag, as: UTF8.self).contains("preserve")
    return keepsSpace ? text : text.trimmed
  }

  enum ScanError: Error {
    case unclosed
    case unknown(String)
    case unknownFormat(String)
  }

  var hasBraces: Bool {
    bytes.indices.dropLast().contains { bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "{") }
  }

  /// The tags in the order of the text.
  func tags() throws(ScanError) -> [FoundTag] {
    var found: [FoundTag] = []
    var index = 0
    while index + 1 < bytes.count {
      guard pair("{", at: index) else {
        index += 1
        continue
      }
      if pair("{", at: index + 2) {
        found.append(FoundTag(range: index..<index + 4, tag: nil))
        index += 4
        continue
      }
      var end = index + 2
      while end + 1 < bytes.count, !pair("}", at: end) {
        if pair("{", at: end) { throw .unclosed }
        end += 1
      }
      guard pair("}", at: end) else { throw .unclosed }
      let words = String(decoding: bytes[index + 2..<end], as: UTF8.self)
      do {
        found.append(FoundTag(range: index..<end + 2, tag: try Tag(words)))
      } catch {
        switch error {
        case .unknown: throw .unknown(words)
        case .unknownFormat(let name): throw .unknownFormat(name)
        }
      }
      index = end + 2
    }
    return found
  }

  private func pair(_ character: Character, at index: Int) -> Bool {
    guard let byte = character.asciiValue, index + 1 < bytes.count else { return false }
    return bytes[index] == byte && bytes[index + 1] == byte
  }
}
