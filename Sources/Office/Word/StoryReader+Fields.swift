extension StoryReader {
  /// Fields: the result is text, the instruction is set aside (17.16).
  mutating func enterField(_ element: XMLElement) -> Scope {
    switch element.name {
    case .simpleField:
      current.setAside(element.string(.instruction) ?? "", as: current.deletions > 0 ? .deleted : .fieldCode)
      current.fields.append(OpenField(isInCode: false, resultStart: current.position))
      return .content
    case .formField: return .form
    default:
      current.cutRun()
      current.closeAside()
      if element.has(.fieldKind, "begin") {
        current.fields.append(OpenField(isInCode: true))
        current.fieldCodes += 1
        // The properties of a form field stand inside.
        return .content
      }
      if element.has(.fieldKind, "separate") { beginResult() } else { endField() }
      return .skipped
    }
  }

  private mutating func beginResult() {
    guard let last = current.fields.last, last.isInCode else { return }
    current.fields[current.fields.count - 1].isInCode = false
    current.fields[current.fields.count - 1].resultStart = current.position
    current.fieldCodes -= 1
  }

  mutating func endField() {
    guard let field = current.fields.last else { return }
    if field.isInCode { current.fieldCodes -= 1 }
    let hasResult = field.resultStart.map { current.position > $0 } ?? false
    if !hasResult {
      // Word draws boxes and lists of old forms itself; the file holds no text for them.
      if let isChecked = field.isChecked {
        current.write(isChecked ? "☑" : "□")
      } else if field.entries.indices.contains(field.chosen) {
        current.write(field.entries[field.chosen])
      }
      current.fields[current.fields.count - 1].isInCode = false
      current.cutRun()
    }
    _ = current.fields.popLast()
  }

  /// `w:ffData` (17.16.17).
  mutating func enterFormProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    let last = current.fields.count - 1
    guard last >= 0 else { return .skipped }
    switch (scope, element.name) {
    case (.form, .formCheckBox):
      current.fields[last].isChecked = false
      return .formCheckBox
    case (.form, .formDropDown): return .formDropDown
    case (.formCheckBox, .formDefault), (.formCheckBox, .formChecked): current.fields[last].isChecked = element.isOn()
    case (.formDropDown, .formResult), (.formDropDown, .formDefault):
      current.fields[last].chosen = element.integer(.val) ?? 0
    case (.formDropDown, .formEntry): current.fields[last].entries.append(element.string(.val) ?? "")
    default: break
    }
    return .skipped
  }
}
