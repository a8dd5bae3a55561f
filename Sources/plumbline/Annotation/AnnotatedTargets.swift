import Contracts
import Foundation

/// Where annotated documents go, settled and checked before the first one is read.
struct AnnotatedTargets {
  /// By the document's path as the call names it.
  private let byPath: [String: String]
  /// Whether documents are written back into their own files.
  let isInPlace: Bool

  /// Throws when the call does not say where to, or says so that something would be lost.
  init(
    for sources: [DocumentSource], output: String?, folder: String?, isInPlace: Bool
  ) throws(CallProblem) {
    self.isInPlace = isInPlace
    let paths = sources.map(\.path)
    guard [output != nil, folder != nil, isInPlace].count(where: { $0 }) == 1 else {
      throw CallProblem(
        zh: "请指定写到哪里：-o 文件、--output-dir 文件夹或 --in-place，三者选一。",
        en: "say where to write: one of -o FILE, --output-dir FOLDER and --in-place.")
    }
    if let output {
      byPath = try Self.single(output, for: paths)
    } else if let folder {
      byPath = try Self.files(in: folder, for: paths)
    } else {
      if paths.contains("-") {
        throw CallProblem(zh: "标准输入不能写回，请用 -o。", en: "standard input cannot be written back; use -o.")
      }
      // A link stays a link: what it points to is written.
      byPath = Dictionary(paths.map { ($0, FileStatus.canonical($0) ?? $0) }) { first, _ in first }
    }
  }

  subscript(path: String) -> String? { byPath[path] }

  private static func single(_ output: String, for paths: [String]) throws(CallProblem) -> [String: String] {
    guard paths.count < 2 else {
      throw CallProblem(
        zh: "有 \(paths.count) 份文件，-o 只能写一份；请用 --output-dir。",
        en: "there are \(paths.count) documents and -o names one file; use --output-dir.")
    }
    guard let path = paths.first else { return [:] }
    try refuseOverwriting(path, by: output)
    return [path: output]
  }

  private static func files(in folder: String, for paths: [String]) throws(CallProblem) -> [String: String] {
    if let status = FileStatus(folder), !status.isFolder {
      throw CallProblem(zh: "\(folder) 不是文件夹。", en: "\(folder) is not a folder.")
    }
    if FileStatus(folder) == nil {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw CallProblem(zh: "无法建立文件夹 \(folder)。", en: "cannot make the folder \(folder).")
      }
    }
    var targets: [String: String] = [:]
    var taken: [String: String] = [:]
    for path in paths {
      let name = path == "-" ? "stdin.docx" : path.split(separator: "/").last.map(String.init) ?? path
      if let other = taken.updateValue(path, forKey: name.lowercased()) {
        throw CallProblem(
          zh: "\(other) 和 \(path) 同名，写到一个文件夹会互相覆盖；请分开处理。",
          en: "\(other) and \(path) have one name and would overwrite each other; annotate them separately.")
      }
      let target = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      try refuseOverwriting(path, by: target)
      targets[path] = target
    }
    return targets
  }

  /// The original is what comments can be taken away to; and a Word file opens only under the ending it was saved with.
  private static func refuseOverwriting(_ path: String, by target: String) throws(CallProblem) {
    guard path != "-", target != "-" else { return }
    if let one = FileStatus.canonical(path), one == FileStatus.canonical(target) {
      throw CallProblem(
        zh: "\(target) 就是原文件；要写回原文件请用 --in-place。",
        en: "\(target) is the document itself; use --in-place to write back into it.")
    }
    let (from, to) = (ending(of: path), ending(of: target))
    if !from.isEmpty, !to.isEmpty, from != to {
      throw CallProblem(
        zh: "批注不改变文件格式：\(path) 请写成 .\(from) 文件，而不是 .\(to)。",
        en: "annotating keeps the format: write \(path) to a .\(from) file, not to .\(to).")
    }
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
