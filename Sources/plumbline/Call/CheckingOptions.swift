import ArgumentParser
import Contracts
import Office

/// The options by which documents are checked, for every command that checks some.
struct CheckingOptions: ParsableArguments {
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

  /// The documents of the call: those named, and those listed in the file of `--files-from`.
  func documentPaths(_ paths: [String]) throws(CallProblem) -> DocumentPaths {
    guard !paths.isEmpty || filesFrom != nil else {
      throw CallProblem(
        zh: "没有指定文件。例如：plumbline check 合同.docx，或指定一个文件夹。",
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
