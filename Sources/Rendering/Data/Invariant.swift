import Contracts

/// What must hold between the values of a data set.
public struct Invariant: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// `parts` add up to `total`: a path, or a number such as 100.
    case sums
    /// Every value of `parts` is at most that of `total`.
    case atMost
    /// `parts`, in the order stated, never go down; days or figures.
    case order
    /// The values of `parts` are all different.
    case differs
  }

  public var kind: Kind
  public var parts: [String]
  public var total: String
  public var serves: [String]

  init?(_ fields: DataFields) {
    guard let kind = fields.choice("kind", of: Kind.self) else {
      fields.problem(nil, "field 'kind' is missing")
      return nil
    }
    self.kind = kind
    parts = fields.texts("parts")
    total = fields.text(optional: "total") ?? ""
    serves = fields.texts("serves")
    if parts.isEmpty { fields.problem(nil, "field 'parts' is missing") }
    let needsTotal = kind == .sums || kind == .atMost
    if needsTotal, total.isEmpty { fields.problem(nil, "field 'total' is missing") }
    fields.finish()
  }

  /// What is wrong with a data set; nil when it holds, or when what it speaks of is not there.
  func complaint(about data: Datum) -> (path: String, reason: LocalizedText)? {
    switch kind {
    case .sums: sum(of: data)
    case .atMost: excess(in: data)
    case .order: disorder(in: data)
    case .differs: repetition(in: data)
    }
  }

  private func limit(in data: Datum) -> ExactNumber? {
    ExactNumber(string: total) ?? data.values(at: total).first?.figure
  }

  private func sum(of data: Datum) -> (path: String, reason: LocalizedText)? {
    let figures = parts.flatMap { data.values(at: $0) }.compactMap(\.figure)
    guard !figures.isEmpty, let limit = limit(in: data) else { return nil }
    let sum = figures.reduce(ExactNumber(0), +)
    guard sum != limit else { return nil }
    return (
      parts[0],
      LocalizedText(
        zh: "各项之和为 \(sum)，应等于 \(total) 的 \(limit)", en: "they add up to \(sum), and should come to \(limit) (\(total))")
    )
  }

  private func excess(in data: Datum) -> (path: String, reason: LocalizedText)? {
    guard let limit = limit(in: data) else { return nil }
    for path in parts {
      for figure in data.values(at: path).compactMap(\.figure) where figure > limit {
        return (
          path, LocalizedText(zh: "\(figure) 大于 \(total) 的 \(limit)", en: "\(figure) is more than \(limit) (\(total))")
        )
      }
    }
    return nil
  }

  private func disorder(in data: Datum) -> (path: String, reason: LocalizedText)? {
    var last: (path: String, date: CalendarDate)?
    for path in parts {
      for value in data.values(at: path) {
        guard case .date(let date) = value else { continue }
        if let last, date < last.date {
          return (
            path,
            LocalizedText(
              zh: "\(date) 早于 \(last.path) 的 \(last.date)", en: "\(date) comes before \(last.date) (\(last.path))")
          )
        }
        last = (path, date)
      }
    }
    return nil
  }

  private func repetition(in data: Datum) -> (path: String, reason: LocalizedText)? {
    var seen: Set<String> = []
    for path in parts {
      for value in data.values(at: path) where !seen.insert(Folding.fold(value.plainText)).inserted {
        return (path, LocalizedText(zh: "“\(value.plainText)”重复出现", en: "“\(value.plainText)” is stated twice"))
      }
    }
    return nil
  }
}
