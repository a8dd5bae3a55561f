extension OpenDocumentReader {
  /// What stands in paragraphs (6).
  mutating func enterInline(_ element: XMLElement) -> Open {
    switch element.name {
    case .odfSpan:
      var look = element.string(.odfStyleName).map { styles.style($0, .text).look } ?? OpenDocumentStyles.Look()
      if let around = here.looks.last { look.inherit(from: around) }
      here.looks.append(look)
      resumeRun(element)
      return .span
    case .odfLink: return beginLink(element)
    case .odfMetaSpan, .odfRuby, .odfRubyBase, .drawLink, .group:
      resumeRun(element)
      return .wrapper
    case .odfSpaces:
      return writing(String(repeating: " ", count: spaces(element)))
    case .odfTab: return writing("\t")
    case .odfBreak: return writing("\u{2028}")
    case .odfRubyText:
      current.cutRun()
      target = .aside
      return .aside
    case .odfNote:
      here.noteID = element.string(.odfID) ?? ""
      here.isEndnote = element.has(.noteClass, "endnote")
      return .wrapper
    case .noteCitation: return .skipped
    case .noteBody: return beginNote(element)
    case .annotation: return beginAnnotation(element)
    case .annotationEnd: return endAnnotation(element)
    case .odfChange, .odfChangeStart, .odfChangeEnd: return refer(element)
    case .odfBookmark, .odfBookmarkStart, .odfBookmarkEnd: return markBookmark(element)
    case .creator, .odfDate: return enterComment(element)
    case .odfSoftBreak, .referenceMark, .referenceMarkStart,
      .referenceMarkEnd, .dateString, .senderInitials, .tocMark, .tocMarkStart, .tocMarkEnd,
      .indexMark, .indexMarkStart, .indexMarkEnd, .odfLabel:
      return .skipped
    case .hiddenText, .hiddenParagraph: return enterHiddenField(element)
    case .odfScriptField, .odfMacroField:
      activeContent.insert(ActiveContent(.macro, part: part, target: element.string(.xlink) ?? ""))
      return element.name == .odfScriptField ? .skipped : beginField(element)
    case .odfDDE: return enterDDE(element)
    case .odfControl: return beginContentControl(element)
    case .fieldMark, .fieldMarkStart, .fieldMarkEnd: return beginFieldMark(element)
    default: return enterDrawing(element) ?? enterUnknown(element)
    }
  }

  /// Every other element of the text vocabulary in a paragraph is a field, whose content is what it shows (7).
  private mutating func enterUnknown(_ element: XMLElement) -> Open {
    if current.paragraph != nil, element.qualifiedName.hasPrefix("text:") { return beginField(element) }
    count(element.qualifiedName)
    resumeRun(element)
    return .wrapper
  }

  /// Spaces that `text:s` stands for.
  func spaces(_ element: XMLElement) -> Int { min(max(element.integer(.odfCount) ?? 1, 0), 1_000) }

  private mutating func writing(_ text: String) -> Open {
    write(text)
    return .skipped
  }

  mutating func endSpan(_ element: XMLElement) {
    if here.looks.count > 1 { here.looks.removeLast() }
    resumeRun(element)
  }

  mutating func beginField(_ element: XMLElement) -> Open {
    current.cutRun()
    let name = Array(element.qualifiedName.utf8)
    current.fields.append(OpenField(isInCode: false, code: name, resultStart: current.position))
    resumeRun(element)
    return .field
  }

  mutating func endField(_ element: XMLElement) {
    current.cutRun()
    if let field = current.fields.popLast() {
      let start = min(field.resultStart ?? current.position, current.position)
      current.story.fields.append(
        Field(code: String(decoding: field.code, as: UTF8.self), text: start..<current.position))
    }
    resumeRun(element)
  }

  /// Text that is kept though the line does not show it: the reading beside ruby characters.
  mutating func endAside(_ element: XMLElement) {
    current.setAside(String(decoding: gathered, as: UTF8.self), as: .alternate)
    gathered.removeAll(keepingCapacity: true)
    target = current.paragraph == nil ? .nothing : .story
    resumeRun(element)
  }

  /// Hidden text and hidden paragraphs are fields with a condition; the file says how it came out (7.7.5, 7.7.6).
  private mutating func enterHiddenField(_ element: XMLElement) -> Open {
    guard element.has(.isHidden, "true") else { return beginField(element) }
    if element.name == .hiddenText {
      current.cutRun()
      current.setAside(element.string(.stringValue) ?? "", as: .hidden)
      return .skipped
    }
    here.isParagraphHidden = true
    resumeRun(element)
    return .wrapper
  }

  /// A field or section that has another program deliver data.
  mutating func enterDDE(_ element: XMLElement) -> Open {
    let source = [Name.ddeApplication, .ddeTopic, .ddeItem].compactMap { element.string($0) }.joined(separator: " ")
    activeContent.insert(ActiveContent(.dde, part: part, target: source))
    return element.name == .odfDDE ? beginField(element) : .skipped
  }
}
