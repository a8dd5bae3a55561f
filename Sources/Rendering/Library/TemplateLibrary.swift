import Contracts
import Foundation
import Office

/// What the templates of a folder share; needed only while they are read.
struct SharedDefinitions {
  /// Fields and invariants that several templates and clauses need together.
  struct Group {
    var fields: [Field]
    var invariants: [Invariant]
  }

  var types = FieldTypes()
  var groups: [String: Group] = [:]
  var clauses = ClauseLibrary()
}

/// A folder of templates: field types and groups they share, clauses, and the templates themselves.
public struct TemplateLibrary: Sendable {
  public private(set) var clauses = ClauseLibrary()
  /// Sorted by name.
  public private(set) var templates: [Template] = []

  /// Reads a folder, shared definitions first. Throws everything that is wrong in it, as `file:line: message`.
  ///
  /// - Parameter only: reads this template alone, which saves time.
  public init(reading folder: String, only: String? = nil) throws(DataProblems) {
    let log = ProblemLog()
    self.init(folder, only: only, log: log)
    try log.throwIfAny()
  }

  /// Reads a folder as far as it can be read, with everything that is wrong in it.
  public static func inspect(_ folder: String) -> (library: TemplateLibrary, problems: [DataProblem]) {
    let log = ProblemLog()
    let library = TemplateLibrary(folder, only: nil, log: log)
    return (library, log.problems.sorted())
  }

  private init(_ folder: String, only: String?, log: ProblemLog) {
    let root = URL(filePath: folder)
    func file(_ url: URL) -> DataFields? {
      let shown = url.relativePath
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      do {
        return DataFields(try DataTree(yaml: text), file: shown, log: log)
      } catch {
        var problem = error
        problem.file = shown
        log.add(problem)
        return nil
      }
    }
    var shared = SharedDefinitions()
    if let types = file(root.appending(path: "types.yaml")) { shared.types = FieldTypes(types) }
    if let groups = file(root.appending(path: "groups.yaml")) {
      for name in groups.keys {
        guard let fields = groups.fields(name) else { continue }
        shared.groups[name] = SharedDefinitions.Group(
          fields: fields.fields("fields").map { FieldTypes.members($0, types: shared.types, depth: 0) } ?? [],
          invariants: fields.list("invariants").compactMap(Invariant.init))
        fields.finish()
      }
    }
    clauses = ClauseLibrary(files: DataFile.files(in: root, below: ["clauses"], log: log), log: log)
    shared.clauses = clauses
    for name in TemplateLibrary.names(below: root) where only == nil || name == only {
      guard let fields = file(root.appending(path: name).appending(path: "template.yaml")) else { continue }
      templates.append(
        Template(
          name: name, folder: root.appending(path: name).path(percentEncoded: false), file: fields, shared: shared))
    }
  }

  /// Names of all templates below a folder, sorted; a template is a folder with `template.yaml`.
  public static func names(below root: URL) -> [String] {
    func search(_ path: String, depth: Int) -> [String] {
      let folder = path.isEmpty ? root : root.appending(path: path)
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
        .sorted()
      if names.contains("template.yaml") { return [path] }
      guard depth < 6 else { return [] }
      return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
        let inner = path.isEmpty ? name : path + "/" + name
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: root.appending(path: inner).path(percentEncoded: false), isDirectory: &isFolder)
        return exists && isFolder.boolValue ? search(inner, depth: depth + 1) : []
      }
    }
    return search("", depth: 0)
  }

  public func template(named name: String) -> Template? { templates.first { $0.name == name } }
}
