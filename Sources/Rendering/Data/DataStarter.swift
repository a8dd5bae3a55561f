import Contracts
import Office

/// A data file to fill in: every field with its title, its type, what to write and which requirement asks for it.
public struct DataStarter {
  private let template: Template
  private let language: Language

  public init(_ template: Template, language: Language) {
    self.template = template
    self.language = language
  }

  public var text: String {
    var lines = ["# \(template.title.text(in: language))"]
    lines.append(
      language == .zh ? "# 注明“可不填”的可以整行删去，其余必填。" : "# Lines marked optional may be deleted; all others are required.")
    write(template.fields, indent: "", into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ fields: [Field], indent: String, into lines: inout [String], bullet: Bool = false) {
    var prefix = bullet ? indent.dropLast(2) + "- " : indent[...]
    for field in fields {
      let comment = "  # " + comment(on: field)
      switch field.type {
      case .record(let inner):
        lines.append("\(prefix)\(field.name):\(comment)")
        write(inner, indent: indent + "  ", into: &lines)
      case .list(.record(let inner)):
        lines.append("\(prefix)\(field.name):\(comment)")
        write(inner, indent: indent + "    ", into: &lines, bullet: true)
      case .list:
        lines.append("\(prefix)\(field.name):\(comment)")
        lines.append("\(indent)  - ")
      default: lines.append("\(prefix)\(field.name): \(comment)")
      }
      prefix = indent[...]
    }
  }

  private func comment(on field: Field) -> String {
    var words = [field.title.text(in: language)]
    words.append(hint(for: field.type))
    if let note = field.note { words.append(note.text(in: language)) }
    if let condition = field.requiredIf {
      words.append(language == .zh ? "“\(condition.words)”时必填" : "required when “\(condition.words)”")
    } else if !field.isRequired {
      words.append(language == .zh ? "可不填" : "optional")
    }
    if !field.serves.isEmpty { words.append("[\(field.serves.joined(separator: " "))]") }
    return words.filter { !$0.isEmpty }.joined(separator: language == .zh ? "；" : "; ")
  }

  private func hint(for type: FieldType) -> String {
    switch type {
    case .money: language == .zh ? "金额（元），如 500000" : "an amount, such as 500000"
    case .number: language == .zh ? "数字" : "a number"
    case .percent: language == .zh ? "百分比，如 30%" : "a share, such as 30%"
    case .date: language == .zh ? "日期，如 2026-03-01" : "a date, such as 2026-03-01"
    case .boolean: "true / false"
    case .choice(let choices):
      choices.map { "\($0.key)=\($0.title.text(in: language))" }.joined(separator: language == .zh ? "、" : ", ")
    case .list: language == .zh ? "一项一行，可多项" : "one item a line"
    case .text, .record: ""
    }
  }
}
