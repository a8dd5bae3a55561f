/// How long patents last (专利法 2020, article 42), counted from the filing date.
public enum PatentTerm {
  /// From this filing date on, designs are protected for 15 years instead of 10.
  public static let designChange = (year: 2021, month: 6, day: 1)

  /// Years of protection for a kind of patent filed on a day. Compensation for delays can lengthen a single invention
  /// patent; that is not known here.
  public static func years(of kind: PatentNumber.Kind, filed: CalendarDate) -> Int {
    switch kind {
    case .invention: return 20
    case .utilityModel: return 10
    case .design:
      let change = (designChange.year, designChange.month, designChange.day)
      return (filed.year, filed.month, filed.day) < change ? 10 : 15
    }
  }

  /// The day on which protection ends: the filing day some years on; 28 February for 29 February when there is none.
  public static func expiry(of kind: PatentNumber.Kind, filed: CalendarDate) -> CalendarDate? {
    filed.adding(months: 12 * years(of: kind, filed: filed))
  }
}
