import Checking
import Contracts
import Office
import Testing

/// Documents that hold next to nothing are checked to the end, whatever kind they are said to be.
@Suite struct OddDocumentTests {
  @Test(arguments: [
    "", "\n", "\n\n\n", "合同", "| |", "| | |\n| | |", "第一条", "甲方：", "（盖章）", "附件", "{#隐藏#}", "{-删除-}", "：：：", "1",
    "一、\n二、",
    "Party A:", "技术开发合同\n甲方：\n乙方：\n", "。。。。", "____", "2026年月日",
  ])
  func everyRuleComesToAnEnd(_ text: String) throws {
    let rulebook = try #require(ShippedRulebook.inspected?.rulebook)
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let document = WordDocument(plainText: text)
    for kind in rulebook.vocabulary.kinds.map(\.id) + [nil] {
      let checked = DocumentChecker(rulebook).check(
        document, name: "odd", sha256: "", CheckOptions(today: date, kind: kind))
      #expect(checked.error == nil)
      for finding in checked.findings { #expect(!finding.message(in: .zh).isEmpty) }
    }
  }

  @Test func aDocumentWithoutAParagraphIsChecked() throws {
    let rulebook = try #require(ShippedRulebook.inspected?.rulebook)
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let document = WordDocument(format: .docx, stories: [Story(kind: .body, part: "word/document.xml")])
    for kind in rulebook.vocabulary.kinds.map(\.id) + [nil] {
      let checked = DocumentChecker(rulebook).check(
        document, name: "empty", sha256: "", CheckOptions(today: date, kind: kind))
      #expect(checked.error == nil)
    }
  }
}
