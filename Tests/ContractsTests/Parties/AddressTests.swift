import Testing

@testable import Contracts

/// Addresses wherever a drafter puts them: behind a label, in the sentence, bare, below the name.
@Suite struct AddressTests {
  static let lines: [(String, [String])] = [
    ("甲方：长沙橘洲仪表有限公司\n地址：湖南省长沙市岳麓区潇湘路3号", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    ("甲方：长沙橘洲仪表有限公司\n办公地点：湖南省长沙市岳麓区潇湘路3号", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    ("甲方：长沙橘洲仪表有限公司\n主要营业地：湖南省长沙市岳麓区潇湘路3号", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    ("甲方：长沙橘洲仪表有限公司\n湖南省长沙市岳麓区潇湘路3号\n法定代表人：易水寒", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    ("甲方：长沙橘洲仪表有限公司\n410006 湖南省长沙市岳麓区潇湘路3号", ["0:410006湖南省长沙市岳麓区潇湘路3号"]),
    (
      "甲方长沙橘洲仪表有限公司，所在地为湖南省长沙市岳麓区潇湘路3号，统一社会信用代码91430100MA4L00001X，法定代表人易水寒。",
      ["0:湖南省长沙市岳麓区潇湘路3号"]
    ),
    (
      "甲方：长沙橘洲仪表有限公司；湖南省长沙市岳麓区潇湘路3号；统一社会信用代码91430100MA4L00001X；法定代表人易水寒。",
      ["0:湖南省长沙市岳麓区潇湘路3号"]
    ),
    ("甲方的住所位于湖南省长沙市岳麓区潇湘路3号，法定代表人为易水寒。", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    ("甲方概况：住所湖南省长沙市岳麓区潇湘路3号；法定代表人易水寒。", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    ("| 甲方 | 长沙橘洲仪表有限公司，住所湖南省长沙市岳麓区潇湘路3号，法定代表人易水寒 |", ["0:湖南省长沙市岳麓区潇湘路3号"]),
    // What only begins like an address is none.
    ("甲方：长沙橘洲仪表有限公司；湖南省长沙市高新技术产业园区发展有限公司；电话0731-8800；法定代表人易水寒。", []),
  ]

  @Test("One party's address", arguments: lines)
  func address(lines: String, expected: [String]) {
    let sample = Sample(
      "技术服务合同\n甲方：长沙橘洲仪表有限公司\n乙方：株洲渌水大学\n\(lines)\n双方经协商一致，就下列技术服务事项订立本合同，共同遵守。\n第一条 服务内容\n检测两台仪表。")
    #expect(sample.party("party.address") == expected)
  }

  @Test func aTableWithOneRowForEachParty() {
    let sample = Sample(
      """
      技术服务合同
      | 当事人 | 名称 | 住所 | 法定代表人 | 联系人 |
      | 委托方（甲方） | 长沙橘洲仪表有限公司 | 长沙市潇湘路3号 | 易水寒 | 白露 |
      | 受托方（乙方） | 株洲渌水大学 | 株洲市渌水路9号 | 柏青 | 谷雨 |
      第一条 服务内容
      检测两台仪表。
      """)
    #expect(sample.named == ["甲方=长沙橘洲仪表有限公司", "乙方=株洲渌水大学"])
    #expect(sample.party("party.address") == ["0:长沙市潇湘路3号", "1:株洲市渌水路9号"])
    #expect(sample.party("party.representative") == ["0:易水寒", "1:柏青"])
  }

  @Test func englishParticularsRunOnThroughCommas() {
    let sample = Sample(
      """
      TECHNICAL SERVICE CONTRACT
      Client: Fenland Pumps Ltd., a company incorporated in England (company number 01234567), 14 Mill Road, Unit 3, Ely; director: Ann Cole
      Provider: Wuxi Taihu Flow Co., Ltd., unified social credit code 91320200MA1N00001X, 8 Lihu Avenue, Binhu District, Wuxi; legal representative: Lu You
      Article 1 Services
      """)
    #expect(sample.named == ["Client=Fenland Pumps Ltd.", "Provider=Wuxi Taihu Flow Co., Ltd."])
    #expect(sample.party("party.address") == ["0:14 Mill Road, Unit 3, Ely", "1:8 Lihu Avenue, Binhu District, Wuxi"])
    #expect(sample.party("party.code") == ["1:91320200MA1N00001X"])
  }
}
