/// Bodies of many shapes, the same for the same seed: runs nested in what Word nests them in, references, spaces that
/// count and spaces that do not, ruby, emoji, bidirectional text, fields, tracked changes, comments, tables, text boxes.
struct GeneratedDocument {
  private var generator: SplitMix
  private var nextID = 100
  /// Without what LibreOffice moves or loses comments beside: smart tags, controls, fields, equations, ruby, text boxes, joined
  /// paragraphs.
  private let isSimple: Bool

  init(seed: UInt64, isSimple: Bool = false) {
    generator = SplitMix(state: seed)
    self.isSimple = isSimple
  }

  mutating func sample() -> Sample {
    var body = ""
    for _ in 0..<pick(3...9) { body += block() }
    var sample = Sample(body + "<w:sectPr/>")
    if pick(0...2) == 0 {
      sample.comments = "<w:comment w:id=\"7\" w:author=\"李四\">\(Sample.paragraph("已有批注"))</w:comment>"
    }
    if pick(0...3) == 0 { sample.headers = [("h1", Sample.paragraph("页眉")), ("f1", Sample.paragraph("第1页"))] }
    return sample
  }

  private mutating func block() -> String {
    let choice = pick(0...9)
    if isSimple, choice == 1 || choice == 4 { return paragraph() }
    switch choice {
    case 0:
      return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"100\"/></w:tblGrid><w:tr>"
        + "<w:tc>\(paragraph())</w:tc><w:tc>\(paragraph())\(paragraph())</w:tc></w:tr></w:tbl>"
    case 1: return "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent>\(paragraph())</w:sdtContent></w:sdt>"
    case 2: return "<w:p/>"
    case 3: return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>"
    case 4:
      return "<w:p><w:pPr><w:rPr><w:del w:id=\"\(id())\" w:author=\"王五\"/></w:rPr></w:pPr>\(content())</w:p>"
        + paragraph()
    default: return paragraph()
    }
  }

  private mutating func paragraph() -> String { "<w:p>\(pick(0...1) == 0 ? "" : "<w:pPr/>")\(content())</w:p>" }

  private mutating func content() -> String {
    var text = ""
    for _ in 0..<pick(1...5) { text += piece(depth: 0) }
    return text
  }

  private mutating func piece(depth: Int) -> String {
    if depth > 2 { return run() }
    let choice = pick(0...19)
    if isSimple, [3, 4, 5, 6, 7, 8, 9, 10].contains(choice) { return run() }
    switch choice {
    case 0: return "<w:ins w:id=\"\(id())\" w:author=\"王五\">\(piece(depth: depth + 1))</w:ins>"
    case 1: return "<w:del w:id=\"\(id())\" w:author=\"王五\"><w:r><w:delText>旧字</w:delText></w:r></w:del>"
    case 2: return "<w:hyperlink w:anchor=\"a\">\(piece(depth: depth + 1))\(run())</w:hyperlink>"
    case 3: return "<w:smartTag w:uri=\"u\" w:element=\"e\">\(piece(depth: depth + 1))</w:smartTag>"
    case 4: return "<w:sdt><w:sdtPr/><w:sdtContent>\(piece(depth: depth + 1))</w:sdtContent></w:sdt>"
    case 5:
      return "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>\(run())</w:sdtContent></w:sdt>"
    case 6:
      return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run())<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    case 7: return "<w:fldSimple w:instr=\"PAGE\">\(run())</w:fldSimple>"
    case 8:
      return
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhǔn</w:t></w:r></w:rt><w:rubyBase>\(run())</w:rubyBase></w:ruby></w:r>"
    case 9: return "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    case 10:
      return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData>"
        + "<wps:wsp><wps:txbx><w:txbxContent>\(Sample.paragraph("框内文字"))</w:txbxContent></wps:txbx></wps:wsp>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        + "<w:txbxContent>\(Sample.paragraph("框内文字"))</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>"
    case 11:
      return
        "<w:commentRangeStart w:id=\"7\"/>\(run())<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"
    case 12:
      let bookmark = id()
      return
        "<w:bookmarkStart w:id=\"\(bookmark)\" w:name=\"b\(bookmark)\"/>\(run())<w:bookmarkEnd w:id=\"\(bookmark)\"/>"
    default: return run()
    }
  }

  private mutating func run() -> String {
    let start = pick(0...2) == 0 ? "<w:r w:rsidR=\"00AB12CD\">" : "<w:r>"
    let properties = ["", "<w:rPr/>", "<w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr>", "<w:rPr><w:rtl/></w:rPr>"]
    var content = ""
    for _ in 0..<pick(1...3) { content += child() }
    return start + properties[pick(0...3)] + content + "</w:r>"
  }

  private mutating func child() -> String {
    switch pick(0...11) {
    case 0: return "<w:tab/>"
    case 1: return "<w:br/>"
    case 2: return "<w:noBreakHyphen/>"
    case 3: return "<w:lastRenderedPageBreak/>"
    case 4: return "<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>"
    default:
      let space = [" xml:space=\"preserve\"", "", " xml:space='default'"][pick(0...2)]
      return "<w:t\(space)>\(text())</w:t>"
    }
  }

  private mutating func text() -> String {
    let words = [
      "甲方：张三", "人民币100,000元", " &amp; ", "&#x4E2D;&#25991;", "  ", "a&lt;b", "订金", "👩‍🔬🧪", "שלום עולם", "（大写）",
      "e\u{301}", "\n  ", "１２３", "、", "《合同法》", "&quot;引&apos;",
    ]
    return (0..<pick(1...4)).map { _ in words[pick(0...words.count - 1)] }.joined()
  }

  private mutating func id() -> Int {
    nextID += 1
    return nextID
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}

/// SplitMix64: enough chance for tests, and the same everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
