import Office

/// Writes the lines of a page source as the body of a Word document (17.2), tags and all.
struct PageWriter {
  private var xml = ""
  private let language: Language

  private init(language: Language) { self.language = language }

  /// Width of the type area in twips: A4 with margins of 28 and 26 mm.
  static let width = 8846

  static func body(_ lines: [PageMarkup.Line], language: Language) -> String {
    var writer = PageWriter(language: language)
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      writer.write(line, before: next)
    }
    return writer.xml
  }

  private mutating func write(_ line: PageMarkup.Line, before next: PageMarkup.Line?) {
    switch line {
    case .bare(let text) where next?.isSignature == true: paragraph("Plain", text, keepsNext: true)
    case .title(let text): paragraph("Title", text)
    case .annex(let text): paragraph("AnnexTitle", text)
    case .numbered(1, let text): paragraph("Heading1", text)
    case .numbered(2, let text): paragraph("Item", text)
    case .numbered(_, let text): paragraph("Subitem", text)
    case .body(let text): paragraph("BodyText", text)
    case .bare(let text): paragraph("Plain", text)
    case .centred(let text): paragraph("Centred", text)
    case .right(let text): paragraph("Right", text)
    case .control(let tag): paragraph("Plain", tag)
    case .empty: xml += "<w:p><w:pPr><w:pStyle w:val=\"Plain\"/></w:pPr></w:p>"
    case .pageBreak: xml += "<w:p><w:pPr><w:pStyle w:val=\"Plain\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    case .cover(let pairs): cover(pairs)
    case .table(let table): write(table)
    }
  }

  private mutating func paragraph(_ style: String, _ text: String, keepsNext: Bool = false) {
    let keep = keepsNext ? "<w:keepNext/>" : ""
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keep)</w:pPr>\(PageWriter.runs(text))</w:p>"
  }

  /// `**bold**` is all there is within a line.
  static func runs(_ text: String) -> String {
    var runs = ""
    for (index, piece) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated()
    where !piece.isEmpty {
      let properties = index.isMultiple(of: 2) ? "" : "<w:rPr><w:b/></w:rPr>"
      runs += "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLEscaping.escaped(String(piece)))</w:t></w:r>"
    }
    return runs
  }

  // MARK: Tables

  private mutating func cover(_ pairs: [(label: String, value: String)]) {
    let widths = [2900, 5400]
    open(widths, style: "CoverGrid", isCentred: true)
    for pair in pairs {
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      cell(pair.label + (language == .zh ? "：" : ":"), widths[0], style: "CoverLabel")
      cell(
        pair.value, widths[1], style: "CoverValue",
        borders: "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }

  private mutating func write(_ table: PageMarkup.Table) {
    let count = table.rows.reduce(1) { most, row in
      if case .cells(let cells) = row { return max(most, cells.count) }
      return most
    }
    let shares = table.widths.count == count ? table.widths : [Int](repeating: 1, count: count)
    let widths = shares.map { $0 * PageWriter.width / max(1, shares.reduce(0, +)) }
    open(widths, style: table.isBorderless ? "PlainGrid" : "TableGrid", isCentred: false)
    var isFirst = true
    for row in table.rows {
      switch row {
      case .control(let tag):
        xml += "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
        if widths.count > 1 { xml += "<w:gridSpan w:val=\"\(widths.count)\"/>" }
        xml += "</w:tcPr><w:p>\(PageWriter.runs(tag))</w:p></w:tc></w:tr>"
      case .cells(let cells):
        let isHeader = isFirst && table.hasHeader
        xml += "<w:tr><w:trPr><w:cantSplit/>" + (isHeader ? "<w:tblHeader/>" : "") + "</w:trPr>"
        for (index, width) in widths.enumerated() {
          let text = index < cells.count ? cells[index] : ""
          cell(text, width, style: table.isBorderless ? "Signature" : isHeader ? "TableHead" : "TableText")
        }
        xml += "</w:tr>"
        isFirst = false
      }
    }
    xml += "</w:tbl>"
    // Tables that touch each other would become one.
    xml += "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>"
  }

  private mutating func open(_ widths: [Int], style: String, isCentred: Bool) {
    xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    if isCentred { xml += "<w:jc w:val=\"center\"/>" }
    xml += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
  }

  private mutating func cell(_ text: String, _ width: Int, style: String, borders: String = "") {
    xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if !borders.isEmpty { xml += "<w:tcBorders>\(borders)</w:tcBorders>" }
    xml += "<w:vAlign w:val=\"center\"/></w:tcPr>"
    for line in text.split(separator: "<br>", omittingEmptySubsequences: false) {
      // A signature block does not part with its lines over two pages.
      paragraph(style, line.trimmed, keepsNext: style == "Signature")
    }
    xml += "</w:tc>"
  }
}
