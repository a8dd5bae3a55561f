/// Reads all parts of a document that hold stories, and puts the stories in order.
struct StoryParts {
  private let main: MainPart
  private let package: Package
  private let view: RevisionView
  private let styles: StyleSheet
  private let numbering: NumberingDefinitions
  private let links: [Relationship]
  private(set) var stories: [OpenStory] = []
  private var anchors: [Anchor: Span] = [:]
  private var unread: [Unread] = []
  private var nextSerial = 0
  private var marks: [SectionMark] = []
  private var commentParagraphs: [String: String] = [:]
  /// What became of characters that are no text, by part; empty unless somebody keeps books.
  private(set) var books: [String: PartBooks] = [:]
  private let keepsBooks: Bool
  private var importsLeft = ImportedParts.most

  init(main: MainPart, package: Package, view: RevisionView, keepsBooks: Bool = false) throws(ReadError) {
    self.main = main
    self.package = package
    self.view = view
    self.keepsBooks = keepsBooks
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
    marks = try read(main.name, kind: .body)
    guard stories.contains(where: { $0.story.kind == .body }) else { throw .noDocumentPart }
    var seen: Set<String> = []
    for reference in marks.flatMap(\.references) {
      guard let part = self.part(of: reference), seen.insert(PartName.key(part)).inserted else { continue }
      _ = try read(part, kind: reference.kind)
    }
    let others: [(String, Story.Kind)] = [("footnotes", .footnote), ("endnotes", .endnote), ("comments", .comment)]
    for (kind, story) in others {
      guard let part = StoryParts.part(kind, of: links, in: package) else { continue }
      _ = try read(part, kind: story)
    }
  }

  private func part(of reference: SectionMark.Reference) -> String? {
    guard let link = links.first(where: { $0.id == reference.id }), !link.isExternal, package.has(part: link.target)
    else { return nil }
    return link.target
  }

  private mutating func read(_ part: String, kind: Story.Kind) throws(ReadError) -> [SectionMark] {
    var reader = StoryReader(
      part: part, kind: kind, styles: styles, numbering: numbering, limits: package.limits, view: view,
      firstSerial: nextSerial, partSize: kind == .body ? package.size(of: part) : 0)
    reader.imports = ImportedParts(package: package, remaining: importsLeft)
    if keepsBooks { reader.books = PartBooks() }
    try package.read(part: part, into: &reader)
    nextSerial = reader.nextSerial
    importsLeft = reader.imports?.remaining ?? 0
    stories += reader.finished
    anchors.merge(reader.anchors) { first, _ in first }
    unread += reader.unread.map {
      Unread(part: part, what: $0.key.what, count: $0.value, description: $0.key.description)
    }
    commentParagraphs.merge(reader.commentParagraphs) { first, _ in first }
    books[part] = reader.books
    return reader.sections
  }

  /// Everything that was read, put together.
  func document() throws(ReadError) -> WordDocument {
    var document = WordDocument(
      format: main.format, stories: ordered(), unread: unread.sorted(),
      properties: try DocumentProperties(reading: package, customXML: links))
    document.view = view
    try resolveHyperlinks(in: &document)
    let threads = try CommentThreads(
      reading: package, part: StoryParts.part("commentsExtended", of: links, in: package), marks: commentParagraphs)
    threads.apply(to: &document)
    let settings = try DocumentSettings(reading: package, part: StoryParts.part("settings", of: links, in: package))
    document.sections = sections(in: document, hasEvenPages: settings.hasEvenPages)
    return document
  }

  /// Relationship ids become the addresses they stand for; the addresses are data and never followed.
  private func resolveHyperlinks(in document: inout WordDocument) throws(ReadError) {
    var known: [String: [Relationship]] = [main.name: links]
    for index in document.stories.indices where !document.stories[index].hyperlinks.isEmpty {
      let part = document.stories[index].part
      if known[part] == nil { known[part] = try package.relationships(of: part) }
      let own = known[part] ?? []
      for link in document.stories[index].hyperlinks.indices {
        let id = document.stories[index].hyperlinks[link].target
        guard !id.isEmpty else { continue }
        document.stories[index].hyperlinks[link].target = own.first { $0.id == id }?.target ?? ""
      }
    }
  }

  /// A section that names no header of a kind has the one of the section before (17.10.5).
  private func sections(in document: WordDocument, hasEvenPages: Bool) -> [Section] {
    var result: [Section] = []
    var headers: [Section.Pages: Int] = [:]
    var footers: [Section.Pages: Int] = [:]
    var start = 0
    let total = document.body.paragraphs.count
    for (index, mark) in marks.enumerated() {
      for reference in mark.references {
        guard let part = part(of: reference),
          let story = document.stories.firstIndex(where: { $0.part == part && $0.kind == reference.kind })
        else { continue }
        if reference.kind == .header { headers[reference.pages] = story } else { footers[reference.pages] = story }
      }
      let isShown: (Section.Pages) -> Bool = {
        switch $0 {
        case .usual: true
        case .first: mark.hasTitlePage
        case .even: hasEvenPages
        }
      }
      let end = index == marks.count - 1 ? total : min(max(start, mark.end), total)
      result.append(
        Section(
          paragraphs: start..<end, headers: headers.filter { isShown($0.key) },
          footers: footers.filter { isShown($0.key) }))
      start = end
    }
    return result
  }

  /// The stories in the order that `WordDocument.stories` promises, with spans that count stories in that order.
  func ordered() -> [Story] { StoryOrder.ordered(stories, anchors: anchors) }
}
