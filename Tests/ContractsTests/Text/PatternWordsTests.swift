import Office
import Testing

@testable import Contracts

struct PatternWordsTests {
  private let sources = ["验收(标准|方法)", "[甲乙]方[^。\\n]{0,9}支付", "\\d+", "(?i)fee", "第.{0,40}条"]

  private func decoded(_ bytes: [UInt8]) -> PatternWords? {
    PatternWords(decoding: 0..<bytes.count, of: StoredBytes(bytes))
  }

  @Test func sayWhatReadingWouldSay() throws {
    let words = try #require(decoded(PatternWords(of: sources).encoded()))
    #expect(words.count == sources.count)
    for source in sources {
      #expect(words.needs(of: source) == PatternNeeds(of: Pattern.folded(source)))
      #expect(Pattern(source, known: words).needs == Pattern(source).needs)
    }
    #expect(words.needs(of: "甲方") == nil)
  }

  @Test func standAnywhereInWhatIsStored() throws {
    let bytes = PatternWords(of: sources).encoded()
    let store = StoredBytes([1, 2, 3] + bytes + [4])
    let words = try #require(PatternWords(decoding: 3..<3 + bytes.count, of: store))
    #expect(words.encoded() == bytes)
    #expect(words.needs(of: sources[0]) == PatternNeeds(of: sources[0]))
  }

  @Test func refuseDamage() {
    let bytes = PatternWords(of: sources).encoded()
    for count in bytes.indices { #expect(decoded(Array(bytes[..<count])) == nil) }
    #expect(decoded(bytes + [0]) == nil)
    #expect(decoded([0xFF] + bytes.dropFirst()) == nil)
    #expect(PatternWords(decoding: 0..<bytes.count + 1, of: StoredBytes(bytes)) == nil)
    // A count that would reach beyond the end.
    #expect(decoded(bytes[..<2] + [0xFF, 0xFF, 0xFF, 0x7F] + bytes[6...]) == nil)
  }

  @Test func mergingKeepsBoth() {
    let one = PatternWords(of: Array(sources[..<2]))
    let other = PatternWords(of: Array(sources[1...]))
    #expect(one.merged(with: other).encoded() == PatternWords(of: sources).encoded())
  }

  @Test func nothingIsKnownOfNothing() throws {
    let words = try #require(decoded(PatternWords(of: []).encoded()))
    #expect(words.count == 0)
    #expect(words.needs(of: "甲方") == nil)
  }

  /// When keys come out differently, what compiled rulebooks hold is wrong: raise `PatternWords.version`.
  @Test func keysAreThoseOfTheVersion() {
    #expect(PatternWords.version == 2)
    #expect(WordIndex.keys(of: "甲方".unicodeScalars.map(\.value)) == [4519])
    #expect(WordIndex.keys(of: "费".unicodeScalars.map(\.value)) == [35731])
  }
}

struct OwnExpressionsTests {
  /// Whatever another run learned, the answer is the same.
  @Test func whatWasLearnedChangesNoAnswer() throws {
    let source = "(?:学习|记住)[^。\\n]{0,7}表达式"
    let fresh = Pattern(source).needs
    let learned = try #require(OwnExpressions.learned())
    #expect(learned.needs(of: source) == fresh)
    OwnExpressions.know(learned)
    #expect(Pattern(source).needs == fresh)
  }
}
