import ArgumentParser
import Contracts
import Foundation
import Office
import Rendering

/// `plumbline render`: makes documents from a template and data.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: Speech.say("用模板和数据生成文件。", "Makes a document from a template and data."),
    discussion: Speech.say(
      "先核对数据，有一处不对就什么也不写。plumbline templates data 模板名 给出数据的样子。退出状态：0 已生成；2 模板或数据有误，未写任何文件。",
      """
      Checks the data first; when anything is wrong, nothing is written. plumbline templates data T shows what data a
      template needs. Exit status: 0 written; 2 the template or the data are wrong and no file was touched.
      """))

  @Argument(
    help: ArgumentHelp(
      Speech.say("模板名（见 templates list）或模板文件夹。", "A template's name (see templates list) or folder."),
      valueName: "template"))
  var template: String

  @Option(
    help: ArgumentHelp(
      Speech.say("数据文件，YAML 或 JSON，可重复：一个文件一份。", "Data, YAML or JSON; repeatable, one document each."),
      valueName: "file"))
  var data: [String] = []

  @Flag(help: ArgumentHelp(Speech.say("不用数据，生成留空的表单。", "Without data: a form with blanks to fill in.")))
  var blank = false

  @Flag(help: ArgumentHelp(Speech.say("另由 LibreOffice 生成同名的 PDF。", "Also a PDF beside it, made by LibreOffice.")))
  var pdf = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.say("写到这个文件；多份时是文件夹。", "The file to write; a folder for several."), valueName: "path"))
  var output: String

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    _ = try language.settled()
    guard blank != !data.isEmpty else {
      throw CallProblem(
        zh: "请用 --data 给出数据文件，或用 --blank 生成空白表单，二者选一。",
        en: "name the data with --data, or ask for an empty form with --blank; one of the two.")
    }
    let template = try templates.template(named: template)
    let compiled = try Self.compiled(template)
    // Everything is made before anything is written.
    var documents: [(path: String, bytes: [UInt8])] = []
    if blank {
      documents.append((output, try Self.filled(compiled, nil)))
    }
    for path in data {
      let values = try Self.values(path, template)
      documents.append((target(for: path), try Self.filled(compiled, values)))
    }
    if data.count > 1 { try? FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) }
    for document in documents {
      var file = try OutputFile(document.path)
      _ = file.write(document.bytes)
      try file.finish()
    }
    if pdf { try PDFConversion.convert(documents.map(\.path)) }
  }

  private func target(for path: String) -> String {
    guard data.count > 1 || FileStatus(output)?.isFolder == true else { return output }
    let name = (path as NSString).lastPathComponent
    return output + "/" + (name as NSString).deletingPathExtension + ".docx"
  }

  static func compiled(_ template: Template) throws(CallProblem) -> CompiledTemplate {
    do {
      return try template.compiled()
    } catch {
      throw CallProblem(template.name, error)
    }
  }

  /// A form with blanks when there are no data.
  private static func filled(_ template: CompiledTemplate, _ data: Datum?) throws(CallProblem) -> [UInt8] {
    do {
      guard let data else { return try template.renderBlank() }
      return try template.render(data)
    } catch {
      throw CallProblem(template.template.name, error)
    }
  }

  private static func values(_ path: String, _ template: Template) throws -> Datum {
    guard FileStatus(path) != nil || path == "-" else {
      throw CallProblem(zh: "找不到数据文件 \(path)。", en: "there is no data file \(path).")
    }
    let bytes = path == "-" ? FileBytes.readAll(from: STDIN_FILENO) : [UInt8](try Data(contentsOf: URL(filePath: path)))
    let tree: DataTree
    do {
      tree = try DataTree(yaml: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CallProblem(
        zh: "\(path):\(error.line): 不是 YAML 或 JSON：\(error.message)",
        en: "\(path):\(error.line): this is no YAML or JSON: \(error.message)")
    }
    do {
      return try template.data(tree)
    } catch {
      let lines = LocalizedText(
        zh: error.mistakes.map { "\(path):\($0.line): \($0.message(in: .zh))" }.joined(separator: "\n"),
        en: error.mistakes.map { "\(path):\($0.line): \($0.message(in: .en))" }.joined(separator: "\n"))
      throw CallProblem(
        zh: "数据有 \(error.mistakes.count) 处不对，未写任何文件：\n" + lines.zh,
        en: "the data have \(error.mistakes.count) mistakes; no file was written:\n" + lines.en)
    }
  }
}

extension CallProblem {
  /// A template with mistakes, one a line.
  init(_ template: String, _ error: TemplateMistakes) {
    self.init(
      zh: "模板 \(template) 有误，未写任何文件：\n" + error.mistakes.map { $0.message(in: .zh) }.joined(separator: "\n"),
      en: "template \(template) has mistakes; no file was written:\n"
        + error.mistakes.map { $0.message(in: .en) }.joined(separator: "\n"))
  }
}
