import ArgumentParser
import Checking
import Contracts
import Foundation
import Office
import Reports

/// `plumbline check`: reads documents and reports findings.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say("核对文件，报告问题、改法和依据。", "Checks documents: what is wrong, where, how to mend it."),
    discussion: Speech.say(
      """
      退出状态：0 没有达到 --fail-on 级别的问题；1 有；2 命令、配置或规则库有误，未核对；3 有文件无法读取，其余已核对。
      选项也可以写在 .plumbline.yaml 里，从文件所在文件夹向上找，最近的一份起作用。
      """,
      """
      Exit status: 0 nothing at or above --fail-on; 1 something; 2 the call, settings or rulebook is wrong, nothing
      was checked; 3 a document could not be read, the others were checked.
      Options may stand in .plumbline.yaml; the nearest one upwards from a document counts.
      """))

  @Argument(
    help: ArgumentHelp(
      Speech.say("文件、文件夹、通配符，或 - 表示标准输入。", "Files, folders, patterns, or - for standard input."),
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say("报告格式，可重复：", "Report format, repeatable: ")
        + ReportFormat.allCases.map(\.rawValue).joined(separator: ", "), valueName: "format"))
  var format: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      Speech.say("把前面的 --format 写到这个文件；- 为标准输出。", "Write the --format before it there; - is standard output."),
      valueName: "file"))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say("只报告基线中没有的问题。", "Report only what is not in the baseline."), valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("把现有问题写成基线。", "Write what is found as a baseline."), valueName: "file"))
  var writeBaseline: String?

  @OptionGroup var checking: CheckingOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let paths = try checking.documentPaths(paths)
    var settings = try CheckSettings(
      checking, baseline: baseline, writeBaseline: writeBaseline, first: paths.sources.first?.path ?? "-",
      arguments: CommandLine.arguments)
    // The first document is read while the rulebook is loading; most calls have no other.
    let early = paths.sources.first.flatMap(\.early)
    let cache = RuleFolders.cacheFolder(environment: environment)
    let checker = try Checker(
      folders: RuleFolders.folders(named: settings.rules, environment: environment), cache: cache, today: Today.date())
    let inputs = try settings.inputs(for: paths.sources, with: checker)
    var delivery = try ReportDelivery(settings, checker: checker, environment: environment)
    delivery.skip(paths.skipped)
    var progress = Progress(total: inputs.count)
    await inOrder(inputs, jobs: settings.jobs) { index, input in
      (input, await checker.check(input.source, begun: index == 0 ? early : nil, with: input.settings))
    } take: { input, document in
      progress.advance()
      progress.clear()
      return delivery.add(document, failOn: input.settings.failOn)
    }
    if let cache { Rulebook.rememberExpressions(in: cache) }
    // The system takes a process's memory back at once; taking the rulebook apart first would cost a tenth of a short run.
    Foundation.exit(try delivery.finish().rawValue)
  }
}
