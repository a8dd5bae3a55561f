/// A valid package in which one part is the fuzzer's: bytes spent on containers would hardly reach the readers.
enum FixedPackage {
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private static let parts: [(name: String, text: String)] = [
    (
      "_rels/.rels",
      relationships([("officeDocument", "word/document.xml")])
    ),
    (
      "word/_rels/document.xml.rels",
      relationships(["styles", "numbering", "footnotes", "comments", "header"].map { ($0, $0 + ".xml") })
    ),
    ("word/document.xml", "<w:document \(word)><w:body>\(items)</w:body></w:document>"),
    ("word/styles.xml", "<w:styles \(word)>\(style("A", list: 1))\(style("B", list: 2))</w:styles>"),
    ("word/numbering.xml", "<w:numbering \(word)>\(list(1, "chineseCounting"))\(list(2, "decimal"))</w:numbering>"),
    ("word/footnotes.xml", "<w:footnotes \(word)><w:footnote w:id=\"1\"><w:p/></w:footnote></w:footnotes>"),
    ("word/comments.xml", "<w:comments \(word)><w:comment w:id=\"1\"><w:p/></w:comment></w:comments>"),
    ("word/header.xml", "<w:hdr \(word)><w:p/></w:hdr>"),
  ]

  /// Paragraphs of both lists, through their numbers and through styles, on several levels.
  private static let items = (0..<12).map { index in
    let number = "<w:numPr><w:ilvl w:val=\"\(index % 3)\"/><w:numId w:val=\"\(index % 4)\"/></w:numPr>"
    let property = index % 3 == 0 ? "<w:pStyle w:val=\"\(index % 2 == 0 ? "A" : "B")\"/>" : number
    return "<w:p><w:pPr>\(property)</w:pPr><w:r><w:t>\(index)</w:t></w:r></w:p>"
  }.joined()

  private static func style(_ id: String, list: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"heading \(list)\"/><w:pPr><w:numPr>"
      + "<w:numId w:val=\"\(list)\"/></w:numPr></w:pPr></w:style>"
  }

  private static func list(_ id: Int, _ format: String) -> String {
    let levels = (0..<3).map {
      "<w:lvl w:ilvl=\"\($0)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"%1.%\($0 + 1)\"/></w:lvl>"
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum><w:num w:numId=\"\(id)\">"
      + "<w:abstractNumId w:val=\"\(id)\"/></w:num>"
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let items = targets.map {
      "<Relationship Id=\"\($0.kind)\" Type=\"\(links)\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())"
      + "</Relationships>"
  }

  /// The archive with one part replaced.
  static func with(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    var writer = ZipWriter()
    for part in parts { writer.add(part.name, part.name == name ? bytes : Array(part.text.utf8)) }
    return writer.archive()
  }

  /// An OpenDocument text with the content given, a header, an outline and a list of its own.
  static func openDocument(_ content: [UInt8]) -> [UInt8] {
    let names = ["office:office", "text:text", "style:style"].map { pair in
      let parts = pair.split(separator: ":")
      return "xmlns:\(parts[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(parts[1]):1.0\""
    }.joined(separator: " ")
    let level = { (name: String, index: Int) in
      "<text:\(name) text:level=\"\(index)\" style:num-format=\"1\" text:display-levels=\"\(index)\"/>"
    }
    let outline = (1...3).map { level("outline-level-style", $0) }.joined()
    let list = (1...3).map { level("list-level-style-number", $0) }.joined()
    var writer = ZipWriter()
    writer.add("mimetype", "application/vnd.oasis.opendocument.text")
    writer.add("content.xml", content)
    writer.add(
      "styles.xml",
      "<office:document-styles \(names)><office:styles><text:outline-style>\(outline)</text:outline-style>"
        + "<text:list-style style:name=\"L\">\(list)</text:list-style></office:styles><office:master-styles>"
        + "<style:master-page style:name=\"Standard\"><style:header><text:p>h</text:p></style:header></style:master-page>"
        + "<style:master-page style:name=\"M\"><style:footer><text:p>f</text:p></style:footer></style:master-page>"
        + "</office:master-styles></office:document-styles>")
    return writer.archive()
  }
}
