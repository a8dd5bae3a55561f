import Office
import Testing

@testable import Contracts

@Suite struct DesignationTests {
  private func stray(_ body: String, parties: String = "甲方：蓝海公司\n住所地：青岛市\n乙方：青山研究所\n住所地：济南市") -> [String] {
    let sample = Sample("技术服务合同\n\(parties)\n第一条 服务内容\n\(body)\n第二条 其他\n本合同一式四份。")
    var source = sample.source
    for line in source.lines.indices.dropFirst(5) { source.lines[line].region = .body }
    return StrayDesignations.facts(in: source, parties: sample.parties).map { source.string($0.text) }
  }

  @Test func wordsOfTheContractAreAtHome() {
    #expect(stray("乙方应优化工艺，甲方应提供样品。").isEmpty)
    #expect(stray("本合同的受让人和买受人均不适用。").isEmpty)
  }

  @Test func eachStrangeWordIsNamedOnce() {
    #expect(stray("卖方应复测。卖方不得拖延。丙方应到场。") == ["卖方", "丙方"])
  }

  @Test func lettersAmongRolesAreStrange() {
    let roles = "买方：蓝海公司\n住所地：青岛市\n卖方：青山研究所\n住所地：济南市"
    #expect(stray("卖方应交付资料，乙方应协助。", parties: roles) == ["乙方"])
    #expect(stray("卖方应交付资料，买方应协助。", parties: roles).isEmpty)
  }

  @Test func namesThatHoldAWordAreNames() {
    #expect(stray("由甲方的客户和中介方面的专家评审。").isEmpty)
  }
}

@Suite struct PartyDutiesTests {
  private func duties(_ lines: String, parties: String = "") -> (own: [String], common: [String]) {
    let text = "技术服务合同\n\(parties)\n第一条 服务\n优化工艺。\n第二条 保密\n\(lines)\n第三条 其他\n本合同一式四份。"
    let contract = Contract(reading: WordDocument(plainText: text), using: Vocabulary())
    let clause = contract.clauses.first { $0.number == "第二条" }
    let duties = PartyDuties(in: clause.map { [$0.heading.upperBound..<$0.text.upperBound] } ?? [], of: contract)
    let words = { (ranges: [Range<Int>]) in ranges.map(contract.text.string).joined(separator: "|") }
    return (duties.own.map { words([$0.bearer]) + "=" + words($0.text) }, duties.common.map { words([$0]) })
  }

  @Test func linesAndItems() {
    #expect(duties("甲方：对配方保密。\n乙方：对产量保密。").own == ["甲方=甲方:对配方保密", "乙方=乙方:对产量保密"])
    #expect(duties("甲方：\n1. 内容：配方。\n乙方：\n1. 内容：产量。").own == ["甲方=甲方:|内容:配方", "乙方=乙方:|内容:产量"])
  }

  @Test func sentencesOfOneLine() {
    let found = duties("甲方应对配方保密；乙方应对产量保密。期限均为三年。")
    #expect(found.own == ["甲方=甲方应对配方保密", "乙方=乙方应对产量保密"])
    #expect(found.common == ["期限均为三年"])
  }

  @Test func namesLettersAndRolesAreOneParty() {
    let parties = "受托方（乙方）：青山研究所（以下简称“青山所”）\n住所地：济南市\n委托方（甲方）：蓝海公司\n住所地：青岛市"
    let found = duties("青山所应保密。\n受托方应约束其员工。\nParty A shall keep the drawings secret.", parties: parties)
    #expect(found.own.count == 2)
  }

  @Test func wordsThatOnlyMentionAPartyAreNoDuty() {
    #expect(duties("甲方的技术资料属于保密内容。").own.isEmpty)
  }
}
