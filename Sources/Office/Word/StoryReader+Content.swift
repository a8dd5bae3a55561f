extension StoryReader {
  /// Elements of stories: blocks, runs, and what stands in runs.
  mutating func enterContent(_ element: XMLElement) -> Scope {
    switch element.name {
    case .text, .deletedText, .mathText: return beginText(element, reason: current.hiddenReason)
    case .fieldCode, .deletedFieldCode:
      return beginText(element, reason: current.revisionReason ?? .fieldCode)
    case .run, .mathRun:
      beginRun(element)
      return .content
    case .runProperties: return current.run == nil ? .skipped : .run
    case .paragraph:
      if current.paragraph != nil { endParagraph(element.start) }
      current.beginParagraph(origin: element.start)
      if kind == .comment { lastParagraphID = element.string(.paragraphID) ?? "" }
      return .content
    case .paragraphProperties: return .paragraph
    case .table, .row, .cell, .tableProperties, .rowExceptions, .tableGrid, .rowProperties, .cellProperties:
      return enterTable(element)
    case .tab, .positionTab: return write("\t")
    case .lineBreak: return writeBreak(element)
    case .carriageReturn: return write("\u{2028}")
    case .noBreakHyphen: return write("-")
    case .symbol, .extendedSymbol: return writeSymbol(element)
    case .softHyphen, .pageRendered: return .skipped
    case .control, .controlProperties, .controlEnd, .controlContent: return enterControl(element)
    case .inserted, .deleted, .movedFrom, .movedTo: return beginRevision(element)
    case .hyperlink: return beginHyperlink(element)
    case .smartTag, .customXML, .direction, .directionOverride, .ruby, .rubyBase: return .content
    case .rubyText: return skipKeepingText()
    default: return enterRareContent(element)
    }
  }

  private mutating func enterRareContent(_ element: XMLElement) -> Scope {
    switch element.name {
    case .simpleField, .fieldCharacter, .formField: return enterField(element)
    case .drawing, .picture, .object:
      drawings.append(OpenDrawing())
      return .drawing
    case .footnoteReference, .endnoteReference, .commentReference, .commentStart, .commentEnd:
      return refer(element)
    case .sectionProperties:
      sections.append(SectionMark())
      return .section
    case .bookmarkStart, .bookmarkEnd: return markBookmark(element)
    case .imported: return importChunk(element)
    case .rubyProperties, .smartTagProperties, .customXMLProperties, .fieldData: return .skipped
    case .runChange, .paragraphChange, .numberingChange: return .skipped
    case .proofError, .permissionStart, .permissionEnd, .moveFromStart, .moveFromEnd,
      .moveToStart, .moveToEnd, .xmlInsertStart, .xmlInsertEnd, .xmlDeleteStart, .xmlDeleteEnd, .xmlMoveFromStart,
      .xmlMoveFromEnd, .xmlMoveToStart, .xmlMoveToEnd, .annotationReference, .footnoteMark, .endnoteMark, .separator,
      .continuationSeparator, .conflictInsStart, .conflictInsEnd:
      return .skipped
    default:
      if let scope = enterEquation(element) { return scope }
      // Unknown wrappers may hold text that we understand, so their contents are read.
      count(element.qualifiedName)
      return .content
    }
  }

  mutating func leaveContent(_ element: XMLElement) {
    switch element.name {
    case .text, .deletedText, .mathText, .fieldCode, .deletedFieldCode: endText(element)
    case .run, .mathRun:
      current.cutRun()
      current.run = nil
    case .paragraph: endParagraph(element.end)
    case .table: current.endTable()
    case .row: current.endRow()
    case .cell:
      endJoined()
      current.endCell()
    case .hyperlink: endHyperlink()
    case .sectionProperties: endSection(inParagraph: false)
    case .cellProperties: current.settleCell(merge: cellMerge)
    case .control: endControl()
    case .inserted, .deleted, .movedFrom, .movedTo: endRevision()
    case .simpleField: endField()
    case .drawing, .picture, .object: endDrawing(element)
    case .alternateContent: branches.leave()
    default: leaveEquation(element)
    }
  }

  mutating func beginText(_ element: XMLElement, reason: SetAside.Reason?) -> Scope {
    target = .story(reason, start: current.length(for: reason), preserving: element.preservesSpace)
    return .content
  }

  mutating func endText(_ element: XMLElement) {
    if case .story(let reason, let start, let preserving) = target {
      let cut = current.tidy(from: start, as: reason, preserving: preserving)
      if cut > 0, books != nil { books?.add(cut, .whiteSpace) }
    }
    target = .none
  }

  mutating func write(_ text: String) -> Scope {
    current.write(text)
    return .skipped
  }

  /// A page or column break at the beginning of a paragraph moves it, and is no character of its text.
  private mutating func writeBreak(_ element: XMLElement) -> Scope {
    if element.has(.type, "page") || element.has(.type, "column") {
      guard let paragraph = current.paragraph, current.position > paragraph.start else { return .skipped }
    }
    return write("\u{2028}")
  }

  private mutating func writeSymbol(_ element: XMLElement) -> Scope {
    current.write(Symbols.character(of: element), isCharacter: true)
    return .skipped
  }

  /// Ends the open paragraph, whose last character is before `end` in the part.
  mutating func endParagraph(_ end: Int) {
    guard let properties = current.endParagraph(end: end, styles: styles) else { return }
    number(properties, at: current.story.paragraphs.count - 1)
  }

  /// Ends text that waits for a paragraph to go on in and finds none.
  mutating func endJoined() {
    guard let properties = current.endJoined(styles: styles) else { return }
    number(properties, at: current.story.paragraphs.count - 1)
  }
}
