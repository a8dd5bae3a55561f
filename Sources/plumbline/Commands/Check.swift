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
      Speech.say(
        "用途：filing、standard、template、report、packet、all；默认随文件种类。",
        "Purpose: filing, standard, template, report, packet, all; by default that of the document's kind."),
      valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("文件种类；默认自动识别并说明依据。", "The document's kind; recognised by default."), valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("按哪一天有效的规定；默认签订日期，没有则今天。", "The date whose law applies; the signing date, else today."),
      valueName: "date"))
  var asOf: String?

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
      Speech.say(
        "从哪一级起以状态 1 退出：error、warning、note、never；默认 error。",
        "Level that makes the exit status 1: error, warning, note, never; default error."), valueName: "level"))
  var failOn: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("只用这些规则：编号或其开头，逗号分隔。", "Only these rules: ids or their beginnings, by commas."),
      valueName: "ids"))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(Speech.say("不用这些规则。", "Leave these rules out."), valueName: "ids"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say("只报告基线中没有的问题。", "Report only what is not in the baseline."), valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("把现有问题写成基线。", "Write what is found as a baseline."), valueName: "file"))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("规则库文件夹，可重复，后面的补充前面的。", "Rulebook folder, repeatable; later ones extend."),
      valueName: "folder"))
  var rules: [String] = []

  @Option(help: ArgumentHelp(Speech.say("报告语言：zh 或 en。", "Language of messages: zh or en."), valueName: "language"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("同时核对几份文件；默认处理器核数。", "Documents at once; the number of cores by default."),
      valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say("从文件读取路径，一行一个；- 为标准输入。", "Read paths from a file, one a line; - is standard input."),
      valueName: "file"))
  var filesFrom: String?

  @Flag(
    name: .customShort("0"),
    help: ArgumentHelp(Speech.say("--files-from 的路径以 NUL 分隔。", "Paths of --files-from end in NUL.")))
  var isNulSeparated = false

  @Option(
    help: ArgumentHelp(
      Speech.say("配置文件；默认找最近的 .plumbline.yaml。", "Settings; the nearest .plumbline.yaml by default."),
      valueName: "file"))
  var config: String?

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let paths = try documentPaths()
    var settings = try CheckSettings(self, first: paths.sources.first?.path ?? "-", arguments: CommandLine.arguments)
    // The first document is read while the rulebook is loading; most calls have no other.
    let early = paths.sources.first.flatMap(\.early)
    let cache = RuleFolders.cacheFolder(environment: environment)
    let checker = try Checker(
      folders: RuleFolders.folders(named: settings.rules, environment: environment), cache: cache, today: Self.today())
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

  /// The day it is where the program runs. Foundation's calendars cost more than the check of a contract.
  private static func today() throws(CallProblem) -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw CallProblem(
        zh: "系统时钟读不出日期，请用 --as-of 指定。", en: "the system's clock gives no date; name one with --as-of.")
    }
    return date
  }

  private func documentPaths() throws(CallProblem) -> DocumentPaths {
    guard !paths.isEmpty || filesFrom != nil else {
      throw CallProblem(
        zh: "没有指定要核对的文件。例如：plumbline check 合同.docx，或指定一个文件夹。",
        en: "no document was named. Try: plumbline check contract.docx, or name a folder.")
    }
    if filesFrom == "-", paths.contains("-") {
      throw CallProblem(
        zh: "标准输入不能既是文件列表又是要核对的文件。", en: "standard input cannot be both the list of files and a document.")
    }
    if isNulSeparated, filesFrom == nil {
      throw CallProblem(zh: "-0 要和 --files-from 一起使用。", en: "-0 goes with --files-from.")
    }
    let listed = try filesFrom.map { name throws(CallProblem) in
      try PathList.read(name, isNulSeparated: isNulSeparated)
    }
    return DocumentPaths(arguments: paths, listed: listed ?? [])
  }
}
