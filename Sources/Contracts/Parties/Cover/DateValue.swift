/// The date in a field, as a fact states it.
enum DateValue {
  static func read(_ range: Range<Int>, in source: ContractText) -> FactValue {
    guard !range.isEmpty else { return .blank }
    if let date = ValueScanner.dates(in: source.text.bytes, range: range).first { return value(date.value) }
    let text = source.string(range)
    return FieldValue.isWaiver(text) ? .waived : DateShell.isBlank(text) ? .blank : .text(text)
  }

  static func value(_ date: StatedDate) -> FactValue {
    switch date {
    case .date(let date): .date(date)
    case .impossible(let text): .impossibleDate(text)
    case .blank: .blank
    }
  }
}
