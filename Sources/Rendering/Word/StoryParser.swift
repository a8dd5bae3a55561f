import Contracts
import Office

/// Takes a part of a template apart at its tags, and says everything that is wrong with them.
struct StoryParser {
  let tree: MarkupTree
  let library: ClauseSelection
  private(set) var mistakes: [TemplateMistake] = []
  /// Paths of all fields that tags name, for whoever asks what is used.
  private(set) var used: Set<String> = []
  /// Clauses being laid out, outermost first.
  private let clauses: [String]
  /// Elements that have a brace pair somewhere inside.
  private var isTouched: [Bool]
  private var texts: [Int: ParagraphText] = [:]
  /// Tags of a row that were taken as its loop; by paragraph.
  private var taken: [Int: Set<Int>] = [:]

  init(_ tree: MarkupTree, library: ClauseSelection, clauses: [String] = []) {
    self.tree = tree
    self.library = library
    self.clauses = clauses
    isTouched = [Bool](repeating: false, count: tree.elements.count)
    for index in tree.elements.indices where tree.elements[index].name == .paragraph {
      let text = ParagraphText(of: index, in: tree)
      guard text.hasBraces else { continue }
      texts[index] = text
      var current = index
      while current >= 0, !isTouched[current] {
        isTouched[current] = true
        current = tree.elements[current].parent
      }
    }
  }

  mutating func parse(_ scope: FieldScope) -> StoryTemplate {
    guard let root = tree.elements.first else { return StoryTemplate(tree: tree, blocks: []) }
    let body = blocks(between: 0..<tree.bytes.count, of: [0], scope)
    _ = root
    return StoryTemplate(tree: tree, blocks: body)
  }

  // MARK: Blocks

  /// A block, or a tag that opens, parts or closes blocks.
  enum Item {
    case block(Block, element: Int)
    case control(Tag, element: Int)
  }

  /// The blocks of a range of bytes in which some elements stand side by side.
  private mutating func blocks(between range: Range<Int>, of children: [Int], _ scope: FieldScope) -> [Block] {
    var items: [Item] = []
    var position = range.lowerBound
    /// What is between elements belongs to the element before it; spaces, mostly.
    func gap(upTo end: Int) {
      if end > position { items.append(.block(.raw(position..<end), element: -1)) }
    }
    // A loop changes what names mean: its body is read when its item's type is known.
    var scopes = [scope]
    for child in children {
      let element = tree.elements[child]
      gap(upTo: element.start)
      position = element.end
      append(child, to: &items, &scopes)
    }
    gap(upTo: range.upperBound)
    return structured(items, scopes: scope)
  }

  private mutating func append(_ child: Int, to items: inout [Item], _ scopes: inout [FieldScope]) {
    let element = tree.elements[child]
    guard isTouched[child] else {
      items.append(.block(.raw(element.range), element: child))
      return
    }
    let before = items.count
    switch element.name {
    case .paragraph:
      if let controls = standaloneControls(of: child) {
        for tag in controls { items.append(.control(tag, element: child)) }
        follow(controls, at: child, &scopes)
        return
      }
      if let clause = clause(at: child, scopes.last ?? FieldScope([])) {
        items.append(.block(clause, element: child))
        return
      }
      items.append(.block(paragraph(child, scopes.last ?? FieldScope([])), element: child))
    case .row:
      if let controls = standaloneControls(ofRow: child) {
        for tag in controls { items.append(.control(tag, element: child)) }
        follow(controls, at: child, &scopes)
        return
      }
      if let loop = rowLoop(child) {
        items.append(.control(loop.opening, element: child))
        follow([loop.opening], at: child, &scopes)
        items.append(.block(holder(child, scopes.last ?? FieldScope([])), element: child))
        items.append(.control(loop.closing, element: child))
        follow([loop.closing], at: child, &scopes)
        return
      }
      items.append(.block(holder(child, scopes.last ?? FieldScope([])), element: child))
    default: items.append(.block(holder(child, scopes.last ?? FieldScope([])), element: child))
    }
    assert(items.count > before)
  }

  private mutating func holder(_ index: Int, _ scope: FieldScope) -> Block {
    let element = tree.elements[index]
    let body = blocks(between: element.content, of: tree.children(of: index), scope)
    return .holder(
      Holder(
        name: element.name, open: element.start..<element.contentStart, body: body,
        close: element.contentEnd..<element.end))
  }

  /// Keeps the scopes of open loops in step with the tags.
  private mutating func follow(_ controls: [Tag], at element: Int, _ scopes: inout [FieldScope]) {
    for tag in controls {
      switch tag {
      case .each(let path): scopes.append(entering(path, at: element, scopes.last ?? FieldScope([])))
      case .endEach: if scopes.count > 1 { scopes.removeLast() }
      case .when(let condition): check(condition, at: element, scopes.last ?? FieldScope([]))
      default: break
      }
    }
  }

  /// The scope inside a loop over a list.
  private mutating func entering(_ path: String, at element: Int, _ scope: FieldScope) -> FieldScope {
    used.insert(path)
    guard let (_, type) = scope.lookup(path) else {
      reportUnknown(path, at: element, scope)
      return scope
    }
    guard let item = type.item else {
      report(
        .notAList, at: element, "“\(path)”不是列表，不能用 {{#each}} 重复",
        "“\(path)” is no list and cannot be repeated with {{#each}}")
      return scope
    }
    return scope.entering(item)
  }

  private mutating func check(_ condition: Condition, at element: Int, _ scope: FieldScope) {
    used.insert(condition.path)
    guard let (_, type) = scope.lookup(condition.path) else {
      reportUnknown(condition.path, at: element, scope)
      return
    }
    if let value = condition.value, case .choice(let choices) = type, !choices.contains(where: { $0.key == value }) {
      report(
        .unknownField, at: element, "“\(condition.path)”没有“\(value)”这个选项",
        "“\(condition.path)” has no choice “\(value)”")
    }
  }

  // MARK: Tags that stand alone

  /// The tags of a paragraph as far as they can be read; mistakes are noted once.
  private mutating func tags(of paragraph: Int) -> [ParagraphText.FoundTag]? {
    guard let text = texts[paragraph] else { return [] }
    do {
      return try text.tags().enumerated().filter { taken[paragraph]?.contains($0.offset) != true }.map(\.element)
    } catch {
      switch error {
      case .unclosed: report(.unclosedTag, at: paragraph, "“{{”没有用“}}”结束", "“{{” is not closed with “}}”")
      case .unknown(let words):
        report(.unknownTag, at: paragraph, "看不懂标签“{{\(words)}}”", "the tag “{{\(words)}}” means nothing")
      case .unknownFormat(let name):
        let known = Format.allCases.map(\.rawValue)
        let similar = Similarity.closest(to: name, among: known)
        report(
          .unknownFormat, at: paragraph,
          "没有“\(name)”这种格式，" + (similar.map { "是否想写“\($0)”" } ?? "可用：\(known.joined(separator: "、"))"),
          "there is no format “\(name)”; "
            + (similar.map { "did you mean “\($0)”" } ?? "known: \(known.joined(separator: ", "))"))
      }
      return nil
    }
  }

  /// The tags of a paragraph that holds nothing but tags of blocks which begin or end elsewhere.
  private mutating func standaloneControls(of paragraph: Int) -> [Tag]? {
    guard let text = texts[paragraph], let found = tags(of: paragraph), !found.isEmpty else { return nil }
    let controls = found.compactMap(\.tag)
    guard controls.count == found.count, controls.allSatisfy(\.isControl), !StoryParser.isBalanced(controls) else {
      return nil
    }
    var rest = text.bytes
    for tag in found.reversed() { rest.removeSubrange(tag.range) }
    guard String(decoding: rest, as: UTF8.self).allSatisfy(\.isWhitespace) else {
      if taken[paragraph] == nil { reportAcross(paragraph) }
      return nil
    }
    if tree.contains(.sectionProperties, in: paragraph) {
      report(
        .sectionInBlock, at: paragraph, "这一段同时结束一节，标签会把分节符删掉；请把标签移到另一段",
        "this paragraph ends a section, which the tag would take away; move the tag to a paragraph of its own")
    }
    return controls
  }

  private mutating func reportAcross(_ paragraph: Int) {
    let inCell = PagePlace.of(paragraph, in: tree).zh.contains("格")
    if inCell {
      report(
        .loopAcrossCells, at: paragraph, "标签在一个单元格开始、在另一处结束；要重复整行，请把开始标签放在首格开头、结束标签放在末格末尾",
        "a block begins in one cell and ends elsewhere; to repeat a row, open it at the start of its first cell and close it at the end of its last"
      )
    } else {
      report(
        .blockAcrossParagraphs, at: paragraph, "跨段的标签必须单独成段",
        "a tag whose block spans paragraphs must stand in a paragraph of its own"
      )
    }
  }

  /// The tags of a row that holds nothing else.
  private mutating func standaloneControls(ofRow row: Int) -> [Tag]? {
    var controls: [Tag] = []
    for paragraph in paragraphs(in: row) {
      let text = texts[paragraph] ?? ParagraphText(of: paragraph, in: tree)
      guard let found = try? text.tags() else { return nil }
      let tags = found.compactMap(\.tag)
      guard tags.count == found.count, tags.allSatisfy(\.isControl) else { return nil }
      var rest = text.bytes
      for tag in found.reversed() { rest.removeSubrange(tag.range) }
      guard String(decoding: rest, as: UTF8.self).allSatisfy(\.isWhitespace) else { return nil }
      controls += tags
    }
    return controls.isEmpty || StoryParser.isBalanced(controls) ? nil : controls
  }

  private func paragraphs(in index: Int) -> [Int] {
    (index + 1..<tree.elements[index].next).filter { tree.elements[$0].name == .paragraph }
  }

  /// A row that opens a block at the very start of its first cell and closes it at the very end of its last.
  private mutating func rowLoop(_ row: Int) -> (opening: Tag, closing: Tag)? {
    let all = paragraphs(in: row)
    guard tree.children(of: row).count(where: { tree.elements[$0].name == .cell }) > 1,
      let first = all.first, let last = all.last(where: { texts[$0] != nil }), first != last,
      let opening = texts[first], let closing = texts[last], let firstTags = try? opening.tags(),
      let lastTags = try? closing.tags(), let open = firstTags.first?.tag, let close = lastTags.last?.tag
    else { return nil }
    let isPair: Bool =
      switch (open, close) {
      case (.each, .endEach), (.when, .endWhen): true
      default: false
      }
    guard isPair, isBlank(opening.bytes[..<(firstTags.first?.range.lowerBound ?? 0)]),
      isBlank(closing.bytes[(lastTags.last?.range.upperBound ?? 0)...]),
      !StoryParser.isBalanced(firstTags.compactMap(\.tag)), !StoryParser.isBalanced(lastTags.compactMap(\.tag))
    else { return nil }
    taken[first, default: []].insert(0)
    taken[last, default: []].insert(lastTags.count - 1)
    return (open, close)
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  /// Whether every block that is opened is closed again, in order.
  static func isBalanced(_ tags: [Tag]) -> Bool {
    var open: [Bool] = []
    for tag in tags {
      switch tag {
      case .each: open.append(true)
      case .when: open.append(false)
      case .endEach: if open.popLast() != true { return false }
      case .endWhen: if open.popLast() != false { return false }
      case .otherwise: if open.last != false { return false }
      default: break
      }
    }
    return open.isEmpty
  }

  // MARK: Clauses

  private mutating func clause(at paragraph: Int, _ scope: FieldScope) -> Block? {
    guard let found = tags(of: paragraph), let text = texts[paragraph] else { return nil }
    let ids = found.compactMap { found -> String? in
      if case .clause(let id)? = found.tag { return id }
      return nil
    }
    guard let id = ids.first else { return nil }
    guard found.count == 1, text.string.trimmed.utf8.count == found[0].range.count else {
      report(.clauseNotAlone, at: paragraph, "{{clause}} 必须单独成段", "{{clause}} must stand in a paragraph of its own")
      return .raw(tree.elements[paragraph].range)
    }
    guard !clauses.contains(id) else {
      report(.recursiveClause, at: paragraph, "条款“\(id)”包含了自己", "clause “\(id)” holds itself")
      return .raw(tree.elements[paragraph].range)
    }
    guard let lines = library.lines(of: id) else {
      let similar = Similarity.closest(to: id, among: library.names)
      report(
        .unknownClause, at: paragraph, "条款库里没有“\(id)”" + (similar.map { "，是否想写“\($0)”" } ?? ""),
        "there is no clause “\(id)” in the library" + (similar.map { "; did you mean “\($0)”" } ?? ""))
      return .raw(tree.elements[paragraph].range)
    }
    let layout = ClauseLayout(paragraph: paragraph, tree: tree)
    do {
      let inner = try MarkupTree(layout.fragment(lines), part: "clause \(id)")
      var parser = StoryParser(inner, library: library, clauses: clauses + [id])
      let story = parser.parse(scope)
      mistakes += parser.mistakes
      used.formUnion(parser.used)
      return .clause(layout.unwrapped(story))
    } catch {
      report(.unreadable, at: paragraph, error.zh, error.en)
      return .raw(tree.elements[paragraph].range)
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ index: Int, _ scope: FieldScope) -> Block {
    let element = tree.elements[index]
    guard let found = tags(of: index) else { return .raw(element.range) }
    if !StoryParser.isBalanced(found.compactMap(\.tag)) {
      reportAcross(index)
      return .raw(element.range)
    }
    var inline = InlineParser(
      tree: tree, text: texts[index], tags: found, everything: texts[index], taken: taken[index])
    let properties = tree.child(.paragraphProperties, of: index)
    let openEnd = properties.map { tree.elements[$0].end } ?? element.contentStart
    let children = tree.children(of: index).filter { $0 != properties }
    let parts = inline.parts(of: children, from: openEnd, to: element.contentEnd)
    let boxes = inline.boxes
    var filled: [Int: [TextBox]] = [:]
    for box in boxes {
      filled[box, default: []].append(
        TextBox(
          content: tree.elements[box].content,
          blocks: blocks(between: tree.elements[box].content, of: tree.children(of: box), scope)))
    }
    var builder = AtomBuilder(parts: parts, boxes: filled, scope: scope)
    let atoms = builder.build()
    for complaint in builder.complaints { report(complaint.code, at: index, complaint.zh, complaint.en) }
    for path in builder.unknown { reportUnknown(path.path, at: index, path.scope) }
    used.formUnion(builder.used)
    return .paragraph(
      ParagraphTemplate(
        open: element.start..<openEnd, atoms: atoms, close: element.contentEnd..<element.end,
        isConditional: found.contains { $0.tag?.isControl == true },
        hasSection: properties.map { tree.contains(.sectionProperties, in: $0) } ?? false))
  }

  // MARK: Structure

  private mutating func structured(_ items: [Item], scopes: FieldScope) -> [Block] {
    var assembly = BlockAssembly()
    for item in items {
      switch item {
      case .block(let block, let element): assembly.add(block, endsSection: endsSection(element))
      case .control(let tag, let element):
        if let complaint = assembly.take(tag, at: element) {
          report(complaint.code, at: element, complaint.zh, complaint.en)
        }
      }
    }
    for complaint in assembly.finish() { report(complaint.code, at: complaint.element, complaint.zh, complaint.en) }
    return assembly.blocks
  }

  private func endsSection(_ element: Int) -> Bool {
    guard element >= 0, tree.elements[element].name == .paragraph else { return false }
    return tree.child(.paragraphProperties, of: element).map { tree.contains(.sectionProperties, in: $0) } ?? false
  }

  // MARK: Mistakes

  private mutating func reportUnknown(_ path: String, at element: Int, _ scope: FieldScope) {
    let similar = Similarity.closest(to: path, among: scope.names)
    report(
      .unknownField, at: element, "没有声明字段“\(path)”" + (similar.map { "，是否想写“\($0)”" } ?? ""),
      "no field “\(path)” is declared" + (similar.map { "; did you mean “\($0)”" } ?? ""))
  }

  private mutating func report(_ code: TemplateMistake.Code, at element: Int, _ zh: String, _ en: String) {
    let paragraph = element >= 0 && tree.elements[element].name == .row ? paragraphs(in: element).first : element
    let excerpt = paragraph.flatMap { texts[$0]?.string } ?? ""
    let mistake = TemplateMistake(
      code: code, part: tree.part,
      place: element >= 0 ? PagePlace.of(paragraph ?? element, in: tree) : LocalizedText(zh: "", en: ""),
      excerpt: String(excerpt.prefix(60)), reason: LocalizedText(zh: zh, en: en))
    if !mistakes.contains(mistake) { mistakes.append(mistake) }
  }
}
