extension StoryReader {
  /// Drawings, old pictures and embedded objects: text in them is read, and what they show is named with the words
  /// their author gave it.
  mutating func enterDrawing(_ element: XMLElement) -> Scope {
    switch element.name {
    case .textBoxContent:
      beginTextBox()
      return .content
    case .drawingBody:
      beginTextBox()
      return .drawingText
    case .chart, .diagram: enterDiagram(element)
    case .drawingProperties: describe(element.string(.plainDescription) ?? element.string(.plainTitle))
    case .oldShape: describe(element.string(.plainAlternative) ?? element.string(.plainTitle))
    case .embeddedObject: describe(element.string(.programID))
    case .textPath:
      // WordArt, as watermarks are made of: the words stand in an attribute.
      if let words = element.string(.plainString), !words.isEmpty {
        count(element.qualifiedName, description: words)
      }
    default: break
    }
    return .drawing
  }

  /// The first words that describe the drawing stay.
  private mutating func describe(_ words: String?) {
    guard let words, !words.isEmpty, !drawings.isEmpty, drawings[drawings.count - 1].description.isEmpty else { return }
    drawings[drawings.count - 1].description = words
  }

  mutating func leaveDrawing(_ element: XMLElement) {
    switch element.name {
    case .textBoxContent, .drawingBody: endTextBox()
    case .alternateContent: branches.leave()
    default: break
    }
  }

  mutating func endDrawing(_ element: XMLElement) {
    let drawing = drawings.popLast() ?? OpenDrawing()
    if !drawing.hasText || element.name == .object {
      count(element.qualifiedName, description: drawing.description)
    }
  }

  /// Text in the language of drawings (21.1.2). Its runs are none of Word's, so they have no origin to edit at.
  mutating func enterDrawingText(_ element: XMLElement) -> Scope {
    switch element.name {
    case .drawingParagraph:
      current.beginParagraph(origin: 0)
    case .drawingRun, .drawingField:
      current.run = OpenStory.OpenRun(start: current.position, origin: -1)
    case .drawingText:
      _ = beginText(element, reason: current.hiddenReason)
      // Outside WordprocessingML white space always counts.
      target = .story(current.hiddenReason, start: current.length(for: current.hiddenReason), preserving: true)
    case .drawingBreak: _ = write("\u{2028}")
    default: break
    }
    return .drawingText
  }

  mutating func leaveDrawingText(_ element: XMLElement) {
    switch element.name {
    case .drawingParagraph: endParagraph(0)
    case .drawingRun, .drawingField:
      current.cutRun()
      current.run = nil
    case .drawingText: endText(element)
    case .alternateContent: branches.leave()
    default: break
    }
  }
}
