import Testing

@testable import Contracts

/// Parties and their particulars in sentences, tables under a heading, and two languages.
@Suite struct PartySentenceTests {
  @Test func particularsInTheSentenceThatIntroducesTheParty() {
    let sample = Sample(
      """
      技术开发合同
      甲方杭州松间机器人有限公司，统一社会信用代码91330106MA2ABCDE1X，住所地浙江省杭州市西湖区文三路8号，法定代表人沈竹溪，联系人陆小荷，电话0571-88001122。
      乙方宁波海曙大学，统一社会信用代码12330200419500001P，住所地为浙江省宁波市海曙区学府路1号，法定代表人为周见山。
      第一条 内容
      甲方住所地变更的，应当通知乙方。
      """)
    #expect(sample.named == ["甲方=杭州松间机器人有限公司", "乙方=宁波海曙大学"])
    #expect(sample.party("party.address") == ["0:浙江省杭州市西湖区文三路8号", "1:浙江省宁波市海曙区学府路1号"])
    #expect(sample.party("party.representative") == ["0:沈竹溪", "1:周见山"])
    #expect(sample.party("party.code") == ["0:91330106MA2ABCDE1X", "1:12330200419500001P"])
    #expect(sample.party("party.phone") == ["0:0571-88001122"])
  }

  @Test func nameInFrontOfTheRoleAndShortNamesInTheSignatures() {
    let sample = Sample(
      """
      技术服务合同
      温州瓯江泵业有限公司（下称“瓯江泵业”）为委托方，统一社会信用代码91330300MA2ABCDE1X，住所地浙江省温州市瓯海大道9号，法定代表人叶知秋。
      苏州沧浪流体技术有限公司（下称“沧浪流体”）为受托方，统一社会信用代码91320500MA2ABCDE1X，住所地江苏省苏州市人民路3号，法定代表人柳如烟。
      第一条 服务内容
      沧浪流体为瓯江泵业诊断三台水泵。
      瓯江泵业：温州瓯江泵业有限公司（盖章）
      法定代表人：叶知秋（签字）
      签字日期：2026年5月6日
      沧浪流体：苏州沧浪流体技术有限公司（盖章）
      法定代表人：柳如烟（签字）
      签字日期：2026年5月6日
      """)
    #expect(sample.named == ["委托方=温州瓯江泵业有限公司", "受托方=苏州沧浪流体技术有限公司"])
    #expect(sample.party("party.address") == ["0:浙江省温州市瓯海大道9号", "1:江苏省苏州市人民路3号"])
    #expect(sample.signatures.map(\.party) == [0, 1])
    #expect(sample.signatures.allSatisfy { $0.hasSeal && $0.hasSignatory && $0.date != nil })
  }

  @Test func twoPartiesInOneSentence() {
    let sample = Sample(
      """
      技术许可合同
      银川贺兰装备有限公司（以下简称“贺兰装备”）作为许可方，统一社会信用代码为91640100MA7ABCDE1X，住所在宁夏银川市金凤区6号，法定代表人为马远；西宁湟水机具有限公司（以下简称“湟水机具”）作为被许可方，统一社会信用代码为91630100MA7ABCDE1X，住所在青海省西宁市城北区7号，法定代表人为祁连。
      第一章 许可
      """)
    #expect(sample.named == ["许可方=银川贺兰装备有限公司", "被许可方=西宁湟水机具有限公司"])
    #expect(sample.party("party.address") == ["0:宁夏银川市金凤区6号", "1:青海省西宁市城北区7号"])
    #expect(sample.party("party.representative") == ["0:马远", "1:祁连"])
  }

  @Test func particularsInEnglish() {
    let sample = Sample(
      """
      TECHNOLOGY LICENCE CONTRACT
      The Licensor, Fjordglas Teknik AB, is a company under Swedish law with its registered office at Hamngatan 3, Kalmar, Sweden, represented by its managing director Nils Ek; contact: Ida Berg, e-mail ida@fjordglas.example.
      The Licensee, 泉州洛江玻璃有限公司 (Quanzhou Luojiang Glass Co., Ltd.), Unified Social Credit Code 91350500MA2ABCDE1X, has its domicile at 12 Anji Road, Quanzhou; legal representative: 洪波 (Hong Bo).
      Article 1 Definitions
      """)
    #expect(sample.named == ["Licensor=Fjordglas Teknik AB", "Licensee=泉州洛江玻璃有限公司"])
    #expect(sample.party("party.address") == ["0:Hamngatan 3, Kalmar, Sweden", "1:12 Anji Road, Quanzhou"])
    #expect(sample.party("party.email") == ["0:ida@fjordglas.example"])
  }

  @Test func spacesInsteadOfColons() {
    let sample = Sample(
      """
      技术许可合同
      甲方：厦门筼筜材料有限公司
      统一社会信用代码 91350200MA2ABCDE1X
      住所 福建省厦门市湖滨北路2号
      法定代表人 连城
      联系人 纪晓 电话 0592-6000111
      乙方：郑州中原电池有限公司
      住所 河南省郑州市科学大道9号
      第一条 许可
      """)
    #expect(sample.party("party.address") == ["0:福建省厦门市湖滨北路2号", "1:河南省郑州市科学大道9号"])
    #expect(sample.party("party.contact") == ["0:纪晓"])
    #expect(sample.party("party.phone") == ["0:0592-6000111"])
  }

  @Test func coOwnersOnOneLineAreEachNamed() {
    let sample = Sample(
      """
      技术许可合同
      许可方（甲方）：漳州水仙学院、漳州圆山材料有限公司
      被许可方（乙方）：郑州中原电池有限公司
      甲方之一：漳州水仙学院
      住所：福建省漳州市1号
      甲方之二：漳州圆山材料有限公司
      住所：福建省漳州市2号
      乙方：郑州中原电池有限公司
      第一条 费用
      户名：漳州圆山材料有限公司（甲方双方共同指定其代收）；开户行：某银行；账号：80012000000436。
      """)
    let first = Set(sample.party("party.name").filter { $0.hasPrefix("0:") })
    #expect(first.count == 1)
    #expect(sample.party("party.account-name").allSatisfy { !$0.contains("代收") })
  }

  @Test func whatIsNoName() {
    let sample = Sample(
      """
      技术开发合同
      甲方：泰州凤城药业有限公司
      乙方：常州武进研究院
      第一条 保密
      1. 乙方：保密内容为图纸中未公开的部分及甲方经营信息；人员范围为工艺组。
      2. 甲方：保密内容为乙方产量与经营信息；人员范围为发明人及联系人。
      """)
    #expect(sample.party("party.name") == ["0:泰州凤城药业有限公司", "1:常州武进研究院"])
  }

  @Test func namesInTwoLanguagesAreComparedWithinEach() {
    func names(_ second: String) -> Set<String> {
      let sample = Sample(
        """
        技术服务合同 TECHNICAL SERVICE CONTRACT
        委托方（甲方）：芜湖鸠江阀门有限公司
        Client (Party A): Wuhu Jiujiang Valve Co., Ltd.
        受托方（乙方）：滁州琅琊研究所
        第一条 内容
        甲方（盖章）Party A (seal)：\(second)
        法定代表人（签字）Legal representative：方舟
        日期 Date：2026年10月20日
        乙方（盖章）Party B (seal)：滁州琅琊研究所
        法定代表人（签字）Legal representative：欧阳修竹
        日期 Date：2026年10月20日
        """)
      #expect(sample.signatures.map(\.party) == [0, 1])
      #expect(sample.signatures.map(\.hasSeal) == [true, true])
      return Set(sample.party("party.name").filter { $0.hasPrefix("0:") })
    }
    #expect(names("芜湖鸠江阀门有限公司").count == 1)
    #expect(names("Wuhu Jiujiang Valve Co., Ltd").count == 1)
    #expect(names("Wuhu Yijiang Valve Co., Ltd.").count == 2)
    #expect(names("芜湖弋江阀门有限公司").count == 2)
  }

  @Test func aProjectNameInTwoLanguagesIsOne() {
    let sample = Sample(
      """
      TECHNOLOGY LICENCE CONTRACT
      Project name: Licence of know-how for glass sintering
      Licensor: Fjordglas Teknik AB
      Licensee: Quanzhou Luojiang Glass Co., Ltd.
      Article 1 Object
      附件 中文文本
      项目名称：玻璃烧结技术秘密使用许可
      """)
    #expect(Set(sample.cover("project.name")).count == 1)
  }

  @Test func termsWithoutAColon() {
    let sample = Sample(
      """
      技术中介合同
      签订日期2026年3月5日，签订地点广东省深圳市，有效期限2026年3月5日至2027年3月4日。
      委托方：深圳梧桐山材料有限公司
      中介方：广州珠江技术中心
      第一条 内容
      """)
    #expect(sample.cover("term.end") == ["2027-03-04"])
    #expect(Sample("合同\n有效期限 Term：2026年3月5日至2027年3月4日\n甲方：某厂\n第一条 内容").cover("term.end") == ["2027-03-04"])
  }

  /// The limit is there to end a search that grows with the square of the text, not to time one that does not.
  @Test(.timeLimit(.minutes(5))) func nestedBracketsTakeNoTime() {
    let brackets = String(repeating: "甲方（", count: 20_000)
    #expect(Sample("技术合同\n\(brackets)\n甲方：蓝海公司\n第一条 内容").signatures.isEmpty)
  }
}
