import Contracts
import Foundation
import Office

/// How a value is written. The names are those of tags: `{{price | 大写}}`.
public enum Format: String, CaseIterable, Sendable {
  /// 伍拾万元整
  case words = "大写"
  /// 500,000
  case figures = "数字"
  /// 50
  case tenThousands = "万元"
  /// 2026年3月1日
  case date = "日期"
  /// 2026-03-01
  case iso = "ISO"
  /// 1 March 2026
  case english = "English"
  /// 三
  case numeral = "中文"
  /// three
  case englishNumeral = "words"
  /// 30%
  case percent = "百分比"
  /// Items of a list joined by 、
  case list = "列表"
  /// How many items a list has
  case count = "项数"
  /// The title of a choice in English
  case englishTitle = "en"

  /// The value in words; nil when the format does not fit its type.
  static func text(of datum: Datum, as format: Format?, type: FieldType?, language: Language) -> String? {
    switch (datum, format) {
    case (.blank, _): return blank(type)
    case (.text(let text), nil): return text
    case (.choice(let key), nil), (.choice(let key), .englishTitle):
      guard case .choice(let choices)? = type, let choice = choices.first(where: { $0.key == key }) else { return key }
      return language == .zh && format == nil ? choice.title.zh : choice.title.en
    case (.money(let money), nil), (.money(let money), .figures): return grouped(money.amount)
    case (.money(let money), .words): return money.words
    case (.money(let money), .tenThousands): return plain(money.amount / 10_000)
    case (.number(let number), nil): return plain(number)
    case (.number(let number), .figures): return grouped(number)
    case (.number(let number), .numeral): return Int("\(number)").flatMap(ChineseNumeral.text(of:))
    case (.number(let number), .englishNumeral): return Int("\(number)").flatMap(englishNumeral)
    case (.percent(let number), nil), (.percent(let number), .percent): return plain(number) + "%"
    case (.date(let date), .date): return chinese(date)
    case (.date(let date), nil): return language == .zh ? chinese(date) : english(date)
    case (.date(let date), .iso): return date.description
    case (.date(let date), .english): return english(date)
    case (.list(let items), .count): return String(items.count)
    case (.list(let items), nil), (.list(let items), .list):
      let texts = items.compactMap { text(of: $0, as: nil, type: type?.item, language: language) }
      guard texts.count == items.count else { return nil }
      return texts.joined(separator: language == .zh ? "、" : ", ")
    default: return nil
    }
  }

  /// What a form shows where one should write.
  private static func blank(_ type: FieldType?) -> String {
    switch type {
    case .date?: "____年__月__日"
    case .money?, .number?, .percent?: "______"
    default: "__________"
    }
  }

  private static let numerals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]

  /// Small numbers in words, larger ones in figures, as English does.
  private static func englishNumeral(_ number: Int) -> String {
    numerals.indices.contains(number) ? numerals[number] : String(number)
  }

  static func chinese(_ date: CalendarDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static func english(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  private static func plain(_ number: ExactNumber) -> String { "\(number)" }

  private static func grouped(_ number: ExactNumber) -> String {
    let figures = Money(amount: number).figures
    return figures.hasSuffix("元") ? String(figures.dropLast()) : figures
  }
}

extension FieldType {
  /// What a list holds.
  var item: FieldType? {
    if case .list(let item) = self { return item }
    return nil
  }
}

extension Format {
  /// The value that words stand for, as the field's type has it; nil when they are none. The way back from `text(of:)`.
  static func datum(from text: String, as format: Format?, type: FieldType) -> Datum? {
    switch type {
    case .text: return .text(text)
    case .choice(let choices):
      return choices.first { $0.title.zh == text || $0.title.en == text || $0.key == text }.map { .choice($0.key) }
    case .money(let currency):
      if format == .words {
        return UpperCaseAmount(parsing: Folding.fold(text))?.money.map {
          .money(Money(amount: $0.amount, currency: currency))
        }
      }
      let amount = ExactNumber(string: text.filter { $0 != "," })
      return amount.map { .money(Money(amount: format == .tenThousands ? $0 * 10_000 : $0, currency: currency)) }
    case .number:
      if format == .englishNumeral, let number = numerals.firstIndex(of: text) { return .number(ExactNumber(number)) }
      if format == .numeral { return ChineseNumeral.value(of: text).map { .number(ExactNumber($0)) } }
      return ExactNumber(string: text.filter { $0 != "," }).map { .number($0) }
    case .percent: return text.hasSuffix("%") ? ExactNumber(string: String(text.dropLast())).map { .percent($0) } : nil
    case .date:
      let bytes = Array(Folding.fold(text).utf8)
      guard case .date(let date)? = ValueScanner.dates(in: bytes, range: 0..<bytes.count).first?.value else {
        return nil
      }
      return .date(date)
    case .boolean, .list, .record: return nil
    }
  }
}
