import Contracts
import Office

@testable import Rendering

/// A small template: fields declared in YAML, and a Word document built from pieces of WordprocessingML.
struct TemplateSample {
  var fields: [Rendering.Field]
  var invariants: [Invariant] = []
  var body: String
  /// Further parts: name below `word/`, kind of relationship, content.
  var parts: [(name: String, kind: String, xml: String)] = []
  var clauses = ClauseLibrary()
  var language: Language = .zh

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""

  init(_ yaml: String, body: String) throws {
    let log = ProblemLog()
    let tree = DataFields(try DataTree(yaml: yaml), file: "fields.yaml", log: log)
    fields = FieldTypes.members(tree, types: FieldTypes(), depth: 0)
    try log.throwIfAny()
    self.body = body
  }

  /// Paragraphs of plain runs.
  static func paragraphs(_ texts: String...) -> String {
    texts.map { "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLEscaping.escaped($0))</w:t></w:r></w:p>" }.joined()
  }

  /// A table of plain cells.
  static func table(_ rows: [[String]]) -> String {
    "<w:tbl>"
      + rows.map { row in
        "<w:tr>" + row.map { "<w:tc>\(paragraphs($0))</w:tc>" }.joined() + "</w:tr>"
      }.joined() + "</w:tbl>"
  }

  var package: Package {
    get throws {
      let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
      var overrides = "<Override PartName=\"/word/document.xml\" ContentType=\"\(word)document.main+xml\"/>"
      var links = ""
      for part in parts {
        overrides += "<Override PartName=\"/word/\(part.name)\" ContentType=\"\(word)\(part.kind)+xml\"/>"
        links +=
          "<Relationship Id=\"r\(part.name.filter(\.isLetter))\" Type=\"\(office)\(part.kind)\" Target=\"\(part.name)\"/>"
      }
      let relationships = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
      let all =
        [
          (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
              + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
          ),
          (
            "_rels/.rels",
            "<Relationships \(relationships)><Relationship Id=\"r1\" Type=\"\(office)officeDocument\" "
              + "Target=\"word/document.xml\"/></Relationships>"
          ),
          ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
          ("word/_rels/document.xml.rels", "<Relationships \(relationships)>\(links)</Relationships>"),
        ] + parts.map { ("word/\($0.name)", $0.xml) }
      return try Package(parts: all.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }
  }

  func data(_ yaml: String) throws -> Datum {
    try DataReading.read(DataTree(yaml: yaml), fields: fields, invariants: invariants)
  }

  func template() throws -> WordTemplate {
    let selection = ClauseSelection(library: clauses, kind: "", language: language)
    return try WordTemplate(package, fields: fields, clauses: selection, language: language)
  }

  /// The finished file.
  func file(_ yaml: String) throws -> [UInt8] {
    try template().render(data(yaml), stamp: DataStamp(template: "sample"))
  }

  /// The body's paragraphs as read from the finished file.
  func lines(_ yaml: String) throws -> [String] {
    let story = try WordDocument(bytes: file(yaml)).body
    return story.paragraphs.map { ($0.label.map { $0.text + " " } ?? "") + story.string(of: $0) }
  }

  /// What is wrong with the template.
  func mistakes() throws -> [TemplateMistake] {
    do {
      _ = try template()
      return []
    } catch let error as TemplateMistakes {
      return error.mistakes
    }
  }
}
