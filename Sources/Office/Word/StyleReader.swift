/// Reads `styles.xml`.
struct StyleReader: XMLEvents {
  private(set) var styles: [StyleSheet.Style] = []
  private(set) var defaults = StyleSheet.Style()
  private var style: StyleSheet.Style?
  private var skipped = 0
  private var isInDefaults = false

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.name {
    // What was before a tracked change, and what a table style says about regions of a table, is not the style's own.
    case .runChange, .paragraphChange, .tableStyleRegion: skipped = 1
    case .docDefaults: isInDefaults = true
    case .style: begin(element)
    case .vanish where isInDefaults: defaults.isHidden = element.isOn()
    default: if style != nil { set(element) }
    }
  }

  private mutating func begin(_ element: XMLElement) {
    var style = StyleSheet.Style()
    style.id = element.string(.styleID) ?? ""
    // A style without a type is a paragraph style (17.7.4.17).
    style.isParagraph = element.value(.type)?.equals("paragraph") ?? true
    style.isDefault = element.value(.formDefault) != nil && element.isOn(.formDefault)
    self.style = style
  }

  private mutating func set(_ element: XMLElement) {
    switch element.name {
    case .markName: style?.name = element.string(.val) ?? ""
    case .basedOn: style?.basedOn = element.string(.val) ?? ""
    case .outlineLevel: style?.outlineLevel = element.integer(.val)
    case .justification: style?.isCentered = element.has(.val, "center")
    case .vanish: style?.isHidden = element.isOn()
    case .bold: style?.isBold = element.isOn()
    case .numberID: style?.list = element.integer(.val)
    case .listLevel: style?.listLevel = element.integer(.val)
    default: break
    }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch element.name {
    case .docDefaults: isInDefaults = false
    case .style:
      if let style { styles.append(style) }
      style = nil
    default: break
    }
  }
}
