extension OpenDocumentReader {
  /// A `text:list` that is open. Lists in lists are levels of the outermost.
  struct OpenList {
    var number: Int
    var style: String
    /// From 0.
    var level: Int
  }

  /// A `text:list-item` that is open.
  struct OpenItem {
    /// How many lists are open around its own paragraphs.
    var depth: Int
    /// Only its first paragraph shows the label; in a list header none does.
    var isLabelled: Bool
    var start: Int?
    var styleOverride: String?
  }

  /// Elements of the text: blocks first, then what stands in paragraphs.
  mutating func enterText(_ element: XMLElement) -> Open {
    switch element.name {
    case .odfParagraph, .odfHeading: return beginParagraph(element)
    case .odfList: return beginList(element)
    case .odfListItem: return beginItem(element, isLabelled: false)
    case .odfListHeader: return beginItem(element, isLabelled: true)
    case .numberedParagraph: return beginNumbered(element)
    case .odfTable, .odfRow, .odfCell, .coveredCell: return enterTable(element)
    case .odfSection: return beginSection(element)
    case .odfText:
      isText = true
      return .wrapper
    case .flatODF, .odfContent, .odfStyles, .odfMeta, .odfBody, .eventListeners, .indexBody, .indexTitle, .odfRows,
      .odfHeaderRows, .odfRowGroup, .odfColumns, .odfHeaderColumns, .odfColumnGroup, .regionLeft, .regionCenter,
      .regionRight:
      return .wrapper
    case .namedStyles, .automaticStyles:
      areStylesAutomatic = element.name == .automaticStyles
      return .styles
    case .masterStyles: return .masterStyles
    case .odfMetadata: return .metadata
    case .odfScripts: return .scripts
    case .eventListener: return enterScripts(element)
    case .trackedChanges: return .changes
    case .odfForms: return .forms
    case .odfSettings, .odfFonts, .sequenceDeclarations, .variableDeclarations, .userDeclarations, .odfColumn,
      .tocSource, .alphabeticalSource, .indexMarks, .illustrationSource, .tableSource, .objectSource, .userSource,
      .bibliographySource, .bibliographySettings, .notesSettings, .tableTitle, .tableDescription:
      return .skipped
    case .sectionSource:
      if let address = element.string(.xlink), !address.isEmpty {
        activeContent.insert(ActiveContent(.link, part: part, target: address))
      }
      return .skipped
    case .ddeDeclarations: return .wrapper
    case .ddeSource, .ddeDeclaration: return enterDDE(element)
    default: return enterInline(element)
    }
  }

  private mutating func beginParagraph(_ element: XMLElement) -> Open {
    if current.paragraph != nil { endParagraph(element.start) }
    let name = element.string(.odfStyleName) ?? ""
    let style = styles.style(name, .paragraph)
    if !style.masterPage.isEmpty, outer.isEmpty { pages.used.insert(style.masterPage) }
    current.beginParagraph(origin: element.start)
    here.paragraphStyle = style
    here.looks = [style.look]
    here.isParagraphHidden = false
    here.hasText = false
    here.hasSpaceBefore = false
    here.outlineLevel = nil
    if element.name == .odfHeading {
      let level = element.integer(.odfOutlineLevel) ?? 1
      here.outlineLevel = (1...9).contains(level) ? level - 1 : nil
    }
    here.label = label(of: element, style: style)
    for id in here.changes.keys { here.changes[id] = current.position }
    target = .story
    resumeRun(element)
    return .paragraph
  }

  mutating func endParagraph(_ end: Int) {
    guard current.paragraph != nil else { return }
    current.cutRun()
    current.run = nil
    for (id, start) in here.changes.sorted(by: { $0.key < $1.key }) { recordChange(id, from: start) }
    if current.endParagraph(end: end, styles: sheet) != nil, !current.story.paragraphs.isEmpty {
      let last = current.story.paragraphs.count - 1
      current.story.paragraphs[last].style = here.paragraphStyle.displayName
      current.story.paragraphs[last].isCentered = here.paragraphStyle.isCentered ?? false
      current.story.paragraphs[last].outlineLevel = here.outlineLevel
      current.story.paragraphs[last].label = here.label
    }
    here.label = nil
    here.isParagraphHidden = false
    here.hasSpaceBefore = false
    target = .nothing
  }

  /// The number of a paragraph: of the list it stands in, or of the outline for headings in no list.
  private mutating func label(of element: XMLElement, style: OpenDocumentStyles.Style) -> NumberLabel? {
    if let list = here.lists.last, let item = here.items.last, item.depth == here.lists.count {
      guard !item.isLabelled else { return nil }
      here.items[here.items.count - 1].isLabelled = true
      if element.has(.isListHeader, "true") { return nil }
      let listStyle = item.styleOverride ?? (list.style.isEmpty ? style.list ?? "" : list.style)
      return label(list.number, level: list.level, start: item.start, style: listStyle)
    }
    guard element.name == .odfHeading, let level = here.outlineLevel, style.list?.isEmpty != true,
      !element.has(.isListHeader, "true"), lists.level(level, of: OpenDocumentLists.outline) != nil
    else { return nil }
    let start = element.has(.restartNumbering, "true") ? element.integer(.odfStart) ?? 1 : element.integer(.odfStart)
    return label(OpenDocumentCounters.outline, level: level, start: start, style: OpenDocumentLists.outline)
  }

  private mutating func label(_ list: Int, level: Int, start: Int?, style: String) -> NumberLabel? {
    guard lists.level(level, of: style) != nil else { return nil }
    let numbers = counters.count(list, level: level, start: start, in: lists, style: style)
    let text = lists.label(numbers, level: level, of: style)
    return text.isEmpty ? nil : NumberLabel(text: text, level: min(level, 8), list: list)
  }

  private mutating func beginList(_ element: XMLElement) -> Open {
    let own = element.string(.odfStyleName)
    if let around = here.lists.last {
      let level = min(around.level + 1, OpenDocumentCounters.levels - 1)
      here.lists.append(OpenList(number: around.number, style: own ?? around.style, level: level))
    } else {
      let style = own ?? ""
      here.lists.append(OpenList(number: counters.list(element, style: style), style: style, level: 0))
    }
    return .list
  }

  private mutating func beginItem(_ element: XMLElement, isLabelled: Bool) -> Open {
    here.items.append(
      OpenItem(
        depth: here.lists.count, isLabelled: isLabelled, start: element.integer(.odfStart),
        styleOverride: element.string(.styleOverride)))
    return .item
  }

  mutating func endItem() { _ = here.items.popLast() }

  /// A paragraph that says itself which list and level it is of (5.3.6).
  private mutating func beginNumbered(_ element: XMLElement) -> Open {
    let level = min(max((element.integer(.odfLevel) ?? 1) - 1, 0), OpenDocumentCounters.levels - 1)
    let style = element.string(.odfStyleName) ?? ""
    let number = element.string(.odfListID).map { counters.list(named: $0) } ?? counters.list(element, style: style)
    here.lists.append(OpenList(number: number, style: style, level: level))
    _ = beginItem(element, isLabelled: false)
    return .numbered
  }

  /// A section may be hidden altogether, or come from another file.
  private mutating func beginSection(_ element: XMLElement) -> Open {
    let isConditional = element.has(.odfDisplay, "condition") && element.has(.isHidden, "true")
    guard element.has(.odfDisplay, "none") || isConditional else { return .wrapper }
    here.hiding += 1
    return .hidden
  }

  mutating func endHidden(_ element: XMLElement) {
    here.hiding = max(0, here.hiding - 1)
    resumeRun(element)
  }
}
