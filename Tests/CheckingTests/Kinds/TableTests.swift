import Contracts
import Testing

@testable import Checking

@Suite struct RowsTests {
  let check = "{kind: rows, parts: [row-one, row-two], total: row-total, except: [column-average]}"

  private func table(_ total: String, first: String = "| 甲类 | 3 | 10.50 | 3.50 |") -> String {
    "报告\n| 类别 | 件数 | 金额 | 均价 |\n\(first)\n| 乙类 | 2 | 9.50 | 4.75 |\n\(total)"
  }

  @Test func partsMakeTheTotalColumnByColumn() {
    #expect(judge(check, table("| 合计 | 5 | 20.00 | 4.00 |")) == .pass)
    #expect(judge(check, table("| 合计 | 6 | 20.00 | 4.00 |")) == .fail("6"))
    #expect(judge(check, table("| 合计 | 6 | 21.00 | 4.00 |")) == .fail("6", "21.00"))
  }

  @Test func roundingIsNoMistakeButCountsAreExact() {
    #expect(judge(check, table("| 合计 | 5 | 20.01 | 4.00 |")) == .pass)
    #expect(judge(check, table("| 合计 | 5 | 20.02 | 4.00 |")) == .fail("20.02"))
    #expect(judge(check, table("| 合计 | 5 | 20 | 4 |")) == .pass)
  }

  @Test func columnsWithoutFiguresSayNothing() {
    #expect(judge(check, table("| 合计 | 9 | 20.00 |", first: "| 甲类 | 若干 | 10.50 | |")) == .pass)
    #expect(judge(check, table("| 合计 | 多项 | 若干 | |")) == .notApplicable)
    #expect(judge(check, "报告\n合计5项，甲类3项。") == .notApplicable)
  }

  @Test func oneRowAloneIsNoSum() {
    let single = "报告\n| 类别 | 件数 |\n| 甲类 | 3 |\n| 合计 | 5 |"
    #expect(judge(check, single) == .notApplicable)
    let atMost = "{kind: rows, parts: row-one, total: row-total, is: atMost}"
    #expect(judge(atMost, single) == .pass)
    #expect(judge(atMost, "报告\n| 类别 | 件数 |\n| 甲类 | 7 |\n| 合计 | 5 |") == .fail("5"))
  }

  @Test func theMessageKnowsTheColumn() {
    let (judgement, _) = judgement(check, table("| 合计 | 6 | 20.00 | 4.00 |"))
    let arguments = judgement.violations.first?.arguments ?? [:]
    #expect(arguments["column"] == "件数")
    #expect(arguments["sum"] == "5")
    #expect(arguments["total"] == "6")
    #expect(arguments["difference"] == "1")
  }
}

@Suite struct ColumnsTests {
  let average = "{kind: columns, of: column-amount, by: column-count, is: column-average}"
  let growth = "{kind: columns, of: column-now, by: column-before, is: column-growth, as: growth}"

  private func averages(_ row: String) -> String { "报告\n| 类别 | 件数 | 金额 | 均价 |\n\(row)" }

  @Test func theQuotientAsFarAsRoundingTells() {
    #expect(judge(average, averages("| 甲类 | 3 | 10.00 | 3.33 |")) == .pass)
    #expect(judge(average, averages("| 甲类 | 3 | 10.00 | 3.3 |")) == .pass)
    #expect(judge(average, averages("| 甲类 | 3 | 10.00 | 3.5 |")) == .fail("3.5"))
    // 44.6 may be anything from 44.55 to 44.65.
    #expect(judge(average, averages("| 甲类 | 472 | 44.6 | 0.0946 |")) == .pass)
  }

  @Test func nothingIsDividedByNothing() {
    #expect(judge(average, averages("| 甲类 | 0 | 10.00 | 3.33 |")) == .notApplicable)
    #expect(judge(average, averages("| 甲类 | — | 10.00 | 3.33 |")) == .notApplicable)
    #expect(judge(average, "报告\n均价3元。") == .notApplicable)
  }

  @Test func growthOfSeveralGroups() {
    let head = "报告\n| 指标 | 本年 | 上年 | 增长 |"
    #expect(judge(growth, "\(head)\n| 甲类 | 62 | 49 | 26.5 |\n| 乙类 | 80 | 100 | -20% |") == .pass)
    #expect(judge(growth, "\(head)\n| 甲类 | 62 | 49 | 21.0 |") == .fail("21.0"))
    let groups = "报告\n| 指标 | 本年 | 上年 | 增长 | 本年 | 上年 | 增长 |"
    #expect(judge(growth, "\(groups)\n| 甲类 | 2 | 1 | 100 | 30 | 20 | 50 |") == .pass)
    #expect(judge(growth, "\(groups)\n| 甲类 | 2 | 1 | 100 | 30 | 20 | 60 |") == .fail("60"))
  }
}

@Suite struct ColumnTests {
  let check = "{kind: column, header: column-weight, sum: ['100', '1'], except: [row-total]}"

  @Test func weightsMakeAHundredOrOne() {
    #expect(judge(check, "报告\n| 指标 | 权重 |\n| 甲类 | 60 |\n| 乙类 | 40 |\n| 合计 | 100 |") == .pass)
    #expect(judge(check, "报告\n| 指标 | 权重 |\n| 甲类 | 0.6 |\n| 乙类 | 0.4 |") == .pass)
    #expect(judge(check, "报告\n| 指标 | 权重 |\n| 甲类 | 60 |\n| 乙类 | 30 |") == .fail("30"))
  }

  @Test func whatIsNoFigureCannotBeAdded() {
    #expect(judge(check, "报告\n| 指标 | 权重 |\n| 甲类 | 高 |\n| 乙类 | 30 |") == .notApplicable)
    #expect(judge(check, "报告\n| 指标 | 权重 |\n| 甲类 | 60 |") == .notApplicable)
    #expect(judge(check, "报告\n权重为60。") == .notApplicable)
  }
}

@Suite struct ElementsOfADocumentTests {
  let check = "{kind: elements, cues: [standard, method, certificate], atLeast: 2}"

  @Test func withoutATopicTheWholeDocumentCounts() {
    #expect(judge(check, "第一条 价款\n验收标准见附件。\n第二条 保密\n验收方法另定。") == .pass)
    #expect(judge(check, "第一条 价款\n验收标准见附件。\n第二条 保密\n五年。") == .fail("保密"))
  }

  @Test func itPointsWhereItBelongs() {
    let check = "{kind: elements, cues: [standard, method], belongs: price}"
    #expect(judge(check, "第一条 价款\n一元。\n第二条 保密\n五年。") == .fail("价款"))
  }

  @Test func whatAPaperLacksItLacksAsAWhole() {
    let book = SampleRulebook.read([
      "kinds/report.yaml": """
      id: report
      short: report
      title: {zh: 报告, en: report}
      groups: [paper]
      titles: ['^[^。]{0,20}报告$']
      signals: [{pattern: '评价', weight: 2, most: 2}]
      """,
      "law/ACC-001.yaml": SampleRulebook.rule(check: check, applies: "{to: [report]}"),
    ]).rulebook
    func found(_ text: String) -> [String] {
      let contract = Contract(reading: .init(plainText: text), using: book.vocabulary)
      let result = book.check(contract, CheckOptions(today: SampleRulebook.today))
      return result.findings.map { contract.document.text(at: $0.place.span) }
    }
    #expect(found("编号：1\n成果评价报告\n评价对象：涂层\n验收标准：略") == ["成果评价报告"])
    #expect(found("编号：1\n成果评价报告\n评价对象：涂层\n验收标准：略\n验收方法：略") == [])
    #expect(found("编号：1\n成果报告\n对象：涂层") == [])
  }
}
