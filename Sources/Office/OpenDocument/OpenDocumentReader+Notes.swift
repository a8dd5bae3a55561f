extension OpenDocumentReader {
  /// Notes and comments are stories that hang where they stand (6.3, 14.1).
  mutating func beginNote(_ element: XMLElement) -> Open {
    let isEndnote = here.isEndnote
    let id = unused(here.noteID)
    beginStory(isEndnote ? .endnote : .footnote, identifier: id, anchor: isEndnote ? .endnote(id) : .footnote(id))
    return .note
  }

  mutating func beginAnnotation(_ element: XMLElement) -> Open {
    let name = element.string(.annotationName) ?? ""
    let id = unused(name)
    current.cutRun()
    writeSpace()
    current.openComments[id] = current.position
    beginStory(.comment, identifier: id)
    return .annotation
  }

  /// The end of the words that the annotation of the same name is about.
  mutating func endAnnotation(_ element: XMLElement) -> Open {
    let id = element.string(.annotationName) ?? ""
    if let start = current.openComments.removeValue(forKey: id) {
      current.references.append((.comment(id), start, current.position))
    }
    return .skipped
  }

  /// An identifier that no other note has.
  private mutating func unused(_ stated: String) -> String {
    let id = stated.isEmpty ? "\(part)#\(nextSerial)" : stated
    if usedNotes.insert(id).inserted { return id }
    return unused("\(id)#\(nextSerial)")
  }
}
