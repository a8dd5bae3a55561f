extension OpenDocumentReader {
  /// Document properties (4.3), and in tracked changes who made them.
  mutating func enterMetadata(_ element: XMLElement) -> Open {
    switch element.name {
    case .title: return gather(element, .title)
    case .creator, .initialCreator: return gather(element, .creator)
    case .odfDate: return gather(element, .date)
    case .odfTemplate:
      if let address = element.string(.xlink), !address.isEmpty {
        activeContent.insert(ActiveContent(.template, part: part, target: address))
      }
      return .skipped
    default: return .skipped
    }
  }

  /// Who wrote a comment and when; elsewhere in the text the same names mean nothing (14.1).
  mutating func enterComment(_ element: XMLElement) -> Open {
    guard current.story.kind == .comment, current.paragraph == nil else {
      count(element.qualifiedName)
      return .skipped
    }
    return gather(element, element.name == .creator ? .creator : .date)
  }

  private mutating func gather(_ element: XMLElement, _ open: Open) -> Open {
    gathered.removeAll(keepingCapacity: true)
    metadata = element.name
    target = .metadata
    return open
  }

  mutating func endMetadata(_ ended: Open) {
    let text = String(decoding: gathered, as: UTF8.self)
    gathered.removeAll(keepingCapacity: true)
    target = .nothing
    if !region.isEmpty {
      if ended == .creator { changes[region]?.author = text }
      if ended == .date { changes[region]?.date = text }
    } else if current.story.kind == .comment {
      var comment = current.story.comment ?? Comment(author: "")
      if ended == .creator { comment.author = text }
      if ended == .date { comment.date = text }
      current.story.comment = comment
    } else if ended == .title {
      properties.title = text
    } else if ended == .creator {
      if metadata == .initialCreator { properties.creator = text } else { properties.lastModifiedBy = text }
    }
  }
}
