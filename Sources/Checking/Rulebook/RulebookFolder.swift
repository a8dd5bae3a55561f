import Contracts
import Foundation
import Office

/// The files of one rulebook folder as they lie on disk.
struct RulebookFolder {
  struct File {
    /// Below the folder, such as `facts/price.yaml`.
    var path: String
    var size: Int64
    /// Nanoseconds since 1970.
    var modified: Int64
    var inode: UInt64
  }

  /// As the user named it, without a closing slash.
  let name: String
  /// Every `.yaml` file below it, sorted by path; names that begin with a dot are left alone.
  let files: [File]

  /// Nil when there is no such folder.
  init?(_ name: String) {
    self.name = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    guard let files = Self.walk(self.name) else { return nil }
    self.files = files.sorted { $0.path < $1.path }
  }

  func shownPath(_ path: String) -> String { "\(name)/\(path)" }

  func contents(of file: File) -> [UInt8]? {
    FileManager.default.contents(atPath: shownPath(file.path)).map { [UInt8]($0) }
  }

  /// Nil when the folder cannot be opened.
  private static func walk(_ folder: String, below prefix: String = "") -> [File]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var files: [File] = []
    while let entry = readdir(directory) {
      // By its name alone, not by the whole path: a rulebook has hundreds of files.
      var status = stat()
      let name: String? = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { name in
          guard name.pointee != CChar(bitPattern: UInt8(ascii: ".")), fstatat(dirfd(directory), name, &status, 0) == 0
          else { return nil }
          return String(cString: name)
        }
      }
      guard let name else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: files += walk("\(folder)/\(name)", below: "\(prefix)\(name)/") ?? []
      case S_IFREG where name.hasSuffix(".yaml"): files.append(File(path: prefix + name, status))
      default: break
      }
    }
    return files
  }
}

extension RulebookFolder.File {
  fileprivate init(path: String, _ status: stat) {
    self.path = path
    size = Int64(status.st_size)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The contents of rulebook folders, read whole, with their hash.
struct RulebookContents {
  /// One list a folder.
  private(set) var layers: [[(path: String, shown: String, bytes: [UInt8])]] = []
  let hash: String

  init(_ folders: [RulebookFolder], log: ProblemLog) {
    var hashed: [UInt8] = []
    for folder in folders {
      var layer: [(path: String, shown: String, bytes: [UInt8])] = []
      for file in folder.files {
        guard let bytes = folder.contents(of: file) else {
          log.add(folder.shownPath(file.path), 1, "cannot be read")
          continue
        }
        layer.append((file.path, folder.shownPath(file.path), bytes))
        // Lengths in front keep the end of one file apart from the beginning of the next.
        hashed += Array("\(file.path)\n\(bytes.count)\n".utf8) + bytes
      }
      layers.append(layer)
    }
    hash = "sha256:" + ContentHash(of: hashed).hexadecimal
  }

  /// All files parsed, one list a folder.
  func parsed(log: ProblemLog) -> [[DataFile]] {
    layers.map { layer in
      layer.compactMap { file -> DataFile? in
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
          log.add(file.shown, 1, "is no UTF-8 text")
          return nil
        }
        do throws(DataProblem) {
          return DataFile(path: file.path, shownPath: file.shown, tree: try DataTree(yaml: text))
        } catch {
          log.add(DataProblem(file: file.shown, line: error.line, message: error.message))
          return nil
        }
      }
    }
  }
}
