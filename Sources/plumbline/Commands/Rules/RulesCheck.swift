import ArgumentParser
import Checking
import Contracts
import Foundation

/// `plumbline rules check`: validates a rulebook and runs every rule on its own examples.
struct RulesCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say("检验规则库，并运行每条规则的例子。", "Validates a rulebook and runs every example."),
    discussion: Speech.say(
      "退出状态：0 全部符合；1 有例子的结果与预期不符；2 规则库读不出来。",
      "Exit status: 0 all as expected; 1 an example came out otherwise; 2 the rulebook cannot be read."))

  @Argument(
    help: ArgumentHelp(
      Speech.say("规则库文件夹，后面的补充前面的；默认随程序的那个。", "Rulebook folders, later ones extend; the shipped one by default."),
      valueName: "folder"))
  var folders: [String] = []

  @OptionGroup var language: LanguageOption

  func run() async throws {
    _ = try language.settled()
    let environment = ProcessInfo.processInfo.environment
    let (book, mistakes) = Rulebook.inspect(try RuleFolders.folders(named: folders, environment: environment))
    for mistake in mistakes { StandardError.write("\(mistake)\n") }
    for warning in book.warnings { StandardOutput.write("\(warning)\n") }
    var problems = 0
    let cores = ProcessInfo.processInfo.activeProcessorCount
    await inOrder(book.rules, jobs: cores) { _, rule in
      book.verifyExamples(of: rule)
    } take: { found in
      problems += found.count
      return found.allSatisfy { StandardOutput.write("\($0)\n") }
    }
    let rules = book.rules.count
    let examples = book.rules.reduce(0) { $0 + $1.examples.count }
    let outcome =
      problems == 0
      ? Speech.say("全部符合预期。", "all as expected.")
      : Speech.say("\(problems) 个与预期不符。", "\(problems) came out otherwise.")
    StandardOutput.write(
      Speech.say("\(rules) 条规则，\(examples) 个例子：", "\(rules) rules, \(examples) examples: ") + outcome + "\n")
    guard mistakes.isEmpty else {
      throw CallProblem(
        zh: "规则库有 \(mistakes.count) 处错误，改正之前不能用于核对。",
        en: "the rulebook has \(mistakes.count) mistakes and cannot be used until they are mended.")
    }
    throw problems == 0 ? ExitStatus.clean : ExitStatus.findings
  }
}
