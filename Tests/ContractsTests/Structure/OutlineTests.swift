import Office
import Testing

@testable import Contracts

struct OutlineTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var paths: [String]
    var testDescription: String { text.prefix(30).description }
  }

  static let cases: [Case] = [
    Case(text: "第一条 标的\n第二条 价款\n第三条 争议", paths: ["第一条", "第二条", "第三条"]),
    Case(text: "第 一 条 标的\n第 二 条 价款", paths: ["第一条", "第二条"]),
    Case(
      text: "第一章 总则\n第一条 目的\n第二条 范围\n第二章 费用\n第三条 金额",
      paths: ["第一章", "第一条", "第二条", "第二章", "第三条"]),
    Case(
      text: "第一条 标的\n（一）内容\n（二）方式\n第二条 价款\n（一）总额",
      paths: ["第一条", "第一条（一）", "第一条（二）", "第二条", "第二条（一）"]),
    Case(
      text: "一、标的\n1. 内容\n（1）第一项\n（2）第二项\n2. 方式\n二、价款",
      paths: ["一、", "一、1.", "一、1.（1）", "一、1.（2）", "一、2.", "二、"]),
    Case(text: "1．名称\n2．内容\n3、方式", paths: ["1.", "2.", "3、"]),
    Case(
      text: "1. 定义\n1.1 技术\n1.2 成果\n2. 付款\n2.1 总额\n2.1.1 分期\n2.2 账户",
      paths: ["1.", "1.1", "1.2", "2.", "2.1", "2.1.1", "2.2"]),
    Case(text: "第１条 概况\n１．１ 名称\n１．２ 地点\n第２条 图纸", paths: ["第1条", "1.1", "1.2", "第2条"]),
    Case(text: "第一条 义务\n①提供资料\n②派出人员\n第二条 期限", paths: ["第一条", "第一条①", "第一条②", "第二条"]),
    Case(text: "一、义务\n1) 提供资料\n2) 派出人员", paths: ["一、", "一、1)", "一、2)"]),
    Case(
      text: "Article 1 Definitions\n1.1 Terms\n(a) first\n(b) second\nArticle 2 Fees",
      paths: ["Article 1", "1.1", "1.1(a)", "1.1(b)", "Article 2"]),
    Case(text: "ARTICLE I GENERAL\nARTICLE II FEES", paths: ["ARTICLE I", "ARTICLE II"]),
    Case(text: "Section 1. Scope\nSection 2. Fees", paths: ["Section 1", "Section 2"]),
    Case(
      text: "1. Duties\n(i) deliver\n(ii) train\n2. Fees\n(h) last\n(i) really last",
      paths: ["1.", "1.(i)", "1.(ii)", "2.", "2.(h)", "2.(i)"]),
    // Another document's order: decimals hold bracketed Chinese numbers.
    Case(text: "１．甲方责任\n（一）付款\n（二）协助\n２．乙方责任\n（一）交付", paths: ["1.", "1.（一）", "1.（二）", "2.", "2.（一）"]),
    Case(text: "一，工程地点\n二，甲方的义务", paths: ["一、", "二、"]),
  ]

  @Test(arguments: cases) func nesting(_ sample: Case) {
    #expect(StructureSample(sample.text).paths == sample.paths)
  }

  @Test(arguments: [
    "1.5万元由甲方支付。", "2026.3.1前完成交付。", "3个月内完成。", "2026年3月1日签订。", "50%于验收后支付。", "第五条第二款约定的费用由乙方承担。",
    "第五条所述资料由甲方提供。", "三、四月份分别交付。", "10.5 GHz频段的样机。", "Section 5 shall apply to the parties.", "(2026)京仲字第12号",
    "e.g. the documents", "3.15 日前交付。",
  ])
  func figuresInSentencesAreNoClauses(_ line: String) {
    #expect(StructureSample("第一条 内容\n第二条 价款\n" + line).paths == ["第一条", "第二条"])
  }

  @Test func tableOfContentsMakesNoClauses() {
    let sample = StructureSample(
      "目 录\n第一条 标的………………1\n第二条 价款………………2\n技术服务合同\n第一条 标的\n服务内容如下。\n第二条 价款\n共计10万元。")
    #expect(sample.paths == ["第一条", "第二条"])
    #expect(sample.contract.clauses[0].lines == 4..<6)
  }

  @Test func contentsWithoutLeadersEndWhereTheFirstEntryComesAgain() {
    let sample = StructureSample("目录\n第一章 总则\n第二章 费用\n第一章 总则\n双方合作。\n第二章 费用\n共计10万元。")
    #expect(sample.paths == ["第一章", "第二章"])
  }

  static let headingsCases: [(String, String, Bool)] = [
    ("第四条 验收标准", "验收标准", true), ("第四条 验收标准：按附件执行", "验收标准", true),
    ("第四条　付款方式　　　甲方应分三期支付。", "付款方式", true),
    ("第四条 甲方应当在收到成果后十日内组织验收。逾期视为合格。", "甲方应当在收到成果后十日内组织验收", false),
    ("4. Acceptance. The Client shall test the software.", "Acceptance", true), ("第四条 保密。双方均应保守秘密。", "保密", true),
  ]

  @Test(arguments: headingsCases)
  func headings(_ line: String, _ heading: String, _ isHeading: Bool) {
    let sample = StructureSample("第三条 价款\n" + line)
    #expect(sample.headings.last == heading)
    #expect(sample.contract.clauses.last?.hasHeading == isHeading)
  }

  @Test func headingOnTheNextLine() {
    let sample = StructureSample("第一条\n标的技术\n乙方完成开发。\n第二条\n甲方应当按期支付全部价款。")
    #expect(sample.headings == ["标的技术", "甲方应当按期支付全部价款"])
    #expect(sample.contract.clauses.map(\.hasHeading) == [true, false])
  }

  @Test func clausesHoldTheLinesBelowThem() {
    let sample = StructureSample("第一条 标的\n（一）内容\n说明文字。\n第二条 价款")
    #expect(sample.contract.clauses[0].lines == 0..<3)
    #expect(sample.contract.lines.map(\.clause) == [0, 1, 1, 2])
  }

  @Test func computedNumbersCountLikeTypedOnes() {
    var document = WordDocument(plainText: "标的\n内容\n方式\n价款")
    for (index, (label, level)) in [("第一条", 0), ("（一）", 1), ("（二）", 1), ("第二条", 0)].enumerated() {
      document.stories[0].paragraphs[index].label = NumberLabel(text: label, level: level, list: 1)
    }
    let sample = StructureSample(document)
    #expect(sample.paths == ["第一条", "第一条（一）", "第一条（二）", "第二条"])
    #expect(sample.contract.clauses.map(\.isAutomatic) == [true, true, true, true])
  }

  @Test func levelsOfOneListNestThoughTheyLookAlike() {
    var document = WordDocument(plainText: "标的\n内容\n方式\n价款")
    for (index, level) in [0, 1, 1, 0].enumerated() {
      document.stories[0].paragraphs[index].label = NumberLabel(text: "\(index + 1).", level: level, list: 1)
    }
    #expect(StructureSample(document).contract.clauses.map(\.depth) == [0, 1, 1, 0])
  }

  @Test func lineBreaksWithinAParagraphBeginLines() {
    let sample = StructureSample("第一条 标的\u{2028}（一）内容\u{2028}（二）方式\n第二条 价款____元")
    #expect(sample.paths == ["第一条", "第一条（一）", "第一条（二）", "第二条"])
    let heading = sample.contract.clauses[2].heading
    let span = sample.contract.source.span(heading)
    #expect(span.paragraph == 0 && sample.contract.document.text(at: span) == "方式")
    #expect(sample.originals("blank") == ["____"])
  }

  @Test func headingsByStyle() {
    var document = WordDocument(plainText: "技术服务合同\n保密\n双方应保守秘密，不得泄露。\n付款\n甲方按期付款。")
    for index in [1, 3] { document.stories[0].paragraphs[index].style = "heading 1" }
    #expect(StructureSample(document).headings == ["保密", "付款"])
  }

  @Test func cellsOfWideTablesAreNoClauses() {
    let sample = StructureSample("第一条 清单\n| 序号 | 名称 | 数量 |\n| 1. | 设备 | 2 |\n| 2. | 软件 | 3 |\n第二条 价款")
    #expect(sample.paths == ["第一条", "第二条"])
    #expect(sample.contract.lines.allSatisfy { $0.clause != nil })
  }
}
