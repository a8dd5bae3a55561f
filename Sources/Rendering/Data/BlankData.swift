/// The data set of an empty form: every value is left open, every list has its least number of items, every choice is its
/// first, and whatever is optional is shown.
extension Template {
  public var blank: Datum { Template.blank(.record(fields), atLeast: 1) }

  private static func blank(_ type: FieldType, atLeast count: Int) -> Datum {
    switch type {
    case .boolean: .boolean(true)
    case .choice(let choices): choices.first.map { .choice($0.key) } ?? .blank
    case .list(let item): .list((0..<max(1, count)).map { _ in blank(item, atLeast: 1) })
    case .record(let fields):
      .record(fields.map { Datum.Member($0.name, blank($0.type, atLeast: $0.atLeast)) })
    case .text, .money, .number, .percent, .date: .blank
    }
  }
}
