import Testing

@testable import Contracts

struct WordIndexTests {
  private let text = "甲方支付费用\n乙方交付 Report\n甲、乙双方"
  private var bytes: [UInt8] { Array(text.utf8) }

  private func keys(_ words: String...) -> WordKeys { WordKeys(words.map { $0.unicodeScalars.map(\.value) }) }

  private func places(_ words: WordKeys, in range: Range<Int>? = nil) -> [Int] {
    WordIndex(bytes: bytes).places(ofOneOf: words, in: range ?? 0..<bytes.count)
  }

  @Test func findsWhereWordsBegin() {
    #expect(places(keys("甲方")) == [0])
    #expect(places(keys("甲")) == [0, 19])
    #expect(places(keys("方")) == [1, 8, 23])
    #expect(places(keys("report")) == [12])
    #expect(places(keys("双方", "乙方", "支付")) == [2, 7, 22])
    #expect(places(keys("丙方")) == [])
  }

  /// 费用 ends a line and 乙方 begins the next: 用乙 is no word of the text.
  @Test func wordsDoNotCrossLines() {
    #expect(places(keys("用乙")) == [])
  }

  @Test func looksOnlyWhereItIsAsked() throws {
    let second = bytes.count - "甲、乙双方".utf8.count
    #expect(places(keys("甲"), in: second..<bytes.count) == [19])
    #expect(places(keys("方"), in: 0..<6) == [1])
    #expect(places(keys("方"), in: 3..<3) == [])
    let index = WordIndex(bytes: bytes)
    #expect(index.mayHold(oneOf: keys("甲方"), in: 0..<6))
    #expect(!index.mayHold(oneOf: keys("甲方"), in: second..<bytes.count))
    #expect(index.offset(of: 1) == 3)
    #expect(index.offset(of: -4) == 0)
  }

  @Test func anEmptyTextHoldsNothing() {
    let index = WordIndex(bytes: [])
    #expect(index.places(ofOneOf: keys("甲"), in: 0..<0) == [])
    #expect(!index.mayHold(oneOf: keys("甲"), in: 0..<0))
  }

  /// A word of more characters than the text has, and one that would end beyond it.
  @Test func wordsLongerThanTheTextAreNotThere() {
    #expect(places(keys(text + "甲")) == [])
    #expect(places(keys("双方甲")) == [])
  }
}
