/// One step of a path such as `instalments[2].amount`.
enum DatumStep: Equatable {
  case member(String)
  /// From 0.
  case item(Int)

  static func steps(of path: String) -> [DatumStep] {
    path.split(separator: ".").flatMap { step -> [DatumStep] in
      guard let bracket = step.firstIndex(of: "["), step.hasSuffix("]"),
        let number = Int(step[step.index(after: bracket)...].dropLast()), number > 0
      else { return [.member(String(step))] }
      return [.member(String(step[..<bracket])), .item(number - 1)]
    }
  }
}

extension Datum {
  /// The value at a full path, as content controls carry it.
  public func value(at path: String) -> Datum? {
    var value = self
    for step in DatumStep.steps(of: path) {
      switch (step, value) {
      case (.member(let name), .record):
        guard let next = value[name] else { return nil }
        value = next
      case (.item(let index), .list(let items)) where items.indices.contains(index): value = items[index]
      default: return nil
      }
    }
    return value
  }

  /// Replaces the value at a full path; does nothing where there is none.
  mutating func set(_ new: Datum, at path: String) {
    set(new, DatumStep.steps(of: path)[...])
  }

  private mutating func set(_ new: Datum, _ steps: ArraySlice<DatumStep>) {
    guard let step = steps.first else {
      self = new
      return
    }
    switch (step, self) {
    case (.member(let name), .record(var members)):
      guard let index = members.firstIndex(where: { $0.name == name }) else { return }
      members[index].value.set(new, steps.dropFirst())
      self = .record(members)
    case (.item(let index), .list(var items)) where items.indices.contains(index):
      items[index].set(new, steps.dropFirst())
      self = .list(items)
    default: break
    }
  }
}
