/// Reads the fields of one YAML mapping and collects everything that is wrong with them.
///
/// A wrong or missing field is noted and stands for an empty value, so that one reading finds every mistake.
/// `finish()` reports the fields that nobody asked for.
public final class DataFields {
  public let tree: DataTree
  /// Path of the file as the user would write it.
  public let file: String
  public let log: ProblemLog
  private let pairs: [(key: String, value: DataTree)]
  /// Mappings have a handful of fields: looking through them is quicker than hashing.
  private var asked: [String] = []

  public init(_ tree: DataTree, file: String, log: ProblemLog) {
    self.tree = tree
    self.file = file
    self.log = log
    guard case .mapping(let pairs) = tree.content else {
      self.pairs = []
      log.add(file, tree.line, "expected fields, found \(tree.content.kindName)")
      return
    }
    self.pairs = pairs
    for (index, pair) in pairs.enumerated() where pairs[..<index].contains(where: { $0.key == pair.key }) {
      log.add(file, pair.value.line, "field '\(pair.key)' is given twice")
    }
  }

  public var line: Int { tree.line }

  /// Notes a problem with a field, or with the whole mapping when the field is absent.
  public func problem(_ key: String? = nil, _ message: String) {
    log.add(file, key.flatMap { stated($0)?.line } ?? line, message)
  }

  public func has(_ key: String) -> Bool { stated(key) != nil }

  /// The last one of several counts.
  private func stated(_ key: String) -> DataTree? { pairs.last { $0.key == key }?.value }

  /// The value as it stands; nil when absent or null.
  public func value(_ key: String) -> DataTree? {
    asked.append(key)
    guard let value = stated(key) else { return nil }
    if case .null = value.content { return nil }
    return value
  }

  /// The fields of a mapping inside this one.
  public func fields(_ key: String) -> DataFields? {
    value(key).map { DataFields($0, file: file, log: log) }
  }

  /// The mappings of a sequence; empty when absent.
  public func list(_ key: String) -> [DataFields] {
    items(key).map { DataFields($0, file: file, log: log) }
  }

  /// The values of a sequence; a single value counts as a sequence of one. Empty when absent.
  public func items(_ key: String) -> [DataTree] {
    guard let value = value(key) else { return [] }
    if case .sequence(let items) = value.content { return items }
    return [value]
  }

  /// Names of all fields, in the order of the file.
  public var keys: [String] { pairs.map(\.key) }

  /// Reports every field that was not asked for.
  public func finish() {
    for (key, value) in pairs where !asked.contains(key) {
      let known = Set(asked).sorted().joined(separator: ", ")
      log.add(file, value.line, "unknown field '\(key)'; known here: \(known)")
    }
  }
}

extension DataTree.Content {
  /// For messages.
  var kindName: String {
    switch self {
    case .null: "nothing"
    case .scalar(let text): "'\(text)'"
    case .sequence: "a list"
    case .mapping: "fields"
    }
  }
}
