extension StoryReader {
  /// `w:pPr` and, inside it, `w:numPr` and the properties of the paragraph mark.
  mutating func enterParagraphProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    switch (scope, element.name) {
    case (.paragraph, .paragraphStyle):
      current.paragraph?.style = element.value(.val).flatMap { styles.index(of: $0) } ?? 0
    case (.paragraph, .numberingProperties): return .list
    case (.list, .numberID): current.paragraph?.list = element.integer(.val)
    case (.list, .listLevel): current.paragraph?.level = element.integer(.val)
    case (.paragraph, .outlineLevel): current.paragraph?.outlineLevel = element.integer(.val)
    case (.paragraph, .justification): current.paragraph?.isCentered = element.has(.val, "center")
    case (.paragraph, .runProperties): return .mark
    case (.paragraph, .sectionProperties): return .section
    case (.paragraph, .paragraphChange), (.mark, .runChange):
      current.paragraph?.formattedBy = element.string(.author) ?? ""
    case (.mark, .deleted), (.mark, .movedFrom):
      current.paragraph?.markDeletedBy = element.string(.author) ?? ""
    case (.mark, .inserted), (.mark, .movedTo):
      current.paragraph?.markInsertedBy = element.string(.author) ?? ""
    default: break
    }
    return .skipped
  }

  /// `w:rPr` of a run. Properties of its styles are added when the element ends.
  mutating func enterRunProperty(_ element: XMLElement) -> Scope {
    switch element.name {
    case .runStyle: setStyle(element.value(.val))
    case .bold: setTrait(.bold, element.isOn())
    case .underline: setTrait(.underlined, !element.has(.val, "none"))
    case .strike, .doubleStrike: if element.isOn() { setTrait(.struck, true) }
    case .highlight: setTrait(.highlighted, !element.has(.val, "none"))
    case .vanish: current.run?.isHidden = element.isOn()
    case .runChange: current.run?.formattedBy = element.string(.author) ?? ""
    default: break
    }
    return .skipped
  }

  private mutating func setTrait(_ trait: Run.Traits, _ isOn: Bool) {
    if isOn { current.run?.traits.insert(trait) } else { current.run?.traits.remove(trait) }
  }

  /// A run begins with what its paragraph's style and the document's defaults say.
  mutating func beginRun(_ element: XMLElement) {
    var run = OpenStory.OpenRun(start: current.position, origin: element.start)
    let style = current.paragraph?.style ?? 0
    run.isHidden = styles.styles[style].isHidden ?? styles.isHiddenByDefault
    if styles.styles[style].isBold == true { run.traits.insert(.bold) }
    current.run = run
  }

  /// Hidden and bold toggle: set in both styles, they cancel out (17.7.3).
  private mutating func setStyle(_ id: UnsafeBufferPointer<UInt8>?) {
    guard let id, let index = styles.index(of: id) else { return }
    if styles.styles[index].isHidden == true { current.run?.isHidden.toggle() }
    if styles.styles[index].isBold == true { current.run?.traits.formSymmetricDifference(.bold) }
  }

  mutating func enterSectionProperty(_ element: XMLElement) -> Scope {
    switch element.name {
    case .headerReference: sections.append((.header, element.string(.relationshipID) ?? ""))
    case .footerReference: sections.append((.footer, element.string(.relationshipID) ?? ""))
    case .sectionChange: record(.formatting, by: element)
    default: break
    }
    return .skipped
  }

  mutating func enterTable(_ element: XMLElement) -> Scope {
    switch element.name {
    case .table: current.beginTable()
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
    case (.row, .deleted):
      record(.deletion, by: element)
      current.deleteRow()
    case (.row, .inserted), (.cell, .cellInserted): record(.insertion, by: element)
    case (.cell, .cellDeleted):
      record(.deletion, by: element)
      current.deleteCell()
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
    current.story.revisions.append(Revision(kind: kind, author: element.string(.author) ?? "", span: here))
  }
}
