import Contracts

/// A stated value must be one of a list.
public struct OneOf: CheckKind {
  let fact: String
  let list: String?
  let values: [String]

  init(_ fields: Fields) {
    fact = fields.fact("fact")
    list = fields.list("list")
    values = fields.texts("values").map(Statement.plain)
    if (list == nil) == values.isEmpty { fields.report.add("one of 'list' and 'values' is needed", line: fields.line) }
  }

  var holes: Set<String> { ["found"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var allowed = Set(values)
    if let list {
      guard let words = setting.examination.vocabulary.lists[list] else { throw .unknownName(list) }
      allowed.formUnion(words.map(Statement.plain))
    }
    let others = setting.stated(fact).filter { !allowed.contains(Self.plain($0.value)) }
    return .failing(others.map { Violation(at: $0.text, arguments: ["found": setting.original($0.text)]) })
  }

  private static func plain(_ value: FactValue) -> String {
    switch value {
    case .text(let text), .impossibleDate(let text): Statement.plain(text)
    case .number(let number): number.description
    case .date(let date): date.description
    case .percent(let share): "\(share.description)%"
    case .money(let money): money.amount.description
    case .period(let period): period.shown.en
    case .blank, .waived: ""
    }
  }
}
