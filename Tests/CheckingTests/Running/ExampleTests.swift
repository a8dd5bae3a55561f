import Office
import Testing

@testable import Checking

@Suite struct ExampleTests {
  private func complaints(_ examples: String, check: String = "{kind: absent, cue: ban}") -> [String] {
    SampleRulebook.book([SampleRulebook.rule(check: check, more: "examples:\n" + examples)]).verifyExamples().map(
      \.message)
  }

  @Test func examplesThatComeOutAsTheySay() {
    #expect(
      complaints(
        """
          - {name: a, expect: pass, text: 可以改进。}
          - {name: b, expect: fail, text: 乙方⟦不得改进⟧。}
          - {name: c, expect: notApplicable, kind: sale, text: 乙方不得改进。}
          - {name: d, expect: fail, text: "| 约定 | 乙方⟦不得改进⟧ |"}
          - {name: e, expect: fail, text: "{-删去-}乙方⟦不得改进⟧。"}
        """
      ).isEmpty)
  }

  @Test func whatDiffersIsTold() {
    #expect(
      complaints("  - {name: a, expect: pass, text: 乙方不得改进。}") == [
        "expected pass, came out as fail at “不得改进”"
      ])
    #expect(
      complaints("  - {name: a, expect: fail, text: 乙方不得⟦改进⟧。}") == [
        "does not point at “改进” (line 1); points at “不得改进” (line 1)"
      ])
    #expect(
      complaints("  - {name: a, expect: fail, text: ⟦不得改进⟧。不得改进。}") == ["points at “不得改进” (line 1)"])
  }

  @Test func problemsHaveFileAndLine() {
    let book = SampleRulebook.book([
      SampleRulebook.rule(
        check: "{kind: absent, cue: ban}", more: "examples:\n  - {name: 甲, expect: pass, text: 不得改进}")
    ])
    #expect(
      book.verifyExamples().first?.description
        == "law/ACC-001.yaml:13: ACC-001 “甲”: expected pass, came out as fail at “不得改进”")
  }

  @Test func examplesAreReadOnTheirOwnDate() {
    let check = "{kind: compare, left: end, is: atLeast, right: asOf}"
    #expect(complaints("  - {name: a, expect: pass, text: 终止日：2026年6月1日}", check: check).isEmpty)
    #expect(
      complaints("  - {name: a, expect: fail, asOf: 2026-06-02, text: 终止日：⟦2026年6月1日⟧}", check: check).isEmpty)
  }

  @Test func scaffoldsAreYAMLForEveryId() throws {
    let (book, problems) = SampleRulebook.read([
      "civil-code/source.yaml": "title: {zh: 法, en: law}", "civil-code/PRC-077.yaml": RuleScaffold.text(id: "PRC-077"),
    ])
    #expect(problems.isEmpty, "\(problems)")
    #expect(book.rules.map(\.id) == ["PRC-077"])
  }
}

@Suite struct DocumentCheckerTests {
  private let checker = DocumentChecker(SampleRulebook.book([SampleRulebook.rule(check: "{kind: absent, cue: ban}")]))
  private let options = CheckOptions(today: SampleRulebook.today)

  @Test func whatIsNotThereIsUnreadable() {
    let document = checker.check(path: "/nowhere/contract.docx", options)
    #expect(document.verdict == .unreadable)
    #expect(document.error?.code == .notFound)
    #expect(document.sha256.isEmpty)
    #expect(checker.check(path: "/dev/null", options).verdict == .unreadable)
    #expect(checker.check(path: "/", options).verdict == .unreadable)
  }

  @Test func whatIsNoDocumentIsUnreadable() {
    let document = checker.check(bytes: Array("不是合同".utf8), name: "a.docx", options)
    #expect(document.verdict == .unreadable)
    #expect(document.sha256.count == 64)
    #expect(document.findings.isEmpty)
  }

  @Test func aDocumentThatWasRead() {
    let text = WordDocument(plainText: "技术服务合同\n第一条 保密\n乙方不得改进。")
    let document = checker.check(
      text, name: "a.docx", sha256: "00", CheckOptions(today: SampleRulebook.today, kind: "service"))
    #expect(document.kind == "technology-service-contract")
    #expect(document.kindTitle.zh == "技术服务合同")
    #expect(document.verdict == .notAcceptable)
    #expect(document.error == nil)
  }
}
