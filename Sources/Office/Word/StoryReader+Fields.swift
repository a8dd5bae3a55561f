extension StoryReader {
  /// Fields: the result is text, the instruction is set aside (17.16).
  mutating func enterField(_ element: XMLElement) -> Scope {
    switch element.name {
    case .simpleField:
      let code = element.string(.instruction) ?? ""
      let reason = current.revisionReason
      current.setAside(code, as: reason ?? .fieldCode)
      current.generatedAside[reason ?? .fieldCode, default: 0] += code.unicodeScalars.count
      current.fields.append(
        OpenField(isInCode: false, code: reason == nil ? Array(code.utf8) : [], resultStart: current.position))
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
    let start = current.position
    let hasResult = field.resultStart.map { current.position > $0 } ?? false
    if !hasResult {
      // Word draws boxes and lists of old forms itself; the file holds no text for them.
      if let isChecked = field.isChecked {
        current.write(isChecked ? "☑" : "□")
      } else if field.form == .dropDown, field.entries.indices.contains(field.chosen) {
        current.write(field.entries[field.chosen])
      }
      current.fields[current.fields.count - 1].isInCode = false
      current.cutRun()
    }
    _ = current.fields.popLast()
    guard !field.code.isEmpty || field.form != nil else { return }
    let end = current.position
    let form = field.form.map {
      FormField(kind: $0, name: field.formName, isChecked: field.isChecked, entries: field.entries)
    }
    current.story.fields.append(
      Field(
        code: String(decoding: field.code, as: UTF8.self),
        text: min(field.resultStart ?? start, end)..<end, form: form))
  }

  /// `w:ffData` (17.16.17).
  mutating func enterFormProperty(_ element: XMLElement, in scope: Scope) -> Scope {
    let last = current.fields.count - 1
    guard last >= 0 else { return .skipped }
    switch (scope, element.name) {
    case (.form, .markName): current.fields[last].formName = element.string(.val) ?? ""
    case (.form, .formText): current.fields[last].form = .text
    case (.form, .formCheckBox):
      current.fields[last].form = .checkBox
      current.fields[last].isChecked = false
      return .formCheckBox
    case (.form, .formDropDown):
      current.fields[last].form = .dropDown
      return .formDropDown
    case (.formCheckBox, .formDefault), (.formCheckBox, .formChecked): current.fields[last].isChecked = element.isOn()
    case (.formDropDown, .formResult), (.formDropDown, .formDefault):
      current.fields[last].chosen = element.integer(.val) ?? 0
    case (.formDropDown, .formEntry): current.fields[last].entries.append(element.string(.val) ?? "")
    default: break
    }
    return .skipped
  }
}
