import Office
import Testing

@testable import Reports

@Suite struct DocumentTextTests {
  @Test func aParagraphIsALineAndARowIsALine() {
    let document = WordDocument(
      plainText: """
        技术服务合同
        第一条 标的{-物-}为{+软件+}。{?请核对?}
        | 项目 | 金额 |
        | 开发 | 100元 |

        第二条
        """)
    #expect(
      DocumentText(document).text == """
        技术服务合同
        第一条 标的为软件。
        项目 | 金额
        开发 | 100元

        第二条

        ## Comments (word/comments.xml)
        请核对

        ## Set aside
        deleted word/document.xml ¶2: 物

        ## Unread

        """)
  }

  @Test func labelsComeFirst() {
    var document = WordDocument(plainText: "标的\n")
    document.stories[0].paragraphs[0].label = NumberLabel(text: "第一条", level: 0, list: 1)
    document.stories[0].paragraphs[1].label = NumberLabel(text: "第二条", level: 0, list: 1)
    document.unread = [Unread(part: "word/document.xml", what: "w:object", count: 2)]
    #expect(
      DocumentText(document).text == """
        第一条 标的
        第二条

        ## Set aside

        ## Unread
        word/document.xml w:object ×2

        """)
  }

  @Test func theSecondParagraphOfACellStaysInItsCell() {
    var document = WordDocument(plainText: "| 甲 | 乙 |")
    document.stories[0].paragraphs[1].cell = document.stories[0].paragraphs[0].cell
    #expect(DocumentText(document).text.hasPrefix("甲 乙\n"))
  }

  @Test func theMarkedViewPutsBracketsRoundChanges() {
    var document = WordDocument(plainText: "期限为三十六十日。")
    document.view = .marked
    document.stories[0].runs = [
      Run(text: 0..<9), Run(text: 9..<12, traits: .deleted), Run(text: 12..<15, traits: [.deleted, .bold]),
      Run(text: 15..<21, traits: .inserted), Run(text: 21..<27),
    ]
    document.stories[0].paragraphs[0].runs = 0..<5
    document.stories[0].revisions = [
      Revision(kind: .paragraphMark, span: Span(story: 0, paragraph: 0, range: 27..<27))
    ]
    #expect(DocumentText(document).text.hasPrefix("期限为{-三十-}{+六十+}日。{-¶-}\n"))
  }

  @Test func whatWasNotReadIsNamedByItsWords() {
    var document = WordDocument(plainText: "a")
    document.unread = [Unread(part: "word/document.xml", what: "w:drawing", count: 1, description: "公章\n二")]
    #expect(DocumentText(document).text.hasSuffix("word/document.xml w:drawing ×1: 公章 二\n"))
  }
}
