extension StoryReader {
  /// Tracked insertions, deletions and moves: which of them are text is the view's (17.13.5).
  mutating func beginRevision(_ element: XMLElement) -> Scope {
    let kind: Revision.Kind
    switch element.name {
    case .inserted: kind = .insertion
    case .deleted: kind = .deletion
    case .movedFrom: kind = .moveFrom
    default: kind = .moveTo
    }
    current.closeAside()
    current.cutRun()
    current.revisions.append(
      OpenStory.OpenRevision(index: current.story.revisions.count, kind: kind, start: current.position))
    record(kind, by: element)
    if kind == .deletion || kind == .moveFrom { current.deletions += 1 } else { current.insertions += 1 }
    return .content
  }

  mutating func endRevision() {
    guard let open = current.revisions.popLast() else { return }
    current.closeAside()
    current.cutRun()
    current.story.revisions[open.index].span = current.raw(open.start, current.position)
    if open.kind == .deletion || open.kind == .moveFrom { current.deletions -= 1 } else { current.insertions -= 1 }
  }

  /// Notes and comments hang where their reference stands; a comment on the words between its two marks.
  mutating func refer(_ element: XMLElement) -> Scope {
    let id = element.string(.id) ?? ""
    let here = current.position
    switch element.name {
    case .footnoteReference: current.references.append((.footnote(id), here, here))
    case .endnoteReference: current.references.append((.endnote(id), here, here))
    case .commentStart: current.openComments[id] = here
    case .commentEnd:
      if let start = current.openComments.removeValue(forKey: id) {
        current.references.append((.comment(id), start, here))
      }
    default:
      if current.openComments[id] == nil { current.references.append((.comment(id), here, here)) }
    }
    return .skipped
  }
}
