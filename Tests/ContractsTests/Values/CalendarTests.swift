import Contracts
import Testing

@Suite("Counting days")
struct CalendarTests {
  private func date(_ text: String) throws -> CalendarDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
  }

  @Test("Day numbers go round") func dayNumbers() throws {
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("2026-03-01").dayNumber == 20513)
    for number in stride(from: -200_000, through: 200_000, by: 97) {
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
    }
    #expect(try date("2026-03-01").isWeekend)
    #expect(try !date("2026-03-02").isWeekend)
  }

  @Test(
    "The first day is not counted; months end on the matching day or the last of the month",
    arguments: [
      ("2026-03-01", "30", Period.Unit.day, "2026-03-31"), ("2026-01-31", "1", .month, "2026-02-28"),
      ("2024-01-31", "1", .month, "2024-02-29"), ("2026-03-15", "12", .month, "2027-03-15"),
      ("2024-02-29", "1", .year, "2025-02-28"),
      ("2026-03-02", "2", .week, "2026-03-16"), ("2026-03-05", "2", .workingDay, "2026-03-09"),
      ("2026-03-06", "10", .workingDay, "2026-03-20"),
      ("2026-03-01", "0.5", .month, "2026-03-16"), ("2026-03-01", "1.5", .year, "2027-09-01"),
      ("2025-12-31", "2", .month, "2026-02-28"),
    ])
  func adding(start: String, count: String, unit: Period.Unit, end: String) throws {
    let period = Period(count: try #require(ExactNumber(string: count)), unit: unit)
    #expect(try date(start).adding(period)?.description == end)
  }

  @Test("A last day on a weekend moves to Monday") func moved() throws {
    #expect(try date("2026-03-01").movedToWorkingDay?.description == "2026-03-02")
    #expect(try date("2026-03-02").movedToWorkingDay?.description == "2026-03-02")
  }

  @Test(
    "A stated length fits a span with either way of counting",
    arguments: [
      ("2026年3月1日至2027年2月28日", "一年", true), ("2026年3月1日至2027年3月1日", "12个月", true),
      ("2026年3月1日至2027年8月31日", "一年", false),
      ("2026年3月1日至2027年2月28日", "365天", true),
    ])
  func lasts(span: String, length: String, fits: Bool) throws {
    let sample = FoldedSample(span)
    let range = try #require(ValueScanner.dateRanges(in: sample.bytes, range: sample.range).first?.value)
    let words = FoldedSample(length)
    let period = try #require(ValueScanner.periods(in: words.bytes, range: words.range).first?.value)
    #expect(range.lasts(period) == fits)
  }

  @Test(
    "Terms of patents",
    arguments: [
      ("2017-11-30", PatentNumber.Kind.invention, "2037-11-30"), ("2020-02-29", .utilityModel, "2030-02-28"),
      ("2020-05-31", .design, "2030-05-31"), ("2021-05-31", .design, "2031-05-31"),
      ("2021-06-01", .design, "2036-06-01"),
    ])
  func patentTerm(filed: String, kind: PatentNumber.Kind, expiry: String) throws {
    #expect(PatentTerm.expiry(of: kind, filed: try date(filed))?.description == expiry)
  }
}
