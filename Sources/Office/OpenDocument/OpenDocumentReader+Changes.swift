extension OpenDocumentReader {
  /// A `text:changed-region` (5.5): what was done, who did it, and for deletions what is gone.
  struct TrackedChange {
    var kind = Revision.Kind.insertion
    var author = ""
    var date = ""
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
    case .odfChangeStart: beginChange(id, element)
    case .odfChangeEnd:
      if let start = here.changes.removeValue(forKey: id) {
        recordChange(id, from: start)
        if changes[id]?.kind == .insertion { current.insertions -= 1 }
      }
    default: recordDeletion(id)
    }
    return .skipped
  }

  private mutating func beginChange(_ id: String, _ element: XMLElement) {
    guard let change = changes[id], here.changes[id] == nil else { return }
    writeSpace()
    // More than a few at once are no work of an editor, and each would be written down for every paragraph.
    guard here.changes.count < 16 else { return count(element.qualifiedName) }
    here.changes[id] = current.position
    if change.kind == .insertion { current.insertions += 1 }
  }

  /// One revision for every paragraph that the change touches.
  mutating func recordChange(_ id: String, from start: Int) {
    guard let change = changes[id] else { return }
    let from = min(start, current.position)
    // An empty paragraph in the midst of an insertion is told by its neighbours.
    guard from < current.position || here.changes[id] == nil || view == .original else { return }
    let span = current.raw(from, current.position)
    current.story.revisions.append(Revision(kind: change.kind, author: change.author, date: change.date, span: span))
  }

  /// What was deleted is kept with the change, not where it stood: the views that show it put it back there, with line
  /// breaks for its paragraph marks.
  private mutating func recordDeletion(_ id: String) {
    guard let change = changes[id], change.kind == .deletion else { return }
    let start = current.position
    if view == .accepted {
      current.setAside(change.deleted, as: .deleted)
    } else {
      writeSpace()
      current.deletions += 1
      current.cutRun()
      write(change.deleted.replacing("\n", with: "\u{2028}"))
      current.cutRun()
      current.deletions -= 1
    }
    let span = current.raw(start, current.position)
    current.story.revisions.append(Revision(kind: .deletion, author: change.author, date: change.date, span: span))
    if change.marks > 0 {
      current.story.revisions.append(
        Revision(kind: .paragraphMark, author: change.author, date: change.date, span: span))
    }
  }
}
