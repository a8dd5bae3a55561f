import Foundation

/// One YAML file of a rulebook.
public struct DataFile: Sendable {
  /// Path below the rulebook's folder, such as `facts/price.yaml`.
  public var path: String
  /// Path as shown in problems.
  public var shownPath: String
  public var tree: DataTree

  public init(path: String, shownPath: String, tree: DataTree) {
    self.path = path
    self.shownPath = shownPath
    self.tree = tree
  }

  /// Reads every `.yaml` file below the named folders of a rulebook, in the order of their paths. Files and folders
  /// that begin with a dot are left alone; what cannot be read or parsed is noted in the log.
  public static func files(in rulebook: URL, below folders: [String], log: ProblemLog) -> [DataFile] {
    folders.flatMap { folder in
      paths(below: rulebook.appending(path: folder), prefix: folder).compactMap { path in
        read(path, of: rulebook, log: log)
      }
    }
  }

  private static func read(_ path: String, of rulebook: URL, log: ProblemLog) -> DataFile? {
    let shown = rulebook.relativePath.hasSuffix("/") ? rulebook.relativePath + path : rulebook.relativePath + "/" + path
    do {
      let text = try String(contentsOf: rulebook.appending(path: path), encoding: .utf8)
      return DataFile(path: path, shownPath: shown, tree: try DataTree(yaml: text))
    } catch var problem as DataProblem {
      problem.file = shown
      log.add(problem)
    } catch {
      log.add(shown, 1, "cannot be read as UTF-8 text")
    }
    return nil
  }

  private static func paths(below folder: URL, prefix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = prefix + "/" + name
      if name.hasSuffix(".yaml") { return [path] }
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: folder.appending(path: name).path, isDirectory: &isFolder)
      return exists && isFolder.boolValue ? paths(below: folder.appending(path: name), prefix: path) : []
    }
  }
}
