import ArgumentParser
import Checking
import Contracts
import Foundation
import Office
import Reports

/// `plumbline annotate`: the same documents with every finding as a Word comment.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: Speech.say("把每项问题写成 Word 批注，另存一份。", "Writes every finding into the document as a Word comment."),
    discussion: Speech.say(
      """
      批注落在所指的文字上，首条批注是结论；已有的批注和修订不动，其余部分一个字节也不变。--suggest 另加修订建议：
      能直接改对的和须先核实的分别标明，--suggest safe 只加前一种。--remove 去除这些批注和未接受的建议，恢复原样。
      退出状态同 check。
      """,
      """
      A comment stands on the words it speaks of, the first one holds the verdict; comments and changes that are there
      stay, and not a byte of anything else changes. --suggest adds tracked changes, marked as safe or as needing
      judgement; --suggest safe takes only the first. --remove takes comments and suggestions not yet accepted away again.
      The exit status is that of check.
      """))

  @Argument(
    help: ArgumentHelp(
      Speech.say("文件、文件夹、通配符，或 - 表示标准输入。", "Files, folders, patterns, or - for standard input."),
      valueName: "path"))
  var paths: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      Speech.say("写到这个文件；- 为标准输出。", "Write there; - is standard output."), valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("多份文件：用原文件名写到这个文件夹。", "Several documents: write there under their own names."),
      valueName: "folder"))
  var outputDir: String?

  @Flag(help: ArgumentHelp(Speech.say("写回原文件。", "Write back into the documents themselves.")))
  var inPlace = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "加修订建议：all（不写时即此）或 safe。", "Add tracked changes: all (also when nothing is said) or safe."),
      valueName: "which"))
  var suggest: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say("去除准绳的批注和建议。", "Take Plumbline's comments and suggestions away.")))
  var remove = false

  @OptionGroup var checking: CheckingOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let paths = try checking.documentPaths(paths)
    let suggested = try suggestion()
    let targets = try AnnotatedTargets(
      for: paths.sources, output: output, folder: outputDir, isInPlace: inPlace)
    var settings = try CheckSettings(
      checking, first: paths.sources.first?.path ?? "-", arguments: [])
    let checker = try Checker(
      folders: RuleFolders.folders(named: settings.rules, environment: environment),
      cache: RuleFolders.cacheFolder(environment: environment), today: Today.date())
    let inputs = try settings.inputs(for: paths.sources, with: checker)
    let language = settings.language
    let annotator = Annotator(
      checker: checker, comments: FindingComments(checker.reportSettings(in: language), suggested: suggested),
      removes: remove, time: try AnnotationTime.stated(in: environment))
    var delivery = AnnotationDelivery(targets, language: language, removes: remove)
    var progress = Progress(total: inputs.count)
    await inOrder(inputs, jobs: settings.jobs) { _, input in
      (input, annotator.annotate(input.source, with: input.settings))
    } take: { input, result in
      progress.advance()
      progress.clear()
      delivery.deliver(result, failOn: input.settings.failOn)
      return true
    }
    Foundation.exit(delivery.status.rawValue)
  }

  private func suggestion() throws(CallProblem) -> SuggestedCorrections? {
    guard let suggest else { return nil }
    if remove {
      throw CallProblem(zh: "--suggest 和 --remove 不能同时使用。", en: "--suggest and --remove exclude each other.")
    }
    if let choice = SuggestedCorrections(rawValue: suggest) { return choice }
    throw CallProblem(
      unknown: LocalizedText(zh: "建议范围", en: "choice of suggestions"), suggest, among: ["safe", "all"],
      ask: LocalizedText(zh: "--suggest 可用：safe、all。", en: "--suggest takes safe or all."))
  }

  /// `--suggest` may stand alone, which the argument parser does not know of: the value is put in where it is missing.
  static func completed(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName else { return arguments }
    var result: [String] = []
    for (index, argument) in arguments.enumerated() {
      let next = index + 1 < arguments.count ? arguments[index + 1] : ""
      let isAlone = SuggestedCorrections(rawValue: next) == nil
      result.append(argument == "--suggest" && isAlone ? "--suggest=\(SuggestedCorrections.all.rawValue)" : argument)
    }
    return result
  }
}
