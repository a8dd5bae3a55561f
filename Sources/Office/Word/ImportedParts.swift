/// What a story reader needs to read parts that stand for content of its own: imported documents, diagrams, charts.
struct ImportedParts {
  let package: Package
  /// Imports that a document may still make, nested ones included: each is a document of its own, and a small file
  /// could name a large one a thousand times.
  var remaining = ImportedParts.most

  static let most = 20

  /// The part behind a relationship of `part`; nil when it is outside or missing.
  func target(of id: String, from part: String) -> String? {
    guard let link = link(id, from: part), !link.isExternal, package.has(part: link.target) else { return nil }
    return link.target
  }

  func link(_ id: String, from part: String) -> Relationship? {
    ((try? package.relationships(of: part)) ?? []).first { $0.id == id }
  }
}

extension StoryReader {
  /// `w:altChunk` (17.17.2.1): a document that the program takes in when it opens this one. A Word document is read
  /// where it stands; anything else is counted with its kind.
  mutating func importChunk(_ element: XMLElement) -> Scope {
    let link = imports?.link(element.string(.relationshipID) ?? "", from: part)
    guard let imports, let link, !link.isExternal, imports.package.has(part: link.target) else {
      count(element.qualifiedName, description: link?.target ?? "")
      return .skipped
    }
    if !importDocument(link.target, from: imports) {
      let type = imports.package.contentType(of: link.target)
      count(element.qualifiedName, description: type.isEmpty ? link.target : type)
    }
    return .skipped
  }

  /// Whether the part was a Word document and has been read into the open story.
  private mutating func importDocument(_ name: String, from imports: ImportedParts) -> Bool {
    let type = imports.package.contentType(of: name)
    guard imports.remaining > 0, !type.hasPrefix("text/"), !type.contains("html"),
      let bytes = try? imports.package.part(named: name),
      bytes.starts(with: [0x50, 0x4B]), let package = try? Package(bytes: bytes, limits: limits),
      package.container == .zip, let main = try? MainPart(of: package)
    else { return false }
    if current.paragraph != nil { endParagraph(0) }
    guard var reader = try? ImportReader(of: self, main: main.name, package: package, imports: imports) else {
      return false
    }
    self.imports?.remaining -= 1
    // A document that breaks off has not been read; the story stays as it was.
    guard (try? package.read(part: main.name, into: &reader)) != nil else { return false }
    reader.story.endJoined()
    take(reader.story, since: current)
    return true
  }

  /// Goes on with what an import has written. Nothing of it has a place in this part, so it cannot be edited there.
  private mutating func take(_ read: StoryReader, since before: OpenStory) {
    current = read.current
    let lost = current.detach(since: before)
    if lost > 0 { count(Name.footnoteReference.rawValue, times: lost) }
    nextSerial = read.nextSerial
    imports?.remaining = read.imports?.remaining ?? 0
    for var box in read.finished where box.story.kind == .textBox {
      box.story.part = part
      _ = box.detach(since: OpenStory(Story(kind: .textBox, part: part), serial: box.serial, view: view))
      finished.append(box)
    }
    anchors.merge(read.anchors) { first, _ in first }
    for (key, number) in read.unread { unread[key, default: 0] += number }
  }

  private mutating func count(_ what: String, times: Int) {
    unread[UnreadKey(what: what, description: ""), default: 0] += times
  }
}

extension OpenStory {
  /// Takes the places in a part away from what was read since, and the references to notes of the other document,
  /// whose identifiers mean others here. Returns how many of those there were.
  mutating func detach(since before: OpenStory) -> Int {
    for index in before.story.paragraphs.count..<max(before.story.paragraphs.count, story.paragraphs.count) {
      story.paragraphs[index].origin = 0..<0
    }
    for index in before.story.runs.count..<max(before.story.runs.count, story.runs.count) {
      story.runs[index].origin = -1
    }
    for index in before.story.hyperlinks.count..<max(before.story.hyperlinks.count, story.hyperlinks.count) {
      story.hyperlinks[index].target = ""
    }
    let added = references[min(before.references.count, references.count)...]
    let own = added.filter {
      if case .textBox = $0.anchor { return true }
      return false
    }
    references = before.references + own
    openComments = before.openComments
    bookmarks = before.bookmarks
    fields = before.fields
    fieldCodes = before.fieldCodes
    // The characters are none of this part's: the account must not look for them here.
    let text = story.text[min(before.position, position)...]
    let scalars = text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    generated = before.generated + scalars - (story.paragraphs.count - before.story.paragraphs.count)
    generatedAside = before.generatedAside
    for aside in story.setAside[min(before.story.setAside.count, story.setAside.count)...] {
      generatedAside[aside.reason, default: 0] += aside.text.unicodeScalars.count
    }
    return added.count - own.count
  }
}

/// Reads the body of an imported document into the story of the document that imports it.
private struct ImportReader: XMLEvents {
  var story: StoryReader
  private var depth = 0
  private var skipped = 0

  init(of importing: StoryReader, main: String, package: Package, imports: ImportedParts) throws(ReadError) {
    let links = try package.relationships(of: main)
    func part(_ kind: String) -> String? {
      links.first { $0.kind == kind && !$0.isExternal && package.has(part: $0.target) }?.target
    }
    var sheet = StyleSheet()
    if let name = part("styles") { sheet = try StyleSheet(reading: package, part: name) }
    var numbering = NumberingDefinitions()
    if let name = part("numbering") {
      numbering = try NumberingDefinitions(reading: package, part: name, styles: sheet)
    }
    story = StoryReader(
      part: main, kind: importing.kind, styles: sheet, numbering: numbering, limits: importing.limits,
      view: importing.view, firstSerial: importing.nextSerial)
    story.nextSerial = importing.nextSerial
    story.current = importing.current
    story.imports = ImportedParts(package: package, remaining: imports.remaining - 1)
    story.scopes = [.content]
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      return
    }
    depth += 1
    if depth > 2 { return try story.open(element) }
    if depth == 2, element.name != .body {
      depth -= 1
      skipped = 1
    }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if depth > 2 { try story.close(element) }
    depth -= 1
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    if skipped == 0, depth > 2 { try story.text(bytes) }
  }
}
