/// Finds what acts or reaches out of a Word package, from its relationships and the instructions of its fields. No
/// address is followed and no object opened.
struct PackageActiveContent {
  private let package: Package
  private var found: Set<ActiveContent> = []

  init(_ package: Package) { self.package = package }

  /// Everything there is, sorted. A relationship part that cannot be read costs only what it would have told: nothing
  /// of the text depends on it that was not read before.
  mutating func all(in stories: [Story]) -> [ActiveContent] {
    for name in package.partNames {
      let key = PartName.key(name)
      if key.hasSuffix(".rels"), let source = PartName.source(ofRelationships: name) {
        for link in (try? package.relationships(of: source)) ?? [] { add(link, of: source) }
      } else if key.hasSuffix("vbaproject.bin") {
        found.insert(ActiveContent(.macro, part: name))
      }
    }
    for story in stories {
      for aside in story.setAside where aside.reason == .fieldCode { add(aside, of: story) }
    }
    return found.sorted()
  }

  private mutating func add(_ aside: SetAside, of story: Story) {
    guard let kind = FieldInstruction(aside.text).activeKind else { return }
    var content = ActiveContent(kind, part: story.part, target: aside.text)
    content.span = aside.span
    found.insert(content)
  }

  private mutating func add(_ link: Relationship, of source: String) {
    let kind = link.kind.lowercased()
    if link.isExternal {
      if let outside = PackageActiveContent.outside(kind) {
        found.insert(ActiveContent(outside, part: source, target: link.target))
      }
      return
    }
    guard package.has(part: link.target) else { return }
    switch kind {
    case "vbaproject": found.insert(ActiveContent(.macro, part: link.target))
    case "control": found.insert(ActiveContent(.control, part: link.target))
    case "oleobject", "package":
      // The workbook behind a chart is the chart; an equation of the old editor is text.
      let isOfChart = PartName.key(source).contains("/charts/") || PartName.key(source).contains("/diagrams/")
      if !isOfChart, !isEquation(link.target) { found.insert(ActiveContent(.object, part: link.target)) }
    default: break
    }
  }

  /// What a relationship of this type to something outside the package is; nil for hyperlinks, which only act when
  /// somebody follows them.
  private static func outside(_ kind: String) -> ActiveContent.Kind? {
    switch kind {
    case "hyperlink": nil
    case "attachedtemplate": .template
    case "image": .picture
    case "control": .control
    default: .link
    }
  }

  /// Equations of MathType and of Word's old editor are objects of a few kilobytes with a stream of this name.
  private func isEquation(_ part: String) -> Bool {
    guard let size = package.size(of: part), size <= 64 << 10, let bytes = try? package.part(named: part) else {
      return false
    }
    return CompoundFile.streams(of: bytes).contains("Equation Native")
  }
}
