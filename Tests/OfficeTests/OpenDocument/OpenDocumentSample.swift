@testable import Office

/// A small OpenDocument text built from pieces, flat or packed.
struct OpenDocumentSample {
  static let namespaces =
    [
      "office:office", "text:text", "table:table", "style:style", "draw:drawing", "fo:xsl-fo-compatible",
      "svg:svg-compatible", "meta:meta", "form:form", "script:script",
    ].map { pair in
      let names = pair.split(separator: ":")
      return "xmlns:\(names[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(names[1]):1.0\""
    }.joined(separator: " ")
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    + " xmlns:ooo=\"http://openoffice.org/2004/office\" xmlns:x=\"urn:example:unknown\""
    + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
    + " xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\""
  static let mimetype = "application/vnd.oasis.opendocument.text"

  /// What stands inside `office:text`, and inside the elements before it.
  var text: String
  var styles = ""
  var automatic = ""
  /// Automatic styles of the pages, and the pages.
  var pageStyles = ""
  var master = ""
  var meta = ""
  var scripts = ""
  /// Further entries of the package.
  var entries: [(name: String, content: String)] = []
  var mimetype = OpenDocumentSample.mimetype

  init(_ text: String) { self.text = text }

  private var body: String { "<office:body><office:text>\(text)</office:text></office:body>" }
  private var before: String { "<office:meta>\(meta)</office:meta><office:scripts>\(scripts)</office:scripts>" }

  var flat: String {
    "<?xml version=\"1.0\"?>\n<office:document \(Self.namespaces) office:mimetype=\"\(mimetype)\">\(before)"
      + "<office:styles>\(styles)</office:styles><office:automatic-styles>\(pageStyles)\(automatic)"
      + "</office:automatic-styles><office:master-styles>\(master)</office:master-styles>\(body)</office:document>"
  }

  var content: String {
    "<office:document-content \(Self.namespaces)><office:scripts>\(scripts)</office:scripts><office:automatic-styles>"
      + "\(automatic)</office:automatic-styles>\(body)</office:document-content>"
  }

  func archive() -> [UInt8] {
    var writer = ZipWriter()
    writer.add("mimetype", mimetype)
    writer.add("content.xml", content)
    writer.add(
      "styles.xml",
      "<office:document-styles \(Self.namespaces)><office:styles>\(styles)</office:styles><office:automatic-styles>"
        + "\(pageStyles)</office:automatic-styles><office:master-styles>\(master)</office:master-styles>"
        + "</office:document-styles>")
    writer.add(
      "meta.xml",
      "<office:document-meta \(Self.namespaces)><office:meta>\(meta)</office:meta></office:document-meta>")
    for entry in entries { writer.add(entry.name, entry.content) }
    return writer.archive()
  }

  func read() throws -> WordDocument { try WordDocument(bytes: archive()) }
  func readFlat() throws -> WordDocument { try WordDocument(bytes: Array(flat.utf8)) }

  static func paragraph(_ text: String, style: String = "Standard") -> String {
    "<text:p text:style-name=\"\(style)\">\(text)</text:p>"
  }

  static func list(_ style: String, _ items: String, _ attributes: String = "") -> String {
    "<text:list text:style-name=\"\(style)\" \(attributes)>\(items)</text:list>"
  }

  static func item(_ content: String, _ attributes: String = "") -> String {
    "<text:list-item \(attributes)>\(content)</text:list-item>"
  }

  static func level(_ index: Int, _ format: String, _ attributes: String = "") -> String {
    "<text:list-level-style-number text:level=\"\(index)\" style:num-format=\"\(format)\" \(attributes)/>"
  }

  static func listStyle(_ name: String, _ levels: String) -> String {
    "<text:list-style style:name=\"\(name)\">\(levels)</text:list-style>"
  }
}
