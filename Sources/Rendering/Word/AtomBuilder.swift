/// Puts the pieces of a paragraph into the loops and choices within it, and looks up what its tags name.
struct AtomBuilder {
  private let parts: [InlineParser.Part]
  private let boxes: [Int: [TextBox]]
  private let scope: FieldScope
  private(set) var complaints: [Complaint] = []
  private(set) var unknown: [(path: String, scope: FieldScope)] = []
  private(set) var used: Set<String> = []
  /// Tags that may find nothing to write.
  private(set) var unguarded: [String] = []

  init(parts: [InlineParser.Part], boxes: [Int: [TextBox]], scope: FieldScope) {
    self.parts = parts
    self.boxes = boxes
    self.scope = scope
  }

  mutating func build() -> [Atom] {
    var rest = parts[...]
    let atoms = sequence(&rest, scope, inside: nil)
    if !rest.isEmpty { complainAcrossLinks() }
    return atoms
  }

  private enum Ending { case each, choice }

  /// Atoms up to the tag that ends the block they are in, which is left for the caller.
  private mutating func sequence(
    _ rest: inout ArraySlice<InlineParser.Part>, _ scope: FieldScope, inside ending: Ending?
  ) -> [Atom] {
    var atoms: [Atom] = []
    while let part = rest.first {
      if case .tag(_, let tag) = part, [.endEach, .endWhen, .otherwise].contains(tag) { return atoms }
      rest.removeFirst()
      switch part {
      case .raw(let range, let boxes):
        atoms.append(boxes.isEmpty ? .raw(range) : .boxes(range, self.boxes(boxes)))
      case .literal(let shape, let text): atoms.append(.literal(shape, text))
      case .child(let shape, let range, let boxes): atoms.append(.child(shape, range, self.boxes(boxes)))
      case .wrapper(let open, let inner, let close, let isPlain):
        var content = inner[...]
        let atomsInside = sequence(&content, scope, inside: nil)
        if !content.isEmpty { complainAcrossLinks() }
        atoms.append(.wrapper(open: open, atomsInside, close: close, isPlainControl: isPlain))
      case .tag(let shape, let tag): atoms.append(contentsOf: atom(for: tag, shape, &rest, scope))
      }
    }
    return atoms
  }

  private func boxes(_ indices: [Int]) -> [TextBox] { indices.flatMap { boxes[$0] ?? [] } }

  private mutating func atom(
    for tag: Tag, _ shape: RunShape, _ rest: inout ArraySlice<InlineParser.Part>, _ scope: FieldScope
  ) -> [Atom] {
    switch tag {
    case .field(let path, let format): return [hole(path, format, shape, scope)]
    case .reference(let anchor): return [.reference(shape, anchor)]
    case .anchor(let id): return [.anchor(id)]
    case .each(let path):
      var inner = scope
      if let meaning = scope.lookup(path) {
        used.insert(meaning.path)
        inner = scope.entering(meaning)
        if meaning.type.item == nil {
          complain(
            .notAList, "“\(path)”不是列表，不能用 {{#each}} 重复", "“\(path)” is no list and cannot be repeated with {{#each}}")
        }
      } else {
        unknown.append((path, scope))
      }
      let body = sequence(&rest, inner, inside: .each)
      return close(.endEach, &rest) ? [.each(Loop(path: path), body)] : []
    case .when(let condition):
      if let meaning = scope.lookup(condition.path) {
        used.insert(meaning.path)
      } else {
        unknown.append((condition.path, scope))
      }
      let then = sequence(&rest, scope.asking(condition), inside: .choice)
      var otherwise: [Atom] = []
      if case .tag(_, .otherwise)? = rest.first {
        rest.removeFirst()
        otherwise = sequence(&rest, scope, inside: .choice)
      }
      return close(.endWhen, &rest) ? [.choice(condition, then: then, otherwise: otherwise)] : []
    case .clause, .endEach, .endWhen, .otherwise: return []
    }
  }

  private mutating func close(_ tag: Tag, _ rest: inout ArraySlice<InlineParser.Part>) -> Bool {
    if case .tag(_, tag)? = rest.first {
      rest.removeFirst()
      return true
    }
    complainAcrossLinks()
    return false
  }

  private mutating func hole(_ path: String, _ format: Format?, _ shape: RunShape, _ scope: FieldScope) -> Atom {
    guard let meaning = scope.lookup(path) else {
      unknown.append((path, scope))
      return .hole(shape, Hole(path: path, format: format, field: nil, type: nil))
    }
    used.insert(meaning.path)
    if meaning.mayBeMissing { unguarded.append(path) }
    if !meaning.type.accepts(format) {
      complain(
        .unfitFormat, "“\(path)”是\(meaning.type.name)，不能写成“\(format?.rawValue ?? "文字")”",
        "“\(path)” is of type \(meaning.type.name) and cannot be written as \(format.map { "“\($0.rawValue)”" } ?? "text")"
      )
    }
    return .hole(shape, Hole(path: path, format: format, field: meaning.field, type: meaning.type))
  }

  private mutating func complainAcrossLinks() {
    complain(
      .blockAcrossLinks, "标签在超链接或内容控件内外各占一半，请放在同一侧",
      "a block begins inside a link or content control and ends outside it; keep both on one side")
  }

  private mutating func complain(_ code: TemplateMistake.Code, _ zh: String, _ en: String) {
    complaints.append(Complaint(code: code, element: -1, zh: zh, en: en))
  }
}

extension FieldType {
  /// Whether a value of this type can be written in a format.
  func accepts(_ format: Format?) -> Bool {
    switch (self, format) {
    case (.text, nil), (.choice, nil), (.choice, .englishTitle): true
    case (.money, nil), (.money, .words), (.money, .figures), (.money, .tenThousands): true
    case (.number, nil), (.number, .figures), (.number, .numeral), (.number, .englishNumeral): true
    case (.percent, nil), (.percent, .percent): true
    case (.date, nil), (.date, .date), (.date, .iso), (.date, .english): true
    case (.list, .count): true
    case (.list(let item), nil), (.list(let item), .list): item.accepts(nil)
    default: false
    }
  }
}
