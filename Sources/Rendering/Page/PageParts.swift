import Contracts
import Office

/// Makes a Word package of a page source: the same bytes every time, in the layout of Chinese contracts.
struct PageParts {
  let title: LocalizedText
  let language: Language
  /// Text of the page header; empty for none.
  let header: String

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  func parts(_ lines: [PageMarkup.Line]) -> [(name: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageLinks), ("docProps/core.xml", properties),
      ("word/document.xml", document(lines)), ("word/styles.xml", PageStyles(language: language).xml),
      ("word/numbering.xml", PageNumbering(language: language).xml), ("word/settings.xml", settings),
      ("word/header1.xml", headerPart), ("word/footer1.xml", footer), ("word/_rels/document.xml.rels", documentLinks),
    ].map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  private var contentTypes: String {
    let overrides = [
      ("word/document.xml", "document.main+xml"), ("word/styles.xml", "styles+xml"),
      ("word/numbering.xml", "numbering+xml"), ("word/settings.xml", "settings+xml"),
      ("word/header1.xml", "header+xml"), ("word/footer1.xml", "footer+xml"),
    ].map { "<Override PartName=\"/\($0.0)\" ContentType=\"\(PageParts.types)\($0.1)\"/>" }.joined()
    return PageParts.declaration
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)"
      + "<Override PartName=\"/docProps/core.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
  }

  private func relationships(_ links: [(id: String, type: String, target: String)]) -> String {
    PageParts.declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
      + "</Relationships>"
  }

  private var packageLinks: String {
    relationships([
      ("rId1", PageParts.links + "/officeDocument", "word/document.xml"),
      (
        "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
    ])
  }

  private var documentLinks: String {
    relationships([
      ("rId1", PageParts.links + "/styles", "styles.xml"), ("rId2", PageParts.links + "/numbering", "numbering.xml"),
      ("rId3", PageParts.links + "/settings", "settings.xml"), ("rId4", PageParts.links + "/header", "header1.xml"),
      ("rId5", PageParts.links + "/footer", "footer1.xml"),
    ])
  }

  /// Neither author nor date: they would say who made the template, not who made the contract.
  private var properties: String {
    PageParts.declaration
      + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLEscaping.escaped(title.text(in: language)))</dc:title>"
      + "<dc:language>\(language == .zh ? "zh-CN" : "en-GB")</dc:language></cp:coreProperties>"
  }

  /// No settings that make Word ask anything on opening; Chinese punctuation may hang and be squeezed.
  private var settings: String {
    PageParts.declaration + "<w:settings xmlns:w=\"\(PageParts.word)\"><w:zoom w:percent=\"100\"/>"
      + "<w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
      + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
      + "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
  }

  private func document(_ lines: [PageMarkup.Line]) -> String {
    PageParts.declaration + "<w:document xmlns:w=\"\(PageParts.word)\" xmlns:r=\"\(PageParts.links)\"><w:body>"
      + PageWriter.body(lines, language: language)
      + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1701\" w:right=\"1474\" w:bottom=\"1531\" w:left=\"1586\" w:header=\"851\" "
      + "w:footer=\"992\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>"
  }

  private var headerPart: String {
    PageParts.declaration
      + "<w:hdr xmlns:w=\"\(PageParts.word)\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>\(PageWriter.runs(header))</w:p></w:hdr>"
  }

  /// — 3 —, as Chinese documents number their pages.
  private var footer: String {
    let page =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    return PageParts.declaration
      + "<w:ftr xmlns:w=\"\(PageParts.word)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
      + "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>\(page)<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
  }
}
