import Foundation

/// Finds the nearest `.plumbline.yaml` upwards from documents, reading every folder and file once.
struct ConfigurationSearch {
  /// The one of `--config`, which then counts for every document.
  private let fixed: Configuration?
  private var byFolder: [String: Configuration?] = [:]

  init(fixed: Configuration?) { self.fixed = fixed }

  /// The settings that count for a path; `-` is looked for from the working folder.
  mutating func configuration(for path: String) throws(CallProblem) -> Configuration? {
    if let fixed { return fixed }
    let isFolder = FileStatus(path)?.isFolder ?? false
    let folder = isFolder ? path : path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let start = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    // Behind a folder that is not there stands nothing that could be checked, so any settings will do.
    return try configuration(in: FileStatus.canonical(start) ?? FileStatus.canonical(".") ?? "/")
  }

  private mutating func configuration(in folder: String) throws(CallProblem) -> Configuration? {
    if let known = byFolder[folder] { return known }
    let file = folder == "/" ? "/\(Configuration.fileName)" : "\(folder)/\(Configuration.fileName)"
    let found: Configuration?
    if FileStatus(file)?.isRegular == true {
      found = try Configuration(reading: file)
    } else if folder == "/" {
      found = nil
    } else {
      let end = folder.lastIndex(of: "/") ?? folder.startIndex
      found = try configuration(in: end == folder.startIndex ? "/" : String(folder[..<end]))
    }
    byFolder[folder] = .some(found)
    return found
  }
}
