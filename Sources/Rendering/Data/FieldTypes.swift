import Contracts

/// Record types that several templates share, by name: `party`, `instalment`, `patent`.
struct FieldTypes {
  private var files: [String: DataFields] = [:]
  /// Deeper declarations are refused, so that types that hold each other come to an end.
  private static let greatestDepth = 8

  init() {}

  /// Reads `types.yaml`: names with a title and fields.
  init(_ file: DataFields) {
    for name in file.keys { files[name] = file.fields(name) }
  }

  /// The type that a declaration states: a plain word, a type of the library, `list of …`, or `fields` of its own.
  func type(of fields: DataFields, depth: Int) -> FieldType {
    guard depth < FieldTypes.greatestDepth else {
      fields.problem("type", "types lie too deep within each other")
      return .text
    }
    if let own = fields.fields("fields") { return .record(FieldTypes.members(own, types: self, depth: depth)) }
    return type(named: fields.text(optional: "type") ?? "text", of: fields, depth: depth)
  }

  private func type(named name: String, of fields: DataFields, depth: Int) -> FieldType {
    switch name {
    case "text": return .text
    case "money": return .money(currency: fields.text(optional: "currency") ?? "CNY")
    case "number": return .number
    case "percent": return .percent
    case "date": return .date
    case "boolean": return .boolean
    case "choice": return .choice(choices(of: fields))
    default: break
    }
    if name.hasPrefix("list of ") {
      return .list(type(named: String(name.dropFirst("list of ".count)), of: fields, depth: depth + 1))
    }
    guard let shared = files[name] else {
      fields.problem("type", "there is no type '\(name)'")
      return .text
    }
    guard let members = shared.fields("fields"), depth < FieldTypes.greatestDepth else {
      shared.problem(nil, "type '\(name)' has no fields")
      return .text
    }
    return .record(FieldTypes.members(members, types: self, depth: depth))
  }

  static func members(_ fields: DataFields, types: FieldTypes, depth: Int) -> [Field] {
    fields.keys.compactMap { name in
      fields.fields(name).map { Field(name, $0, types: types, depth: depth + 1) }
    }
  }

  private func choices(of fields: DataFields) -> [FieldType.Choice] {
    guard let stated = fields.fields("choices"), !stated.keys.isEmpty else {
      fields.problem("type", "a choice needs 'choices'")
      return []
    }
    return stated.keys.map { FieldType.Choice(key: $0, title: stated.localized($0)) }
  }
}
