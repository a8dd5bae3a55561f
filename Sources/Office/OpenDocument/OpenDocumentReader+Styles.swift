extension OpenDocumentReader {
  /// Inside `office:styles` and `office:automatic-styles` (16).
  mutating func enterStyles(_ element: XMLElement) -> Open {
    switch element.name {
    case .odfStyle, .defaultStyle:
      isDefaultStyle = element.name == .defaultStyle
      style = (
        OpenDocumentStyles.family(element), element.string(.odfName) ?? "",
        OpenDocumentStyles.Style(element, isAutomatic: areStylesAutomatic)
      )
      return .style
    case .odfParagraphProperties, .odfTextProperties: style?.style.read(element)
    case .listStyle:
      guard let name = element.string(.odfName), !name.isEmpty else { return .skipped }
      return begin(list: name)
    case .outlineStyle: return begin(list: OpenDocumentLists.outline)
    case .numberLevel, .bulletLevel, .imageLevel, .outlineLevelStyle:
      guard open.last == .listStyle, let level = element.integer(.odfLevel)
      else { return .skipped }
      lists.set(OpenDocumentLists.Level(element), level - 1, of: listStyle)
    default: break
    }
    return .skipped
  }

  private mutating func begin(list name: String) -> Open {
    listStyle = name
    lists.begin(name)
    return .listStyle
  }

  mutating func endStyle() {
    guard let ended = style else { return }
    style = nil
    if isDefaultStyle {
      styles.setDefault(ended.style, family: ended.family)
    } else {
      styles.set(ended.style, family: ended.family, name: ended.name)
    }
  }

  /// Inside `office:master-styles`: headers and footers of the pages (16.9, 16.10).
  mutating func enterMaster(_ element: XMLElement) -> Open {
    switch element.name {
    case .masterPage:
      pages.begin(element.string(.odfName) ?? "", next: element.string(.nextStyle))
      return .masterPage
    case .odfHeader, .headerLeft, .headerFirst, .loHeaderFirst: return beginMargin(.header, element)
    case .odfFooter, .footerLeft, .footerFirst, .loFooterFirst: return beginMargin(.footer, element)
    default: return .skipped
    }
  }

  private mutating func beginMargin(_ kind: Story.Kind, _ element: XMLElement) -> Open {
    guard open.last == .masterPage, !element.has(.isDisplayed, "false") else { return .skipped }
    beginStory(kind)
    pages.add(margin: current.serial)
    return .margin
  }

  mutating func endMargin(_ element: XMLElement) { endStory(element) }

  /// Programs and what calls them (3.12, 15).
  mutating func enterScripts(_ element: XMLElement) -> Open {
    if element.name == .basicModule || element.name == .eventListener {
      activeContent.insert(ActiveContent(.macro, part: part, target: element.string(.xlink) ?? ""))
    }
    return element.name == .eventListener ? .skipped : .scripts
  }
}

/// Which pages a document has, and which headers and footers belong to them.
struct OpenDocumentPages {
  /// Page styles that the text asks for.
  var used: Set<String> = []
  private var names: [String] = []
  private var next: [String: String] = [:]
  private var margins: [(serial: Int, page: String)] = []

  mutating func begin(_ name: String, next: String?) {
    names.append(name)
    self.next[name] = next ?? name
  }

  mutating func add(margin serial: Int) { margins.append((serial, names.last ?? "")) }

  /// Serial numbers of headers and footers on pages that the document does not have.
  func absent() -> Set<Int> {
    var shown: Set<String> = []
    // Text that asks for no page style begins on the standard one.
    let first = names.contains("Standard") ? "Standard" : names.first ?? ""
    var open = Array(used) + [first]
    while let name = open.popLast() {
      guard shown.insert(name).inserted else { continue }
      if let following = next[name] { open.append(following) }
    }
    return Set(margins.filter { !shown.contains($0.page) }.map(\.serial))
  }
}
