import Testing

@testable import Contracts

@Suite struct CoverFactTests {
  private static func contract(_ cover: String, opening: String = "双方协商一致，签订本合同。", body: String = "第二条 其他") -> Sample {
    Sample("技术开发合同\n\(cover)\n甲方：蓝海公司\n乙方：青山研究所\n\(opening)\n第一条 内容\n\(body)")
  }

  static let covers: [(String, String, [String])] = [
    ("合同编号：2026-JS-001", "contract.number", ["2026-JS-001"]),
    ("（合同编号：2026-JS-001）", "contract.number", ["2026-JS-001"]),
    ("合同编号：", "contract.number", ["blank"]),
    ("合同登记编号：2026110108000123", "registration.number", ["2026110108000123"]),
    ("合同登记编号：□□□□", "registration.number", ["blank"]),
    ("签订时间：2026年3月1日", "signing.date", ["2026-03-01"]),
    ("签订日期：    年   月   日", "signing.date", ["blank"]),
    ("签订日期：2026年2月30日", "signing.date", ["impossible 2026年2月30日"]),
    ("签订地点：北京市海淀区", "signing.place", ["北京市海淀区"]),
    ("签订地点：    省    市（县）", "signing.place", ["blank"]),
    ("项目名称：高温叶片检测系统研制", "project.name", ["高温叶片检测系统研制"]),
    ("项目名称：《高温叶片检测系统研制》", "project.name", ["高温叶片检测系统研制"]),
    ("项目名称：____________", "project.name", ["blank"]),
    ("项目名称：\n高温叶片检测系统研制", "project.name", ["高温叶片检测系统研制"]),
    ("| 项目名称 | 高温叶片检测系统研制 |", "project.name", ["高温叶片检测系统研制"]),
    ("有效期限：2026年3月1日至2027年2月28日", "term.end", ["2027-02-28"]),
    ("有效期限：    年  月  日至    年  月  日", "term.end", ["blank"]),
    ("有效期限：", "term.end", ["blank"]),
    ("专利有效期限：2030年1月1日止", "term.end", []),
  ]

  @Test("Cover fields", arguments: covers)
  func cover(line: String, name: String, expected: [String]) {
    #expect(Self.contract(line).cover(name) == expected)
  }

  static let openings: [(String, [String])] = [
    ("本合同甲方委托乙方就高温叶片检测系统研制项目进行专项技术服务。", ["高温叶片检测系统研制", "高温叶片检测系统研制"]),
    ("甲方委托乙方研究开发高温叶片检测系统项目，并支付经费。", ["高温叶片检测系统研制", "高温叶片检测系统"]),
    ("双方就“高温叶片检测装置”项目的技术开发，经协商一致，签订本合同。", ["高温叶片检测系统研制", "高温叶片检测装置"]),
    ("本合同甲方委托乙方就          项目进行专项技术服务。", ["高温叶片检测系统研制", "blank"]),
    ("双方就技术服务有关事宜达成如下协议。", ["高温叶片检测系统研制"]),
    ("双方就本合同项目达成一致。", ["高温叶片检测系统研制"]),
  ]

  @Test("The project's name in the opening sentence", arguments: openings)
  func opening(sentence: String, expected: [String]) {
    #expect(Self.contract("项目名称：高温叶片检测系统研制", opening: sentence).cover("project.name") == expected)
  }

  @Test func theCoverDecidesWhether项目BelongsToTheName() {
    let sample = Self.contract("项目名称：检测系统研制项目", opening: "甲方委托乙方就检测系统研制项目进行开发。")
    #expect(sample.cover("project.name") == ["检测系统研制项目", "检测系统研制项目"])
  }

  static let terms: [(String, String, [String])] = [
    ("本合同有效期自2026年3月1日起至2027年2月28日止。", "term.start", ["2026-03-01"]),
    ("本合同有效期自2026年3月1日起至2027年2月28日止，共12个月。", "term.length", ["12 month"]),
    ("本合同有效期为两年，自签订之日起算。", "term.length", ["2 year"]),
    ("本合同自2026年3月1日至2027年2月28日在北京履行。", "term.end", ["2027-02-28"]),
    ("保密期限自2026年3月1日起至2036年2月28日止。", "term.end", []),
    ("专利有效期限至2036年2月28日。", "term.end", []),
    ("许可期限自2026年3月1日起至2031年2月28日止。", "licence.end", ["2031-02-28"]),
    ("许可期限自2026年3月1日起至2031年2月28日止。", "term.end", []),
    ("合同有效期满前30日，双方可以续签。", "term.length", []),
    ("合作期限为2026年4月1日至2027年3月31日。", "term.end", ["2027-03-31"]),
    ("本合同期限为二〇二六年五月一日至二〇二八年四月三十日。", "term.end", ["2028-04-30"]),
    ("签订日期2026年2月8日，签订地点宁波，有效期限2026年3月1日至2026年9月30日。", "term.start", ["2026-03-01"]),
    ("有效期限 Term：2026年3月1日至2026年9月30日。", "term.last-day", ["2026-09-30"]),
    ("本协议自2026年6月1日起至2027年5月31日止有效。", "term.first-day", ["2026-06-01"]),
    ("This Contract is in force from 2 May 2026 to 1 May 2028.", "term.end", ["2028-05-01"]),
    ("This Contract takes effect within three months from 2 May 2026.", "term.length", []),
  ]

  @Test("The contract's own term, not that of other things", arguments: terms)
  func term(line: String, name: String, expected: [String]) {
    #expect(Self.contract("", body: "第二条 \(line)").cover(name) == expected)
  }

  static let copies: [(String, [String], [String])] = [
    ("本合同一式陆份，甲方执贰份，乙方执贰份，其余报登记机构。", ["6"], ["0:2", "1:2", "2"]),
    ("本合同一式四份，双方各执两份。", ["4"], ["0:2", "1:2"]),
    ("本合同壹式伍份，甲、乙双方各执贰份，技术合同登记机构存壹份。", ["5"], ["0:2", "1:2", "1"]),
    ("本合同一式三份，甲乙双方及登记机构各执一份。", ["3"], ["0:1", "1:1", "1"]),
    ("本合同一式七份，双方各二份，专利备案二份，技术合同登记机构一份。", ["7"], ["0:2", "1:2", "2", "1"]),
    ("本合同一式__份，具有同等法律效力。", ["blank"], []),
    ("本合同一式两份，具有同等法律效力。", ["2"], []),
    ("验收报告一式三份。本合同一式五份，双方各二份，认定登记用一份。", ["5"], ["0:2", "1:2", "1"]),
    ("本协议一式三份，甲方一份，乙方一份，另一份报科技局备案。", ["3"], ["0:1", "1:1", "1"]),
    ("本合同一式四份，澄湖公司执两份，远山公司执两份。", ["4"], ["2", "2"]),
  ]

  @Test("Copies", arguments: copies)
  func copiesAndShares(line: String, total: [String], shares: [String]) {
    let sample = Self.contract("", body: "第二条 \(line)")
    #expect(sample.cover("copies.total") == total)
    #expect(sample.cover("copies.share") == shares)
  }

  @Test func placeAndDateInASentence() {
    let sample = Self.contract("", opening: "本合同由双方于2026年3月1日在北京市海淀区签订。")
    #expect(sample.cover("signing.date") == ["2026-03-01"])
    #expect(sample.cover("signing.place") == ["北京市海淀区"])
  }
}
