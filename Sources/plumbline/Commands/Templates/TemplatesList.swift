import ArgumentParser
import Reports

/// `plumbline templates list`: all templates with their titles.
struct TemplatesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.say("列出模板。", "Lists templates."))

  @Option(help: ArgumentHelp(Speech.say("格式：text 或 json。", "Format: text or json.")))
  var format = "text"

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let format = try TableFormat(named: format)
    let all = try templates.library().templates
    switch format {
    case .text:
      let width = all.map(\.name.count).max() ?? 0
      for template in all {
        let name = template.name + String(repeating: " ", count: width - template.name.count)
        StandardOutput.write("\(name)  \(template.language.rawValue)  \(template.title.text(in: language))\n")
      }
    case .json:
      let list = all.map { template -> JSONValue in
        [
          "name": .string(template.name), "title": .string(template.title.text(in: language)),
          "kind": JSONValue(nonEmpty: template.kind), "language": .string(template.language.rawValue),
          "clauses": .array(template.clauses.map { .string($0) }),
          "serves": .array(template.serves.map { .string($0) }),
        ]
      }
      StandardOutput.write(JSONValue.array(list).pretty() + "\n")
    }
  }
}
