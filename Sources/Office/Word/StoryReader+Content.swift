extension StoryReader {
  /// Elements of stories: blocks, runs, and what stands in runs.
  mutating func enterContent(_ element: XMLElement) -> Scope {
    switch element.name {
    case .text, .deletedText, .mathText: return beginText(element, reason: current.hiddenReason)
    case .fieldCode, .deletedFieldCode:
      return beginText(element, reason: current.deletions > 0 ? .deleted : .fieldCode)
    case .run, .mathRun:
      beginRun(element)
      return .content
    case .runProperties: return current.run == nil ? .skipped : .run
    case .paragraph:
      if current.paragraph != nil { endParagraph(element.start) }
      current.beginParagraph(origin: element.start)
      return .content
    case .paragraphProperties: return .paragraph
    case .table, .row, .cell, .tableProperties, .rowExceptions, .tableGrid, .rowProperties, .cellProperties:
      return enterTable(element)
    case .tab, .positionTab: return write("\t")
    case .lineBreak: return writeBreak(element)
    case .carriageReturn: return write("\u{2028}")
    case .noBreakHyphen: return write("-")
    case .symbol: return writeSymbol(element)
    case .extendedSymbol: return writeExtendedSymbol(element)
    case .softHyphen, .pageRendered: return .skipped
    case .control, .controlProperties, .controlEnd, .controlContent: return enterControl(element)
    case .inserted, .deleted, .movedFrom, .movedTo: return beginRevision(element)
    case .hyperlink, .smartTag, .customXML, .direction, .directionOverride, .ruby, .rubyBase: return .content
    case .rubyText: return skipKeepingText()
    default: return enterRareContent(element)
    }
  }

  private mutating func enterRareContent(_ element: XMLElement) -> Scope {
    switch element.name {
    case .simpleField, .fieldCharacter, .formField: return enterField(element)
    case .drawing, .picture, .object:
      drawings.append(false)
      return .drawing
    case .footnoteReference, .endnoteReference, .commentReference, .commentStart, .commentEnd:
      return refer(element)
    case .sectionProperties: return .section
    case .rubyProperties, .smartTagProperties, .customXMLProperties, .fieldData: return .skipped
    case .runChange, .paragraphChange, .numberingChange: return .skipped
    case .bookmarkStart, .bookmarkEnd, .proofError, .permissionStart, .permissionEnd, .moveFromStart, .moveFromEnd,
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
    case .text, .deletedText, .mathText, .fieldCode, .deletedFieldCode: endText()
    case .run, .mathRun:
      current.cutRun()
      current.run = nil
    case .paragraph: endParagraph(element.end)
    case .table: current.endTable()
    case .row: current.endRow()
    case .cell: current.endCell()
    case .cellProperties: current.settleCell(merge: cellMerge)
    case .control: endControl()
    case .inserted, .deleted, .movedFrom, .movedTo: endRevision()
    case .simpleField: endField()
    case .drawing, .picture, .object: endDrawing(element)
    case .alternateContent: branches.leave()
    default: leaveEquation(element)
    }
  }

  private mutating func beginText(_ element: XMLElement, reason: SetAside.Reason?) -> Scope {
    target = .story(reason, start: current.length(for: reason), preserving: element.preservesSpace)
    return .content
  }

  private mutating func endText() {
    if case .story(let reason, let start, let preserving) = target {
      current.tidy(from: start, as: reason, preserving: preserving)
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
    let code = UInt32(element.string(.character) ?? "", radix: 16) ?? 0x25AF
    return write(Symbols.character(code: code, font: element.string(.font) ?? ""))
  }

  private mutating func writeExtendedSymbol(_ element: XMLElement) -> Scope {
    let code = UInt32(element.string(.symbolCharacter) ?? "", radix: 16) ?? 0x25AF
    return write(Unicode.Scalar(code).map { String(Character($0)) } ?? "▯")
  }

  /// Ends the open paragraph, whose last character is before `end` in the part.
  mutating func endParagraph(_ end: Int) {
    guard let open = current.endParagraph(end: end, styles: styles) else { return }
    number(open, at: current.story.paragraphs.count - 1)
  }
}
