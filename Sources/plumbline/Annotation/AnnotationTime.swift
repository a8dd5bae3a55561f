import Contracts
import Foundation

/// The time that comments bear. It is never the clock's: the same call gives the same bytes on every day.
enum AnnotationTime {
  /// Of `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org); nil when it is not set.
  static func stated(in environment: [String: String]) throws(CallProblem) -> String? {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    // Up to the end of the year 9999.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw CallProblem(
        zh: "SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，而不是“\(text)”。",
        en: "SOURCE_DATE_EPOCH is a number of seconds since 1970, not “\(text)”.")
    }
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(Int(parts.tm_year) + 1900)
    return String(repeating: "0", count: 4 - year.count) + "\(year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// The beginning of a day.
  static func beginning(of date: CalendarDate) -> String { "\(date)T00:00:00Z" }
}
