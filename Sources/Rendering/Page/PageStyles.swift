import Office

/// The styles of a contract (17.7): 仿宋 小四 on lines of one and a half, first lines indented by two characters, articles
/// in 黑体, the title in 宋体 二号.
///
/// Every style names the fonts of all scripts: with the Latin one alone, Chinese text would fall back to the theme's font.
struct PageStyles {
  let language: Language

  private struct Style {
    var id: String
    var name: String
    var basedOn = "Normal"
    var paragraph = ""
    var run = ""
    var next = ""
  }

  private static func fonts(_ chinese: String, _ latin: String = "Times New Roman") -> String {
    "<w:rFonts w:ascii=\"\(latin)\" w:eastAsia=\"\(chinese)\" w:hAnsi=\"\(latin)\" w:cs=\"\(latin)\"/>"
  }

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  /// Two characters in Chinese, none in English, whose paragraphs stand apart instead.
  private var indent: String {
    language == .zh ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"480\"/>" : ""
  }

  private static func numbered(_ level: Int) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>"
  }

  private var styles: [Style] {
    let after = language == .zh ? "0" : "80"
    let spacing = "<w:spacing w:after=\"\(after)\" w:line=\"360\" w:lineRule=\"auto\"/>"
    let single = "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"300\" w:lineRule=\"auto\"/>"
    return [
      Style(id: "BodyText", name: "Body Text", paragraph: spacing + indent),
      Style(
        id: "Title", name: "Title",
        paragraph:
          "<w:spacing w:before=\"240\" w:after=\"240\" w:line=\"360\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        run: Self.fonts("宋体") + "<w:b/><w:bCs/>" + Self.size(44), next: "BodyText"),
      Style(
        id: "Heading1", name: "heading 1",
        paragraph: "<w:keepNext/>" + Self.numbered(0)
          + "<w:spacing w:before=\"120\" w:after=\"60\" w:line=\"360\" w:lineRule=\"auto\"/>" + indent
          + "<w:outlineLvl w:val=\"0\"/>",
        run: Self.fonts("黑体") + (language == .zh ? "" : "<w:b/><w:bCs/>"), next: "Item"),
      Style(id: "Item", name: "Contract Item", paragraph: Self.numbered(1) + spacing + indent),
      Style(id: "Subitem", name: "Contract Subitem", paragraph: Self.numbered(2) + spacing + indent),
      Style(
        id: "AnnexTitle", name: "Annex Title",
        paragraph:
          "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\" w:line=\"360\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
        run: Self.fonts("黑体") + Self.size(28), next: "BodyText"),
      Style(id: "Plain", name: "Contract Plain", paragraph: spacing),
      Style(id: "Centred", name: "Contract Centred", paragraph: spacing + "<w:jc w:val=\"center\"/>"),
      Style(id: "Right", name: "Contract Right", paragraph: spacing + "<w:jc w:val=\"right\"/>"),
      Style(
        id: "CoverLabel", name: "Cover Label",
        paragraph: "<w:spacing w:before=\"160\" w:line=\"300\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>",
        run: Self.size(28)),
      Style(
        id: "CoverValue", name: "Cover Value",
        paragraph: "<w:spacing w:before=\"160\" w:line=\"300\" w:lineRule=\"auto\"/>", run: Self.size(28)),
      Style(id: "TableText", name: "Table Text", paragraph: single, run: Self.size(21)),
      Style(
        id: "TableHead", name: "Table Head", paragraph: "<w:keepNext/>" + single + "<w:jc w:val=\"center\"/>",
        run: Self.fonts("黑体") + Self.size(21)),
      Style(
        id: "AfterTable", name: "After Table", paragraph: "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>",
        run: Self.size(10)),
      Style(
        id: "Signature", name: "Contract Signature",
        paragraph: "<w:spacing w:before=\"120\" w:after=\"120\" w:line=\"360\" w:lineRule=\"auto\"/>"),
      Style(
        id: "Header", name: "header",
        paragraph:
          "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr><w:jc w:val=\"center\"/>",
        run: Self.size(18)),
      Style(id: "Footer", name: "footer", paragraph: "<w:jc w:val=\"center\"/>", run: Self.fonts("宋体") + Self.size(21)),
    ]
  }

  var xml: String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    xml += "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>"
    xml += "<w:rPrDefault><w:rPr>\(Self.fonts("仿宋"))<w:kern w:val=\"2\"/>\(Self.size(24))"
    xml +=
      "<w:lang w:val=\"\(language == .zh ? "en-US" : "en-GB")\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    xml +=
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    for style in styles {
      xml += "<w:style w:type=\"paragraph\" w:styleId=\"\(style.id)\"><w:name w:val=\"\(style.name)\"/>"
      xml += "<w:basedOn w:val=\"\(style.basedOn)\"/>"
      if !style.next.isEmpty { xml += "<w:next w:val=\"\(style.next)\"/>" }
      xml += "<w:qFormat/>"
      if !style.paragraph.isEmpty { xml += "<w:pPr>\(style.paragraph)</w:pPr>" }
      if !style.run.isEmpty { xml += "<w:rPr>\(style.run)</w:rPr>" }
      xml += "</w:style>"
    }
    return xml + PageStyles.tables + "</w:styles>"
  }

  private static let tables: String = {
    let margins =
      "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>"
    let line = ["top", "left", "bottom", "right", "insideH", "insideV"]
      .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }.joined()
    func style(_ id: String, _ name: String, _ borders: String) -> String {
      "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\(borders)\(margins)</w:tblPr></w:style>"
    }
    return
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\(margins)</w:tblPr></w:style>"
      + style("TableGrid", "Contract Grid", "<w:tblBorders>\(line)</w:tblBorders>")
      + style("PlainGrid", "Contract Plain Grid", "") + style("CoverGrid", "Contract Cover Grid", "")
  }()
}
