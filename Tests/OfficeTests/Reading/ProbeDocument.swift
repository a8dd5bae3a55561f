@testable import Office

/// Builds the package that a probe describes.
struct ProbeDocument {
  private let probe: Probe
  private var parts: [(name: String, content: String)] = []
  private var links = ""

  init(_ probe: Probe) {
    self.probe = probe
    for (heading, lines) in probe.sections { add(heading, lines) }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    let isStated = parts.contains { $0.name == "_rels/.rels" }
    if !isStated {
      let root = "<Relationship Id=\"d\" Type=\"\(office)officeDocument\" Target=\"word/document.xml\"/>"
      parts.append(("_rels/.rels", "<Relationships xmlns=\"\(relationships)\">\(root)\(rootLinks)</Relationships>"))
    }
    parts.append(
      ("word/_rels/document.xml.rels", "<Relationships xmlns=\"\(relationships)\">\(links)</Relationships>"))
  }

  private var rootLinks = ""

  var bytes: [UInt8] {
    var writer = ZipWriter()
    writer.add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"\(Sample.mainType)\"/></Types>")
    for part in parts { writer.add(part.name, part.content) }
    return writer.archive()
  }

  private mutating func add(_ heading: String, _ lines: [String]) {
    let words = heading.split(separator: " ").map(String.init)
    switch words[0] {
    case "body":
      parts.append(("word/document.xml", ProbeXML.part("w:document", "<w:body>\(ProbeXML.blocks(lines))</w:body>")))
    case "format":
      let numbers = lines.compactMap { $0.split(separator: " ").first }
      let body = numbers.indices.map { "¶ [\($0 + 1).0] x" }
      parts.append(("word/document.xml", ProbeXML.part("w:document", "<w:body>\(ProbeXML.blocks(body))</w:body>")))
      var numbering: [String] = []
      for (index, number) in numbers.enumerated() {
        numbering += ["abstract \(index)", "level 0 \(words[1]) %1 <w:start w:val=\"\(number)\"/>"]
      }
      numbering += numbers.indices.map { "list \($0 + 1) of \($0)" }
      add("numbering", numbering)
    case "styles", "settings", "footnotes", "endnotes", "comments":
      link(words[0], to: "\(words[0]).xml")
      parts.append(("word/\(words[0]).xml", ProbeXML.part("w:\(words[0])", ProbeXML.notes(lines, in: words[0]))))
    case "numbering":
      link("numbering", to: "numbering.xml")
      parts.append(("word/numbering.xml", ProbeXML.part("w:numbering", ProbeXML.numbering(lines))))
    case "commentsExtended":
      link("commentsExtended", to: "commentsExtended.xml")
      parts.append(("word/commentsExtended.xml", ProbeXML.part("w15:commentsEx", lines.joined())))
    case "header", "footer":
      links += relationship(words[1], words[0], "\(words[1]).xml")
      let root = words[0] == "header" ? "w:hdr" : "w:ftr"
      parts.append(("word/\(words[1]).xml", ProbeXML.part(root, ProbeXML.blocks(lines))))
    case "part":
      // `part NAME KIND`, the content as it is; KIND `core-properties` and its like belong to the package.
      parts.append((words[1], lines.joined(separator: "\n")))
      guard words.count > 2 else { return }
      if words[2].hasSuffix("properties") {
        rootLinks += relationship("p\(parts.count)", words[2], words[1])
      } else {
        links += relationship("p\(parts.count)", words[2], "/" + words[1])
      }
    case "external":
      links +=
        "<Relationship Id=\"\(words[1])\" Type=\"urn:x/hyperlink\" Target=\"\(words[2])\" TargetMode=\"External\"/>"
    default: break
    }
  }

  private mutating func link(_ kind: String, to target: String) { links += relationship(kind, kind, target) }

  private func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)\" "
      + "Target=\"\(target)\"/>"
  }
}

/// The shorthand of probes in XML.
enum ProbeXML {
  static let namespaces =
    Sample.namespaces
      + """
       xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
      xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas" \
      xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" \
      xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
      """

  static func part(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root) \(namespaces)>\(content)</\(root)>"
  }

  /// `¶ text` is a paragraph, `¶ [2.1] text` one of list 2 at level 1, `¶ (Style) text` one with a style.
  static func blocks(_ lines: [String]) -> String { lines.map(block).joined() }

  private static func block(_ line: String) -> String {
    guard line.hasPrefix("¶") else { return line }
    var rest = line.dropFirst().drop { $0 == " " }
    var properties = ""
    if rest.first == "(", let end = rest.firstIndex(of: ")") {
      properties += "<w:pStyle w:val=\"\(rest[rest.index(after: rest.startIndex)..<end])\"/>"
      rest = rest[end...].dropFirst().drop { $0 == " " }
    }
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      let numbers = rest[..<end].dropFirst().split(separator: ".")
      let level = numbers.count > 1 ? "<w:ilvl w:val=\"\(numbers[1])\"/>" : ""
      properties += "<w:numPr>\(level)<w:numId w:val=\"\(numbers[0])\"/></w:numPr>"
      rest = rest[end...].dropFirst().drop { $0 == " " }
    }
    let text = rest.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(rest)</w:t></w:r>"
    return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(text)</w:p>"
  }

  /// `note 2 text` is a footnote, endnote or comment with that id.
  static func notes(_ lines: [String], in part: String) -> String {
    lines.map { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[0] == "note" else { return line }
      let name = part.dropLast()
      return "<w:\(name) w:id=\"\(words[1])\">\(block("¶ " + words[2]))</w:\(name)>"
    }.joined()
  }

  /// `abstract 0`, below it `level 0 decimal %1. …extra XML`, then `list 1 of 0 …overrides`; XML stands for itself.
  static func numbering(_ lines: [String]) -> String {
    var result = ""
    var isOpen = false
    func close() {
      if isOpen { result += "</w:abstractNum>" }
      isOpen = false
    }
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 4).map(String.init)
      switch words[0] {
      case "abstract":
        close()
        isOpen = true
        result += "<w:abstractNum w:abstractNumId=\"\(words[1])\">"
      case "level":
        let extra = words.count > 4 ? words[4] : ""
        let start = extra.contains("<w:start ") ? "" : "<w:start w:val=\"1\"/>"
        result +=
          "<w:lvl w:ilvl=\"\(words[1])\">\(start)\(extra)<w:numFmt w:val=\"\(words[2])\"/><w:lvlText w:val=\"\(words[3])\"/></w:lvl>"
      case "list":
        close()
        result +=
          "<w:num w:numId=\"\(words[1])\"><w:abstractNumId w:val=\"\(words[3])\"/>\(words.count > 4 ? words[4] : "")</w:num>"
      default: result += line
      }
    }
    close()
    return result
  }
}
