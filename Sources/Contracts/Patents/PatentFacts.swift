/// What the numbers of patents tell when they are held against the words around them.
public enum PatentFacts {
  /// - `patent.wrong-kind`: the type digit is not that of the kind named around the number
  /// - `patent.wrong-year`: the year in the number is not that of the filing date stated
  /// - `patent.wrong-expiry`: an expiry other than filing date and kind give; the day before counts as the same
  /// - `patent.first-expiry`: the day on which the first of the patents described expires; by its statement, else computed
  public static func facts(in source: ContractText) -> [Fact] {
    let records = PatentRecords(source).records()
    var facts: [Fact] = []
    var first: Fact?
    for record in records {
      let number = FactValue.text(source.string(record.text))
      if record.kinds.count == 1, let named = record.kinds.first, let kind = record.number.kind, kind != named {
        facts.append(Fact(name: "patent.wrong-kind", value: number, text: record.text))
      }
      if let filed = record.filingDate, filed.year != record.number.filingYear {
        facts.append(Fact(name: "patent.wrong-year", value: number, text: record.text))
      }
      for stated in record.expiries {
        guard let expiry = record.expiry, !(-1...0).contains(expiry.days(to: stated.value)) else { continue }
        facts.append(Fact(name: "patent.wrong-expiry", value: .date(stated.value), text: stated.text))
      }
      let expiry = record.expiries.last ?? record.expiry.map { Stated(value: $0, text: record.text) }
      if let expiry, isEarlier(expiry.value, than: first) {
        first = Fact(name: "patent.first-expiry", value: .date(expiry.value), text: expiry.text)
      }
    }
    for stated in PatentWords.statedExpiries(source) where isEarlier(stated.value, than: first) {
      first = Fact(name: "patent.first-expiry", value: .date(stated.value), text: stated.text)
    }
    // One patent described twice gives one fact for each place, never two for one.
    var seen: Set<String> = []
    return (facts + (first.map { [$0] } ?? [])).filter { seen.insert("\($0.name) \($0.text)").inserted }
  }

  private static func isEarlier(_ date: CalendarDate, than fact: Fact?) -> Bool {
    if case .date(let other) = fact?.value { return date < other }
    return true
  }
}
