import Testing

@testable import Contracts

@Suite struct PartyFinderTests {
  static let lines: [(String, [String])] = [
    ("委托方（甲方）：北京蓝天航空技术有限公司\n受托方（乙方）：华东理工大学", ["甲方=北京蓝天航空技术有限公司", "乙方=华东理工大学"]),
    ("甲方（委托方）：蓝海公司\n乙方（受托方）：青山研究所", ["甲方=蓝海公司", "乙方=青山研究所"]),
    ("甲 方 ：蓝海公司\n乙 方 ：青山研究所", ["甲方=蓝海公司", "乙方=青山研究所"]),
    ("甲方：____蓝海公司____\n乙方：____________", ["甲方=蓝海公司", "乙方="]),
    ("受让方：蓝海公司\n让与方：青山研究所", ["受让方=蓝海公司", "让与方=青山研究所"]),
    ("许可方名称：青山研究所\n被许可方名称：蓝海公司", ["许可方=青山研究所", "被许可方=蓝海公司"]),
    ("委托方：\n（甲方）蓝海公司\n研究开发方：\n（乙方）青山研究所", ["甲方=蓝海公司", "乙方=青山研究所"]),
    ("甲方：\n蓝海科技有限公司\n乙方：\n青山研究所", ["甲方=蓝海科技有限公司", "乙方=青山研究所"]),
    ("甲方：蓝海公司        乙方：青山研究所", ["甲方=蓝海公司", "乙方=青山研究所"]),
    ("甲方：蓝海公司\t乙方：青山研究所", ["甲方=蓝海公司", "乙方=青山研究所"]),
    ("甲方：蓝海（上海）技术有限公司（以下简称“甲方”）\n乙方：王五（身份证号：1）", ["甲方=蓝海(上海)技术有限公司", "乙方=王五"]),
    ("甲方：蓝海公司，住所地：北京\n乙方：青山研究所；地址：上海", ["甲方=蓝海公司", "乙方=青山研究所"]),
    ("甲方一：蓝海公司\n甲方二：红海公司\n乙方：青山研究所", ["甲方=蓝海公司", "甲方=红海公司", "乙方=青山研究所"]),
    (
      "委托人：蓝海公司\n共同委托人：红海公司\n共同委托人：黑海公司\n受托人：青山研究所",
      ["委托人=蓝海公司", "共同委托人=红海公司", "共同委托人=黑海公司", "受托人=青山研究所"]
    ),
    ("甲方：蓝海公司\n乙方：青山研究所\n丙方（中介方）：桥梁技术转移中心", ["甲方=蓝海公司", "乙方=青山研究所", "丙方=桥梁技术转移中心"]),
    ("委托方____（以下简称甲方）\n受托方____（以下简称乙方）", ["甲方=", "乙方="]),
    ("委托方：＿＿＿＿，以下简称甲方；\n研究开发方：＿＿＿＿，以下简称乙方；", ["甲方=", "乙方="]),
    ("甲方：中国＿＿＿＿公司\n乙方：＿＿＿＿研究院", ["甲方=", "乙方="]),
    (
      "Party A: Blue Sea Technology Co., Ltd.\nParty B: Green Hill, Inc.",
      ["Party A=Blue Sea Technology Co., Ltd.", "Party B=Green Hill, Inc."]
    ),
    ("Licensor: Green Hill GmbH\nLicensee: Blue Sea Ltd.", ["Licensor=Green Hill GmbH", "Licensee=Blue Sea Ltd."]),
    ("甲方（Party A）：蓝海公司\n乙方（Party B）：Green Hill GmbH", ["甲方=蓝海公司", "乙方=Green Hill GmbH"]),
  ]

  @Test("Party blocks written as lines", arguments: lines)
  func blocks(head: String, expected: [String]) {
    let sample = Sample("技术合同\n\(head)\n双方协商一致，签订本合同。\n第一条 内容\n甲方应提供资料。\n第二条 其他")
    #expect(sample.named == expected)
  }

  static let sentences: [(String, [String])] = [
    ("本合同由蓝海科技有限公司（以下简称“甲方”）与青山大学（以下简称“乙方”）于2026年3月1日签订。", ["甲方=蓝海科技有限公司", "乙方=青山大学"]),
    ("蓝海公司（下称“委托方”）和青山研究所（下称“受托方”）经协商达成如下协议。", ["委托方=蓝海公司", "受托方=青山研究所"]),
    (
      "一方为蓝海公司，主要办公地址在北京（以下简称被许可方），另一方为青山公司，主要办公地址在东京（以下简称许可方）。",
      ["被许可方=蓝海公司", "许可方=青山公司"]
    ),
    ("甲方：蓝海公司（以下简称“许可方”）\n乙方：青山公司（以下简称“被许可方”）", ["甲方=蓝海公司", "乙方=青山公司"]),
    (
      "This Agreement is made between Green Hill, Inc., a Delaware corporation (\"Party A\") and Blue Sea Co., Ltd. (\"Party B\").",
      ["Party A=Green Hill, Inc.", "Party B=Blue Sea Co., Ltd."]
    ),
    (
      "This Agreement is entered into on March 1, 2026 by and between Green Hill GmbH (the \"Licensor\") and Blue Sea Ltd "
        + "(hereinafter referred to as \"Licensee\").", ["Licensor=Green Hill GmbH", "Licensee=Blue Sea Ltd"]
    ),
  ]

  @Test("Parties introduced in sentences", arguments: sentences)
  func introductions(opening: String, expected: [String]) {
    #expect(Sample("技术合同\n\(opening)\n第一条 内容\n第二条 其他").named == expected)
  }

  @Test func twoBlocksSideBySideInATable() {
    let sample = Sample(
      """
      技术许可合同
      | 甲方 | 蓝海公司 | 乙方 | Green Hill, Inc. |
      | 地址 | 深圳市南山区 | 地址 | 1 Main Street, Boston, USA |
      | 电话 | 0755-1 | 电话 | |
      第一条 内容
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=Green Hill, Inc."])
    #expect(sample.party("party.address") == ["0:深圳市南山区", "1:1 Main Street, Boston, USA"])
    #expect(sample.party("party.phone") == ["0:0755-1", "1:blank"])
    #expect(sample.parties.map(\.isForeign) == [false, true])
  }

  @Test func oneColumnPerParty() {
    let sample = Sample(
      """
      技术转让合同
      | | 甲方（受让方） | 乙方（让与方） |
      | 名称 | 蓝海公司 | 青山研究所 |
      | 住所 | 武汉市 | 长沙市 |
      | 法定代表人 | 钱一 | |
      第一条 内容
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=青山研究所"])
    #expect(sample.party("party.name") == ["0:蓝海公司", "1:青山研究所"])
    #expect(Set(sample.party("party.representative")) == ["0:钱一", "1:blank"])
  }

  @Test func blocksBelowOneAnotherInATable() {
    let sample = Sample(
      """
      技术服务合同
      | 甲方 | 单位名称 | 南沙港务有限公司 |
      | | 住所地 | 广州市 |
      | | 法定代表人 | 陈七 |
      | 乙方 | 姓名 | 刘八 |
      | | 身份证号 | 110101199001011234 |
      第一条 内容
      """)
    #expect(sample.named == ["甲方=南沙港务有限公司", "乙方=刘八"])
    #expect(sample.party("party.address") == ["0:广州市"])
    #expect(sample.party("party.id") == ["1:110101199001011234"])
    #expect(sample.parties.map(\.isNaturalPerson) == [false, true])
  }

  static let nearMisses = [
    "甲方应在签约后10日内付款。\n乙方：应当配合。",
    "争议由当地仲裁委员会仲裁，双方、第三方均不得异议。",
    "个人简历\n姓名：王五\n电话：010-1\n联系人：赵六",
    "关于甲方和乙方的讨论：本文分析甲方的权利。",
  ]

  @Test("Running text introduces nobody", arguments: nearMisses)
  func runningText(text: String) {
    #expect(Sample("第一条 内容\n\(text)\n第二条 其他").parties.isEmpty)
  }

  @Test func listsInClausesDoNotRenameParties() {
    let sample = Sample(
      """
      甲方：蓝海公司
      乙方：青山研究所
      第一条 保密
      甲方：
      1.保密内容：技术资料。
      乙方：提供场地
      第二条 其他
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=青山研究所"])
    #expect(sample.party("party.name") == ["0:蓝海公司", "1:青山研究所"])
  }

  @Test func everyStatementOfANameHasItsPlace() {
    let sample = Sample(
      """
      技术开发合同
      委托方（甲方）：蓝海公司
      受托方（乙方）：青山研究所
      技术开发合同
      委托方（甲方）：蓝海公司
      住所地：北京市
      受托方（乙方）：青山研究所
      住所地：上海市
      第一条 付款
      乙方账户如下：
      户名：青山研究院
      开户银行：工商银行
      账号：1001
      第二条 其他
      甲方：蓝海公司（盖章）
      年 月 日
      乙方：青山研究所（盖章）
      年 月 日
      """)
    #expect(sample.parties[0].names.map(\.region) == [.cover, .parties, .signature])
    #expect(sample.party("party.account-name") == ["1:青山研究院"])
    #expect(sample.party("party.account") == ["1:1001"])
  }

  @Test func labelsInTwoLanguages() {
    let sample = Sample(
      """
      技术服务合同
      | 项目名称Project | 喷射器失效分析技术服务 |
      | 委托方(甲方)Client | 蓝海公司 |
      | 受托方(乙方)Service provider | 青山公司 |
      | 签订时间Date of signing | 2026年5月15日 |
      | 事项Item | 甲方Party A | 乙方Party B |
      | 统一社会信用代码USCC | A1 | B1 |
      第一条 内容
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=青山公司"])
    #expect(sample.parties.map(\.role) == [.client, .provider])
    #expect(sample.party("party.code") == ["0:A1", "1:B1"])
    #expect(sample.cover("project.name") == ["喷射器失效分析技术服务"])
    #expect(sample.cover("signing.date") == ["2026-05-15"])
  }

  @Test func wordsMadePlainByTheBracketBehindThem() {
    let sample = Sample("项目需求单位（甲方）：蓝海公司\n技术持有单位（乙方）：青山研究所\n第三方（丙方）：桥梁中心\n第一条 内容")
    #expect(sample.named == ["甲方=蓝海公司", "乙方=青山研究所", "丙方=桥梁中心"])
  }

  @Test func oneCoverEntryForSeveralOnASide() {
    let sample = Sample(
      """
      技术转让合同
      受让方（甲方）：蓝海公司
      让与方（乙方）：王五；李六
      甲方：蓝海公司
      住所地：北京市
      乙方一：王五
      身份证号：1
      乙方二：李六
      身份证号：2
      第一条 内容
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=王五", "乙方=李六"])
    #expect(sample.parties.map(\.role) == [.client, .provider, .provider])
    #expect(sample.party("party.id") == ["1:1", "2:2"])
  }

  @Test func tasksOfPartiesAreNoNames() {
    let sample = Sample(
      """
      甲方：蓝海公司
      乙方：青山研究所
      双方协商一致，签订本合同。
      一、分工
      | 承担方 | 任务 | 时间 |
      | 甲方 | 编制载荷谱；挂机考核 | 2026年4月至2026年9月 |
      | 乙方 | 分子设计 | 2026年4月1日至2027年8月31日 |
      二、保密
      （一）甲方：保密内容为配方；期限至2031年4月21日。
      （二）乙方：保密内容为载荷谱；期限至2031年4月21日。
      三、其他
      甲方（盖章）：
      乙方（盖章）：
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=青山研究所"])
    #expect(sample.party("party.name") == ["0:蓝海公司", "1:青山研究所"])
    #expect(sample.signatures.map(\.name).allSatisfy { $0 == nil })
  }
}
