/// Which fields a tag may name at its place: those of the loops around it, and those of the template.
struct FieldScope {
  private struct Frame {
    var fields: [Field]
    /// The type of `this`.
    var item: FieldType?
    /// Declared path of the fields, such as `instalments`; empty for the whole.
    var path: String
  }

  /// What a tag's path stands for.
  struct Meaning {
    var field: Field?
    var type: FieldType
    /// Path as declared, without positions in lists, such as `instalments.amount`; empty for counters.
    var path: String
    /// Whether it may be missing here: it is optional, or something around it is, and no `{{#if}}` asks for it.
    var mayBeMissing: Bool
  }

  private var frames: [Frame]
  /// Declared paths that an `{{#if}}` around asks for.
  private var asked: Set<String> = []

  init(_ fields: [Field]) { frames = [Frame(fields: fields, item: nil, path: "")] }

  /// The scope inside a loop over a list that a meaning stands for.
  func entering(_ list: Meaning) -> FieldScope {
    guard let item = list.type.item else { return self }
    var inner = self
    inner.frames.append(Frame(fields: item.fields, item: item, path: list.path))
    inner.asked.insert(list.path)
    return inner
  }

  /// The scope inside an `{{#if}}`.
  func asking(_ condition: Condition) -> FieldScope {
    var inner = self
    if let meaning = lookup(condition.path) { inner.asked.insert(meaning.path) }
    return inner
  }

  /// The field a path names; nil when nothing is declared under it.
  func lookup(_ path: String) -> Meaning? {
    switch path {
    case "@number", "@count": return frames.count > 1 ? counter(.number) : nil
    case "@blank": return counter(.boolean)
    case "@first", "@last": return frames.count > 1 ? counter(.boolean) : nil
    default: break
    }
    let steps = path.split(separator: ".").map(String.init)
    guard let first = steps.first else { return nil }
    for frame in frames.reversed() {
      if first == "this" {
        guard let item = frame.item else { continue }
        let start = Meaning(field: nil, type: item, path: frame.path, mayBeMissing: false)
        return follow(steps.dropFirst(), start)
      }
      if let field = frame.fields.first(where: { $0.name == first }) {
        return follow(steps.dropFirst(), meaning(of: field, in: frame.path, mayBeMissing: false))
      }
    }
    return nil
  }

  private func counter(_ type: FieldType) -> Meaning {
    Meaning(field: nil, type: type, path: "", mayBeMissing: false)
  }

  private func meaning(of field: Field, in path: String, mayBeMissing: Bool) -> Meaning {
    let full = path.isEmpty ? field.name : path + "." + field.name
    var isMissing = mayBeMissing || !field.isRequired
    if asked.contains(full) { isMissing = false }
    // What is required under a condition is there when that condition was asked for.
    if let condition = field.requiredIf {
      let sibling = path.isEmpty ? condition.path : path + "." + condition.path
      if asked.contains(sibling) || asked.contains(condition.path) { isMissing = false }
    }
    return Meaning(field: field, type: field.type, path: full, mayBeMissing: isMissing)
  }

  private func follow(_ steps: ArraySlice<String>, _ start: Meaning) -> Meaning? {
    guard let step = steps.first else { return start }
    // Through a list the path would name many values at once; a loop has to be made.
    guard case .record(let fields) = start.type, let next = fields.first(where: { $0.name == step }) else { return nil }
    return follow(steps.dropFirst(), meaning(of: next, in: start.path, mayBeMissing: start.mayBeMissing))
  }

  /// Every name that could have been meant.
  var names: [String] {
    frames.flatMap { frame in
      frame.fields.flatMap { field in
        if case .record(let inner) = field.type { return [field.name] + inner.map { field.name + "." + $0.name } }
        return [field.name]
      }
    }
  }
}
