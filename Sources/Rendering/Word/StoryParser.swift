import Contracts
import Office

/// Takes a part of a template apart at its tags, and says everything that is wrong with them.
struct StoryParser {
  let tree: MarkupTree
  let library: ClauseSelection
  var mistakes: [TemplateMistake] = []
  /// What does not keep a template from being filled but may leave a hole in the page.
  var remarks: [TemplateMistake] = []
  /// Paths of all fields that tags name, for whoever asks what is used.
  var used: Set<String> = []
  /// Clauses being laid out, outermost first.
  let clauses: [String]
  /// Elements that have a brace pair somewhere inside.
  var isTouched: [Bool]
  var texts: [Int: ParagraphText] = [:]
  /// Tags of a row that were taken as its loop; by paragraph.
  var taken: [Int: Set<Int>] = [:]

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

  /// A block, or a tag that opens, parts or closes blocks.
  enum Item {
    case block(Block, element: Int)
    case control(Tag, element: Int)
  }

  /// The blocks of a range of bytes in which some elements stand side by side.
  mutating func blocks(between range: Range<Int>, of children: [Int], _ scope: FieldScope) -> [Block] {
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

  mutating func append(_ child: Int, to items: inout [Item], _ scopes: inout [FieldScope]) {
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

  mutating func holder(_ index: Int, _ scope: FieldScope) -> Block {
    let element = tree.elements[index]
    let body = blocks(between: element.content, of: tree.children(of: index), scope)
    return .holder(
      Holder(
        name: element.name, open: element.start..<element.contentStart, body: body,
        close: element.contentEnd..<element.end))
  }

  /// Keeps the scopes of open loops in step with the tags.
  mutating func follow(_ controls: [Tag], at element: Int, _ scopes: inout [FieldScope]) {
    for tag in controls {
      switch tag {
      case .each(let path): scopes.append(entering(path, at: element, scopes.last ?? FieldScope([])))
      case .when(let condition):
        let scope = scopes.last ?? FieldScope([])
        check(condition, at: element, scope)
        scopes.append(scope.asking(condition))
      case .endEach, .endWhen: if scopes.count > 1 { scopes.removeLast() }
      default: break
      }
    }
  }

  /// The scope inside a loop over a list.
  mutating func entering(_ path: String, at element: Int, _ scope: FieldScope) -> FieldScope {
    guard let meaning = scope.lookup(path) else {
      reportUnknown(path, at: element, scope)
      return scope
    }
    used.insert(meaning.path)
    guard meaning.type.item != nil else {
      report(
        .notAList, at: element, "“\(path)”不是列表，不能用 {{#each}} 重复",
        "“\(path)” is no list and cannot be repeated with {{#each}}")
      return scope
    }
    return scope.entering(meaning)
  }

  mutating func check(_ condition: Condition, at element: Int, _ scope: FieldScope) {
    guard let meaning = scope.lookup(condition.path) else {
      reportUnknown(condition.path, at: element, scope)
      return
    }
    used.insert(meaning.path)
    if let value = condition.value, case .choice(let choices) = meaning.type,
      !choices.contains(where: { $0.key == value })
    {
      report(
        .unknownField, at: element, "“\(condition.path)”没有“\(value)”这个选项",
        "“\(condition.path)” has no choice “\(value)”")
    }
  }

  mutating func paragraph(_ index: Int, _ scope: FieldScope) -> Block {
    let element = tree.elements[index]
    guard let found = tags(of: index) else { return .raw(element.range) }
    if !StoryParser.isBalanced(found.compactMap(\.tag)) {
      reportAcross(index)
      return .raw(element.range)
    }
    var inline = InlineParser(tree: tree, text: texts[index], taken: taken[index] ?? [])
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
    for path in builder.unguarded { reportUnguarded(path, at: index) }
    return .paragraph(
      ParagraphTemplate(
        open: element.start..<openEnd, atoms: atoms, close: element.contentEnd..<element.end,
        isConditional: found.contains { $0.tag?.isControl == true },
        hasSection: properties.map { tree.contains(.sectionProperties, in: $0) } ?? false))
  }

  mutating func structured(_ items: [Item], scopes: FieldScope) -> [Block] {
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

  func endsSection(_ element: Int) -> Bool {
    guard element >= 0, tree.elements[element].name == .paragraph else { return false }
    return tree.child(.paragraphProperties, of: element).map { tree.contains(.sectionProperties, in: $0) } ?? false
  }
}
