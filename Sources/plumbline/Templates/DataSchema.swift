import Contracts
import Office
import Rendering
import Reports

/// The data of a template as a JSON Schema (draft 2020-12).
struct DataSchema {
  private let template: Template
  private let language: Language

  init(_ template: Template, language: Language) {
    self.template = template
    self.language = language
  }

  var value: JSONValue {
    guard case .object(let members) = object(template.fields) else { return .null }
    return .object(
      [
        JSONValue.Member(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
        JSONValue.Member(key: "$id", value: .string("urn:plumbline:template:\(template.name)")),
        JSONValue.Member(key: "title", value: .string(template.title.text(in: language))),
      ] + members)
  }

  private func object(_ fields: [Rendering.Field]) -> JSONValue {
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .object([
      JSONValue.Member(key: "type", value: "object"),
      JSONValue.Member(
        key: "properties", value: .object(fields.map { JSONValue.Member(key: $0.name, value: schema(of: $0)) })),
      JSONValue.Member(key: "required", value: .array(required)),
      JSONValue.Member(key: "additionalProperties", value: false),
    ])
  }

  private func schema(of field: Rendering.Field) -> JSONValue {
    var members = [JSONValue.Member(key: "title", value: .string(field.title.text(in: language)))]
    var notes: [String] = []
    if let note = field.note { notes.append(note.text(in: language)) }
    if let condition = field.requiredIf {
      notes.append(language == .zh ? "在“\(condition.words)”时必填" : "required when “\(condition.words)”")
    }
    if !field.serves.isEmpty { notes.append(field.serves.joined(separator: ", ")) }
    if !notes.isEmpty {
      members.append(JSONValue.Member(key: "description", value: .string(notes.joined(separator: "; "))))
    }
    if case .object(let inner) = type(field.type) { members += inner }
    if case .list = field.type { members.append(JSONValue.Member(key: "minItems", value: .number(field.atLeast))) }
    return .object(members)
  }

  private func type(_ type: FieldType) -> JSONValue {
    switch type {
    case .text: ["type": "string", "minLength": 1]
    case .money: ["type": ["number", "string"], "exclusiveMinimum": 0, "pattern": "^[0-9,]+(\\.[0-9]{1,2})?$"]
    case .number: ["type": ["number", "string"], "pattern": "^-?[0-9,]+(\\.[0-9]+)?$"]
    case .percent: ["type": ["number", "string"], "minimum": 0, "maximum": 100, "pattern": "^[0-9]+(\\.[0-9]+)?%?$"]
    case .date: ["type": "string", "format": "date"]
    case .boolean: ["type": "boolean"]
    case .choice(let choices): ["type": "string", "enum": .array(choices.map { .string($0.key) })]
    case .list(let item): ["type": "array", "items": self.type(item)]
    case .record(let fields): object(fields)
    }
  }
}
