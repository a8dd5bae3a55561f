/// A named, typed value that the document states, with its place.
public struct Fact: Sendable {
  /// Name from the vocabulary, such as `price.total`, `term.end`, `party.code`.
  public var name: String
  public var value: FactValue
  /// Folded range of the value; of the label when the value is blank.
  public var text: Range<Int>
  /// Folded range of the label in front of it, such as 合同总金额.
  public var label: Range<Int>?
  /// Index in `Contract.parties` for facts of a party.
  public var subject: Int?

  public init(name: String, value: FactValue, text: Range<Int>, label: Range<Int>? = nil, subject: Int? = nil) {
    self.name = name
    self.value = value
    self.text = text
    self.label = label
    self.subject = subject
  }
}

/// The value of a fact.
public enum FactValue: Sendable, Equatable {
  /// A label with nothing behind it, or only underlines, boxes, 年 月 日 without figures.
  case blank
  /// 无, /, 不适用: left out on purpose.
  case waived
  /// Folded text as stated.
  case text(String)
  case money(Money)
  case date(CalendarDate)
  /// A date that is written but does not exist, such as 9月31日.
  case impossibleDate(String)
  case period(Period)
  /// 20 for 20 %.
  case percent(ExactNumber)
  case number(ExactNumber)
}

/// All facts of a contract by name.
public struct FactTable: Sendable {
  private var byName: [String: [Fact]] = [:]

  public init() {}

  /// In document order.
  public subscript(name: String) -> [Fact] { byName[name] ?? [] }

  public mutating func add(_ fact: Fact) {
    byName[fact.name, default: []].append(fact)
  }

  /// Puts facts of each name in document order; called once, when all are found.
  public mutating func sort() {
    for name in byName.keys {
      byName[name]?.sort { ($0.text.lowerBound, $0.text.upperBound) < ($1.text.lowerBound, $1.text.upperBound) }
    }
  }

  public var names: [String] { byName.keys.sorted() }
}
