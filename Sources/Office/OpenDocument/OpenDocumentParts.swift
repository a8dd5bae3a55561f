/// Reads the parts of an OpenDocument text and puts the stories in order (ODF 1.3 part 2, 3).
struct OpenDocumentParts {
  private let package: Package
  private let view: RevisionView
  private var readers: [OpenDocumentReader] = []
  private var properties = DocumentProperties()
  private var activeContent: Set<ActiveContent> = []

  init(_ package: Package, view: RevisionView) {
    self.package = package
    self.view = view
  }

  /// Throws `unsupportedFormat` for spreadsheets, presentations and drawings, `encrypted`, and what reading parts throws.
  mutating func document() throws(ReadError) -> WordDocument {
    let isFlat = package.container == .flatODF
    let main = isFlat ? OpenDocumentParts.flatName : "content.xml"
    var manifest = OpenDocumentManifest()
    if !isFlat { manifest = try readManifest() }
    var reader = OpenDocumentReader(part: main, limits: package.limits, view: view)
    if !isFlat, package.has(part: "styles.xml") {
      var pages = OpenDocumentReader(part: "styles.xml", limits: package.limits, view: view)
      try package.read(part: "styles.xml", into: &pages)
      reader = pages.continued(in: main)
      readers.append(pages)
    }
    try package.read(part: main, into: &reader)
    guard reader.isText else {
      throw .notText(zh: " OpenDocument 表格、演示或绘图文件", en: "an OpenDocument file, but no text document")
    }
    reader.finish()
    properties = reader.properties
    if !isFlat, package.has(part: "meta.xml") {
      var meta = OpenDocumentReader(part: "meta.xml", limits: package.limits, view: view)
      try package.read(part: "meta.xml", into: &meta)
      properties = meta.properties
      activeContent.formUnion(meta.activeContent)
    }
    let objects = reader.objects.filter { !manifest.isHarmless($0) }.map {
      ActiveContent(.object, part: $0, target: $0)
    }
    activeContent.formUnion(objects)
    activeContent.formUnion(macros())
    readers.append(reader)
    return assembled(from: reader)
  }

  /// What the one part of a flat document is called.
  static let flatName = "office:document"

  private func assembled(from reader: OpenDocumentReader) -> WordDocument {
    let absent = reader.pages.absent()
    var stories: [OpenStory] = []
    var anchors: [Anchor: Span] = [:]
    var unread: [Unread] = []
    for reader in readers {
      stories += reader.finished
      anchors.merge(reader.anchors) { first, _ in first }
      unread += reader.unread.map { Unread(part: reader.part, what: $0.key, count: $0.value) }
      let left = reader.finished.filter { absent.contains($0.serial) && $0.story.text.count > 1 }
      if !left.isEmpty { unread.append(Unread(part: reader.part, what: "style:master-page", count: left.count)) }
    }
    stories.removeAll { absent.contains($0.serial) }
    var document = WordDocument(
      format: package.container == .flatODF ? .fodt : .odt, stories: StoryOrder.ordered(stories, anchors: anchors),
      unread: unread.sorted(), properties: properties)
    document.view = view
    document.activeContent = readers.reduce(into: activeContent) { $0.formUnion($1.activeContent) }.sorted()
    return document
  }

  private func readManifest() throws(ReadError) -> OpenDocumentManifest {
    var manifest = OpenDocumentManifest()
    // LibreOffice 24.8 and later encrypt the whole package into one entry.
    if package.has(part: "encrypted-package") { throw .encryptedDocument }
    if package.has(part: "META-INF/manifest.xml") { try package.read(part: "META-INF/manifest.xml", into: &manifest) }
    if manifest.isEncrypted { throw .encryptedDocument }
    return manifest
  }

  /// Libraries of Basic and scripts are parts; the lists of libraries, which also empty documents have, are none.
  private func macros() -> [ActiveContent] {
    package.partNames.filter { name in
      let key = PartName.key(name)
      let isList = ["script-lb.xml", "script-lc.xml", "dialog-lb.xml", "dialog-lc.xml"].contains { key.hasSuffix($0) }
      return key.hasPrefix("basic/") && !isList || key.hasPrefix("scripts/")
    }.map { ActiveContent(.macro, part: $0) }
  }
}

extension OpenDocumentReader {
  /// The reader of the next part, with the styles and pages of this one.
  func continued(in part: String) -> OpenDocumentReader {
    var next = OpenDocumentReader(part: part, limits: limits, view: view, firstSerial: nextSerial)
    next.styles = styles
    next.lists = lists
    next.counters = counters
    next.pages = pages
    next.usedNotes = usedNotes
    return next
  }
}

/// `META-INF/manifest.xml`: what each file of the package is, and whether it is encrypted (ODF 1.3 part 2, 4).
struct OpenDocumentManifest: XMLEvents {
  private(set) var isEncrypted = false
  private var types: [String: String] = [:]

  /// Whether an embedded object is an equation or a chart, which are part of the text they stand in.
  func isHarmless(_ folder: String) -> Bool {
    let type = types[folder] ?? types[folder + "/"] ?? ""
    return type.hasSuffix(".formula") || type.hasSuffix(".chart")
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    switch element.name {
    case .encryptionData: isEncrypted = true
    case .manifestEntry: types[element.string(.manifestPath) ?? ""] = element.string(.manifestType) ?? ""
    default: break
    }
  }
}
