import Foundation

/// Where the rulebook is looked for. Plain folders that anyone can read, diff and replace.
enum RuleFolders {
  /// The folders of `--rules`, else the first one of the usual places that exists.
  static func folders(named: [String], environment: [String: String]) throws(CallProblem) -> [String] {
    for folder in named where FileStatus(folder)?.isFolder != true {
      throw CallProblem(
        zh: "找不到规则库文件夹 \(folder)，请检查 --rules。", en: "there is no rulebook folder \(folder); check --rules.")
    }
    if !named.isEmpty { return named }
    if let folder = environment["PLUMBLINE_RULES"], !folder.isEmpty {
      guard FileStatus(folder)?.isFolder == true else {
        throw CallProblem(
          zh: "环境变量 PLUMBLINE_RULES 指向的文件夹 \(folder) 不存在。",
          en: "PLUMBLINE_RULES names \(folder), and there is no such folder.")
      }
      return [folder]
    }
    let places = usualPlaces(executable: executable)
    if let folder = places.first(where: { FileStatus($0)?.isFolder == true }) { return [short(folder)] }
    throw CallProblem(
      zh: "找不到规则库。请用 --rules 指定 Rules 文件夹，或设置环境变量 PLUMBLINE_RULES。",
      en: "there is no rulebook; name its folder with --rules or in PLUMBLINE_RULES.")
  }

  /// `share/plumbline/Rules` beside the program's folder, the checkout it was built in, the working folder.
  static func usualPlaces(executable: String, of name: String = "Rules") -> [String] {
    var components = executable.split(separator: "/").map(String.init).dropLast()
    var places = ["/" + (components.dropLast() + ["share", "plumbline", name]).joined(separator: "/")]
    // A program that still lies in `.build` belongs to the checkout around it.
    if let build = components.lastIndex(of: ".build") {
      components = components[..<build]
      places.append("/" + (components + [name]).joined(separator: "/"))
    }
    return places + [name]
  }

  /// A path below the working folder as a user would write it, for messages.
  static func short(_ path: String) -> String {
    guard let here = FileStatus.canonical("."), path.hasPrefix(here + "/") else { return path }
    return String(path.dropFirst(here.count + 1))
  }

  /// The program's own file, links resolved.
  static var executable: String {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    #endif
    return FileStatus.canonical(path) ?? path
  }

  /// Where a checked rulebook is kept compiled; nil when it is not to be kept.
  static func cacheFolder(environment: [String: String]) -> String? {
    if let choice = environment["PLUMBLINE_CACHE"], !choice.isEmpty {
      return choice == "off" ? nil : choice
    }
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder + "/plumbline" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    #if os(macOS)
      return home + "/Library/Caches/plumbline"
    #else
      return home + "/.cache/plumbline"
    #endif
  }
}
