import Office
import Testing

@testable import Contracts

struct FactTests {
  private static func vocabulary() throws -> Vocabulary {
    let log = ProblemLog()
    let topics = """
      price: {title: {zh: 价款, en: price}, headings: ['价款|报酬', '(?i)price'], cues: ['支付', '总额']}
      acceptance: {title: {zh: 验收, en: acceptance}, headings: ['验收', '(?i)acceptance'], cues: ['合格', '测试', '验收报告'],
        counter: ['验收费']}
      """
    let facts = """
      price.total: {title: {zh: 总价, en: price}, type: money, labels: ['合同总(价款|额|价)', '(?i)total price'], in: [price],
        except: ['不超过合同总额']}
      deposit: {title: {zh: 定金, en: deposit}, type: money, labels: ['定金'], within: 12, all: true}
      delivery.date: {title: {zh: 交付日期, en: delivery}, type: date, labels: ['交付(日期|时间)']}
      warranty: {title: {zh: 质保期, en: warranty}, type: period, labels: ['质保期']}
      place: {title: {zh: 地点, en: place}, type: text, labels: ['履行地点']}
      method: {title: {zh: 方式, en: method}, type: text, labels: ['履行方式']}
      share: {title: {zh: 比例, en: share}, type: percent, labels: ['提成比例']}
      """
    let files = [
      DataFile(path: "lexicon/topics/a.yaml", shownPath: "a.yaml", tree: try DataTree(yaml: topics)),
      DataFile(path: "facts/b.yaml", shownPath: "b.yaml", tree: try DataTree(yaml: facts)),
    ]
    let vocabulary = Vocabulary(files: files, log: log)
    #expect(log.problems.isEmpty)
    return vocabulary
  }

  private func sample(_ text: String) throws -> StructureSample {
    StructureSample(text, vocabulary: try Self.vocabulary())
  }

  private static func yuan(_ amount: Int) -> FactValue { .money(Money(amount: ExactNumber(amount))) }

  static let moneyCases: [(String, FactValue)] = [
    ("第一条 价款\n合同总价款为人民币100,000元。", yuan(100_000)), ("第一条 价款\n合同总额：5万元。", yuan(50_000)),
    ("第一条 价款\n| 合同总额 | 100元 |", yuan(100)), ("第一条 价款\n合同总额：\n人民币100元", yuan(100)), ("第一条 价款\n合同总额：____元。", .blank),
    ("第一条 价款\n合同总额：          ；", .blank), ("第一条 价款\n合同总额：无", .waived), ("第一条 价款\n合同总额：/", .waived),
    ("第一条 价款\n1．合同总额（大写）：壹佰元整。", yuan(100)), ("Article 1 Price\nThe total price is RMB 100.", yuan(100)),
    ("第一条 价款\n| 名称 | 合同总额 | 备注 |\n| 软件 | 300元 | - |", yuan(300)),
  ]

  @Test(arguments: moneyCases)
  func money(_ text: String, _ value: FactValue) throws { #expect(try sample(text).values("price.total") == [value]) }

  @Test(arguments: [
    "第一条 保密\n合同总价为100元。", "第一条 价款\n违约金不超过合同总额100元。", "第一条 价款\n合同总额由双方另行商定。", "第一条 价款\n超出部分计入合同总额。",
  ])
  func noMoney(_ text: String) throws { #expect(try sample(text).values("price.total") == []) }

  @Test func everyStatementOrTheFirst() throws {
    let text = "第一条 价款\n定金10元。\n定金20元。\n合同总额：100元\n合同总额：200元"
    #expect(try sample(text).values("deposit") == [Self.yuan(10), Self.yuan(20)])
    #expect(try sample(text).values("price.total") == [Self.yuan(100)])
  }

  @Test func oneLineManyFields() throws {
    let found = try sample("第一条 履行\n履行地点：临江市    履行方式：现场服务")
    #expect(found.values("place") == [.text("临江市")])
    #expect(found.values("method") == [.text("现场服务")])
  }

  static let otherTypesCases: [(String, String, FactValue?)] = [
    ("交付日期：2026年3月1日", "delivery.date", CalendarDate(year: 2026, month: 3, day: 1).map(FactValue.date)),
    ("交付日期：   年   月   日", "delivery.date", .blank), ("质保期为12个月。", "warranty", .period(Period(count: 12, unit: .month))),
    ("提成比例为5%。", "share", .percent(5)),
  ]

  @Test(arguments: otherTypesCases)
  func otherTypes(_ line: String, _ name: String, _ value: FactValue?) throws {
    #expect(try sample("第一条 内容\n" + line).values(name) == [value].compactMap { $0 })
  }

  static let topicsCases: [(String, TopicMatch.Strength)] = [
    ("第一条 验收\n乙方交付后甲方检查。", TopicMatch.Strength.heading), ("第一条 交付\n测试合格后出具验收报告。", .cues),
    ("第一条 交付\n产品应当合格。", .weak), ("第一条 履行\n验收标准：按附件执行。", .heading),
    ("Article 1 Acceptance\nThe client tests.", .heading),
    ("第一条 甲方应当在收到成果后组织验收。", .heading),
  ]

  @Test(arguments: topicsCases)
  func topics(_ text: String, _ strength: TopicMatch.Strength) throws {
    #expect(try sample(text).contract.topics["acceptance"]?.first?.strength == strength)
  }

  @Test(arguments: ["第一条 验收费\n由乙方承担。", "第一条 交付\n按期交付。"])
  func noTopic(_ text: String) throws { #expect(try sample(text).contract.topics["acceptance"] == nil) }

  @Test func cuesOfDifferentChaptersDoNotAdd() throws {
    let text = "第一章 甲\n第一条 质量\n产品合格。\n第二条 检查\n进行测试。"
    #expect(try sample(text).contract.topics["acceptance"]?.allSatisfy { $0.strength == .weak } ?? false)
  }

  @Test func bestMatchFirst() throws {
    let found = try sample("第一条 交付\n测试合格。\n第二条 验收\n甲方检查。").contract
    #expect(found.topics["acceptance"]?.map(\.strength) == [.heading, .cues])
    #expect(found.topics["acceptance"]?.first?.clause == 1)
  }

  @Test func explodingPatternIsNotedNotHung() throws {
    var vocabulary = Vocabulary()
    vocabulary.facts = [
      FactDefinition(
        name: "bad", title: LocalizedText(zh: "", en: ""), type: .text, labels: [Pattern("(a+)+$")], except: [],
        places: [], within: 24, all: true)
    ]
    let sample = StructureSample("第一条 " + String(repeating: "a", count: 60) + "!", vocabulary: vocabulary)
    #expect(sample.contract.notes.map(\.code) == ["matchLimit"])
    #expect(sample.values("bad").isEmpty)
  }

  @Test(arguments: [(false, "3万元"), (true, "15万元")])
  func rankedLabels(_ ranked: Bool, _ expected: String) {
    var vocabulary = Vocabulary()
    vocabulary.facts = [
      FactDefinition(
        name: "total", title: LocalizedText(zh: "", en: ""), type: .money,
        labels: [Pattern("合同总额"), Pattern("报酬")], except: [], places: [], within: 8, all: false, ranked: ranked)
    ]
    let sample = StructureSample("第一条 报酬为3万元。\n第二条 合同总额为15万元。", vocabulary: vocabulary)
    #expect(sample.texts("total") == [expected])
  }

  static let repealedLawsCases: [(String, Int)] = [
    ("依据《中华人民共和国合同法》签订。", 1), ("依据《中华人民共和国民法典》签订。", 0), ("按照中华人民共和国技术合同法执行。", 1),
  ]

  @Test(arguments: repealedLawsCases)
  func repealedLaws(_ line: String, _ count: Int) {
    var vocabulary = Vocabulary()
    vocabulary.lists["repealed-laws"] = ["中华人民共和国合同法", "合同法", "中华人民共和国技术合同法", "技术合同法"]
    #expect(StructureSample("第一条 内容\n" + line, vocabulary: vocabulary).values("law.repealed").count == count)
  }

  @Test func factsAboutTheFile() {
    let sample = StructureSample("第一条 内容{+新增+}和{-删除-}\n正文{#暗藏#}{?意见?}")
    #expect(sample.values("document.revision") == [.text("insertion"), .text("deletion")])
    #expect(sample.values("document.hidden") == [.text("暗藏")])
    #expect(sample.values("document.comment") == [.text("意见")])
  }
}
