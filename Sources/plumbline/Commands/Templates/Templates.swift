import ArgumentParser

/// `plumbline templates`: what documents can be made, and from which data.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: Speech.say("列出、解释、检验模板。", "Lists, explains and verifies templates."),
    subcommands: [TemplatesList.self, TemplatesData.self, TemplatesDocument.self, TemplatesCheck.self])
}
