import ArgumentParser
import Checking
import Contracts
import Reports

/// `plumbline rules coverage`: which requirements of the catalogue are served by which rules.
struct RulesCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: Speech.say("对照需求目录：哪些要求由哪些规则核对。", "Maps the requirement catalogue and the rules onto each other."))

  @Option(help: ArgumentHelp(Speech.say("格式：text 或 json。", "Format: text or json.")))
  var format = "text"

  @OptionGroup var rulebook: RulebookOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let format = try TableFormat(named: self.format)
    let book = try rulebook.rulebook()
    let coverage: [Rulebook.RequirementCoverage]
    do throws(DataProblems) {
      coverage = try book.coverage()
    } catch {
      throw CallProblem(zh: "需求目录有误：\n\(error)", en: "the catalogue has mistakes:\n\(error)")
    }
    let map = CoverageMap(coverage, rules: book.rules.filter { $0.status != .retired }, language: language)
    StandardOutput.write(format == .json ? map.json.pretty() + "\n" : map.text)
  }
}
