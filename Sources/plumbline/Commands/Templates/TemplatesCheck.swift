import ArgumentParser
import Checking
import Contracts
import Foundation
import Office
import Rendering
import Reports

/// `plumbline templates check`: proves that templates are sound.
struct TemplatesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say(
      "检验模板：标签、字段、示例、遗留内容，以及空白表单是否合规。",
      "Proves that templates are sound: tags, fields, samples, leftovers, and the empty form."),
    discussion: Speech.say(
      "退出状态：0 没有问题；1 有问题；2 命令写错。", "Exit status: 0 nothing wrong; 1 something is; 2 the call is wrong."))

  @Argument(
    help: ArgumentHelp(
      Speech.say("模板文件夹；默认随程序的那个。", "Folders of templates; the shipped one by default."), valueName: "folder"))
  var folders: [String] = []

  @Option(help: ArgumentHelp(Speech.say("格式：text、json 或 github。", "Format: text, json or github.")))
  var format = "text"

  @OptionGroup var rulebook: RulebookOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = try language.settled()
    guard let format = InspectionFormat(rawValue: format) else {
      throw CallProblem(
        zh: "格式“\(format)”不可用，请用 text、json 或 github。", en: "the format is text, json or github, not “\(format)”.")
    }
    let checker = DocumentChecker(try rulebook.compiledRulebook())
    let today = try Today.date()
    var found: [InspectedMistake] = []
    var count = 0
    for folder in folders.isEmpty ? [try templates.folder()] : folders {
      guard FileStatus(folder)?.isFolder == true else {
        throw CallProblem(zh: "找不到文件夹 \(folder)。", en: "there is no folder \(folder).")
      }
      let (library, problems) = TemplateLibrary.inspect(folder)
      found += problems.map { InspectedMistake($0) }
      count += library.templates.count
      for template in library.templates {
        let inspection = TemplateInspection(template)
        found += inspection.mistakes.map { InspectedMistake($0, template, language) }
        if let form = inspection.form, !template.kind.isEmpty {
          found += Self.findings(in: form, of: template, checker, today, language)
        }
      }
    }
    StandardOutput.write(format.text(of: found, templates: count, language))
    throw found.isEmpty ? ExitStatus.clean : ExitStatus.findings
  }

  /// What the rulebook says of the empty form: repealed law, missing clauses, void restrictions.
  private static func findings(
    in form: [UInt8], of template: Template, _ checker: DocumentChecker, _ today: CalendarDate, _ language: Language
  ) -> [InspectedMistake] {
    let checked = checker.check(bytes: form, name: template.name, CheckOptions(today: today, profile: "template"))
    return checked.findings.filter { $0.level != .note && template.accepts[$0.rule.id] == nil }.map { finding in
      let said = finding.message(in: language)
      let message = finding.place.clause.isEmpty ? said : finding.place.clause + " " + said
      return InspectedMistake(path: template.folder, code: finding.rule.id, message: message)
    }
  }
}
