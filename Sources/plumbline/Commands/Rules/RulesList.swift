import ArgumentParser
import Checking
import Contracts
import Office
import Reports

/// `plumbline rules list`: the rules, or some of them.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.say("列出规则。", "Lists rules."))

  @Argument(
    help: ArgumentHelp(
      Speech.say("编号或其开头，如 PRC；不写则全部。", "Ids or their beginnings, such as PRC; all by default."), valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp(Speech.say("级别：error、warning、note。", "Level: error, warning, note.")))
  var level: String?

  @Option(help: ArgumentHelp(Speech.say("来源文件夹，如 civil-code。", "Source folder, such as civil-code.")))
  var source: String?

  @Option(help: ArgumentHelp(Speech.say("状态：preview、stable、retired。", "Status: preview, stable, retired.")))
  var status: String?

  @Option(help: ArgumentHelp(Speech.say("格式：text 或 json。", "Format: text or json.")))
  var format = "text"

  @OptionGroup var rulebook: RulebookOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    let level = try choice(self.level, of: Level.self, Choices.level)
    let status = try choice(self.status, of: Rule.Status.self, Choices.status)
    let format = try TableFormat(named: self.format)
    let book = try rulebook.rulebook()
    if let source, !book.sources.contains(where: { $0.id == source }) {
      throw CallProblem(
        unknown: LocalizedText(zh: "来源", en: "source"), source, among: book.sources.map(\.id),
        ask: LocalizedText(zh: "", en: ""))
    }
    let wanted = DocumentSettings.ids(ids)
    for id in wanted { try book.requireRule(beginning: id) }
    let rules = book.rules.filter { rule in
      (wanted.isEmpty || wanted.contains { rule.id.hasPrefix($0) }) && (level ?? rule.level) == rule.level
        && (source ?? rule.source) == rule.source && (status ?? rule.status) == rule.status
    }
    let table = RuleTable(rules, language: language)
    StandardOutput.write(format == .json ? table.json.pretty() + "\n" : table.text)
  }

  private enum Choices {
    static let level = LocalizedText(zh: "级别", en: "level")
    static let status = LocalizedText(zh: "状态", en: "status")
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String?, of type: Value.Type, _ what: LocalizedText
  ) throws(CallProblem) -> Value? {
    guard let name else { return nil }
    if let value = Value(rawValue: name) { return value }
    let names = Value.allCases.map(\.rawValue)
    throw CallProblem(
      unknown: what, name, among: names,
      ask: LocalizedText(zh: "可用：\(names.joined(separator: "、"))。", en: "Known: \(names.joined(separator: ", "))."))
  }
}

/// The formats of commands that print one table or document.
enum TableFormat: String, CaseIterable {
  case text, json

  init(named name: String) throws(CallProblem) {
    guard let format = TableFormat(rawValue: name) else {
      throw CallProblem(zh: "格式“\(name)”不可用，请用 text 或 json。", en: "the format is text or json, not “\(name)”.")
    }
    self = format
  }
}

extension Rulebook {
  /// Refuses an id, or the beginning of one, that no rule has.
  func requireRule(beginning id: String) throws(CallProblem) {
    guard !rules.contains(where: { $0.id.hasPrefix(id) }) else { return }
    throw CallProblem(
      unknown: LocalizedText(zh: "规则", en: "rule"), id, among: rules.map(\.id),
      ask: LocalizedText(zh: "plumbline rules list 列出全部规则。", en: "plumbline rules list shows all of them."))
  }
}
