import ArgumentParser
import Checking
import Foundation

/// `plumbline rules new`: writes the skeleton of a rule.
struct RulesNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Speech.say("写出一条新规则的骨架文件。", "Writes the skeleton of a rule."))

  @Argument(
    help: ArgumentHelp(
      Speech.say("编号，以需求目录的编号开头，如 PRC-021 或 PRC-021a。", "Id that begins with a catalogue id: PRC-021, PRC-021a."),
      valueName: "id"))
  var id: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      Speech.say("写到这个文件；默认当前文件夹下的 ID.yaml。", "Where to write it; ID.yaml in this folder by default."),
      valueName: "file"))
  var output: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    _ = try language.settled()
    guard id.wholeMatch(of: /[A-Z]{1,4}-[0-9]{1,3}[a-z]?/) != nil else {
      throw CallProblem(
        zh: "“\(id)”不是规则编号，应当像 PRC-021 或 PRC-021a。",
        en: "“\(id)” is no rule id; it should look like PRC-021 or PRC-021a.")
    }
    let path = output ?? "\(id).yaml"
    guard path == "-" || FileStatus(path) == nil else {
      throw CallProblem(
        zh: "\(path) 已经存在，未作改动；请用 -o 指定别的文件。",
        en: "\(path) exists and was left alone; name another file with -o.")
    }
    var file = try OutputFile(path)
    _ = file.write(RuleScaffold.text(id: id))
    try file.finish()
    guard path != "-" else { return }
    StandardError.write(
      Speech.say(
        "已写好 \(path)。填好后放进它所依据的来源的文件夹，再运行 plumbline rules check Rules。\n",
        "Wrote \(path). Fill it in, move it into the folder of its source, and run plumbline rules check Rules.\n"))
  }
}
