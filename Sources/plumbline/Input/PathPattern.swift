import Foundation

/// A path with `*`, `?`, `[…]` or `**`, for shells that do not expand it and for quoted patterns.
struct PathPattern {
  private let isAbsolute: Bool
  private let components: [String]

  init(_ pattern: String) {
    isAbsolute = pattern.hasPrefix("/")
    components = pattern.split(separator: "/").map(String.init)
  }

  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// Existing paths that match, in the order of their names.
  func matches() -> [String] {
    var found: [String] = []
    expand(components[...], in: isAbsolute ? "/" : "", into: &found)
    return found
  }

  private func expand(_ components: ArraySlice<String>, in folder: String, into found: inout [String]) {
    guard let first = components.first else {
      found.append(folder)
      return
    }
    let rest = components.dropFirst()
    guard Self.isPattern(first) else {
      let path = folder + first
      if FileStatus(path) != nil { expand(rest, in: rest.isEmpty ? path : path + "/", into: &found) }
      return
    }
    let isDeep = first == "**"
    // `**` alone at the end means everything below; elsewhere it also stands for no folder at all.
    if isDeep, !rest.isEmpty { expand(rest, in: folder, into: &found) }
    for name in FileStatus.names(in: folder.isEmpty ? "." : folder) ?? [] where accepts(name, first) {
      let path = folder + name
      let isFolder = FileStatus(path)?.isFolder ?? false
      if isDeep {
        if isFolder, !isLink(path) {
          expand(components, in: path + "/", into: &found)
        } else if rest.isEmpty {
          found.append(path)
        }
      } else if rest.isEmpty || isFolder {
        expand(rest, in: rest.isEmpty ? path : path + "/", into: &found)
      }
    }
  }

  /// Hidden files only match a pattern that begins with a dot itself.
  private func accepts(_ name: String, _ pattern: String) -> Bool {
    if name.hasPrefix("."), !pattern.hasPrefix(".") { return false }
    return pattern == "**" || fnmatch(pattern, name, 0) == 0
  }

  /// `**` does not follow links, so that a circle of them ends.
  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
