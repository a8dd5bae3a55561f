import Testing

@testable import Contracts

/// Who the parties are, however they are introduced.
@Suite struct PartyIntroductionTests {
  private static let end = "\n双方经协商一致，订立本合同。\n第一条 内容\n研究膜材料。"

  @Test func aNumberedListWithTheRoleInTheBracketBehind() {
    let sample = Sample(
      """
      技术转让合同
      （1）九江甘棠湖化学股份有限公司，一家依法设立的股份有限公司，统一社会信用代码91360400MA35ABCD1X，住所位于江西省九江市湖滨路6号，法定代表人为欧阳询（“出让方”）；
      （2）韶关丹霞树脂有限公司，统一社会信用代码91440200MA35ABCD1X，住所位于广东省韶关市北江路2号，法定代表人为江枫（“受让方”）。
      """ + Self.end)
    #expect(sample.named == ["出让方=九江甘棠湖化学股份有限公司", "受让方=韶关丹霞树脂有限公司"])
    #expect(sample.parties.map(\.role) == [.provider, .client])
    #expect(sample.party("party.address") == ["0:江西省九江市湖滨路6号", "1:广东省韶关市北江路2号"])
  }

  @Test func theRoleAtTheEndOfTheSentence() {
    let sample = Sample(
      """
      技术咨询合同
      汕头南澳风电有限公司，营业地广东省汕头市海滨路1号，由法定代表人方小舟代表，联系人石坚，下称“委托人”。
      肇庆鼎湖检测事务所，营业地广东省肇庆市星湖大道5号，由法定代表人叶上舟代表，下称“咨询人”。
      """ + Self.end)
    #expect(sample.named == ["委托人=汕头南澳风电有限公司", "咨询人=肇庆鼎湖检测事务所"])
    #expect(sample.party("party.representative") == ["0:方小舟", "1:叶上舟"])
    #expect(sample.party("party.address") == ["0:广东省汕头市海滨路1号", "1:广东省肇庆市星湖大道5号"])
  }

  @Test func aPartnershipKeepsItsBracketAndAPersonHasNoOrganisation() {
    let sample = Sample(
      """
      专利权转让合同
      受让方：绍兴鉴湖染整厂（普通合伙）
      让与方：陆文静
      受让方绍兴鉴湖染整厂（普通合伙），地址浙江省绍兴市鉴湖路7号，统一社会信用代码91330600MA2ABCD12X，执行事务合伙人（负责人）茅以声，电话13800000000。
      让与方陆文静，身份证号330602197001010011，住址浙江省绍兴市柯桥路8号。
      """ + Self.end)
    #expect(sample.named == ["受让方=绍兴鉴湖染整厂(普通合伙)", "让与方=陆文静"])
    #expect(Set(sample.party("party.name")) == ["0:绍兴鉴湖染整厂(普通合伙)", "1:陆文静"])
    #expect(sample.party("party.code") == ["0:91330600MA2ABCD12X"])
    #expect(sample.party("party.representative") == ["0:茅以声"])
    #expect(sample.party("party.address") == ["0:浙江省绍兴市鉴湖路7号", "1:浙江省绍兴市柯桥路8号"])
  }

  @Test func aRoleThatNoListKnows() {
    let sample = Sample(
      "技术服务合同\n业务方：淮安清江浦粮油有限公司\n运维支撑方：扬州瘦西湖数据有限公司" + Self.end)
    #expect(sample.named == ["业务方=淮安清江浦粮油有限公司", "运维支撑方=扬州瘦西湖数据有限公司"])
  }

  @Test(
    "Roles of words in no list",
    arguments: [
      ("设备采购方", Party.Role.client), ("被培训方", .client), ("运维服务方", .provider), ("撮合方", .intermediary),
      ("共建方", .partner), ("相对方", .unknown),
    ])
  func role(word: String, expected: Party.Role) {
    #expect(PartyWords.role(ofUnlisted: word) == expected)
  }

  @Test func aLetterAddressesOnePartyAndSpeaksForTheOther() {
    let sample = Sample(
      """
      技术服务合同
      致：泰安岱宗轴承有限公司
      贵公司统一社会信用代码91370900MA3ABCD12X，住所地山东省泰安市东岳大街4号，法定代表人展昭明。
      由：聊城东昌湖摩擦研究所
      本所统一社会信用代码12371500MA3ABCD12X，住所地山东省聊城市湖滨路2号，法定代表人白玉堂。
      谨以本函向贵公司提出下列合同条件，贵公司签章后即为协商一致并达成如下协议。
      一、服务内容。本所为贵公司查明轴承磨损的原因。
      服务方：聊城东昌湖摩擦研究所（盖章）
      法定代表人：白玉堂（签名）
      日期：2026年4月3日
      委托方：泰安岱宗轴承有限公司（盖章）
      法定代表人：展昭明（签名）
      日期：2026年4月3日
      """)
    #expect(sample.parties.map(\.name) == ["泰安岱宗轴承有限公司", "聊城东昌湖摩擦研究所"])
    #expect(sample.parties.map(\.role) == [.client, .provider])
    #expect(sample.party("party.address") == ["0:山东省泰安市东岳大街4号", "1:山东省聊城市湖滨路2号"])
    #expect(sample.party("party.designation").count == 2)
    #expect(Set(sample.signatures.compactMap(\.party)) == [0, 1])
  }

  @Test func bothLanguagesNameTheSameParties() {
    let sample = Sample(
      """
      TECHNOLOGY LICENCE CONTRACT 技术许可合同
      Licensor: Fjordlab AS, incorporated in Norway
      Licensee: 舟山普陀网具有限公司 (Zhoushan Putuo Nets Co., Ltd.)
      Article 1 Grant
      The Licensor grants a licence.
      第一条 当事人
      许可方：Fjordlab AS，注册号987654321，住所12 Havn Road, Bergen；法定代表人Ola Berg。
      被许可方：舟山普陀网具有限公司，统一社会信用代码91330900MA2ABCD12X，住所浙江省舟山市海印路1号，法定代表人沈舟。
      第二条 许可
      Licensor 许可方: Fjordlab AS (seal 盖章)
      Director 董事（签字）: Ola Berg
      Date 日期: 2026年5月6日
      Licensee 被许可方: 舟山普陀网具有限公司（盖章）
      Legal representative 法定代表人（签字）: 沈舟
      Date 日期: 2026年5月6日
      """)
    #expect(sample.parties.map(\.name) == ["Fjordlab AS", "舟山普陀网具有限公司"])
    #expect(sample.parties.map(\.role) == [.provider, .client])
    #expect(sample.party("party.code") == ["1:91330900MA2ABCD12X"])
    #expect(sample.signatures.map(\.party) == [0, 1])
    #expect(sample.signatures.allSatisfy { $0.hasSeal && $0.hasSignatory && $0.date != nil })
  }

  @Test func twoLettersOfOneNameStayTwoParties() {
    let sample = Sample("技术服务合同\n甲方：常德柳叶湖有限公司\n乙方：常德柳叶湖有限公司" + Self.end)
    #expect(sample.parties.count == 2)
  }

  @Test func traditionalCharacters() {
    let sample = Sample("技術服務合同\n委託方：香港維港海洋有限公司\n受託方：珠海横琴检测有限公司" + Self.end)
    #expect(sample.parties.map(\.role) == [.client, .provider])
  }
}
