import Rendering
import Reports

extension ContractJSON {
  /// What was understood, and the data the document was made from when `render` made it.
  func value(with rendered: RenderedData?) -> JSONValue {
    guard let rendered, case .object(let members) = value else { return value }
    return .object(
      members + [
        JSONValue.Member(key: "template", value: JSONValue(nonEmpty: rendered.template)),
        JSONValue.Member(key: "data", value: JSONValue(rendered.data)),
      ])
  }
}

extension JSONValue {
  /// A data set as a data file would state it: `render` takes it again.
  init(_ datum: Datum) {
    switch datum {
    case .money(let money): self = .decimal(money.amount)
    case .number(let number): self = .decimal(number)
    case .boolean(let value): self = .bool(value)
    case .list(let items): self = .array(items.map { JSONValue($0) })
    case .record(let members): self = .object(members.map { Member(key: $0.name, value: JSONValue($0.value)) })
    case .text, .choice, .percent, .date: self = .string(datum.plainText)
    case .blank: self = .null
    }
  }
}
