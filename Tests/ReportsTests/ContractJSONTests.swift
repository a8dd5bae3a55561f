import Contracts
import Foundation
import Office
import Testing

@testable import Reports

@Suite struct ContractJSONTests {
  @Test func tellsWhatWasUnderstood() throws {
    var vocabulary = Vocabulary()
    func define(_ name: String, _ type: FactDefinition.ValueType, _ label: String) {
      vocabulary.facts.append(
        FactDefinition(
          name: name, title: LocalizedText(zh: name, en: name), type: type, labels: [Pattern(label)], except: [],
          places: [], within: 24, all: true))
    }
    define("price.total", .money, "价款")
    define("delivery.date", .date, "交付日期")
    let contract = Contract(
      reading: WordDocument(
        plainText: """
          技术服务合同
          第一条 服务内容
          交付日期：2026年3月18日
          价款：12,000.50元，其他价款：30元
          """), using: vocabulary)
    let text = ContractJSON(contract, titles: [:], language: .zh).value.pretty()
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    for key in ["kind", "facts", "clauses", "stories", "unread"] { #expect(json[key] != nil) }
    let facts = try #require(json["facts"] as? [String: [String: Any]])
    let amount = try #require(facts["price.total"])
    #expect((amount["value"] as? [String: Any])?["amount"] as? Double == 12_000.5)
    #expect((amount["value"] as? [String: Any])?["currency"] as? String == "CNY")
    #expect(facts["delivery.date"]?["value"] as? String == "2026-03-18")
    let location = try #require(amount["location"] as? [String: Any])
    #expect(location["paragraph"] as? Int == 4)
    #expect(location["clause"] as? String == "第一条")
    let clauses = try #require(json["clauses"] as? [[String: Any]])
    #expect(clauses.first?["number"] as? String == "第一条")
    #expect(clauses.first?["heading"] as? String == "服务内容")
  }
}
