import ArgumentParser
import Rendering

/// `plumbline templates document`: a template as a Word file with its tags, to go on with in Word.
struct TemplatesDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: Speech.say("把模板写成带标签的 Word 文件。", "Writes a template as a Word file with its tags."),
    discussion: Speech.say(
      "改好后放进自己的模板文件夹，名为 template.docx，旁边放 template.yaml。",
      "Edit it and put it into a template folder of your own as template.docx, beside template.yaml."))

  @Argument(help: ArgumentHelp(Speech.say("模板名或模板文件夹。", "A template's name or folder."), valueName: "template"))
  var template: String

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp(Speech.say("写到这个文件。", "The file to write."), valueName: "file")
  )
  var output: String

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    _ = try language.settled()
    let template = try templates.template(named: template)
    let bytes: [UInt8]
    do {
      bytes = try template.wordFile()
    } catch {
      throw CallProblem(template.name, error)
    }
    var file = try OutputFile(output)
    _ = file.write(bytes)
    try file.finish()
  }
}
