import Office
import Testing

@testable import Contracts

@Suite struct PatentFactsTests {
  private func facts(_ text: String) -> [String] {
    let source = ContractText(WordDocument(plainText: text))
    return PatentFacts.facts(in: source).map { "\($0.name) \(source.string($0.text))" }
  }

  @Test func kindAgainstTypeDigit() {
    #expect(facts("实用新型专利，专利号：ZL202220123456.7").isEmpty)
    #expect(facts("发明专利“涂布装置”，专利号ZL202220123456.7。") == ["patent.wrong-kind ZL202220123456.7"])
    // 发明名称 and 发明人 name no kind, and two kinds around one number decide nothing.
    #expect(facts("发明名称：涂布装置\n发明人：周远\n专利号：ZL202220123456.7").isEmpty)
    #expect(facts("包括发明专利和实用新型专利，专利号：ZL202220123456.7").isEmpty)
  }

  @Test func yearAgainstFilingDate() {
    #expect(
      facts("| 申请日 | 2018年1月9日 |\n| 专利号 | ZL201710601862.3 |") == [
        "patent.wrong-year ZL201710601862.3", "patent.first-expiry ZL201710601862.3",
      ])
    #expect(
      facts("申请日：2017年7月9日\n专利号：ZL201710601862.3") == [
        "patent.first-expiry ZL201710601862.3"
      ])
    #expect(facts("授权公告日：2019年1月9日，专利号：ZL201710601862.3").isEmpty)
  }

  @Test func expiryAgainstFilingDate() {
    let stated = "专利号：ZL202220123456.7\n申请日：2022年1月20日\n专利有效期至："
    #expect(facts(stated + "2032年1月20日") == ["patent.first-expiry 2032年1月20日"])
    #expect(facts(stated + "2042年1月20日") == ["patent.wrong-expiry 2042年1月20日", "patent.first-expiry 2042年1月20日"])
  }

  @Test func labelsInTheColumnInFront() {
    let table = { (expiry: String) in
      "| 项目 | 内容 |\n| 专利类型 | 发明 |\n| 专利号 | ZL201710601862.3 |\n| 申请日 | 2017年7月21日 |\n| 专利有效期限 | 自申请日起二十年，至\(expiry)止 |"
    }
    #expect(facts(table("2037年7月21日")) == ["patent.first-expiry 2037年7月21日"])
    #expect(facts(table("2039年7月21日")).contains("patent.wrong-expiry 2039年7月21日"))
  }

  @Test func rowsOfATableDoNotMix() {
    let table = """
      | 名称 | 专利号 | 申请日 |
      | 涂布装置 | ZL202010123456.2 | 2020年5月20日 |
      | 检测方法 | ZL201710601862.3 | 2017年7月9日 |
      """
    #expect(facts(table) == ["patent.first-expiry ZL201710601862.3"])
  }
}
