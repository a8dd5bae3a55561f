import Testing

@testable import Office

@Suite("Number labels as Word shows them (17.9)")
struct LabelTests {
  /// Labels of paragraphs given as (list, level).
  private func labels(
    _ numbering: String, _ items: [(Int, Int?)], styles: String = ""
  ) throws -> [String] {
    var sample = Sample(items.map { Sample.item($0.0, $0.1) }.joined())
    sample.numbering = numbering
    sample.styles = styles
    return try sample.read().body.labels
  }

  @Test(
    "Number formats (17.18.59)",
    arguments: [
      ("decimal", [1, 10, 100], ["1", "10", "100"]),
      ("decimalZero", [1, 9, 10, 100], ["01", "09", "10", "100"]),
      ("upperRoman", [1, 4, 9, 49, 1999], ["I", "IV", "IX", "XLIX", "MCMXCIX"]),
      ("lowerRoman", [3, 14], ["iii", "xiv"]),
      ("upperLetter", [1, 26, 27, 53], ["A", "Z", "AA", "AAA"]),
      ("lowerLetter", [2, 28], ["b", "bb"]),
      (
        "ordinal", [1, 2, 3, 4, 11, 12, 13, 21, 112],
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
      ),
      ("cardinalText", [1, 21, 105], ["One", "Twenty-one", "One hundred five"]),
      ("ordinalText", [1, 12, 20, 32], ["First", "Twelfth", "Twentieth", "Thirty-second"]),
      ("hex", [9, 10, 255], ["9", "A", "FF"]),
      ("chicago", [1, 2, 3, 4, 5], ["*", "†", "‡", "§", "**"]),
      ("numberInDash", [7], ["- 7 -"]),
      ("chineseCounting", [1, 10, 11, 20, 21, 99, 100, 105], ["一", "十", "十一", "二十", "二十一", "九十九", "一〇〇", "一〇五"]),
      ("taiwaneseCounting", [10, 12, 100], ["十", "十二", "一〇〇"]),
      (
        "chineseCountingThousand", [1, 10, 15, 100, 101, 110, 111, 120, 1000, 1001, 1010, 10000],
        ["一", "十", "十五", "一百", "一百零一", "一百一十", "一百一十一", "一百二十", "一千", "一千零一", "一千零一十", "一万"]
      ),
      ("taiwaneseCountingThousand", [10, 101, 10000], ["十", "一百零一", "一萬"]),
      ("japaneseCounting", [1, 10, 11, 100, 101, 110], ["一", "十", "十一", "百", "百一", "百十"]),
      ("chineseLegalSimplified", [1, 10, 11, 20, 100, 101], ["壹", "壹拾", "壹拾壹", "贰拾", "壹佰", "壹佰零壹"]),
      ("ideographLegalTraditional", [2, 10, 16], ["貳", "壹拾", "壹拾陸"]),
      ("ideographDigital", [1, 10, 105], ["一", "一〇", "一〇五"]),
      ("japaneseDigitalTenThousand", [10], ["一〇"]),
      ("taiwaneseDigital", [10], ["一○"]),
      ("ideographTraditional", [1, 2, 10, 11], ["甲", "乙", "癸", "11"]),
      ("ideographZodiac", [1, 12, 13], ["子", "亥", "13"]),
      ("ideographZodiacTraditional", [1, 2, 60], ["甲子", "乙丑", "癸亥"]),
      ("decimalFullWidth", [1, 12], ["１", "１２"]),
      ("decimalFullWidth2", [3], ["３"]),
      ("decimalHalfWidth", [3], ["3"]),
      ("decimalEnclosedCircle", [1, 10, 20, 21], ["①", "⑩", "⑳", "21"]),
      ("decimalEnclosedCircleChinese", [1, 11], ["①", "⑪"]),
      ("decimalEnclosedFullstop", [1, 20, 21], ["⒈", "⒛", "21"]),
      ("decimalEnclosedParen", [1, 20], ["⑴", "⒇"]),
      ("ideographEnclosedCircle", [1, 10, 11], ["㈠", "㈩", "11"]),
      ("none", [1], [""]),
      ("hebrew1", [3, 15, 123], ["ג", "טו", "קכג"]), ("hindiCounting", [3], ["3"]),
    ])
  func format(name: String, numbers: [Int], expected: [String]) {
    #expect(numbers.map { NumberFormat(name: name).text(for: $0) } == expected)
  }

  @Test("A contract's four levels: 第一条, （一）, 1., (1)")
  func contract() throws {
    let numbering =
      Sample.abstract(
        0,
        Sample.level(0, "chineseCounting", "第%1条") + Sample.level(1, "chineseCounting", "（%2）")
          + Sample.level(2, "decimal", "%3.") + Sample.level(3, "decimalEnclosedCircle", "%4"))
      + Sample.list(1, of: 0)
    let items: [(Int, Int?)] = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1)]
    #expect(
      try labels(numbering, items) == ["第一条", "（一）", "（二）", "1.", "2.", "①", "（三）", "1.", "第二条", "（一）"])
  }

  @Test("Several levels in one text, with isLgl turning them all into digits (17.9.4)")
  func severalLevels() throws {
    let numbering =
      Sample.abstract(
        0,
        Sample.level(0, "chineseCounting", "%1、") + Sample.level(1, "decimal", "%1.%2", "<w:isLgl/>")
          + Sample.level(2, "lowerLetter", "%1-%2-%3"))
      + Sample.list(1, of: 0)
    #expect(try labels(numbering, [(1, 0), (1, 1), (1, 2), (1, 2)]) == ["一、", "1.1", "一-1-a", "一-1-b"])
  }

  @Test("lvlRestart 0 never restarts, lvlRestart 1 only after the first level (17.9.10)")
  func levelRestart() throws {
    let numbering =
      Sample.abstract(
        0,
        Sample.level(0, "decimal", "%1") + Sample.level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")
          + Sample.level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>"))
      + Sample.list(1, of: 0)
    let items: [(Int, Int?)] = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)]
    #expect(try labels(numbering, items) == ["1", "1", "1", "2", "2", "2", "3", "1"])
  }

  @Test("Lists of one definition go on counting; startOverride restarts once (17.9.15, 17.9.26)")
  func sharedCounters() throws {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
    let numbering =
      Sample.abstract(0, Sample.level(0, "decimal", "%1)")) + Sample.list(1, of: 0) + Sample.list(2, of: 0)
      + Sample.list(3, of: 0, anew)
    let items: [(Int, Int?)] = [(1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]
    #expect(try labels(numbering, items) == ["1)", "2)", "3)", "1)", "2)", "3)"])
  }

  @Test("A list may replace a level of its definition (17.9.9)")
  func levelOverride() throws {
    let own = "<w:lvlOverride w:ilvl=\"0\">\(Sample.level(0, "upperLetter", "%1.", start: 3))</w:lvlOverride>"
    let numbering = Sample.abstract(0, Sample.level(0, "decimal", "%1.")) + Sample.list(1, of: 0, own)
    #expect(try labels(numbering, [(1, 0), (1, 0)]) == ["C.", "D."])
  }

  @Test("Start values, a missing w:ilvl, list 0, and a list that does not exist")
  func oddities() throws {
    let numbering = Sample.abstract(0, Sample.level(0, "decimal", "%1.", start: 5)) + Sample.list(1, of: 0)
    #expect(try labels(numbering, [(1, nil), (1, 0), (0, 0), (9, 0), (1, 0)]) == ["5.", "6.", "", "", "7."])
  }

  @Test("A deeper level first shows and counts its parents' start")
  func missingParents() throws {
    let numbering =
      Sample.abstract(0, Sample.level(0, "decimal", "%1") + Sample.level(1, "decimal", "%1.%2"))
      + Sample.list(1, of: 0)
    #expect(try labels(numbering, [(1, 1), (1, 1), (1, 0)]) == ["1.1", "1.2", "2"])
  }

  @Test("Bullets of symbol fonts are bullets")
  func bullets() throws {
    let numbering =
      Sample.abstract(0, Sample.level(0, "bullet", "\u{F0B7}") + Sample.level(1, "bullet", "—"))
      + Sample.list(1, of: 0)
    #expect(try labels(numbering, [(1, 0), (1, 1)]) == ["•", "—"])
  }

  @Test("numStyleLink takes the levels of the numbering style (17.9.21, 17.9.27)")
  func styleLink() throws {
    let styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Articles\"><w:name w:val=\"Articles\"/>"
      + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let numbering =
      Sample.abstract(0, "<w:styleLink w:val=\"Articles\"/>" + Sample.level(0, "decimal", "§%1"))
      + Sample.abstract(1, "<w:numStyleLink w:val=\"Articles\"/>") + Sample.list(1, of: 0) + Sample.list(2, of: 1)
    #expect(try labels(numbering, [(2, 0), (2, 0)], styles: styles) == ["§1", "§2"])
  }

  @Test("Numbering by paragraph styles, inherited, and switched off by list 0")
  func styles() throws {
    let link = { (level: Int) in "<w:pStyle w:val=\"H\(level)\"/>" }
    var sample = Sample(
      ["H1", "H2", "H2", "H1", "Sub", "Off"].map {
        Sample.paragraph("x", "<w:pStyle w:val=\"\($0)\"/>")
      }.joined())
    sample.numbering =
      Sample.abstract(
        0,
        Sample.level(0, "chineseCounting", "第%1章", link(1))
          + Sample.level(1, "decimal", "%1.%2", "<w:isLgl/>" + link(2)))
      + Sample.list(1, of: 0)
    sample.styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>\
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/>\
      <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="H2"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:basedOn w:val="H1"/>\
      <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
      """
    #expect(try sample.read().body.labels == ["第一章", "1.1", "1.2", "第二章", "2.1", ""])
  }

  @Test("Custom formats stand in an alternative; Word 2010 and later show them")
  func custom() throws {
    let choice =
      "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/>"
      + "</mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>"
    let level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/>\(choice)<w:lvlText w:val=\"%1\"/></w:lvl>"
    #expect(try labels(Sample.abstract(0, level) + Sample.list(1, of: 0), [(1, 0), (1, 0)]) == ["009", "010"])
  }

  @Test("A paragraph whose text and mark are deleted takes no number")
  func deletedItem() throws {
    var sample = Sample(
      Sample.item(1) + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        + "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:del w:id=\"2\" w:author=\"A\"><w:r>"
        + "<w:delText>gone</w:delText></w:r></w:del></w:p>" + Sample.item(1))
    sample.numbering = Sample.abstract(0, Sample.level(0, "decimal", "%1.")) + Sample.list(1, of: 0)
    #expect(try sample.read().body.labels == ["1.", "2."])
  }
}
