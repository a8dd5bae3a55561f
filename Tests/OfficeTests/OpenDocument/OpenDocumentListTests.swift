import Testing

@testable import Office

@Suite("OpenDocument: numbers of lists and headings (ODF 1.3 part 3, 5.3, 16.30)")
struct OpenDocumentListTests {
  private func p(_ text: String) -> String { OpenDocumentSample.paragraph(text) }

  private func labels(_ text: String, _ styles: String) throws -> [String] {
    var sample = OpenDocumentSample(text)
    sample.automatic = styles
    let labels = try sample.read().body.labels
    #expect(try sample.readFlat().body.labels == labels)
    return labels
  }

  private func items(_ count: Int) -> String {
    String(repeating: OpenDocumentSample.item(p("x")), count: count)
  }

  @Test(
    "Formats of numbers, as the beginning of a series",
    arguments: [
      ("1", "1 2 11"), ("a", "a b k"), ("A", "A B K"), ("i", "i ii xi"), ("I", "I II XI"), ("", ""),
      ("一, 二, 三, ...", "一 二 十一"), ("甲, 乙, 丙, ...", "甲 乙 11"), ("子, 丑, 寅, ...", "子 丑 戌"),
      ("①, ②, ③, ...", "① ② ⑪"), ("壹, 贰, 叁, ...", "壹 贰 壹拾壹"), ("壹, 貳, 參, ...", "壹 貳 壹拾壹"),
      ("１, ２, ３, ...", "１ ２ １１"), ("01, 02, 03, ...", "01 02 11"), ("ア, イ, ウ, ...", "ア イ サ"), ("1st", "1st 2nd 11th"),
    ])
  func formats(format: String, expected: String) throws {
    let style = OpenDocumentSample.listStyle("L", OpenDocumentSample.level(1, format))
    let all = try labels(OpenDocumentSample.list("L", items(11)), style)
    #expect([all[0], all[1], all[10]].joined(separator: " ").split(separator: " ").joined(separator: " ") == expected)
  }

  @Test("Letters are counted on, or repeated where the style says so")
  func letters() throws {
    let plain = OpenDocumentSample.listStyle("L", OpenDocumentSample.level(1, "a", "text:start-value=\"26\""))
    #expect(try labels(OpenDocumentSample.list("L", items(3)), plain) == ["z", "aa", "ab"])
    let synced = OpenDocumentSample.listStyle(
      "L", OpenDocumentSample.level(1, "A", "style:num-letter-sync=\"true\" text:start-value=\"26\""))
    #expect(try labels(OpenDocumentSample.list("L", items(3)), synced) == ["Z", "AA", "BB"])
  }

  private let legal = OpenDocumentSample.listStyle(
    "L",
    OpenDocumentSample.level(1, "一, 二, 三, ...", "style:num-prefix=\"第\" style:num-suffix=\"条\"")
      + OpenDocumentSample.level(2, "1", "style:num-prefix=\"(\" style:num-suffix=\")\"")
      + OpenDocumentSample.level(3, "1", "text:display-levels=\"2\" style:num-suffix=\".\""))

  @Test("Levels, numbers of upper levels, restarts below a higher item")
  func levels() throws {
    let deep = OpenDocumentSample.list("L", items(2))
    let second = "<text:list>\(OpenDocumentSample.item(p("b") + deep))\(OpenDocumentSample.item(p("c")))</text:list>"
    let text = OpenDocumentSample.list(
      "L", OpenDocumentSample.item(p("a") + second) + OpenDocumentSample.item(p("d") + second))
    #expect(
      try labels(text, legal) == [
        "第一条", "(1)", "1.1.", "1.2.", "(2)", "第二条", "(1)", "1.1.", "1.2.", "(2)",
      ])
  }

  @Test("A list starts anew, goes on with the last of its style, or with one it names")
  func continuing() throws {
    let text =
      OpenDocumentSample.list("L", items(2), "xml:id=\"one\"") + p("") + OpenDocumentSample.list("L", items(1))
      + OpenDocumentSample.list("L", items(1), "text:continue-numbering=\"true\"")
      + OpenDocumentSample.list("L", items(1), "text:continue-list=\"one\"")
    #expect(try labels(text, legal) == ["第一条", "第二条", "", "第一条", "第二条", "第三条"])
  }

  @Test("Start values of levels and items; only the first paragraph of an item has a label; list headers have none")
  func starts() throws {
    let style = OpenDocumentSample.listStyle(
      "L", OpenDocumentSample.level(1, "1", "text:start-value=\"5\" style:num-suffix=\".\""))
    let text = OpenDocumentSample.list(
      "L",
      "<text:list-header>\(p("h"))</text:list-header>" + OpenDocumentSample.item(p("a") + p("b"))
        + OpenDocumentSample.item(p("c"), "text:start-value=\"9\"") + OpenDocumentSample.item(p("d")))
    #expect(try labels(text, style) == ["", "5.", "", "9.", "10."])
  }

  @Test("A sublist without an item of its own above it counts from that level's start")
  func phantoms() throws {
    let text = OpenDocumentSample.list(
      "L", OpenDocumentSample.item("<text:list>\(items(2))</text:list>") + OpenDocumentSample.item(p("x")))
    #expect(try labels(text, legal) == ["(1)", "(2)", "第二条"])
  }

  @Test("LibreOffice writes the whole pattern of a label beside the standard's attributes")
  func patterns() throws {
    let style = OpenDocumentSample.listStyle(
      "L",
      OpenDocumentSample.level(1, "1") + OpenDocumentSample.level(2, "1", "loext:num-list-format=\"第%1%条之%2%\""))
    let text = OpenDocumentSample.list("L", OpenDocumentSample.item(p("a") + "<text:list>\(items(1))</text:list>"))
    #expect(try labels(text, style) == ["1", "第1条之1"])
  }

  @Test("Bullets; pictures; a level the style does not have shows nothing")
  func bullets() throws {
    let style = OpenDocumentSample.listStyle(
      "L",
      "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\u{F0B7}\"/><text:list-level-style-image text:level=\"2\"/>"
    )
    let text = OpenDocumentSample.list(
      "L",
      OpenDocumentSample.item(
        p("a") + "<text:list>\(OpenDocumentSample.item(p("b") + "<text:list>\(items(1))</text:list>"))</text:list>"))
    #expect(try labels(text, style) == ["•", "•", ""])
  }

  @Test("Headings in no list are numbered by the outline style")
  func outline() throws {
    var sample = OpenDocumentSample(
      [1, 2, 2, 1].map { "<text:h text:outline-level=\"\($0)\">h</text:h>" }.joined()
        + "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">h</text:h>")
    sample.styles =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"一, 二, 三, ...\" "
      + "style:num-suffix=\"、\"/><text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"
      + "</text:outline-style>"
    #expect(try sample.read().body.labels == ["一、", "一.1", "一.2", "二、", ""])
    #expect(try sample.readFlat().body.labels == ["一、", "一.1", "一.2", "二、", ""])
  }

  @Test("A list that names no style takes that of its paragraphs; a numbered paragraph says its level itself")
  func otherPlaces() throws {
    let style = legal + "<style:style style:name=\"P\" style:family=\"paragraph\" style:list-style-name=\"L\"/>"
    let bare = "<text:list>\(OpenDocumentSample.item(OpenDocumentSample.paragraph("a", style: "P")))</text:list>"
    #expect(try labels(bare, style) == ["第一条"])
    let numbered = [1, 2, 1].map {
      "<text:numbered-paragraph text:list-id=\"n\" text:level=\"\($0)\" text:style-name=\"L\">\(p("x"))</text:numbered-paragraph>"
    }.joined()
    #expect(try labels(numbered, style) == ["第一条", "(1)", "第二条"])
  }
}
