import Testing

@testable import Checking
@testable import Reports

@Suite struct ExcerptTests {
  @Test func caretsStandUnderTheWords() {
    let excerpt = Excerpt(Samples.place("合同价款100元整", "100元", paragraph: 1, clause: ""))
    #expect(excerpt.line == "合同价款100元整")
    #expect(excerpt.indent == 8)
    #expect(excerpt.carets == 5)
  }

  @Test func aPlaceBetweenCharactersGetsOneCaret() {
    let excerpt = Excerpt(Samples.place("乙方：", "", paragraph: 1, clause: ""))
    #expect(excerpt.indent == 6)
    #expect(excerpt.carets == 1)
  }

  @Test(arguments: [0, 60, 170, 299])
  func longLinesAreCutAroundThePlace(start: Int) {
    let line = String(repeating: "甲乙丙", count: 100)
    var place = Samples.place(line, "", paragraph: 1, clause: "")
    place.start = start
    place.length = 1
    let excerpt = Excerpt(place, width: 60)
    #expect(Columns.width(of: excerpt.line.unicodeScalars) <= 60)
    let pointed = Array(line.unicodeScalars)[start]
    var column = 0
    var under: Unicode.Scalar?
    for scalar in excerpt.line.unicodeScalars {
      if column == excerpt.indent { under = scalar }
      column += Columns.width(of: scalar)
    }
    #expect(under == pointed)
    #expect(excerpt.carets == 2)
  }

  @Test func wordsLongerThanTheLineAreUnderlinedAsFarAsShown() {
    let line = String(repeating: "字", count: 200)
    let excerpt = Excerpt(Samples.place(line, line, paragraph: 1, clause: ""), width: 40)
    #expect(Columns.width(of: excerpt.line.unicodeScalars) <= 40)
    #expect(excerpt.indent + excerpt.carets <= 40)
  }

  @Test func whatWouldMoveTheTerminalIsBlank() {
    #expect(Excerpt(Samples.place("a\tb\u{2028}c\u{1B}[2J", "b", paragraph: 1, clause: "")).line == "a b c [2J")
  }

  @Test func combiningCharactersTakeNoColumn() {
    #expect(Columns.width(of: "e\u{301}".unicodeScalars) == 1)
    #expect(Columns.width(of: "Ａ（）".unicodeScalars) == 6)
  }
}
