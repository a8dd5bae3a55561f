import ArgumentParser
import Checking
import Contracts
import Reports

/// `plumbline rules show`: explains a rule.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Speech.say("解释一条规则：要求、依据、适用范围和例子。", "Explains a rule: what it asks, its basis, examples."))

  @Argument(
    help: ArgumentHelp(Speech.say("规则编号，如 PRC-003。", "Id of a rule, such as PRC-003."), valueName: "id"))
  var id: String

  @OptionGroup var rulebook: RulebookOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let book = try rulebook.rulebook()
    // Several rules may serve one id of the catalogue; whoever asks for it wants to see them all.
    let exact = book.rules.filter { $0.id == id }
    let rules = exact.isEmpty ? book.rules.filter { $0.requirements.contains(id) } : exact
    guard !rules.isEmpty else {
      throw CallProblem(
        unknown: LocalizedText(zh: "规则", en: "rule"), id, among: book.rules.map(\.id),
        ask: LocalizedText(zh: "plumbline rules list 列出全部规则。", en: "plumbline rules list shows all of them."))
    }
    let titles = book.titles
    let sources = book.sourceTitles
    let pages = rules.map { RulePage($0, language: language, sources: sources, titles: titles).text }
    StandardOutput.write(pages.joined(separator: "\n"))
  }
}
