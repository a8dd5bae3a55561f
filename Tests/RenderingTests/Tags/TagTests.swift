import Contracts
import Testing

@testable import Rendering

@Suite struct TagTests {
  @Test func kinds() throws {
    #expect(try Tag(" name ") == .field(path: "name", format: nil))
    #expect(try Tag("price.total | 大写") == .field(path: "price.total", format: .words))
    #expect(try Tag("#each rows") == .each(path: "rows"))
    #expect(try Tag("/each") == .endEach)
    #expect(try Tag("else") == .otherwise)
    #expect(try Tag("/if") == .endWhen)
    #expect(try Tag("clause secrecy/client") == .clause(id: "secrecy/client"))
    #expect(try Tag("ref price") == .reference(anchor: "price"))
    #expect(try Tag("anchor price") == .anchor("price"))
    #expect(try Tag("甲方.名称") == .field(path: "甲方.名称", format: nil))
  }

  @Test(arguments: [
    "", "#each", "#if", "#if a b", "each", "if", "a b", "a | ", "a | b | c", "a..b", ".a", "@nothing", "/else", "#else",
  ])
  func otherWordsAreNoTags(_ words: String) {
    #expect(throws: Tag.Mistake.self) { try Tag(words) }
  }

  @Test func conditions() throws {
    let scope = Scope(
      .record([.init("way", .choice("court")), .init("yes", .boolean(true)), .init("none", .list([]))]))
    func holds(_ words: String) throws -> Bool { try #require(Condition(words)).holds(in: scope) }
    #expect(try holds("way"))
    #expect(try holds("way is court"))
    #expect(try !holds("way is not court"))
    #expect(try holds("way is not arbitration"))
    #expect(try holds("yes"))
    #expect(try !holds("not yes"))
    #expect(try !holds("none"))
    #expect(try !holds("missing"))
    #expect(try holds("not missing"))
    #expect(Condition("a and b") == nil)
    #expect(Condition("not a is b") == nil)
  }

  @Test func innerScopesGoFirst() throws {
    let scope = Scope(.record([.init("name", .text("outer")), .init("only", .text("here"))]))
      .entering(.record([.init("name", .text("inner"))]), path: "rows[2]", index: 1, count: 2)
    #expect(scope.lookup("name")?.value == .text("inner"))
    #expect(scope.lookup("name")?.path == "rows[2].name")
    #expect(scope.lookup("only")?.path == "only")
    #expect(scope.lookup("@number")?.value == .number(2))
    #expect(scope.lookup("@last")?.value == .boolean(true))
  }

  @Test func everyFormatReadsBackWhatItWrote() throws {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 9))
    let choices = FieldType.choice([.init(key: "a", title: LocalizedText(zh: "甲", en: "A"))])
    let cases: [(Datum, Format?, FieldType, String)] = [
      (.money(Money(amount: 1_234_567.8)), .words, .money(currency: "CNY"), "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角整"),
      (.money(Money(amount: 1_234_567.8)), nil, .money(currency: "CNY"), "1,234,567.80"),
      (.money(Money(amount: 25_000)), .tenThousands, .money(currency: "CNY"), "2.5"),
      (.number(12), .numeral, .number, "十二"), (.number(1.5), nil, .number, "1.5"),
      (.percent(33.3), nil, .percent, "33.3%"), (.date(day), nil, .date, "2026年3月9日"),
      (.date(day), .iso, .date, "2026-03-09"), (.date(day), .english, .date, "9 March 2026"),
      (.choice("a"), nil, choices, "甲"), (.choice("a"), .englishTitle, choices, "A"),
    ]
    for (datum, format, type, text) in cases {
      #expect(Format.text(of: datum, as: format, type: type, language: .zh) == text)
      #expect(Format.datum(from: text, as: format, type: type) == datum)
    }
  }
}
