import ArgumentParser
import Rendering
import Reports

/// `plumbline templates data`: what data a template needs.
struct TemplatesData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: Speech.say("说明模板需要哪些数据。", "Shows what data a template needs."),
    discussion: Speech.say(
      "yaml 是带注释的数据文件，照着填即可；json-schema 供编辑器和程序使用（JSON Schema 2020-12）。",
      "yaml is a commented data file to fill in; json-schema is for editors and programs (JSON Schema 2020-12)."))

  @Argument(help: ArgumentHelp(Speech.say("模板名或模板文件夹。", "A template's name or folder."), valueName: "template"))
  var template: String

  @Option(help: ArgumentHelp(Speech.say("格式：yaml 或 json-schema。", "Format: yaml or json-schema.")))
  var format = "yaml"

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let template = try templates.template(named: template)
    switch format {
    case "yaml": StandardOutput.write(DataStarter(template, language: language).text)
    case "json-schema", "json": StandardOutput.write(DataSchema(template, language: language).value.pretty() + "\n")
    default:
      throw CallProblem(
        zh: "格式“\(format)”不可用，请用 yaml 或 json-schema。", en: "the format is yaml or json-schema, not “\(format)”.")
    }
  }
}
