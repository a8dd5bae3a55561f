extension StoryReader {
  /// Drawings, old pictures and embedded objects: only text boxes in them are read; the rest is counted.
  mutating func enterDrawing(_ element: XMLElement) -> Scope {
    switch element.name {
    case .textBoxContent:
      beginTextBox()
      return .content
    case .chart, .diagram, .drawingText:
      count(element.qualifiedName)
      return .drawing
    default: return .drawing
    }
  }

  mutating func leaveDrawing(_ element: XMLElement) {
    switch element.name {
    case .textBoxContent: endTextBox()
    case .alternateContent: branches.leave()
    default: break
    }
  }

  mutating func endDrawing(_ element: XMLElement) {
    let hasText = drawings.popLast() ?? false
    if !hasText || element.name == .object { count(element.qualifiedName) }
  }
}
