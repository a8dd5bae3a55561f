import Contracts
import Office
import Rendering
import Reports

/// One defect of a template, ready to be shown.
struct InspectedMistake {
  /// File, with a line where there is one.
  var path: String
  var code: String
  var message: String

  init(path: String, code: String, message: String) {
    self.path = path
    self.code = code
    self.message = message
  }

  init(_ problem: DataProblem) {
    self.init(path: "\(problem.file):\(problem.line)", code: "declaration", message: problem.message)
  }

  init(_ mistake: TemplateMistake, _ template: Template, _ language: Language) {
    let folder = template.folder.hasSuffix("/") ? template.folder : template.folder + "/"
    // Parts lie inside the Word file; everything else is a file of the folder.
    let isPart = mistake.part.contains("/") || mistake.part.hasPrefix("clause ")
    let file = isPart || mistake.part.isEmpty ? (template.isWordFile ? "template.docx" : "page.txt") : mistake.part
    self.init(path: folder + file, code: mistake.code.rawValue, message: mistake.message(in: language))
  }
}

/// How `templates check` says what it found.
enum InspectionFormat: String {
  case text, json, github

  func text(of found: [InspectedMistake], templates: Int, _ language: Language) -> String {
    switch self {
    case .text:
      let total =
        language == .zh
        ? "\(templates) 个模板，\(found.count) 处问题。" : "\(templates) templates, \(found.count) defects."
      return found.map { "\($0.path): \($0.code): \($0.message)\n" }.joined() + total + "\n"
    case .json:
      let list = found.map { mistake -> JSONValue in
        ["path": .string(mistake.path), "code": .string(mistake.code), "message": .string(mistake.message)]
      }
      let report: JSONValue = ["templates": .number(templates), "defects": .array(list)]
      return report.pretty() + "\n"
    case .github:
      return found.map { mistake in
        let pieces = mistake.path.split(separator: ":").map(String.init)
        let line = pieces.count > 1 ? ",line=\(pieces[1])" : ""
        return
          "::error file=\(Self.property(pieces.first ?? ""))\(line),title=\(mistake.code)::\(Self.data(mistake.message))\n"
      }.joined()
    }
  }

  /// What workflow commands reserve, escaped as GitHub wants it.
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
