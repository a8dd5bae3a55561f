extension OpenDocumentReader {
  /// A hyperlink (6.1.8). Its address is data and never followed.
  mutating func beginLink(_ element: XMLElement) -> Open {
    writeSpace()
    let address = element.string(.xlink) ?? ""
    let isInside = address.hasPrefix("#")
    here.links.append(current.story.hyperlinks.count)
    current.story.hyperlinks.append(
      Hyperlink(
        target: isInside ? "" : address, anchor: isInside ? String(address.dropFirst()) : "",
        text: current.position..<current.position))
    resumeRun(element)
    return .link
  }

  mutating func endLink(_ element: XMLElement) {
    if let index = here.links.popLast(), current.story.hyperlinks.indices.contains(index) {
      let start = current.story.hyperlinks[index].text.lowerBound
      current.story.hyperlinks[index].text = start..<max(start, current.position)
    }
    resumeRun(element)
  }

  /// Bookmarks (6.2.1): at one place, or from mark to mark by name.
  mutating func markBookmark(_ element: XMLElement) -> Open {
    let name = element.string(.odfMarkName) ?? ""
    switch element.name {
    case .odfBookmarkStart: current.bookmarks[name] = (name, current.position)
    case .odfBookmarkEnd:
      if let open = current.bookmarks.removeValue(forKey: name) {
        let end = max(open.start, current.position)
        current.story.bookmarks.append(Bookmark(name: name, text: open.start..<end))
      }
    default: current.story.bookmarks.append(Bookmark(name: name, text: current.position..<current.position))
    }
    return .skipped
  }
}
