extension StoryReader {
  /// `w:pPr` and, inside it, `w:numPr` and the properties of the paragraph mark.
  mutating func enterParagraphProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    switch (scope, element.name) {
    case (.paragraph, .paragraphStyle):
      current.paragraph?.properties.style = element.value(.val).flatMap { styles.index(of: $0) } ?? 0
    case (.paragraph, .numberingProperties): return .list
    case (.list, .numberID): current.paragraph?.properties.list = element.integer(.val)
    case (.list, .listLevel): current.paragraph?.properties.level = element.integer(.val)
    case (.list, .inserted):
      current.paragraph?.formatted = StoryReader.change(by: element)
      // Numbering that was given to the paragraph as a tracked change (17.13.5.19).
      if view == .original { current.paragraph?.properties.list = 0 }
    case (.paragraph, .outlineLevel): current.paragraph?.properties.outlineLevel = element.integer(.val)
    case (.paragraph, .justification): current.paragraph?.properties.isCentered = element.has(.val, "center")
    case (.paragraph, .runProperties): return .mark
    case (.paragraph, .sectionProperties):
      sections.append(SectionMark())
      return .section
    case (.paragraph, .paragraphChange):
      current.paragraph?.formatted = StoryReader.change(by: element)
      guard view == .original else { return .skipped }
      // It stands behind all others and holds the whole of the old properties.
      current.paragraph?.properties = OpenStory.OpenParagraph.Properties()
      return .oldParagraph
    case (.oldParagraph, .paragraphProperties): return .paragraph
    case (.mark, .runChange): current.paragraph?.formatted = StoryReader.change(by: element)
    case (.mark, .vanish): current.paragraph?.isMarkHidden = element.isOn()
    case (.mark, .deleted), (.mark, .movedFrom): current.paragraph?.markDeleted = StoryReader.change(by: element)
    case (.mark, .inserted), (.mark, .movedTo): current.paragraph?.markInserted = StoryReader.change(by: element)
    default: break
    }
    return .skipped
  }

  private static func change(by element: XMLElement) -> OpenStory.Change {
    OpenStory.Change(author: element.string(.author) ?? "", date: element.string(.date) ?? "")
  }

  /// `w:rPr` of a run. Properties of its styles are added when the element ends.
  mutating func enterRunProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    if scope == .oldRun { return element.name == .runProperties ? .run : .skipped }
    switch element.name {
    case .runStyle: setStyle(element.value(.val))
    case .bold: setTrait(.bold, element.isOn())
    case .underline: setTrait(.underlined, !element.has(.val, "none"))
    case .strike, .doubleStrike: if element.isOn() { setTrait(.struck, true) }
    case .highlight: setTrait(.highlighted, !element.has(.val, "none"))
    case .vanish: current.run?.isHidden = element.isOn()
    case .runChange:
      current.run?.formatted = StoryReader.change(by: element)
      guard view == .original else { return .skipped }
      resetRun()
      return .oldRun
    default: break
    }
    return .skipped
  }

  private mutating func setTrait(_ trait: Run.Traits, _ isOn: Bool) {
    if isOn { current.run?.traits.insert(trait) } else { current.run?.traits.remove(trait) }
  }

  mutating func beginRun(_ element: XMLElement) {
    current.run = OpenStory.OpenRun(start: current.position, origin: element.start)
    resetRun()
  }

  /// A run begins with what its paragraph's style and the document's defaults say.
  private mutating func resetRun() {
    let style = styles.styles[current.paragraph?.properties.style ?? 0]
    current.run?.isHidden = style.isHidden ?? styles.isHiddenByDefault
    current.run?.traits = style.isBold == true ? .bold : []
  }

  /// Hidden and bold toggle: set in both styles, they cancel out (17.7.3).
  private mutating func setStyle(_ id: UnsafeBufferPointer<UInt8>?) {
    guard let id, let index = styles.index(of: id) else { return }
    if styles.styles[index].isHidden == true { current.run?.isHidden.toggle() }
    if styles.styles[index].isBold == true { current.run?.traits.formSymmetricDifference(.bold) }
  }

  mutating func enterTable(_ element: XMLElement) -> Scope {
    switch element.name {
    case .table:
      endJoined()
      current.beginTable()
    case .row: current.beginRow()
    case .cell:
      cellMerge = .none
      current.beginCell()
    case .rowProperties: return .row
    case .cellProperties: return .cell
    default: return .table
    }
    return .content
  }

  mutating func enterTableProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    switch (scope, element.name) {
    case (.row, .gridBefore): current.skipColumns(element.integer(.val) ?? 0)
    case (.row, .deleted), (.row, .inserted):
      let isDeletion = element.name == .deleted
      record(isDeletion ? .deletion : .insertion, by: element)
      current.changeRow(isDeletion: isDeletion)
    case (.cell, .cellDeleted), (.cell, .cellInserted):
      let isDeletion = element.name == .cellDeleted
      record(isDeletion ? .deletion : .insertion, by: element)
      current.changeCell(isDeletion: isDeletion)
    case (.cell, .gridSpan): current.span(columns: element.integer(.val) ?? 1)
    case (.cell, .verticalMerge): cellMerge = element.has(.val, "restart") ? .restart : .down
    case (.cell, .horizontalMerge): if !element.has(.val, "restart") { cellMerge = .across }
    case (_, .tableChange), (_, .rowChange), (_, .cellChange), (_, .gridChange), (_, .exceptionsChange):
      record(.formatting, by: element)
    default: break
    }
    return .skipped
  }

  /// Lists a tracked change that has a place but no text.
  mutating func record(_ kind: Revision.Kind, by element: XMLElement) {
    let here = current.raw(current.position, current.position)
    current.story.revisions.append(
      Revision(
        kind: kind, author: element.string(.author) ?? "", date: element.string(.date) ?? "", span: here))
  }
}
