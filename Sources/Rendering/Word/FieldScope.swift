/// Which fields a tag may name at its place: those of the loops around it, and those of the template.
struct FieldScope {
  private struct Frame {
    var fields: [Field]
    /// The type of `this`.
    var item: FieldType?
  }

  private var frames: [Frame]

  init(_ fields: [Field]) { frames = [Frame(fields: fields, item: nil)] }

  func entering(_ item: FieldType) -> FieldScope {
    var inner = self
    inner.frames.append(Frame(fields: item.fields, item: item))
    return inner
  }

  /// The field a path names, and its type; nil when nothing is declared under it.
  func lookup(_ path: String) -> (field: Field?, type: FieldType)? {
    switch path {
    case "@number", "@count": return frames.count > 1 ? (nil, .number) : nil
    case "@blank": return (nil, .boolean)
    case "@first", "@last": return frames.count > 1 ? (nil, .boolean) : nil
    default: break
    }
    let steps = path.split(separator: ".").map(String.init)
    guard let first = steps.first else { return nil }
    for frame in frames.reversed() {
      if first == "this" {
        guard let item = frame.item else { continue }
        return FieldScope.follow(steps.dropFirst(), nil, item)
      }
      if let field = frame.fields.first(where: { $0.name == first }) {
        return FieldScope.follow(steps.dropFirst(), field, field.type)
      }
    }
    return nil
  }

  private static func follow(
    _ steps: ArraySlice<String>, _ field: Field?, _ type: FieldType
  ) -> (field: Field?, type: FieldType)? {
    guard let step = steps.first else { return (field, type) }
    // Through a list the path would name many values at once; a loop has to be made.
    guard case .record(let fields) = type, let next = fields.first(where: { $0.name == step }) else { return nil }
    return follow(steps.dropFirst(), next, next.type)
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
