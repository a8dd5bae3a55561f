import ArgumentParser
import Contracts
import Office
import Rendering
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

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "修订怎么看：accepted（全部接受）、original（修订前）、marked（全部标出：{+插入+}、{-删除-}）。",
        "Tracked changes: accepted, original, or marked, with {+insertions+} and {-deletions-}."),
      valueName: "view"))
  var view = "accepted"

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "逐个部件交代每个字符的去处：正文、搁置或未读；有去向不明的字符时退出状态为 3。",
        "Account for every character: text, set aside or unread; exit status 3 when one is unaccounted for.")))
  var account = false

  @OptionGroup var rulebook: RulebookOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let format = try TableFormat(named: format)
    let view = try settledView()
    let source = file == "-" ? DocumentSource.standardInput : .file(file)
    let document: WordDocument
    var books: Account?
    do {
      if account {
        (document, books) = try source.accounted(view: view)
      } else {
        document = try source.document(view: view)
      }
    } catch {
      StandardError.write("\(file): error \(error.code.rawValue) \(error.message(in: language))\n")
      throw ExitStatus.unreadable
    }
    switch format {
    case .text:
      StandardOutput.write(DocumentText(document).text)
      if let books { StandardOutput.write(AccountText(books, language: language).text) }
    case .json:
      // The words by which a contract is understood belong to the rulebook; plain text does without them.
      let book = try rulebook.compiledRulebook()
      let contract = Contract(reading: document, using: book.vocabulary)
      let json = ContractJSON(contract, titles: book.titles, language: language, account: books)
      StandardOutput.write(json.value(with: source.renderedData(of: document)).pretty() + "\n")
    }
    if let books, books.difference != 0 { throw ExitStatus.unreadable }
  }

  private func settledView() throws(CallProblem) -> RevisionView {
    if let view = RevisionView(rawValue: view) { return view }
    throw CallProblem(
      unknown: LocalizedText(zh: "视图", en: "view"), view, among: RevisionView.allCases.map(\.rawValue),
      ask: LocalizedText(
        zh: "--view 可用：accepted、original、marked。", en: "--view takes accepted, original or marked."))
  }
}
