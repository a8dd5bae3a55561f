import Contracts
import Office

/// Fills one part of a template.
struct StoryRenderer {
  private(set) var output: [UInt8] = []
  private(set) var bookmarks: Bookmarks
  private let language: Language
  /// Bytes of the part that is being written: a clause brings its own.
  private var tree: MarkupTree
  /// Whether what is written now has been written before, by an earlier round of a loop.
  private var isRepeated = false
  /// Greatest size of a part that is written.
  static let sizeLimit = 200_000_000

  /// Numbers that must be different all over a document.
  struct Bookmarks: Sendable {
    var nextControl = 100_000_001
    var nextBookmark = 100_001
    var controls: Set<String> = []
  }

  init(_ story: StoryTemplate, language: Language, bookmarks: Bookmarks) {
    tree = story.tree
    self.language = language
    self.bookmarks = bookmarks
    output.reserveCapacity(story.tree.bytes.count * 2)
  }

  /// Throws `tooLarge` when loops make more than a document can hold.
  mutating func render(_ blocks: [Block], in scope: Scope) throws(TemplateMistake) {
    for block in blocks {
      guard output.count < StoryRenderer.sizeLimit else { throw .tooLarge(tree.part) }
      switch block {
      case .raw(let range): copy(range)
      case .paragraph(let paragraph): try render(paragraph, scope)
      case .holder(let holder): try render(holder, scope)
      case .each(let loop, let body):
        let wasRepeated = isRepeated
        for (index, inner) in StoryRenderer.rounds(loop, scope).enumerated() {
          isRepeated = wasRepeated || index > 0
          try render(body, in: inner)
        }
        isRepeated = wasRepeated
      case .choice(let condition, let then, let otherwise):
        try render(condition.holds(in: scope) ? then : otherwise, in: scope)
      case .clause(let story):
        let own = tree
        tree = story.tree
        try render(story.blocks, in: scope)
        tree = own
      }
    }
  }

  private static func rounds(_ loop: Loop, _ scope: Scope) -> [Scope] {
    guard let (value, path) = scope.lookup(loop.path), case .list(let items) = value else { return [] }
    return items.enumerated().map { index, item in
      scope.entering(item, path: "\(path)[\(index + 1)]", index: index, count: items.count)
    }
  }

  /// Copies bytes; in the second and later rounds without the ids that must occur once (MS-DOCX 2.6.2, `w14:paraId`).
  private mutating func copy(_ range: Range<Int>) {
    if isRepeated {
      CopiedMarkup.append(tree.bytes[range], to: &output)
    } else {
      output.append(contentsOf: tree.bytes[range])
    }
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func render(_ holder: Holder, _ scope: Scope) throws(TemplateMistake) {
    let start = output.count
    copy(holder.open)
    try render(holder.body, in: scope)
    switch holder.name {
    case .cell, .textBoxContent:
      // A cell needs a paragraph, and one behind a table in it (17.4.65).
      if !StoryRenderer.endsWithParagraph(output[start...]) { append("<w:p/>") }
    case .table:
      // All rows were left out: so is the table.
      if !StoryRenderer.holds("<w:tr", output[start...]) {
        output.removeSubrange(start...)
        return
      }
    default: break
    }
    copy(holder.close)
  }

  private static func endsWithParagraph(_ bytes: ArraySlice<UInt8>) -> Bool {
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[end - 1] <= 0x20 { end -= 1 }
    let rest = bytes[..<end]
    let endings = ["</w:p>", "<w:p/>", "</w:sdt>"]
    return endings.contains { rest.suffix($0.utf8.count).elementsEqual($0.utf8) }
      || rest.suffix(2).elementsEqual("/>".utf8) && StoryRenderer.holds("<w:p ", rest.suffix(120))
  }

  private static func holds(_ words: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return true }
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return true }
      index = found + 1
    }
    return false
  }

  private mutating func render(_ paragraph: ParagraphTemplate, _ scope: Scope) throws(TemplateMistake) {
    let start = output.count
    copy(paragraph.open)
    let inner = output.count
    try render(paragraph.atoms, scope)
    if paragraph.isConditional, !paragraph.hasSection, !StoryRenderer.isVisible(output[inner...]) {
      output.removeSubrange(start...)
      return
    }
    copy(paragraph.close)
  }

  /// Whether anything of a paragraph is seen: text, a tab, a picture, a break.
  private static func isVisible(_ bytes: ArraySlice<UInt8>) -> Bool {
    holds("<w:t", bytes) || holds("<w:r", bytes)
  }

  private mutating func render(_ atoms: [Atom], _ scope: Scope) throws(TemplateMistake) {
    for atom in atoms {
      switch atom {
      case .raw(let range): copy(range)
      case .boxes(let range, let boxes): try render(range, boxes, scope)
      case .literal(let shape, let text): run(shape) { XMLEscaping.appendText(text, to: &$0) }
      case .child(let shape, let range, let boxes):
        append(shape)
        if boxes.isEmpty { copy(range) } else { try render(range, boxes, scope) }
        append("</w:r>")
      case .hole(let shape, let hole): fill(hole, shape, scope)
      case .reference(let shape, let anchor): append(reference(to: anchor, shape))
      case .anchor(let id): if !isRepeated { append(bookmark(for: id)) }
      case .wrapper(let open, let inner, let close, let isPlain):
        copy(open)
        if isPlain {
          isInPlainControl = true
          try render(inner, scope)
          isInPlainControl = false
        } else {
          try render(inner, scope)
        }
        copy(close)
      case .each(let loop, let body):
        for inner in StoryRenderer.rounds(loop, scope) { try render(body, inner) }
      case .choice(let condition, let then, let otherwise):
        try render(condition.holds(in: scope) ? then : otherwise, scope)
      }
    }
  }

  /// A control for plain text cannot hold another (17.5.2.44).
  private var isInPlainControl = false

  private mutating func render(_ range: Range<Int>, _ boxes: [TextBox], _ scope: Scope) throws(TemplateMistake) {
    var position = range.lowerBound
    for box in boxes.sorted(by: { $0.content.lowerBound < $1.content.lowerBound }) {
      copy(position..<box.content.lowerBound)
      let start = output.count
      try render(box.blocks, in: scope)
      if !StoryRenderer.endsWithParagraph(output[start...]) { append("<w:p/>") }
      position = box.content.upperBound
    }
    copy(position..<range.upperBound)
  }

  // MARK: Runs

  private mutating func append(_ shape: RunShape) {
    output.append(contentsOf: tree.bytes[shape.open])
    output.append(contentsOf: tree.bytes[shape.properties])
  }

  private mutating func run(_ shape: RunShape, _ content: (inout [UInt8]) -> Void) {
    append(shape)
    content(&output)
    append("</w:r>")
  }

  private mutating func fill(_ hole: Hole, _ shape: RunShape, _ scope: Scope) {
    guard let (value, path) = scope.lookup(hole.path) else { return }
    if case .list(let items) = value, hole.format != .count {
      fill(items, path, hole, shape)
    } else {
      fill(value, path, hole, shape)
    }
  }

  /// Every item is a control of its own, so that none is lost in the words between them.
  private mutating func fill(_ items: [Datum], _ path: String, _ hole: Hole, _ shape: RunShape) {
    let item = Hole(path: hole.path, format: nil, field: hole.field, type: hole.type?.item)
    let separator = language == .zh ? "、" : ", "
    for (index, value) in items.enumerated() {
      if index > 0 { run(shape) { XMLEscaping.appendText(separator, to: &$0) } }
      fill(value, "\(path)[\(index + 1)]", item, shape)
    }
  }

  private mutating func fill(_ value: Datum, _ path: String, _ hole: Hole, _ shape: RunShape) {
    guard
      let text = Format.text(of: value, as: hole.format, type: hole.type, language: language), !text.isEmpty
    else { return }
    let tag = ControlTag(path: path, format: hole.format).text
    let isField = !path.hasPrefix("@") && hole.format != .count
    guard isField, !isInPlainControl, tag.unicodeScalars.count <= ControlTag.greatestLength else {
      run(shape) { XMLEscaping.appendText(text, to: &$0) }
      return
    }
    var id = bookmarks.nextControl
    while bookmarks.controls.contains(String(id)) { id += 1 }
    bookmarks.nextControl = id + 1
    let title = hole.field?.title.text(in: language) ?? hole.path
    append("<w:sdt><w:sdtPr><w:alias w:val=\"\(XMLEscaping.escaped(String(title.prefix(40))))\"/>")
    append("<w:tag w:val=\"\(XMLEscaping.escaped(tag))\"/><w:id w:val=\"\(id)\"/>")
    append(text.contains("\n") ? "<w:text w:multiLine=\"1\"/>" : "<w:text/>")
    append("</w:sdtPr><w:sdtContent>")
    run(shape) { XMLEscaping.appendText(text, to: &$0) }
    append("</w:sdtContent></w:sdt>")
  }

  private func bookmark(name: String, id: Int) -> String {
    "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(XMLEscaping.escaped(name))\"/><w:bookmarkEnd w:id=\"\(id)\"/>"
  }

  private mutating func bookmark(for anchor: String) -> String {
    bookmarks.nextBookmark += 1
    return bookmark(name: CrossReferences.bookmark(for: anchor), id: bookmarks.nextBookmark)
  }

  /// A REF field (17.16.5.49) for the full number of the paragraph; its text is put in when all numbers are known.
  private func reference(to anchor: String, _ shape: RunShape) -> String {
    let open = String(decoding: tree.bytes[shape.open] + tree.bytes[shape.properties], as: UTF8.self)
    let name = XMLEscaping.escaped(CrossReferences.bookmark(for: anchor))
    return """
      \(open)<w:fldChar w:fldCharType="begin"/></w:r>\
      \(open)<w:instrText xml:space="preserve"> REF \(name) \\w \\h </w:instrText></w:r>\
      \(open)<w:fldChar w:fldCharType="separate"/></w:r>\
      \(open)<w:t>…</w:t></w:r>\
      \(open)<w:fldChar w:fldCharType="end"/></w:r>
      """
  }
}

extension TemplateMistake {
  static func tooLarge(_ part: String) -> TemplateMistake {
    TemplateMistake(
      code: .tooLarge, part: part, place: LocalizedText(zh: "", en: ""), excerpt: "",
      reason: LocalizedText(
        zh: "数据太多，文件会超过 \(StoryRenderer.sizeLimit / 1_000_000) MB；请分成几份",
        en:
          "there is too much data: the document would be larger than \(StoryRenderer.sizeLimit / 1_000_000) MB; split it"
      ))
  }
}
