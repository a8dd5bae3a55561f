/// Reads all parts of a document that hold stories, and puts the stories in order.
struct StoryParts {
  private let main: MainPart
  private let package: Package
  private let styles: StyleSheet
  private let numbering: NumberingDefinitions
  private let links: [Relationship]
  private var stories: [OpenStory] = []
  private var anchors: [Anchor: Span] = [:]
  private(set) var unread: [Unread] = []
  private var nextSerial = 0

  init(main: MainPart, package: Package) throws(ReadError) {
    self.main = main
    self.package = package
    links = try package.relationships(of: main.name)
    if let part = StoryParts.part("styles", of: links, in: package) {
      styles = try StyleSheet(reading: package, part: part)
    } else {
      styles = StyleSheet()
    }
    if let part = StoryParts.part("numbering", of: links, in: package) {
      numbering = try NumberingDefinitions(reading: package, part: part, styles: styles)
    } else {
      numbering = NumberingDefinitions()
    }
  }

  private static func part(_ kind: String, of links: [Relationship], in package: Package) -> String? {
    links.first { $0.kind == kind && !$0.isExternal && package.has(part: $0.target) }?.target
  }

  mutating func readAll() throws(ReadError) {
    let sections = try read(main.name, kind: .body)
    guard stories.contains(where: { $0.story.kind == .body }) else { throw .noDocumentPart }
    var seen: Set<String> = []
    for section in sections {
      guard let link = links.first(where: { $0.id == section.id }), !link.isExternal, package.has(part: link.target),
        seen.insert(PartName.key(link.target)).inserted
      else { continue }
      _ = try read(link.target, kind: section.kind)
    }
    let others: [(String, Story.Kind)] = [("footnotes", .footnote), ("endnotes", .endnote), ("comments", .comment)]
    for (kind, story) in others {
      guard let part = StoryParts.part(kind, of: links, in: package) else { continue }
      _ = try read(part, kind: story)
    }
  }

  private mutating func read(
    _ part: String, kind: Story.Kind
  ) throws(ReadError) -> [(kind: Story.Kind, id: String)] {
    var reader = StoryReader(
      part: part, kind: kind, styles: styles, numbering: numbering, limits: package.limits, firstSerial: nextSerial)
    try package.read(part: part, into: &reader)
    nextSerial = reader.nextSerial
    stories += reader.finished
    anchors.merge(reader.anchors) { first, _ in first }
    unread += reader.unread.map { Unread(part: part, what: $0.key, count: $0.value) }
    return reader.sections
  }

  /// The stories in the order that `WordDocument.stories` promises, with spans that count stories in that order.
  func ordered() -> [Story] { StoryOrder.ordered(stories, anchors: anchors) }
}
