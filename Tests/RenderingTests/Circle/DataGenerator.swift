import Contracts
import Foundation

@testable import Rendering

/// Makes data sets in order for any template: dates that follow each other, sums that add up, codes with valid check
/// characters, random choices, optional values there or not. Words come from the template's sample.
struct DataGenerator {
  private var random: SeededRandom
  private let template: Template
  private let sample: DataTree
  /// Values that must fit others, by path.
  private var planned: [String: DataTree] = [:]
  /// Names that were given out: parties differ.
  private var names: Set<String> = []

  init(_ template: Template, sample: DataTree, seed: Int) {
    random = SeededRandom(seed: UInt64(seed))
    self.template = template
    self.sample = sample
  }

  mutating func data() -> DataTree {
    planned = [:]
    names = []
    planDates()
    planMoney()
    planShares()
    return record(template.fields, path: "")
  }

  static func scalar(_ text: String) -> DataTree { DataTree(content: .scalar(text), line: 1) }

  private static func mapping(_ pairs: [(String, String)]) -> DataTree {
    DataTree(content: .mapping(pairs.map { (key: $0.0, value: scalar($0.1)) }), line: 1)
  }

  private static func list(_ items: [DataTree]) -> DataTree { DataTree(content: .sequence(items), line: 1) }

  // MARK: What must fit

  private mutating func planDates() {
    let first = 20_454 + random.number(0...250)  // from 2026-01-01
    func day(_ number: Int) -> String { CalendarDate(dayNumber: number)?.description ?? "" }
    let start = first + random.number(0...10)
    let length = random.number(200...900)
    let end = start + length
    func plan(_ path: String, _ number: Int) { planned[path] = Self.scalar(day(number)) }
    plan("signing.date", first)
    plan("term.start", start)
    plan("term.end", end)
    plan("provided-by", start + length / 20)
    plan("handover.date", start + length / 10)
    plan("delivery.date", start + length * 7 / 10)
    plan("acceptance.date", start + length * 8 / 10)
    plan("guidance.end", start + length * 9 / 10)
    plan("licence.start", start)
    plan("licence.end", end)
    for party in ["a", "b"] { plan("secrecy.party-\(party).until", end + random.number(365...1800)) }
    plan("software.finished", first - random.number(30...900))
    let count = random.number(1...5)
    let span = length * 6 / 10 / count
    planned["stages"] = Self.list(
      (0..<count).map { index in
        let work = text(at: "stages.\(index % 3).work") ?? "开展工作，提交阶段报告"
        return Self.mapping([
          ("name", "第\(ChineseNumeral.text(of: index + 1) ?? "")阶段"), ("start", day(start + index * span)),
          ("end", day(start + (index + 1) * span - 1)), ("work", work),
        ])
      })
    planPatent(signedIn: first)
  }

  private mutating func planPatent(signedIn first: Int) {
    let kind = random.one(of: [("invention", 1, 20), ("utility-model", 2, 10)])
    let filed = first - random.number(900...2000)
    guard let date = CalendarDate(dayNumber: filed), let expiry = date.adding(months: kind.2 * 12),
      let paid = date.adding(months: ((first - filed) / 365 + 1) * 12 + 12)
    else { return }
    planned["patent.kind"] = Self.scalar(kind.0)
    planned["patent.filed"] = Self.scalar(date.description)
    planned["patent.granted"] = Self.scalar(CalendarDate(dayNumber: filed + 600)?.description ?? "")
    planned["patent.number"] = Self.scalar(Fictitious.patent(year: date.year, type: kind.1, &random))
    planned["patent.expires"] = Self.scalar(expiry.description)
    planned["patent.paid-until"] = Self.scalar(paid.description)
  }

  private mutating func planMoney() {
    let total = random.number(100...99_999) * 100 + (random.once(in: 4) ? random.number(1...99) : 0)
    let parts = split(total, into: random.number(1...5))
    planned["price.total"] = Self.scalar(figure(total))
    planned["instalments"] = Self.list(
      parts.enumerated().map { index, amount in
        let when =
          template.language == .en
          ? englishCondition(index, of: parts.count)
          : index == parts.count - 1 ? "验收合格后20日内" : index == 0 ? "本合同生效后15日内" : "第\(index)次书面确认进度后\(10 + index)日内"
        return Self.mapping([("when", when), ("amount", figure(amount))])
      })
    // Other costs are shown sometimes; an intermediary's expenses always are other costs.
    let other = random.once(in: 2) || hasField("mediation") ? total / 10 : 0
    planned["price.technical"] = Self.scalar(figure(total - other))
    if other > 0 {
      let item = hasField("mediation") ? "中介活动费用" : random.one(of: ["测试耗材费", "资料印制费", "材料费"])
      planned["price.other"] = Self.list([Self.mapping([("item", item), ("amount", figure(other))])])
    } else {
      planned["price.other"] = Self.scalar("")
    }
    planned["mediation.expenses"] = Self.scalar(figure(other))
    planned["mediation.remuneration"] = Self.scalar(figure(total - other))
    planned["funding.research"] = Self.scalar(figure(total * 8 / 10))
    planned["funding.remuneration"] = Self.scalar(figure(total - total * 8 / 10))
    planned["liability.failure"] = Self.scalar(figure(max(1, total / 10)))
    planned["secrecy.party-a.penalty"] = Self.scalar(figure(random.number(1...20) * 10_000))
    planned["secrecy.party-b.penalty"] = Self.scalar(figure(random.number(1...20) * 10_000))
    let kept = (random.number(1...4), random.number(1...4), 1)
    planned["copies.party-a"] = Self.scalar("\(kept.0)")
    planned["copies.party-b"] = Self.scalar("\(kept.1)")
    planned["copies.registry"] = Self.scalar("\(kept.2)")
    planned["copies.total"] = Self.scalar("\(kept.0 + kept.1 + kept.2)")
  }

  private func englishCondition(_ index: Int, of count: Int) -> String {
    if index == count - 1 { return "within 20 days after acceptance" }
    return index == 0
      ? "within 15 days after this Contract takes effect" : "within \(10 + index) days after stage \(index)"
  }

  private func hasField(_ name: String) -> Bool { template.fields.contains { $0.name == name } }

  /// Whole numbers of the smallest unit used here: 元.
  private func figure(_ amount: Int) -> String { "\(amount)" }

  private mutating func split(_ total: Int, into count: Int) -> [Int] {
    var left = total
    var parts: [Int] = []
    for index in 0..<count - 1 {
      let share = max(1, left / (count - index) * random.number(5...12) / 10)
      parts.append(share)
      left -= share
    }
    return parts + [left]
  }

  private mutating func planShares() {
    for (first, second) in [("results.share", "results.rest"), ("risk.party-a", "risk.party-b")] {
      let share = random.number(1...9) * 10
      planned[first] = Self.scalar("\(share)%")
      planned[second] = Self.scalar("\(100 - share)%")
    }
    planned["liability.late-payment"] = Self.scalar("\(random.number(1...5))")
    planned["liability.late-delivery"] = Self.scalar("\(random.number(1...9))")
    planned["liability.cap"] = Self.scalar("\(random.number(1...4) * 5)%")
    planned["dispute.institution"] = Self.scalar(
      template.language == .en
        ? "China International Economic and Trade Arbitration Commission"
        : random.one(of: ["济南仲裁委员会", "武汉仲裁委员会", "中国国际经济贸易仲裁委员会"]))
    planned["account.number"] = Self.scalar(Fictitious.account(&random))
    planned["signing.place"] = Self.scalar(Fictitious.place(&random))
  }

  // MARK: Everything

  private mutating func record(_ fields: [Rendering.Field], path: String) -> DataTree {
    var pairs: [(key: String, value: DataTree)] = []
    for field in fields {
      let inner = path.isEmpty ? field.name : path + "." + field.name
      if !field.isRequired, field.requiredIf == nil, planned[inner] == nil, random.once(in: 2) { continue }
      if let value = value(field, field.type, path: inner) { pairs.append((field.name, value)) }
    }
    return DataTree(content: .mapping(pairs), line: 1)
  }

  private mutating func value(_ field: Rendering.Field, _ type: FieldType, path: String) -> DataTree? {
    if let fixed = planned[path] { return fixed }
    if path == "party-a" || path == "party-b" {
      var party = Fictitious.party(&random)
      while case .scalar(let name) = party[0].value.content, !names.insert(name).inserted {
        party = Fictitious.party(&random)
      }
      return DataTree(content: .mapping(party), line: 1)
    }
    switch type {
    case .record(let fields): return record(fields, path: path)
    case .list:
      let items = tree(at: path)?.items ?? []
      guard !items.isEmpty else { return nil }
      return Self.list(Array(items.prefix(max(field.atLeast, random.number(1...items.count)))))
    case .choice(let choices): return Self.scalar(random.one(of: choices).key)
    case .boolean: return Self.scalar(random.once(in: 2) ? "true" : "false")
    case .percent where text(at: path) == nil: return Self.scalar("\(random.number(1...99))%")
    case .text, .money, .number, .percent, .date: return text(at: path).map(Self.scalar)
    }
  }

  private func tree(at path: String) -> DataTree? {
    var tree: DataTree? = sample
    for step in path.split(separator: ".") {
      if let index = Int(step) {
        tree = tree.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
      } else {
        tree = tree?[String(step)]
      }
    }
    return tree
  }

  private func text(at path: String) -> String? {
    guard case .scalar(let text)? = tree(at: path)?.content else { return nil }
    return text
  }
}
