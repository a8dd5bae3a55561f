import Office
import Testing

@testable import Contracts

struct ReferenceTests {
  private static let body = "第一条 内容\n第二条 价款\n（一）总额\n（二）支付\n第三条 责任\n"

  private func resolved(_ sentence: String) -> [Bool?] {
    StructureSample(Self.body + sentence).contract.references.map(\.resolves)
  }

  @Test(arguments: ["按本合同第二条执行。", "按上述第二条第二款执行。", "按第二条第（二）项执行。", "见第三条。", "按本合同第2条执行。"])
  func resolves(_ sentence: String) { #expect(resolved(sentence) == [true]) }

  @Test(arguments: ["按本合同第九条执行。", "违反第十二条的，承担责任。", "按第二条第（五）项执行。"])
  func broken(_ sentence: String) { #expect(resolved(sentence) == [false]) }

  @Test(arguments: [
    "依照《中华人民共和国民法典》第八百四十五条。", "依据民法典第五百八十六条。", "按照合同法第三百二十二条执行。", "根据《条例》第十九条执行。", "按主合同第九条执行。", "按法律第二十条办理。",
  ])
  func statutesAreOutside(_ sentence: String) { #expect(resolved(sentence) == [nil]) }

  @Test func listsGoOnOutside() {
    #expect(resolved("按民法典第八百四十五条、第八百四十六条和第八百五十条执行。") == [nil, nil, nil])
  }

  static let englishCases: [(String, Bool?)] = [
    ("as set out in Section 1.2 above", true), ("as set out in Section 4.2 above", false),
    ("under Article 5 of the Patent Law of the People's Republic of China", nil),
  ]

  @Test(arguments: englishCases)
  func english(_ sentence: String, _ resolves: Bool?) {
    let sample = StructureSample("1. Scope\n1.1 Works\n1.2 Terms\n2. Fees\nThe fee is due " + sentence + ".")
    #expect(sample.contract.references.map(\.resolves) == [resolves])
  }

  @Test func decimalNumbersCanBeClausesInside() {
    #expect(resolved("按第2.2条执行。") == [true])
    #expect(resolved("按第2.3条执行。") == [false])
  }

  static let annexesCases: [(String, [String])] = [
    ("详见附件一。", ["附件一"]), ("详见附件一《技术方案》。", ["附件一《技术方案》"]), ("双方确认附件一。\n甲方（盖章）：\n乙方（盖章）：\n附件一 方案\n正文。", []),
    ("本合同附件包括：附件一《方案》、附件二《清单》。验收见附件二。", []), ("附件：\n附件1：技术方案\n附件2：清单\n见附件2。", []), ("本合同附件与本合同具有同等效力。", []),
    ("技术要求详见附件。", ["附件"]),
  ]

  @Test(arguments: annexesCases)
  func annexes(_ sentence: String, _ missing: [String]) {
    #expect(StructureSample(Self.body + sentence).texts("annex.missing") == missing)
  }

  static let numberingCases: [(String, [String])] = [
    ("第一条 a\n第二条 b\n第四条 d", ["第四条"]), ("第一条 a\n第二条 b\n第二条 c", ["第二条"]), ("第一条 a\n第三条 b\n第二条 c", ["第三条", "第二条"]),
    ("一、甲\n1. a\n2. b\n二、乙\n1. c\n2. d", []), ("第一章 甲\n第一条 a\n第二条 b\n第二章 乙\n第三条 c", []),
    ("第一章 甲\n第一条 a\n第二条 b\n第二章 乙\n第一条 c", []), ("第一条 甲方：\n1. a\n2. b\n乙方：\n1. c\n2. d", []),
    ("第一条 a\n第二条 b\n甲方（盖章）：\n乙方（盖章）：\n附件一 表\n第一条 c\n第二条 d", []), ("第三条 合同总价款为10万元。", []),
  ]

  @Test(arguments: numberingCases)
  func numbering(_ text: String, _ gaps: [String]) { #expect(StructureSample(text).texts("numbering.gap") == gaps) }

  @Test func computedNumbersNeverGap() {
    var document = WordDocument(plainText: "甲\n乙\n丙")
    for (index, label) in ["第一条", "第二条", "第五条"].enumerated() {
      document.stories[0].paragraphs[index].label = NumberLabel(text: label, level: 0, list: 1)
    }
    #expect(StructureSample(document).texts("numbering.gap").isEmpty)
  }

  static let definitionsCases: [(String, String, Int)] = [
    ("“本技术”是指甲方所有的工艺。本技术由乙方使用。", "本技术", 1), ("1. 合格率：指一次检验合格的比例。", "合格率", 0),
    ("\"Know-how\" means the documents. The Know-how is secret.", "Know-how", 1),
  ]

  @Test(arguments: definitionsCases)
  func definitions(_ sentence: String, _ term: String, _ uses: Int) {
    let found = StructureSample(Self.body + sentence).contract.definitions
    #expect(found.map(\.term) == [term])
    #expect(found.first?.uses == uses)
  }

  @Test(arguments: ["乙方指定张工为联系人。", "甲方的指示应当书面作出。"])
  func noDefinitions(_ sentence: String) {
    #expect(StructureSample(Self.body + sentence).contract.definitions.isEmpty)
  }
}

struct StatuteAndDecimalReferenceTests {
  private func resolved(_ text: String) -> [Bool?] {
    StructureSample(text).contract.references.map(\.resolves)
  }

  @Test(arguments: [
    "依民法典的规定办理，并参照第八百八十七条。", "以《专利法》为准，其第七十条另有规定的从其规定。", "第八百四十五条所列内容分述于各条。", "按民法典第十二条和同法第五百条办理。",
  ])
  func statutes(_ sentence: String) {
    let outcomes = resolved("第一条 内容\n第二条 价款\n第三条 责任\n双方：" + sentence)
    #expect(outcomes.allSatisfy { $0 == nil } && !outcomes.isEmpty)
  }

  @Test func theContractsOwnArticlesStayItsOwn() {
    let text = "第一条 内容\n第二条 价款\n第三条 责任\n除民法典另有规定外，按本合同第九条处理。"
    #expect(resolved(text) == [false])
  }

  @Test(arguments: [("指标见2.3。", true), ("指标见2.2。", true), ("指标：2.7所列。", false)])
  func decimals(_ sentence: String, _ resolves: Bool) {
    let text = "1 范围\n1.1 探头标定。\n2 指标\n2.1 零漂小于一格。2.2 温漂小于两格。\n2.3 重复性良好。\n3 价款\n"
    #expect(resolved(text + sentence) == [resolves])
  }

  @Test func numbersInsideALineLeaveNoGap() {
    let text = "1 范围\n1.1 探头标定。\n1.2 现场安装。1.3 人员培训。\n1.4 资料移交。\n2 价款\n2.1 一次付清。\n2.3 税费自负。"
    let gaps = StructureSample(text).contract.facts["numbering.gap"].map(\.value)
    #expect(gaps == [.text("2.3")])
  }

  @Test(arguments: ["（请求书、摘要和附图）", "（注册商标）", "（说明书第三页）"])
  func bracketsThatExplainAreNoHints(_ words: String) {
    #expect(StructureSample("第一条 交付\n交付的文件\(words)应齐全。").contract.facts["prompt"].isEmpty)
  }
}

struct AnnexHeadingTests {
  @Test(arguments: ["附件1\n设备清单", "附件1 设备清单", "【附件1】\n设备清单"])
  func titlesMayStandOnTheNextLine(_ annex: String) {
    let text = "第一条 范围\n设备见附件1。\n第二条 价款\n一次付清。\n第三条 责任\n依法承担。\n甲方（盖章）：\n乙方（盖章）：\n\(annex)\n泵两台。"
    let references = StructureSample(text).contract.references
    #expect(references.map(\.resolves) == [true])
  }
}
