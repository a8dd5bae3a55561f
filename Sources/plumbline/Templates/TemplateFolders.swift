import ArgumentParser
import Contracts
import Foundation
import Rendering

/// `--templates`, and where templates are looked for without it: `PLUMBLINE_TEMPLATES`, `share/plumbline/Templates` beside
/// the program's folder, the checkout it was built in, the working folder.
struct TemplatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(Speech.say("模板文件夹。", "Folder of templates."), valueName: "folder"))
  var templates: String?

  func folder() throws(CallProblem) -> String {
    if let templates {
      guard FileStatus(templates)?.isFolder == true else {
        throw CallProblem(
          zh: "找不到模板文件夹 \(templates)，请检查 --templates。", en: "there is no folder \(templates); check --templates.")
      }
      return templates
    }
    if let folder = ProcessInfo.processInfo.environment["PLUMBLINE_TEMPLATES"], !folder.isEmpty {
      guard FileStatus(folder)?.isFolder == true else {
        throw CallProblem(
          zh: "环境变量 PLUMBLINE_TEMPLATES 指向的文件夹 \(folder) 不存在。",
          en: "PLUMBLINE_TEMPLATES names \(folder), and there is no such folder.")
      }
      return folder
    }
    let places = RuleFolders.usualPlaces(executable: RuleFolders.executable, of: "Templates")
    if let folder = places.first(where: { FileStatus($0)?.isFolder == true }) { return RuleFolders.short(folder) }
    throw CallProblem(
      zh: "找不到模板。请用 --templates 指定 Templates 文件夹，或设置环境变量 PLUMBLINE_TEMPLATES。",
      en: "there are no templates; name their folder with --templates or in PLUMBLINE_TEMPLATES.")
  }

  /// All templates of the folder.
  func library() throws(CallProblem) -> TemplateLibrary { try Self.library(folder(), only: nil) }

  /// A template by name, or by the path of its folder.
  func template(named name: String) throws(CallProblem) -> Template {
    if FileStatus(name + "/template.yaml") != nil {
      let path = FileStatus.canonical(name) ?? name
      return try Self.standalone(path)
    }
    let folder = try folder()
    let known = TemplateLibrary.names(below: URL(filePath: folder))
    guard known.contains(name) else {
      throw CallProblem(
        unknown: LocalizedText(zh: "模板", en: "template"), name, among: known,
        ask: LocalizedText(zh: "plumbline templates list 列出全部模板。", en: "plumbline templates list shows all of them."))
    }
    guard let template = try Self.library(folder, only: name).template(named: name) else {
      throw CallProblem(zh: "读不出模板 \(name)。", en: "template \(name) cannot be read.")
    }
    return template
  }

  /// A template given by its path uses the shared definitions of the folder around it, when there are any.
  private static func standalone(_ path: String) throws(CallProblem) -> Template {
    var root = (path as NSString).deletingLastPathComponent
    for _ in 0..<4 {
      let isRoot = ["types.yaml", "groups.yaml", "clauses"].contains { FileStatus(root + "/" + $0) != nil }
      if isRoot { break }
      root = (root as NSString).deletingLastPathComponent
    }
    let isShared = ["types.yaml", "groups.yaml", "clauses"].contains { FileStatus(root + "/" + $0) != nil }
    let folder = isShared ? root : (path as NSString).deletingLastPathComponent
    let name = String(path.dropFirst(folder.count).drop { $0 == "/" })
    guard let template = try library(folder, only: name).template(named: name) else {
      throw CallProblem(zh: "读不出模板 \(path)。", en: "template \(path) cannot be read.")
    }
    return template
  }

  static func library(_ folder: String, only: String?) throws(CallProblem) -> TemplateLibrary {
    do {
      return try TemplateLibrary(reading: folder, only: only)
    } catch {
      throw CallProblem(zh: "模板有误：\n\(error)", en: "the templates have mistakes:\n\(error)")
    }
  }
}
