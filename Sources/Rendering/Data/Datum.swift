import Contracts

/// One value that a document is rendered from, as it was declared and checked.
public indirect enum Datum: Sendable, Equatable {
  case text(String)
  /// The key of a choice.
  case choice(String)
  case money(Money)
  case number(ExactNumber)
  /// In hundredths: 30 is 30 %.
  case percent(ExactNumber)
  case date(CalendarDate)
  case boolean(Bool)
  case list([Datum])
  case record([Member])
  /// Left open, to be filled in by hand.
  case blank

  /// A named value of a record; records keep the order of their declaration.
  public struct Member: Sendable, Equatable {
    public var name: String
    public var value: Datum

    public init(_ name: String, _ value: Datum) {
      self.name = name
      self.value = value
    }
  }

  public static let nothing = Datum.record([])

  /// The value of a record's member.
  public subscript(name: String) -> Datum? {
    guard case .record(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The values a path such as `instalments.amount` leads to; through a list, one for each of its items.
  public func values(at path: some Sequence<Substring>) -> [Datum] {
    var current = [self]
    for step in path {
      current = current.flatMap { $0.flattened }.compactMap { $0[String(step)] }
    }
    return current.flatMap { $0.flattened }
  }

  private var flattened: [Datum] {
    if case .list(let items) = self { return items }
    return [self]
  }

  /// The values of a path written with points.
  public func values(at path: String) -> [Datum] { values(at: path.split(separator: ".")) }

  /// The value as data files write it.
  public var plainText: String {
    switch self {
    case .text(let text), .choice(let text): text
    case .money(let money): "\(money.amount)"
    case .number(let number): "\(number)"
    case .percent(let number): "\(number)%"
    case .date(let date): date.description
    case .boolean(let value): value ? "true" : "false"
    case .blank: ""
    case .list(let items): items.map(\.plainText).joined(separator: ", ")
    case .record(let members): members.map { "\($0.name): \($0.value.plainText)" }.joined(separator: ", ")
    }
  }

  /// The figure of money, numbers and shares.
  var figure: ExactNumber? {
    switch self {
    case .money(let money): money.amount
    case .number(let number), .percent(let number): number
    default: nil
    }
  }
}
