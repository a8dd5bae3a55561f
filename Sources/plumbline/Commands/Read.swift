import ArgumentParser
import Contracts
import Office
import Reports

/// `plumbline read`: shows what was read from one document.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: Speech.say("显示从文件里读到了什么。", "Shows what was read from a document."),
    discussion: Speech.say(
      "每段一行，自动编号在前，表格单元格用 | 隔开；然后是页眉、脚注、批注等，最后是搁置的文字（如修订中删除的）和未能读懂的内容。",
      """
      One line a paragraph with its number first, cells separated by |; then headers, notes and comments; at the end
      what was set aside (such as tracked deletions) and what was not understood.
      """))

  @Argument(
    help: ArgumentHelp(
      Speech.say("Word 或 OpenDocument 文件，或 - 表示标准输入。", "A Word or OpenDocument file, or - for standard input."),
      valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.say("格式：text，或 json（另有文件种类、事实和条款）。", "Format: text, or json with kind, facts and clauses."),
      valueName: "format"))
  var format = "text"

  @OptionGroup var rulebook: RulebookOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let format = try TableFormat(named: format)
    let source = file == "-" ? DocumentSource.standardInput : .file(file)
    let document: WordDocument
    do {
      document = try source.document()
    } catch {
      StandardError.write("\(file): error \(error.code.rawValue) \(error.message(in: language))\n")
      throw ExitStatus.unreadable
    }
    switch format {
    case .text: StandardOutput.write(DocumentText(document).text)
    case .json:
      // The words by which a contract is understood belong to the rulebook; plain text does without them.
      let book = try rulebook.compiledRulebook()
      let contract = Contract(reading: document, using: book.vocabulary)
      let json = ContractJSON(contract, titles: book.titles, language: language)
      StandardOutput.write(json.value.pretty() + "\n")
    }
  }
}
