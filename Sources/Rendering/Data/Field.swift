import Contracts

/// One value that a template asks for: what it is called, of which type it is, whether it must be there, what it is for.
public struct Field: Sendable {
  /// The key in data files and in tags.
  public var name: String
  public var title: LocalizedText
  public var type: FieldType
  /// Without it nothing is rendered.
  public var isRequired: Bool
  /// Makes a field required only when this holds.
  public var requiredIf: Condition?
  /// Form and check digit, for texts.
  public var form: Form?
  /// Ids of the requirements that ask for it.
  public var serves: [String]
  /// What to write, for the person who fills it in.
  public var note: LocalizedText?
  /// Least number of items of a list.
  public var atLeast = 1

  /// Reads a declaration such as `{title: {zh: …, en: …}, type: money, serves: [PRC-001]}`.
  init(_ name: String, _ fields: DataFields, types: FieldTypes, depth: Int = 0) {
    self.name = name
    title = fields.localized("title")
    note = fields.localized(optional: "note")
    form = fields.choice("form")
    serves = fields.texts("serves")
    isRequired = fields.boolean("required") ?? true
    atLeast = fields.integer("atLeast") ?? 1
    requiredIf = nil
    if let words = fields.text(optional: "requiredIf") {
      requiredIf = Condition(words)
      isRequired = false
      if requiredIf == nil { fields.problem("requiredIf", "'\(words)' is no condition") }
    }
    type = types.type(of: fields, depth: depth)
    if let problem = Field.problem(with: name) { fields.problem(nil, problem) }
    fields.finish()
  }

  /// Words that tags use themselves.
  static let reserved: Set<String> = ["else", "each", "if", "clause", "ref", "anchor", "this", "not", "is"]

  static func problem(with name: String) -> String? {
    if reserved.contains(name) { return "a field cannot be called '\(name)': tags use the word themselves" }
    let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return isName ? nil : "'\(name)' is no field name: use letters, digits, '-' and '_'"
  }
}

/// What kind of value a field holds.
public indirect enum FieldType: Sendable {
  case text
  /// Whole and hundredths of a currency (ISO 4217).
  case money(currency: String)
  case number
  case percent
  case date
  case boolean
  case choice([Choice])
  case list(FieldType)
  case record([Field])

  public struct Choice: Sendable, Hashable {
    public var key: String
    public var title: LocalizedText
  }

  /// The word that declarations use.
  public var name: String {
    switch self {
    case .text: "text"
    case .money: "money"
    case .number: "number"
    case .percent: "percent"
    case .date: "date"
    case .boolean: "boolean"
    case .choice: "choice"
    case .list(let item): "list of \(item.name)"
    case .record: "record"
    }
  }

  /// The fields of a record, or of the records in a list.
  public var fields: [Field] {
    switch self {
    case .record(let fields): fields
    case .list(let item): item.fields
    default: []
    }
  }
}
