extension StoryReader {
  /// Content controls at every nesting: around blocks, rows, cells and runs (17.5.2).
  mutating func enterControl(_ element: XMLElement) -> Scope {
    switch element.name {
    case .control:
      let here = current.position
      current.controls.append(OpenStory.OpenControl(index: current.story.controls.count, start: here))
      current.story.controls.append(ContentControl(kind: .richText, text: here..<here))
      return .content
    case .controlProperties: return .control
    case .controlContent:
      if !current.controls.isEmpty { current.controls[current.controls.count - 1].start = current.position }
      return .content
    default: return .skipped
    }
  }

  mutating func enterControlProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    guard let index = current.controls.last?.index else { return .skipped }
    if scope == .checkBox {
      if element.name == .checkBoxState { current.story.controls[index].isChecked = element.isOn(.w14Val) }
      return .skipped
    }
    if scope == .choices {
      if element.name == .listItem {
        let shown = element.string(.displayText) ?? element.string(.itemValue) ?? ""
        current.story.controls[index].choices.append(shown)
      }
      return .skipped
    }
    switch element.name {
    case .tag: current.story.controls[index].tag = element.string(.val) ?? ""
    case .alias: current.story.controls[index].title = element.string(.val) ?? ""
    case .id: current.story.controls[index].identifier = element.integer(.val)
    case .dataBinding: current.story.controls[index].binding = element.string(.xpath) ?? ""
    case .dropDownControl, .comboBoxControl:
      current.story.controls[index].kind = element.name == .comboBoxControl ? .comboBox : .dropDown
      return .choices
    case .date:
      current.story.controls[index].kind = .date
      current.story.controls[index].date = element.string(.fullDate) ?? ""
    case .showingPlaceholder: current.story.controls[index].showsPlaceholder = element.isOn()
    case .checkBoxControl, .checkBoxControl2012:
      current.story.controls[index].kind = .checkBox
      current.story.controls[index].isChecked = false
      return .checkBox
    default:
      if let kind = StoryReader.kind(of: element.name) { current.story.controls[index].kind = kind }
    }
    return .skipped
  }

  private static func kind(of name: Name) -> ContentControl.Kind? {
    switch name {
    case .plainTextControl: .plainText
    case .richTextControl: .richText
    case .pictureControl: .picture
    case .groupControl: .group
    case .citationControl, .bibliographyControl, .equationControl, .docPartObject, .docPartList, .repeatingSection,
      .repeatingItem:
      .other
    default: nil
    }
  }

  mutating func endControl() {
    guard let open = current.controls.popLast() else { return }
    var end = current.position
    // Around whole paragraphs: the line feed behind the last one is not content.
    if current.paragraph == nil, end > open.start, current.story.text[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    current.story.controls[open.index].text = open.start..<max(open.start, end)
  }
}
