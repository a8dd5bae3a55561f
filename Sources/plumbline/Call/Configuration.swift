import Contracts
import Foundation

/// What a `.plumbline.yaml` says: the options of `check` under their own names.
struct Configuration: Sendable, Equatable {
  /// Path of the file, as messages name it.
  var file: String
  /// Values with the line they stand on, by option name without the dashes.
  var values: [String: [Value]] = [:]

  struct Value: Sendable, Equatable {
    var text: String
    var line: Int
  }

  static let fileName = ".plumbline.yaml"

  /// Options that may differ from folder to folder.
  static let documentKeys: Set<String> = ["profile", "kind", "as-of", "select", "ignore", "fail-on"]
  /// Options that count for a whole call.
  static let callKeys: Set<String> = ["format", "output", "language", "rules", "baseline", "jobs"]
  private static let listKeys: Set<String> = ["select", "ignore", "format", "output", "rules"]

  init(file: String, yaml: String) throws(CallProblem) {
    self.file = file
    do {
      try read(DataTree(yaml: yaml))
    } catch {
      var problem = error
      problem.file = file
      throw CallProblem(zh: problem.description, en: problem.description)
    }
  }

  init(reading file: String) throws(CallProblem) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CallProblem(zh: "读不到配置文件 \(file)，请检查路径。", en: "cannot read the settings in \(file); check the path.")
    }
    try self.init(file: file, yaml: String(decoding: data, as: UTF8.self))
  }

  /// The single value of an option.
  subscript(key: String) -> Value? { values[key]?.last }

  /// A path in the file is meant from the file's folder.
  func path(_ value: Value) -> String {
    if value.text.hasPrefix("/") || value.text == "-" { return value.text }
    guard let slash = file.lastIndex(of: "/") else { return value.text }
    return file[...slash] + value.text
  }

  /// A problem with a value, at its place.
  func problem(_ value: Value, _ problem: CallProblem) -> CallProblem {
    CallProblem(
      zh: "\(file):\(value.line): \(problem.text.zh)", en: "\(file):\(value.line): \(problem.text.en)")
  }

  private mutating func read(_ tree: DataTree) throws(DataProblem) {
    switch tree.content {
    case .null: return
    case .mapping(let pairs):
      for (key, value) in pairs { values[key, default: []] += try read(value, of: key) }
    case .scalar, .sequence:
      throw DataProblem(line: tree.line, message: Speech.say("应为“选项: 值”的列表。", "expected lines of “option: value”."))
    }
  }

  private func read(_ tree: DataTree, of key: String) throws(DataProblem) -> [Value] {
    guard Self.documentKeys.contains(key) || Self.callKeys.contains(key) else {
      let keys = Self.documentKeys.union(Self.callKeys).sorted()
      let problem = CallProblem(
        unknown: LocalizedText(zh: "选项", en: "option"), key, among: keys,
        ask: LocalizedText(zh: "可用：\(keys.joined(separator: "、"))。", en: "Known: \(keys.joined(separator: ", "))."))
      throw DataProblem(line: tree.line, message: problem.text.text(in: Speech.language))
    }
    switch tree.content {
    case .scalar(let text): return [Value(text: text, line: tree.line)]
    case .sequence(let items) where Self.listKeys.contains(key):
      var values: [Value] = []
      for item in items { values += try read(item, of: key) }
      return values
    case .null, .sequence, .mapping:
      throw DataProblem(
        line: tree.line, message: Speech.say("“\(key)”需要一个值。", "“\(key)” needs a value."))
    }
  }
}
