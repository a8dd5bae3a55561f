/// Reads a document of Word 2003 XML (`w:wordDocument`).
///
/// Its vocabulary became ECMA-376 with few changes, so the readers of styles and stories are the same; what has
/// another name or another place is translated for them. Definitions may stand anywhere before or behind the text, so
/// the file is read twice.
enum WordXML2003 {
  /// What the one part is called.
  static let partName = "w:wordDocument"

  static func document(of package: Package, view: RevisionView) throws(ReadError) -> WordDocument {
    var definitions = DefinitionReader2003()
    try package.read(part: partName, into: &definitions)
    let styles = StyleSheet(definitions.styles)
    let numbering = NumberingDefinitions(definitions.numbering, styles: styles)
    let story = StoryReader(
      part: partName, kind: .body, styles: styles, numbering: numbering, limits: package.limits, view: view,
      firstSerial: 0)
    var reader = StoryReader2003(story)
    try package.read(part: partName, into: &reader)
    guard reader.story.finished.contains(where: { $0.story.kind == .body }) else { throw .noDocumentPart }
    let unread = reader.story.unread.map {
      Unread(part: partName, what: $0.key.what, count: $0.value, description: $0.key.description)
    }
    var document = WordDocument(
      format: .wordXML2003, stories: StoryOrder.ordered(reader.story.finished, anchors: reader.story.anchors),
      unread: unread.sorted(), properties: definitions.properties)
    document.view = view
    var active = PackageActiveContent(package)
    document.activeContent =
      (definitions.activeContent.union(reader.activeContent).union(active.all(in: document.stories)))
      .sorted()
    return document
  }
}
