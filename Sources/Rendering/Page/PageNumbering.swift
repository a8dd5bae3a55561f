import Office

/// The list of articles: 第一条 （一） 1. in Chinese, Article 1 / 1.1 / (a) in English (17.9).
struct PageNumbering {
  let language: Language

  private struct Level {
    var format: String
    var text: String
    var style: String
  }

  private var levels: [Level] {
    switch language {
    case .zh:
      [
        Level(format: "chineseCountingThousand", text: "第%1条", style: "Heading1"),
        Level(format: "chineseCountingThousand", text: "（%2）", style: "Item"),
        Level(format: "decimal", text: "%3.", style: "Subitem"),
      ]
    case .en:
      [
        Level(format: "decimal", text: "Article %1", style: "Heading1"),
        Level(format: "decimal", text: "%1.%2", style: "Item"),
        Level(format: "lowerLetter", text: "(%3)", style: "Subitem"),
      ]
    }
  }

  var xml: String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    xml += "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    xml += "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
    for (index, level) in levels.enumerated() {
      xml += "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/>"
      xml += "<w:pStyle w:val=\"\(level.style)\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"\(level.text)\"/>"
      xml += "<w:lvlJc w:val=\"left\"/></w:lvl>"
    }
    return xml + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
  }
}
