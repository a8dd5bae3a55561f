import Contracts
import Foundation

/// Reads a single value as its type wants it.
enum ScalarReading {
  struct Refusal: Error {
    let reason: LocalizedText

    init(_ zh: String, _ en: String) { reason = LocalizedText(zh: zh, en: en) }
  }

  static func read(_ raw: String, _ field: Field, _ type: FieldType) throws(Refusal) -> Datum {
    let text = raw.trimmingCharacters(in: .whitespacesAndNewlines)
    switch type {
    case .text: return .text(try checked(text, field.form))
    case .money(let currency):
      let amount = try figure(text)
      guard amount > 0 else { throw Refusal("金额应当大于零", "an amount must be more than zero") }
      guard isWhole(amount * 100) else { throw Refusal("金额最多两位小数", "an amount has at most two decimals") }
      return .money(Money(amount: amount, currency: currency))
    case .number: return .number(try figure(text))
    case .percent:
      let share = try figure(text.hasSuffix("%") || text.hasSuffix("％") ? String(text.dropLast()) : text)
      guard share >= 0, share <= 100 else { throw Refusal("百分比应在0到100之间", "a share lies between 0 and 100 %") }
      return .percent(share)
    case .date: return .date(try date(text))
    case .boolean:
      switch text {
      case "true", "yes", "是": return .boolean(true)
      case "false", "no", "否": return .boolean(false)
      default: throw Refusal("应写 true 或 false（是或否）", "it must be true or false")
      }
    case .choice(let choices):
      if choices.contains(where: { $0.key == text }) { return .choice(text) }
      let keys = choices.map(\.key)
      if let similar = Similarity.closest(to: text, among: keys) {
        throw Refusal("没有“\(text)”这个选项，是否想写“\(similar)”", "“\(text)” is no choice; did you mean “\(similar)”")
      }
      throw Refusal(
        "没有“\(text)”这个选项，可选：\(keys.joined(separator: "、"))",
        "“\(text)” is no choice; known: \(keys.joined(separator: ", "))")
    case .list, .record: throw Refusal("不是单个的值", "it is no single value")
    }
  }

  private static func checked(_ text: String, _ form: Form?) throws(Refusal) -> String {
    if let scalar = text.unicodeScalars.first(where: isForbidden) {
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      throw Refusal("含有文档不能包含的控制字符 \(code)", "it holds the control character \(code), which a document cannot")
    }
    guard let form else { return text }
    switch form.judge(Folding.fold(text)) {
    case .good: return text
    case .empty: throw Refusal("没有填写实际内容", "nothing is really filled in")
    case .bad(let reason, let suggestion):
      let zh = suggestion.map { "，是否为“\($0)”" } ?? ""
      let en = suggestion.map { "; perhaps “\($0)”" } ?? ""
      throw Refusal(reason.zh + zh, reason.en + en)
    }
  }

  /// What XML cannot hold, and marks that turn the direction of the text round and hide what it says.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func figure(_ text: String) throws(Refusal) -> ExactNumber {
    let digits = text.filter { $0 != "," && $0 != "，" }
    let isNumber = digits.wholeMatch(of: /-?[0-9]{1,15}(\.[0-9]{1,6})?/) != nil
    let isGrouped = !text.contains(",") || text.wholeMatch(of: /-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil
    guard isNumber, isGrouped, let number = ExactNumber(string: digits) else {
      throw Refusal("“\(text)”不是数字，应像 500000 或 500,000.00", "“\(text)” is no number; write 500000 or 500,000.00")
    }
    return number
  }

  private static func isWhole(_ number: ExactNumber) -> Bool {
    var rounded = ExactNumber()
    var exact = number
    NSDecimalRound(&rounded, &exact, 0, .plain)
    return rounded == number
  }

  private static func date(_ text: String) throws(Refusal) -> CalendarDate {
    let iso = text.wholeMatch(of: /([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})/).map { ($0.1, $0.2, $0.3) }
    let chinese = text.wholeMatch(of: /([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/).map { ($0.1, $0.2, $0.3) }
    guard let (year, month, day) = iso ?? chinese, let y = Int(year), let m = Int(month), let d = Int(day) else {
      throw Refusal("“\(text)”不是日期，应像 2026-03-01", "“\(text)” is no date; write 2026-03-01")
    }
    guard let date = CalendarDate(year: y, month: m, day: d) else {
      throw Refusal("没有“\(text)”这一天", "there is no such day as \(text)")
    }
    guard (1900...2199).contains(y) else {
      throw Refusal("年份 \(y) 不合情理", "the year \(y) is beyond reason")
    }
    return date
  }
}
