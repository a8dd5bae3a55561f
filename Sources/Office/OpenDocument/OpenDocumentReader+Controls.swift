extension OpenDocumentReader {
  /// A control of a form (13), or a field of a form that came from Word.
  struct FormControl {
    var kind = ContentControl.Kind.other
    var name = ""
    var label = ""
    var value = ""
    var isChecked: Bool?
    var options: [String] = []
    var chosen: Int?

    /// What the page shows.
    var shown: String {
      if let isChecked { return (isChecked ? "☑" : "□") + label }
      if let chosen, options.indices.contains(chosen) { return options[chosen] }
      return value
    }
  }

  /// Inside `office:forms`, which stands before the text.
  mutating func enterForms(_ element: XMLElement) -> Open {
    if element.name == .formOption {
      let position = forms[form]?.options.count
      if element.has(.formSelected, "true") { forms[form]?.chosen = position }
      forms[form]?.options.append(element.string(.formLabel) ?? "")
      return .skipped
    }
    guard open.last == .forms else { return .skipped }
    var control = FormControl()
    switch element.name {
    case .formCheckbox, .formRadio:
      control.kind = .checkBox
      control.isChecked = element.has(.formState, "checked") || element.has(.formSelected, "true")
    case .formLine, .formArea: control.kind = .plainText
    case .formDate: control.kind = .date
    case .formList: control.kind = .dropDown
    case .formCombo: control.kind = .comboBox
    default: return element.qualifiedName == "form:form" ? .forms : .skipped
    }
    control.name = element.string(.formName) ?? ""
    control.label = element.string(.formLabel) ?? ""
    control.value = element.string(.formValue) ?? element.string(.formInitial) ?? ""
    form = element.string(.formID) ?? element.string(.xmlID) ?? ""
    forms[form] = control
    return .control
  }

  /// The place of a form's control in the text.
  mutating func write(control: FormControl?, _ element: XMLElement) {
    guard let control, current.paragraph != nil else {
      count(element.qualifiedName)
      return
    }
    current.cutRun()
    writeSpace()
    let start = current.position
    write(control.shown)
    current.story.controls.append(
      ContentControl(
        kind: control.kind, tag: control.name, title: control.label, isChecked: control.isChecked,
        text: start..<current.position))
  }

  /// Content controls, which LibreOffice keeps from Word.
  mutating func beginContentControl(_ element: XMLElement) -> Open {
    writeSpace()
    let isCheckBox = element.has(.loCheckbox, "true")
    let kind: ContentControl.Kind =
      if isCheckBox {
        .checkBox
      } else if element.has(.loDropDown, "true") {
        .dropDown
      } else if element.has(.loComboBox, "true") {
        .comboBox
      } else if element.has(.loDate, "true") {
        .date
      } else if element.has(.loPicture, "true") {
        .picture
      } else {
        element.has(.loPlainText, "true") ? .plainText : .richText
      }
    here.controls.append(current.story.controls.count)
    current.story.controls.append(
      ContentControl(
        kind: kind, tag: element.string(.loTag) ?? "", title: element.string(.loAlias) ?? "",
        isChecked: isCheckBox ? element.has(.loChecked, "true") : nil,
        showsPlaceholder: element.has(.loPlaceholder, "true"), text: current.position..<current.position))
    resumeRun(element)
    return .contentControl
  }

  mutating func endContentControl(_ element: XMLElement) {
    guard let index = here.controls.popLast(), current.story.controls.indices.contains(index) else { return }
    let start = current.story.controls[index].text.lowerBound
    current.story.controls[index].text = start..<max(start, current.position)
    resumeRun(element)
  }

  /// Fields that came from Word, between marks or as one: the parameters of a form field say what it shows.
  mutating func beginFieldMark(_ element: XMLElement) -> Open {
    if element.name == .fieldMarkEnd {
      endField(element)
      return .skipped
    }
    var control = FormControl()
    let type = element.string(.fieldType) ?? ""
    if type.hasSuffix("FORMCHECKBOX") { control.isChecked = false }
    if type.hasSuffix("FORMDROPDOWN") { control.chosen = 0 }
    fieldMarks.append(control)
    current.cutRun()
    if element.name == .fieldMarkStart, current.fields.count < 1_000 {
      current.fields.append(OpenField(isInCode: false, code: Array(type.utf8), resultStart: current.position))
    }
    return .fieldMark
  }

  mutating func enterFieldMark(_ element: XMLElement) -> Open {
    guard element.name == .fieldParameter, !fieldMarks.isEmpty else { return enterText(element) }
    let last = fieldMarks.count - 1
    let value = element.string(.fieldValue) ?? ""
    switch element.string(.fieldName) {
    case "Checkbox_Checked"?: fieldMarks[last].isChecked = value == "true"
    case "Dropdown_Selected"?: fieldMarks[last].chosen = Int(value)
    case "Dropdown_ListEntry"?: fieldMarks[last].options.append(value)
    default:
      if let kind = FieldInstruction(value).activeKind {
        activeContent.insert(ActiveContent(kind, part: part, target: value))
      }
    }
    return .skipped
  }

  mutating func endFieldMark(_ element: XMLElement) {
    guard let control = fieldMarks.popLast() else { return }
    if control.isChecked != nil || !control.options.isEmpty { write(control.shown) }
    resumeRun(element)
  }
}
