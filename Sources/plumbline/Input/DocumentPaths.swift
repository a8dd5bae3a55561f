import Foundation
import Office

/// The documents of a call, in the order of its arguments and, within folders, of their names; each one once.
struct DocumentPaths {
  private(set) var sources: [DocumentSource] = []
  /// Hidden files, lock files and files of other sorts that were passed over.
  private(set) var skipped = 0
  private var seenFiles: Set<String> = []
  private var seenFolders: Set<String> = []

  /// `arguments` as given; patterns are expanded where the shell did not.
  init(arguments: [String], listed: [String] = []) {
    for argument in arguments { add(argument: argument) }
    for path in listed { add(path: path) }
  }

  private mutating func add(argument: String) {
    if argument == "-" {
      if seenFiles.insert("-").inserted { sources.append(.standardInput) }
    } else if FileStatus(argument) == nil, PathPattern.isPattern(argument) {
      let matches = PathPattern(argument).matches()
      if matches.isEmpty { sources.append(.absent(argument, .noMatch)) }
      for path in matches { add(path: path) }
    } else {
      add(path: argument)
    }
  }

  private mutating func add(path: String) {
    guard let status = FileStatus(path) else {
      sources.append(.absent(path, .noSuchFile))
      return
    }
    if status.isFolder {
      let before = (sources.count, seenFiles.count)
      let isNew = walk(path)
      if isNew, before == (sources.count, seenFiles.count) { sources.append(.absent(path, .emptyFolder)) }
    } else if Self.isLockFile(path) {
      // `*.docx` in a shell matches it too; among other documents it is passed over without a word.
      guard seenFiles.insert(path).inserted else { return }
      skipped += 1
      if sources.isEmpty { sources.append(.absent(path, .lockFile)) }
    } else {
      add(file: path)
    }
  }

  private mutating func add(file path: String) {
    guard seenFiles.insert(FileStatus.canonical(path) ?? path).inserted else { return }
    sources.append(.file(path))
  }

  /// Whether the folder had not been walked before, which also ends circles of links.
  @discardableResult
  private mutating func walk(_ folder: String) -> Bool {
    guard seenFolders.insert(FileStatus.canonical(folder) ?? folder).inserted else { return false }
    guard let names = FileStatus.names(in: folder) else {
      sources.append(.absent(folder, .closedFolder))
      return true
    }
    for name in names {
      let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard !name.hasPrefix("."), !Self.isLockFile(name), let status = FileStatus(path) else {
        skipped += 1
        continue
      }
      if status.isFolder {
        walk(path)
      } else if WordFileName(path).isDocument {
        add(file: path)
      } else {
        skipped += 1
      }
    }
    return true
  }

  /// Word keeps `~$name.docx` beside a document that is open.
  private static func isLockFile(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix("~$") ?? false
  }
}

/// Tells from its name, and for XML from its first bytes, whether a file in a folder is meant to be checked.
struct WordFileName {
  let isDocument: Bool

  init(_ path: String) {
    let suffix = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    switch suffix {
    // Old and foreign Word formats are refused with advice, which is better than not being mentioned.
    case "docx", "docm", "dotx", "dotm", "odt", "ott", "fodt", "doc", "dot", "wps", "wpt": isDocument = true
    case "xml": isDocument = Self.isWordXML(path)
    default: isDocument = false
    }
  }

  /// A folder may hold XML of every sort; Word's and OpenDocument's say so in their first lines.
  private static func isWordXML(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 2048)) ?? Data()
    let text = String(decoding: head, as: UTF8.self)
    return text.contains("Word.Document") || text.contains("xmlPackage") || text.contains("wordml")
      || text.contains("opendocument.text")
  }
}
