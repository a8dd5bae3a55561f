/// Reads a value of a definition's type from folded text.
enum TypedValue {
  /// The first value of the type in the range.
  static func first(
    _ type: FactDefinition.ValueType, in source: ContractText, _ range: Range<Int>
  ) -> Stated<FactValue>? {
    let bytes = source.text.bytes
    switch type {
    case .money:
      let figures = ValueScanner.amounts(in: bytes, range: range).first
      let words = ValueScanner.upperCaseAmounts(in: bytes, range: range).first
      if let figures { return Stated(value: .money(figures.value.money), text: figures.text) }
      return words.flatMap { words in words.value.money.map { Stated(value: .money($0), text: words.text) } }
    case .date:
      return ValueScanner.dates(in: bytes, range: range).first.map { stated in
        switch stated.value {
        case .date(let date): Stated(value: .date(date), text: stated.text)
        case .impossible(let text): Stated(value: .impossibleDate(text), text: stated.text)
        case .blank: Stated(value: .blank, text: stated.text)
        }
      }
    case .period:
      return ValueScanner.periods(in: bytes, range: range).first.map { Stated(value: .period($0.value), text: $0.text) }
    case .percent:
      return ValueScanner.percents(in: bytes, range: range).first.map {
        Stated(value: .percent($0.value), text: $0.text)
      }
    case .number:
      return ValueScanner.numbers(in: bytes, range: range).first.map { Stated(value: .number($0.value), text: $0.text) }
    case .text: return nil
    }
  }
}
