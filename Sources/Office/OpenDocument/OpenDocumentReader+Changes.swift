extension OpenDocumentReader {
  /// A `text:changed-region` (5.5): what was done, who did it, and for deletions what is gone.
  struct TrackedChange {
    var kind = Revision.Kind.insertion
    var author = ""
    var deleted = ""
    /// How many paragraph marks went with it.
    var marks = 0
  }

  /// Inside `text:tracked-changes`, which stands before the text it is about.
  mutating func enterChanges(_ element: XMLElement) -> Open {
    switch element.name {
    case .changedRegion:
      region = element.string(.odfID) ?? element.string(.xmlID) ?? ""
      changes[region] = TrackedChange()
      return .region
    case .odfInsertion: return .region
    case .formatChange:
      changes[region]?.kind = .formatting
      return .region
    case .odfDeletion:
      changes[region]?.kind = .deletion
      gathered.removeAll(keepingCapacity: true)
      return .deletion
    default: return enterDeleted(element)
    }
  }

  /// Inside a deletion: its text, without what the tags mean.
  private mutating func enterDeleted(_ element: XMLElement) -> Open {
    switch element.name {
    case .changeInfo: return .metadata
    case .odfParagraph, .odfHeading:
      target = .deletion
      return .deletedParagraph
    case .odfSpaces: gathered.append(contentsOf: String(repeating: " ", count: spaces(element)).utf8)
    case .odfTab: gathered.append(contentsOf: "\t".utf8)
    case .odfBreak: gathered.append(contentsOf: "\u{2028}".utf8)
    case .annotation:
      count(element.qualifiedName)
      return .skipped
    default: break
    }
    // Whatever else was deleted, its text is kept.
    return .deletedPart
  }

  mutating func endDeletedParagraph() {
    gathered.append(UInt8(ascii: "\n"))
    target = .nothing
  }

  mutating func endDeletion() {
    var text = String(decoding: gathered, as: UTF8.self)
    if text.last == "\n" { text.removeLast() }
    changes[region]?.deleted = text
    changes[region]?.marks = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    gathered.removeAll(keepingCapacity: true)
  }

  /// The places in the text that changes are about.
  mutating func refer(_ element: XMLElement) -> Open {
    let id = element.string(.changeID) ?? ""
    current.cutRun()
    switch element.name {
    case .odfChangeStart:
      writeSpace()
      // More than a few at once are no work of an editor, and each would be written down for every paragraph.
      if here.insertions.count < 16 { here.insertions[id] = current.position } else { count(element.qualifiedName) }
    case .odfChangeEnd:
      if let start = here.insertions.removeValue(forKey: id) { recordInsertion(id, from: start) }
    default: recordDeletion(id)
    }
    return .skipped
  }

  /// One revision for every paragraph that the change touches.
  mutating func recordInsertion(_ id: String, from start: Int) {
    guard let change = changes[id] else { return }
    let from = min(start, current.position)
    // An empty paragraph in the midst of an insertion is told by its neighbours.
    guard from < current.position || here.insertions[id] == nil else { return }
    current.story.revisions.append(
      Revision(kind: change.kind, author: change.author, span: current.raw(from, current.position)))
    guard change.kind == .insertion else { return }
    for index in current.story.runs.indices.reversed() {
      guard current.story.runs[index].text.upperBound > from else { break }
      current.story.runs[index].traits.insert(.inserted)
    }
  }

  private mutating func recordDeletion(_ id: String) {
    guard let change = changes[id], change.kind == .deletion else { return }
    let place = current.raw(current.position, current.position)
    current.story.revisions.append(Revision(kind: .deletion, author: change.author, span: place))
    current.setAside(change.deleted, as: .deleted)
    if change.marks > 0 {
      current.story.revisions.append(Revision(kind: .paragraphMark, author: change.author, span: place))
    }
  }
}
