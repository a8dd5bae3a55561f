import Office

/// A mistake found where no page is at hand.
struct Complaint {
  var code: TemplateMistake.Code
  /// Element in the tree.
  var element: Int
  var zh: String
  var en: String
}

/// Puts blocks into the loops and choices around them.
struct BlockAssembly {
  private enum Kind {
    case each(Loop)
    case choice(Condition)
  }

  private struct Open {
    var kind: Kind
    var element: Int
    var body: [Block] = []
    /// What stood before `{{else}}`; nil until there is one.
    var then: [Block]?
    var hasSection = false
  }

  private(set) var blocks: [Block] = []
  private var open: [Open] = []

  mutating func add(_ block: Block, endsSection: Bool = false) {
    guard !open.isEmpty else {
      blocks.append(block)
      return
    }
    open[open.count - 1].body.append(block)
    if endsSection { open[open.count - 1].hasSection = true }
  }

  mutating func take(_ tag: Tag, at element: Int) -> Complaint? {
    switch tag {
    case .each(let path): open.append(Open(kind: .each(Loop(path: path)), element: element))
    case .when(let condition): open.append(Open(kind: .choice(condition), element: element))
    case .otherwise:
      guard case .choice? = open.last?.kind, open.last?.then == nil else { return stray("{{else}}", element) }
      open[open.count - 1].then = open[open.count - 1].body
      open[open.count - 1].body = []
    case .endEach:
      guard case .each(let loop)? = open.last?.kind, let closed = open.popLast() else {
        return stray("{{/each}}", element)
      }
      add(.each(loop, closed.body), endsSection: closed.hasSection)
      return closed.hasSection ? BlockAssembly.section(closed.element) : nil
    case .endWhen:
      guard case .choice(let condition)? = open.last?.kind, let closed = open.popLast() else {
        return stray("{{/if}}", element)
      }
      let choice = Block.choice(
        condition, then: closed.then ?? closed.body, otherwise: closed.then == nil ? [] : closed.body)
      add(choice, endsSection: closed.hasSection)
      return closed.hasSection ? BlockAssembly.section(closed.element) : nil
    default: break
    }
    return nil
  }

  /// Blocks that were never closed.
  mutating func finish() -> [Complaint] {
    let left = open
    open = []
    return left.map { block in
      switch block.kind {
      case .each(let loop):
        Complaint(
          code: .unclosedBlock, element: block.element, zh: "{{#each \(loop.path)}} 没有对应的 {{/each}}",
          en: "{{#each \(loop.path)}} has no {{/each}}")
      case .choice(let condition):
        Complaint(
          code: .unclosedBlock, element: block.element, zh: "{{#if \(condition.words)}} 没有对应的 {{/if}}",
          en: "{{#if \(condition.words)}} has no {{/if}}")
      }
    }
  }

  private func stray(_ tag: String, _ element: Int) -> Complaint {
    Complaint(
      code: .strayEnd, element: element, zh: "\(tag) 前面没有与它对应的开始标签", en: "\(tag) closes nothing that was opened here")
  }

  private static func section(_ element: Int) -> Complaint {
    Complaint(
      code: .sectionInBlock, element: element, zh: "这一段落块里有分节符，重复或省略会打乱页面设置；请把分节符移出去",
      en:
        "a section ends inside this block; repeating or leaving it out would upset the pages. Move the section break out"
    )
  }
}
