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
}
