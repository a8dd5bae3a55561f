@testable import Contracts

/// A few kinds in the manner of a rulebook, enough to judge by.
enum KindVocabulary {
  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    vocabulary.kinds = [
      kind(
        "technology-development-contract", "technology-contract",
        titles: ["技术(委托|合作)?开发[^,。;\\n]{0,12}(合同|协议)", "软件开发(合同|协议)", "(?i)development agreement"],
        signals: [signal("研究开发", 2, most: 6), signal("样机|源代码", 1, places: ["deliverables"], most: 3)],
        variants: [
          KindDefinition.Variant(id: "entrusted", titles: [Pattern("委托")], signals: [signal("委托乙方", 2)], least: 2),
          KindDefinition.Variant(
            id: "software", titles: [Pattern("软件")], signals: [signal("源代码|软件", 1, most: 5)], least: 3),
        ]),
      kind(
        "technology-service-contract", "technology-contract", titles: ["技术服务[^,。;\\n]{0,6}(合同|协议)"],
        signals: [signal("技术服务", 2, most: 6), signal("解决[^。\\n]{0,12}问题", 2)]),
      kind(
        "technology-intermediary-contract", "technology-contract", titles: ["(技术)?(居间|中介)(合同|协议)"],
        signals: [signal("居间", 2, most: 6)]),
      kind(
        "other-sale-contract", "other-contract", titles: ["(买卖|购销|采购)(合同|协议)", "(?i)sales? (agreement|contract)"],
        signals: [signal("货物|交货|型号|单价", 1, most: 12)]),
      kind(
        "other-lease-contract", "other-contract", titles: ["租赁(合同|协议)", "(?i)\\blease\\b"],
        signals: [signal("租金|承租|出租", 2, most: 12)]),
      kind(
        "change-agreement", "contract", titles: ["(补充|变更)协议"], signals: [signal("原合同", 2, most: 3)]),
    ]
    return vocabulary
  }()

  private static func signal(
    _ pattern: String, _ weight: Int, places: [String] = [], most: Int = 3
  ) -> KindDefinition.Signal {
    KindDefinition.Signal(pattern: Pattern(pattern), weight: weight, places: places, most: most)
  }

  private static func kind(
    _ id: String, _ group: String, titles: [String], signals: [KindDefinition.Signal],
    variants: [KindDefinition.Variant] = []
  ) -> KindDefinition {
    KindDefinition(
      id: id, short: id, title: LocalizedText(zh: id, en: id), groups: ["contract", group], profile: "",
      titles: titles.map(Pattern.init), signals: signals, variants: variants)
  }
}
