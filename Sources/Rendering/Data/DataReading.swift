import Contracts

/// Checks a data file against the declared fields and reads its values.
struct DataReading {
  private(set) var mistakes: [DataMistake] = []

  /// The data set, or everything that is wrong with it.
  static func read(_ tree: DataTree, fields: [Field], invariants: [Invariant]) throws(DataMistakes) -> Datum {
    var reading = DataReading()
    let data = reading.record(tree, fields, path: "") ?? .nothing
    reading.requireConditional(fields, in: data, whole: data, path: "", line: tree.line)
    if reading.mistakes.isEmpty {
      for invariant in invariants {
        guard let complaint = invariant.complaint(about: data) else { continue }
        let line = complaint.path.split(separator: ".").first.flatMap { tree[String($0)]?.line } ?? tree.line
        reading.mistakes.append(
          DataMistake(
            field: complaint.path, title: LocalizedText(zh: "", en: ""), reason: complaint.reason,
            serves: invariant.serves, line: line))
      }
    }
    guard reading.mistakes.isEmpty else { throw DataMistakes(mistakes: reading.mistakes) }
    return data
  }

  private mutating func note(_ field: Field?, _ path: String, _ line: Int, _ zh: String, _ en: String) {
    mistakes.append(
      DataMistake(
        field: path, title: field?.title ?? LocalizedText(zh: "", en: ""), reason: LocalizedText(zh: zh, en: en),
        serves: field?.serves ?? [], line: line))
  }

  private mutating func record(_ tree: DataTree, _ fields: [Field], path: String) -> Datum? {
    let pairs: [(key: String, value: DataTree)]
    switch tree.content {
    case .mapping(let stated): pairs = stated
    case .null: pairs = []
    default:
      note(nil, path.isEmpty ? "/" : path, tree.line, "这里应当是若干字段", "fields are expected here")
      return nil
    }
    refuseStrangers(pairs, fields, path: path)
    var members: [Datum.Member] = []
    for field in fields {
      let inner = path.isEmpty ? field.name : path + "." + field.name
      let stated = pairs.last { $0.key == field.name }?.value
      if let stated, !DataReading.isEmpty(stated) {
        if let value = value(stated, field, field.type, path: inner) {
          members.append(Datum.Member(field.name, value))
        }
      } else if field.isRequired {
        note(field, inner, stated?.line ?? tree.line, "缺少必填的值", "this value is required and missing")
      }
    }
    return .record(members)
  }

  private mutating func refuseStrangers(_ pairs: [(key: String, value: DataTree)], _ fields: [Field], path: String) {
    var seen: Set<String> = []
    for (key, value) in pairs {
      let inner = path.isEmpty ? key : path + "." + key
      if !seen.insert(key).inserted { note(nil, inner, value.line, "出现了两次", "it is given twice") }
      guard !fields.contains(where: { $0.name == key }) else { continue }
      if let similar = Similarity.closest(to: key, among: fields.map(\.name)) {
        note(nil, inner, value.line, "没有这个字段，是否想写“\(similar)”", "there is no such field; did you mean “\(similar)”")
      } else {
        note(nil, inner, value.line, "模板没有这个字段", "the template has no such field")
      }
    }
  }

  static func isEmpty(_ tree: DataTree) -> Bool {
    switch tree.content {
    case .null: true
    case .scalar(let text): text.allSatisfy(\.isWhitespace)
    case .sequence(let items): items.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    }
  }

  private mutating func value(_ tree: DataTree, _ field: Field, _ type: FieldType, path: String) -> Datum? {
    switch type {
    case .record(let fields): return record(tree, fields, path: path)
    case .list(let item):
      guard case .sequence(let items) = tree.content else {
        note(field, path, tree.line, "应当是一个列表", "a list is expected")
        return nil
      }
      if items.count < field.atLeast, field.isRequired {
        note(field, path, tree.line, "至少需要 \(field.atLeast) 项", "at least \(field.atLeast) items are needed")
      }
      var values: [Datum] = []
      for (index, entry) in items.enumerated() {
        let inner = "\(path)[\(index + 1)]"
        if DataReading.isEmpty(entry) {
          note(field, inner, entry.line, "这一项是空的", "this item is empty")
        } else if let value = value(entry, field, item, path: inner) {
          values.append(value)
        }
      }
      return .list(values)
    default:
      guard case .scalar(let text) = tree.content else {
        note(field, path, tree.line, "应当是单个的值", "a single value is expected")
        return nil
      }
      do {
        return try ScalarReading.read(text, field, type)
      } catch {
        note(field, path, tree.line, error.reason.zh, error.reason.en)
        return nil
      }
    }
  }

  /// Fields that must be there under a condition that the data fulfil.
  private mutating func requireConditional(
    _ fields: [Field], in record: Datum, whole: Datum, path: String, line: Int
  ) {
    for field in fields {
      let inner = path.isEmpty ? field.name : path + "." + field.name
      if let condition = field.requiredIf, record[field.name] == nil,
        condition.holds(in: Scope(whole).entering(record, path: path))
      {
        note(field, inner, line, "在“\(condition.words)”时必须填写", "it is required when “\(condition.words)”")
      }
      guard let value = record[field.name], !field.type.fields.isEmpty else { continue }
      if case .list(let items) = value {
        for (index, item) in items.enumerated() {
          requireConditional(field.type.fields, in: item, whole: whole, path: "\(inner)[\(index + 1)]", line: line)
        }
      } else {
        requireConditional(field.type.fields, in: value, whole: whole, path: inner, line: line)
      }
    }
  }
}
