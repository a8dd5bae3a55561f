import Contracts
import Foundation

/// The day it is where the program runs. Foundation's calendars cost more than the check of a contract.
enum Today {
  static func date() throws(CallProblem) -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw CallProblem(
        zh: "系统时钟读不出日期，请用 --as-of 指定。", en: "the system's clock gives no date; name one with --as-of.")
    }
    return date
  }
}
