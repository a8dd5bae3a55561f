/// Where tags look for their values: the innermost loop's item first, the whole data set last.
struct Scope: Sendable {
  private struct Frame {
    var data: Datum
    /// Path of `data` in the data set, such as `instalments[2]`.
    var path: String
    /// Position in the loop and number of its items; nil for the whole.
    var position: (index: Int, count: Int)?
  }

  private var frames: [Frame]
  /// Whether an empty form is made.
  private let isBlank: Bool

  init(_ data: Datum, isBlank: Bool = false) {
    frames = [Frame(data: data, path: "", position: nil)]
    self.isBlank = isBlank
  }

  func entering(_ item: Datum, path: String, index: Int? = nil, count: Int = 0) -> Scope {
    var inner = self
    inner.frames.append(Frame(data: item, path: path, position: index.map { ($0, count) }))
    return inner
  }

  /// The value a tag's path leads to, with its full path in the data set; nil when there is none.
  func lookup(_ path: String) -> (value: Datum, path: String)? {
    if path.hasPrefix("@") { return counter(path).map { ($0, path) } }
    let steps = path.split(separator: ".")
    guard let first = steps.first else { return nil }
    for frame in frames.reversed() {
      if first == "this" {
        return Scope.follow(steps.dropFirst(), from: frame.data, path: frame.path)
      }
      if let start = frame.data[String(first)] {
        let inner = frame.path.isEmpty ? String(first) : frame.path + "." + first
        return Scope.follow(steps.dropFirst(), from: start, path: inner)
      }
    }
    return nil
  }

  private static func follow(
    _ steps: ArraySlice<Substring>, from start: Datum, path: String
  ) -> (value: Datum, path: String)? {
    var value = start
    var path = path
    for step in steps {
      guard let next = value[String(step)] else { return nil }
      value = next
      path += "." + step
    }
    return (value, path)
  }

  private func counter(_ name: String) -> Datum? {
    if name == "@blank" { return .boolean(isBlank) }
    guard let position = frames.last(where: { $0.position != nil })?.position else { return nil }
    switch name {
    case "@number": return .number(.init(position.index + 1))
    case "@count": return .number(.init(position.count))
    case "@first": return .boolean(position.index == 0)
    case "@last": return .boolean(position.index == position.count - 1)
    default: return nil
    }
  }
}
