import Office
import Testing

@testable import Contracts

@Suite struct KindJudgeTests {
  private static let parties = "甲方：蓝海公司\n乙方：青山研究所\n双方经协商一致，签订本合同。"
  private static let tail = "第三条 违约责任\n违约方应赔偿对方损失。\n甲方（盖章）：\n乙方（盖章）："

  private static func judge(
    _ text: String, title: Int? = nil, topics: [String: [TopicMatch]] = [:]
  ) -> KindJudgement {
    let source = ContractText(WordDocument(plainText: text))
    return KindJudge.judge(
      title: title.map { source.lines[$0].text }, text: source, clauses: [], topics: topics,
      vocabulary: KindVocabulary.vocabulary)
  }

  static let contracts: [(String, String, String)] = [
    ("技术开发（委托）合同", "甲方委托乙方研究开发检测系统。", "technology-development-contract"),
    ("技术服务合同", "乙方提供技术服务，解决焊接变形问题。", "technology-service-contract"),
    // The name says service; that its substance is a sale is for a rule to say.
    ("技术服务合同", "乙方交付货物，型号、单价见附件，交货地点为北京，货物由乙方运输。", "technology-service-contract"),
    ("设备采购合同", "乙方交付货物，型号、单价见附件。", "other-sale-contract"),
    ("房屋租赁合同", "承租人每月支付租金。", "other-lease-contract"),
    ("项目合作协议", "甲方委托乙方研究开发检测系统，研究开发经费由甲方承担，研究开发成果归甲方。", "technology-development-contract"),
    ("项目合同书", "出租人出租房屋，承租人支付租金，租金按月支付。", "other-lease-contract"),
    ("技术开发合同补充协议", "原合同第三条作如下变更。", "change-agreement"),
    // A name that other contracts have as well is not enough.
    ("居间合同", "丙方促成甲方承租房屋，租金按月支付，出租人承担维修，承租人使用，承租人押金。", "other-lease-contract"),
    ("婚庆协议", "乙方布置会场。", "other-contract"),
  ]

  @Test("Contracts", arguments: contracts)
  func contract(title: String, body: String, expected: String) {
    let text = "\(title)\n\(Self.parties)\n第一条 内容\n\(body)\n\(Self.tail)"
    #expect(Self.judge(text).kind == expected)
    #expect(Self.judge(text, title: 0).kind == expected)
  }

  static let others = [
    "个人简历\n姓名：王五\n2019年起从事软件开发，参与研究开发项目三个。\n电话：010-1",
    "关于印发技术合同认定登记办法的通知\n各有关单位：现将技术合同认定登记办法印发给你们，请遵照执行。研究开发合同应当登记。",
    "技术开发项目总结报告\n本项目研究开发了检测系统，研究开发经费五十万元，研究开发人员十人。",
    "论技术合同中的风险\n技术开发中，当事人应当约定风险责任。研究开发失败时，损失由当事人分担。",
    "采购清单\n| 名称 | 型号 | 单价 |\n| 泵 | A1 | 100 |",
    "今天天气很好。",
    "",
  ]

  @Test("Texts that are no contracts", arguments: others)
  func noContract(text: String) {
    #expect(Self.judge(text).kind == "unknown")
  }

  @Test func titleAndSubstanceAreKeptApart() {
    let judgement = Self.judge(
      "技术服务合同\n\(Self.parties)\n第一条 内容\n乙方交付货物，型号、单价见附件，货物于五月交货。\n\(Self.tail)", title: 0)
    #expect(judgement.titled == "technology-service-contract")
    #expect(judgement.substance["other-sale-contract"] == 5)
    #expect(judgement.substance["technology-service-contract"] == nil)
    #expect(judgement.evidence.contains { $0.kind == "other-sale-contract" })
  }

  @Test func variantsComeFromTitleOrSubstance() {
    let text = "\(Self.parties)\n第一条 内容\n甲方委托乙方研究开发软件，乙方交付源代码和软件文档。\n\(Self.tail)"
    #expect(Self.judge("软件开发合同\n" + text).variants == ["entrusted", "software"])
    #expect(Self.judge("技术开发合同\n\(Self.parties)\n第一条 内容\n研究开发新材料。\n\(Self.tail)").variants == [])
  }

  @Test func signalsOfATopicCountInItsPlaces() {
    let text = "技术开发合同\n\(Self.parties)\n第一条 内容\n交付样机。\n第二条 其他\n样机不计。\n\(Self.tail)"
    let source = ContractText(WordDocument(plainText: text))
    var document = source
    document.lines[0].region = .cover
    let place = document.lines[5].text
    func match(_ range: Range<Int>) -> [TopicMatch] {
      [TopicMatch(clause: nil, text: range, strength: .heading, evidence: [range])]
    }
    let topics = ["deliverables": match(place), "other": match(document.lines[7].text), "object": match(place)]
    let judgement = KindJudge.judge(
      title: nil, text: document, clauses: [], topics: topics, vocabulary: KindVocabulary.vocabulary)
    #expect(judgement.substance["technology-development-contract"] == 1)
  }

  static let english: [(String, String, String)] = [
    ("SOFTWARE DEVELOPMENT AGREEMENT", "Developer shall develop the software.", "technology-development-contract"),
    ("LEASE", "The tenant shall pay.", "other-lease-contract"),
    ("SALES CONTRACT", "The seller shall deliver.", "other-sale-contract"),
  ]

  @Test("English contracts", arguments: english)
  func inEnglish(title: String, body: String, expected: String) {
    let text =
      "\(title)\nThis Agreement is made by and between A Ltd. (\"Party A\") and B Ltd. (\"Party B\").\n1. \(body)\nBy: ____"
    #expect(Self.judge(text).kind == expected)
  }
}
