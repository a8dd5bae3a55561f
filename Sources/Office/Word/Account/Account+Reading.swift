extension WordDocument {
  /// Reads a document and keeps books. Takes about three times as long as reading alone.
  ///
  /// Throws what `init(reading:view:)` throws.
  public static func accounted(
    reading package: Package, view: RevisionView = .accepted
  ) throws(ReadError) -> (document: WordDocument, account: Account) {
    guard package.container == .zip || package.container == .flatOPC else { throw .noAccount }
    var parts = try StoryParts(main: MainPart(of: package), package: package, view: view, keepsBooks: true)
    try parts.readAll()
    let document = try parts.document()
    return (document, try Account(of: parts, document: document, package: package))
  }
}

extension Account {
  init(of read: StoryParts, document: WordDocument, package: Package) throws(ReadError) {
    var result: [Part] = []
    let booked = Set(read.books.keys.map(PartName.key))
    for name in package.partNames where PartName.key(name).hasSuffix(".xml") || booked.contains(PartName.key(name)) {
      let isRead = booked.contains(PartName.key(name))
      var count = CharacterCount(listsElements: !isRead)
      do {
        try package.read(part: name, into: &count)
      } catch {
        // A broken part that the document does not need costs nothing but itself.
        if isRead || error.code != .damagedXML { throw error }
        continue
      }
      guard let root = count.root else { continue }
      if isRead {
        result.append(Account.part(name, characters: count.total, of: read, in: document))
      } else {
        let reason: Reason = Account.stories.contains(root) ? .unreferenced : .otherPart
        let items = count.byElement.map { (Item(element: $0.key, reason: reason), $0.value) }
        result.append(
          Part(name: name, characters: count.total, unread: Dictionary(items, uniquingKeysWith: +)))
      }
    }
    self.init(parts: result)
  }

  private static let stories: Set<String> = ["w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments", "w:document"]

  private static func part(
    _ name: String, characters: Int, of read: StoryParts, in document: WordDocument
  ) -> Part {
    var part = Part(name: name, characters: characters)
    let key = PartName.key(name)
    for story in document.stories where PartName.key(story.part) == key {
      // Every paragraph ends with a line feed of ours.
      part.text += scalars(story.text) - story.paragraphs.count
      for aside in story.setAside { part.setAside[aside.reason, default: 0] += aside.text.unicodeScalars.count }
    }
    for open in read.stories where PartName.key(open.story.part) == key {
      part.text -= open.generated
      // Instructions kept in attributes stand among the field codes, or among what went with them.
      for (reason, count) in open.generatedAside { part.setAside[reason, default: 0] -= count }
    }
    part.setAside = part.setAside.filter { $0.value != 0 }
    for (book, entries) in read.books where PartName.key(book) == key { part.unread = entries.unread }
    return part
  }

  private static func scalars(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { CharacterCount.scalars(in: $0, countingSpace: true) }
  }
}
