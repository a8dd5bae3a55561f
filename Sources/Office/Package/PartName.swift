/// Names of parts (ECMA-376 part 2, 6.2): compared without regard to case, written here without a leading slash.
package enum PartName {
  /// The key under which a part is found. Old Windows programs wrote backslashes into archives, and some writers
  /// escape an entry's name as they escape targets.
  static func key(_ name: String) -> String {
    percentDecoded(clean(name)).lowercased()
  }

  /// The name with forward slashes and without a leading one, or a leading `./`.
  static func clean(_ name: String) -> String {
    let result = name.utf8.contains(UInt8(ascii: "\\")) ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
    var rest = result.utf8[...]
    while rest.first == UInt8(ascii: "/") || rest.starts(with: "./".utf8) { rest = rest.dropFirst() }
    return rest.startIndex == result.utf8.startIndex ? result : String(Substring(rest))
  }

  /// Whether an entry of an archive points out of it, or at a drive.
  static func escapes(_ name: String) -> Bool {
    let cleaned = clean(percentDecoded(clean(name)))
    if cleaned.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) { return true }
    let start = cleaned.utf8.prefix(2)
    return start.count == 2 && start.last == UInt8(ascii: ":")
  }

  /// What a relationship's target means, seen from the folder of `source` (part 2, 6.5.3 and RFC 3986, 5.2).
  static func resolve(_ target: String, from source: String) -> String {
    let path = clean(String(target.prefix { $0 != "#" && $0 != "?" }))
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    var folders = isAbsolute ? [] : Array(source.split(separator: "/").dropLast())
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(step)
      }
    }
    return percentDecoded(folders.joined(separator: "/"))
  }

  /// The part that holds the relationships of a part; of the package for the empty name.
  package static func relationships(of source: String) -> String {
    let steps = source.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return folder + "_rels/" + (steps.last ?? "") + ".rels"
  }

  /// The part whose relationships a part holds, empty for the package; nil for a part of another name.
  static func source(ofRelationships name: String) -> String? {
    var steps = clean(name).split(separator: "/")
    guard let last = steps.popLast(), last.lowercased().hasSuffix(".rels"), steps.popLast()?.lowercased() == "_rels"
    else {
      return nil
    }
    return (steps + [last.dropLast(5)]).joined(separator: "/")
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count >= 3,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
