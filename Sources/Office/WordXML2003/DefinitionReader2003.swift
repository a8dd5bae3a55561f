/// Reads what a Word 2003 document says outside its text: styles, lists, properties, and what it brings along.
struct DefinitionReader2003: XMLEvents {
  private(set) var styles = StyleReader()
  private(set) var properties = DocumentProperties()
  private(set) var activeContent: Set<ActiveContent> = []
  private var lists = ListReader2003()
  var numbering: RawNumbering { lists.numbering }

  private enum Section {
    case none, styles, lists, properties
  }

  private var section = Section.none
  private var depth = 0
  private var hasNoMacros = false
  private var skipped = 0
  private var text: [UInt8] = []

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      return
    }
    depth += 1
    if depth == 1 {
      hasNoMacros = element.has(.macrosPresent, "no")
      return
    }
    if depth == 2, !begin(element) {
      depth -= 1
      skipped = 1
      return
    }
    switch section {
    case .styles: try styles.open(element.renamed(DefinitionReader2003.name(element.name)))
    case .lists: lists.open(element)
    case .properties: text.removeAll(keepingCapacity: true)
    case .none: settle(element)
    }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch section {
    case .styles: try styles.close(element.renamed(DefinitionReader2003.name(element.name)))
    case .lists: lists.close(element)
    case .properties: endProperty(element)
    case .none: break
    }
    depth -= 1
    if depth == 1 { section = .none }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    if section == .properties, skipped == 0 { text.append(contentsOf: bytes) }
  }

  /// Names that styles of ECMA-376 use for the same.
  static func name(_ name: Name) -> Name {
    switch name {
    case .listProperties: .numberingProperties
    case .listID: .numberID
    default: name
    }
  }

  /// Whether a section of the document is one to be read here.
  private mutating func begin(_ element: XMLElement) -> Bool {
    switch element.name {
    case .styles: section = .styles
    case .lists2003: section = .lists
    case .officeProperties: section = .properties
    case .documentProperties2003: section = .none
    case .supplement:
      // It also holds toolbars and key assignments; the root says whether there are macros.
      if !hasNoMacros { activeContent.insert(ActiveContent(.macro, part: WordXML2003.partName)) }
      return false
    default: return false
    }
    return true
  }

  private mutating func settle(_ element: XMLElement) {
    guard element.name == .attachedTemplate, let address = element.string(.val), !address.isEmpty else { return }
    activeContent.insert(ActiveContent(.template, part: WordXML2003.partName, target: address))
  }

  private mutating func endProperty(_ element: XMLElement) {
    let value = String(decoding: text, as: UTF8.self)
    switch element.name {
    case .officeTitle: properties.title = value
    case .officeAuthor: properties.creator = value
    case .officeLastAuthor: properties.lastModifiedBy = value
    default: break
    }
    text.removeAll(keepingCapacity: true)
  }
}
