import Office
import Testing

@testable import Contracts

struct RegionTests {
  /// Runs of equal regions, such as `cover parties body`.
  private func runs(_ text: String) -> String {
    var runs: [String] = []
    for region in StructureSample(text).regions where runs.last != region { runs.append(region) }
    return runs.joined(separator: " ")
  }

  @Test func coverAndBlocksAndSignatures() {
    let text = """
      合同编号：A-1
      技术服务合同
      项目名称：泵站监测
      委托方（甲方）：蓝川水务有限公司
      受托方（乙方）：青禾测控有限公司
      签订时间：2026年3月1日
      填写说明
      一、本合同书适用于技术服务。
      二、空白处填写“无”。
      技术服务合同
      委托方（甲方）：蓝川水务有限公司
      住所地：临江市
      受托方（乙方）：青禾测控有限公司
      住所地：南屏市
      根据有关规定，双方达成如下协议。
      第一条 服务内容
      第二条 本合同经双方签字盖章后生效。
      甲方：（盖章）
      法定代表人：（签名）
      2026年3月1日
      乙方：（盖章）
      法定代表人：（签名）
      2026年3月1日
      印花税票粘贴处：
      （以下由技术合同登记机构填写）
      1．申请登记人：
      经办人：
      """
    let sample = StructureSample(text)
    #expect(runs(text) == "cover parties cover parties body signature" || runs(text) == "cover parties body signature")
    #expect(sample.regions[10] == "parties" && sample.regions[14] == "parties" && sample.regions[7] == "cover")
    #expect(sample.paths == ["第一条", "第二条"])
    #expect(sample.regions.last == "signature")
  }

  @Test func withoutCover() {
    #expect(runs("甲方：甲公司\n乙方：乙公司\n双方经协商，订立本合同。\n1. 内容\n2. 价款\n甲方（签章）：\n乙方（签章）：") == "parties body signature")
  }

  @Test func annexBehindSignatures() {
    let text = "第一条 内容\n第二条 生效\n甲方（盖章）：\n乙方（盖章）：\n附件一：技术方案\n一、背景\n二、方案"
    #expect(runs(text) == "body signature annex")
    #expect(StructureSample(text).paths == ["第一条", "第二条", "附件一", "附件一 一、", "附件一 二、"])
  }

  @Test func annexBeforeSignatures() {
    #expect(runs("第一条 内容\n双方合作。\n附件一\n交付清单如下，共三项。\n甲方（盖章）：\n乙方（盖章）：") == "body annex signature")
  }

  @Test func listOfAnnexesIsPartOfItsClause() {
    let text = "第一条 内容\n第二条 附件\n附件一：《方案》\n附件二：《清单》\n第三条 生效\n甲方（盖章）：\n乙方（盖章）："
    #expect(runs(text) == "body signature")
  }

  @Test func partiesAndSignaturesInTables() {
    let text = """
      技术转让合同
      | 甲方（受让方） | 云汀科技有限公司 |
      | 乙方（转让方） | 岚山大学 |
      根据法律规定，双方订立本合同。
      第一条 内容
      | 甲方（盖章） | 乙方（盖章） |
      | 日期： | 日期： |
      """
    #expect(runs(text) == "cover parties body signature")
  }

  @Test func english() {
    let text = """
      TECHNOLOGY SERVICE AGREEMENT
      This Agreement is made on 1 March 2026 by and between Blue Ltd. and Green Ltd.
      WHEREAS the Client needs the service;
      Article 1 Services
      Article 2 Fees
      IN WITNESS WHEREOF the parties have signed this Agreement.
      By: ____________
      Name: Ann Lee
      Exhibit A Specification
      The system has two parts.
      """
    #expect(runs(text) == "cover parties body signature annex")
  }

  @Test func sharesOfPartiesAreNoSignatures() {
    #expect(runs("第一条 出资\n甲方：出资10万元，占40%；\n乙方：出资15万元，占60%。\n第二条 分工\n甲方（盖章）：\n乙方（盖章）：") == "body signature")
  }

  @Test func sentencesAboutSealsAreNoSignatures() {
    #expect(runs("第一条 内容\n第二条 本合同自双方签字盖章之日起生效。") == "body")
  }

  static let titlesCases: [(String, String)] = [
    ("技术开发（委托）合同\n第一条 内容", "技术开发(委托)合同"), ("技术开发\n（委托）合同\n第一条 内容", "技术开发\n(委托)合同"),
    ("合同编号：12\n专利实施许可合同书\n甲方：\n第一条 内容", "专利实施许可合同书"),
    ("Patent Licence Agreement\nArticle 1 Scope", "Patent Licence Agreement"), ("技 术 服 务 合 同\n第一条 内容", "技术服务合同"),
  ]

  @Test(arguments: titlesCases)
  func titles(_ text: String, _ title: String) {
    let sample = StructureSample(text)
    #expect(sample.contract.title.map { sample.contract.source.string($0) } == title)
  }

  @Test(arguments: ["第三条 合同总价款为人民币100,000元。", "甲方：甲公司\n根据规定签订本合同\n第一条 内容", "本合同由双方签订。\n第一条 内容"])
  func noTitle(_ text: String) {
    #expect(StructureSample(text).contract.title == nil)
  }

  static let languagesCases: [(String, ContractLanguage)] = [
    ("第一条 内容\n双方合作。", ContractLanguage.chinese), ("Article 1 Scope\nThe parties work together.", .english),
    ("第一条 本合同的全部服务内容\nArticle 1 Scope of the whole of the services\n双方合作。\nThe parties cooperate.", .bilingual),
  ]

  @Test(arguments: languagesCases)
  func languages(_ text: String, _ language: ContractLanguage) {
    #expect(StructureSample(text).contract.language == language)
  }
}
