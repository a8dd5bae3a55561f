import Testing

@testable import Contracts

struct PatternWordsTests {
  private let sources = ["验收(标准|方法)", "[甲乙]方[^。\\n]{0,9}支付", "\\d+", "(?i)fee"]

  @Test func sayWhatReadingWouldSay() throws {
    let words = try #require(PatternWords(decoding: PatternWords(of: sources).encoded()[...]))
    for source in sources {
      #expect(words.keys(of: source) == Pattern(source).requiredKeys ?? [])
      #expect(Pattern(source, known: words).requiredKeys == Pattern(source).requiredKeys)
    }
    #expect(words.keys(of: "甲方") == nil)
  }

  @Test func refuseDamage() {
    let bytes = PatternWords(of: sources).encoded()
    for count in bytes.indices { #expect(PatternWords(decoding: bytes[..<count]) == nil) }
    #expect(PatternWords(decoding: (bytes + [0])[...]) == nil)
    #expect(PatternWords(decoding: ([0xFF] + bytes.dropFirst())[...]) == nil)
  }

  /// When keys come out differently, what compiled rulebooks hold is wrong: raise `PatternWords.version`.
  @Test func keysAreThoseOfTheVersion() {
    #expect(PatternWords.version == 1)
    #expect(Pattern("甲方").requiredKeys == [[4519]])
    #expect(Pattern("费").requiredKeys == [[35731]])
  }
}
