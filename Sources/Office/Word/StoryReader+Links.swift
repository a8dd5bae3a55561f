extension StoryReader {
  /// Hyperlinks are wrappers; their relationship id stands for the address until the part's relationships are read.
  mutating func beginHyperlink(_ element: XMLElement) -> Scope {
    let here = current.position
    current.hyperlinks.append(current.story.hyperlinks.count)
    current.story.hyperlinks.append(
      Hyperlink(
        target: element.string(.relationshipID) ?? "", anchor: element.string(.linkAnchor) ?? "", text: here..<here))
    return .content
  }

  mutating func endHyperlink() {
    guard let index = current.hyperlinks.popLast() else { return }
    let start = current.story.hyperlinks[index].text.lowerBound
    current.story.hyperlinks[index].text = start..<max(start, current.position)
  }

  /// A bookmark's two marks share an id and may stand anywhere, across paragraphs and cells (17.13.6).
  mutating func markBookmark(_ element: XMLElement) -> Scope {
    let id = element.string(.id) ?? ""
    if element.name == .bookmarkStart {
      current.bookmarks[id] = (element.string(.markName) ?? "", current.position)
    } else if let open = current.bookmarks.removeValue(forKey: id) {
      let end = max(open.start, current.position)
      current.story.bookmarks.append(Bookmark(name: open.name, text: open.start..<end))
    }
    return .skipped
  }
}
