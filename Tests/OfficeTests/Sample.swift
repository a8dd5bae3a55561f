@testable import Office

/// A small Word document built from pieces of WordprocessingML.
struct Sample {
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" \
    xmlns:x="urn:example:unknown" xmlns:v="urn:schemas-microsoft-com:vml"
    """
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  static let mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  /// What stands inside `w:body`.
  var body: String
  /// What stands inside the roots of these parts; empty for no part.
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var endnotes = ""
  var comments = ""
  /// Headers and footers by relationship id, such as `h1` and `f1`.
  var headers: [(id: String, content: String)] = []
  var type = Sample.mainType

  init(_ body: String) { self.body = body }

  var documentXML: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document \(Sample.namespaces)><w:body>\(body)</w:body></w:document>"
  }

  /// Names and contents of all parts.
  var parts: [(name: String, content: String)] {
    var links = ""
    var result: [(String, String)] = [("word/document.xml", documentXML)]
    let optional = [
      ("styles", "w:styles", styles), ("numbering", "w:numbering", numbering), ("footnotes", "w:footnotes", footnotes),
      ("endnotes", "w:endnotes", endnotes), ("comments", "w:comments", comments),
    ]
    for (name, root, content) in optional where !content.isEmpty {
      links += "<Relationship Id=\"\(name)\" Type=\"\(Sample.office)\(name)\" Target=\"\(name).xml\"/>"
      result.append(("word/\(name).xml", "<\(root) \(Sample.namespaces)>\(content)</\(root)>"))
    }
    for (id, content) in headers {
      let isFooter = id.hasPrefix("f")
      let root = isFooter ? "w:ftr" : "w:hdr"
      let kind = isFooter ? "footer" : "header"
      links += "<Relationship Id=\"\(id)\" Type=\"\(Sample.office)\(kind)\" Target=\"/word/\(id).xml\"/>"
      result.append(("word/\(id).xml", "<\(root) \(Sample.namespaces)>\(content)</\(root)>"))
    }
    let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    result.append(
      ("word/_rels/document.xml.rels", "<Relationships xmlns=\"\(relationships)\">\(links)</Relationships>"))
    result.append(
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(relationships)\"><Relationship Id=\"r1\" Type=\"\(Sample.office)officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"
      ))
    return result
  }

  var contentTypes: String {
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>"
  }

  func archive() -> [UInt8] {
    var writer = ZipWriter()
    writer.add("[Content_Types].xml", contentTypes)
    for part in parts { writer.add(part.name, part.content) }
    return writer.archive()
  }

  func read() throws -> WordDocument { try WordDocument(bytes: archive()) }

  /// A paragraph with one run of text.
  static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph numbered by a list.
  static func item(_ list: Int, _ level: Int? = 0, _ text: String = "x") -> String {
    let stated = level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? ""
    return paragraph(text, "<w:numPr>\(stated)<w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  /// A level of an abstract list definition.
  static func level(_ index: Int, _ format: String, _ text: String, _ extra: String = "", start: Int = 1) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(extra)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  static func abstract(_ id: Int, _ content: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(content)</w:abstractNum>"
  }

  static func list(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
  }
}

extension Story {
  /// Visible text of all paragraphs, for comparing.
  var lines: [String] { paragraphs.map { string(of: $0) } }

  var labels: [String] { paragraphs.map { $0.label?.text ?? "" } }
}
