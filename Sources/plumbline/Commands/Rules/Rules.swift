import ArgumentParser

/// `plumbline rules`: the rulebook.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Speech.say("浏览、解释、检验规则库。", "Browses, explains and verifies the rulebook."),
    subcommands: [RulesList.self, RulesShow.self, RulesCheck.self, RulesCoverage.self, RulesNew.self])
}
