import Testing

@testable import Contracts

@Suite struct PartyFieldTests {
  static let fields: [(String, String, [String])] = [
    ("住  所  地：北京市海淀区", "party.address", ["0:北京市海淀区"]),
    ("通讯地址：北京市", "party.postal-address", ["0:北京市"]),
    ("法定代表人：张　三", "party.representative", ["0:张三"]),
    ("法定代表人/负责人：张三", "party.representative", ["0:张三"]),
    ("统一社会信用代码：91110108MA01ABCD2X", "party.code", ["0:91110108MA01ABCD2X"]),
    ("纳税人识别号：91110108MA01ABCD2X", "party.code", ["0:91110108MA01ABCD2X"]),
    ("项目联系人：李四  电话：010-62771234", "party.contact", ["0:李四"]),
    ("项目联系人：李四  电话：010-62771234", "party.phone", ["0:010-62771234"]),
    ("电    话：010-1                 传    真：010-2", "party.phone", ["0:010-1"]),
    ("电    话：010-1                 传    真：010-2", "party.fax", ["0:010-2"]),
    ("电话：010-1传真：010-2", "party.phone", ["0:010-1"]),
    ("电子信箱：li@example.com", "party.email", ["0:li@example.com"]),
    ("邮政编码：100084", "party.postcode", ["0:100084"]),
    ("电话：____________   传真：无", "party.phone", ["0:blank"]),
    ("电话：____________   传真：无", "party.fax", ["0:waived"]),
    ("项目联系人：/", "party.contact", ["0:waived"]),
    ("法定代表人：", "party.representative", ["0:blank"]),
    ("联系方式\n电话：010-1", "party.phone", ["0:010-1"]),
    ("住所地    北京市", "party.address", ["0:北京市"]),
    ("Address: 1 Main Street", "party.address", ["0:1 Main Street"]),
    ("身份证号码：110101199001011234", "party.id", ["0:110101199001011234"]),
  ]

  @Test("Fields of a party block", arguments: fields)
  func block(line: String, name: String, expected: [String]) {
    let sample = Sample("技术合同\n甲方：蓝海公司\n\(line)\n乙方：青山研究所\n第一条 内容")
    #expect(sample.party(name) == expected)
  }

  @Test func secondLabelOnALineGoesToTheSecondParty() {
    let sample = Sample(
      """
      甲方：蓝海公司          乙方：青山研究所
      地址：北京市            地址：上海市
      电话：1                 电话：
      第一条 内容
      """)
    #expect(sample.party("party.address") == ["0:北京市", "1:上海市"])
    #expect(sample.party("party.phone") == ["0:1", "1:blank"])
  }

  @Test func labelsThatNameTheParty() {
    let sample = Sample(
      """
      甲方：蓝海公司
      乙方：青山研究所
      第一条 联系人
      甲方联系人：李四，电话：010-1；乙方联系人：王五，电话：010-2。
      """)
    #expect(sample.party("party.contact") == ["0:李四", "1:王五"])
    #expect(sample.party("party.phone") == ["0:010-1", "1:010-2"])
  }

  @Test func contactsAppointedInASentence() {
    let sample = Sample(
      "甲方：蓝海公司\n乙方：青山研究所\n第一条 甲方指定李四为甲方项目联系人，乙方指定王五为乙方项目联系人。")
    #expect(sample.party("party.contact") == ["0:李四", "1:王五"])
  }

  @Test func theBanksAddressIsNotTheParty() {
    let sample = Sample(
      """
      甲方：蓝海公司
      乙方：青山研究所
      住所地：上海市
      第一条 乙方开户银行名称、地址和帐号为：
      开户银行：工商银行
      地址：南京路1号
      帐号：1001
      """)
    #expect(sample.party("party.address") == ["1:上海市"])
    #expect(sample.party("party.account") == ["1:1001"])
  }

  @Test func annexesHaveFieldsOfTheirOwn() {
    let sample = Sample(
      """
      甲方：蓝海公司
      乙方：青山研究所
      第一条 内容
      甲方（盖章）：
      乙方（盖章）：
      附件一：联络单
      甲方：红海公司
      地址：天津市
      """)
    #expect(sample.named == ["甲方=蓝海公司", "乙方=青山研究所"])
    #expect(sample.party("party.address").isEmpty)
  }
}
