import Foundation

/// The facts that need no label: amounts, dates and patent numbers wherever they stand.
public enum ValueFacts {
  /// Every `amount`, `amount.words` with its `amount.figures`, `amount.malformed-words`, `date`, `date.impossible`,
  /// `patent.number`, `patent.application`, `patent.publication` and `document.chinese-share` of a contract.
  ///
  /// `amount.words` and `amount.figures` are paired by order: amounts in words without figures beside them give neither.
  public static func facts(in text: ContractText) -> [Fact] {
    let bytes = text.text.bytes
    let range = 0..<bytes.count
    return amounts(bytes, range) + dates(bytes, range) + patents(bytes, range, text) + language(bytes, range)
  }

  private static func amounts(_ bytes: [UInt8], _ range: Range<Int>) -> [Fact] {
    let figures = ValueScanner.amounts(in: bytes, range: range)
    let words = ValueScanner.upperCaseAmounts(in: bytes, range: range)
    let pairs = ValueScanner.amountPairs(in: bytes, range: range, words: words, figures: figures)
    var facts = figures.map { Fact(name: "amount", value: .money($0.value.money), text: $0.text) }
    for pair in pairs {
      guard let stated = pair.words.value.money else { continue }
      facts.append(Fact(name: "amount.words", value: .money(stated), text: pair.words.text))
      facts.append(Fact(name: "amount.figures", value: .money(pair.figures.value.money), text: pair.figures.text))
    }
    let paired = Set(pairs.map(\.words.text))
    let reader = FoldedReader(bytes, range)
    for word in words where isMalformed(word, standsForFigures: paired.contains(word.text) || isLabelled(reader, word))
    {
      let stated = String(decoding: bytes[word.text], as: UTF8.self)
      facts.append(Fact(name: "amount.malformed-words", value: .text(stated), text: word.text))
    }
    return facts
  }

  /// Everyday numerals are at home in running text; beside figures or behind the label 大写 they stand in for 大写.
  private static func isMalformed(_ words: Stated<UpperCaseAmount>, standsForFigures: Bool) -> Bool {
    let defects = words.value.defects
    return words.value.hasForeignCharacters || defects.contains(.missingOne)
      || standsForFigures && defects.contains(.everydayCharacter)
  }

  private static func isLabelled(_ reader: FoldedReader, _ words: Stated<UpperCaseAmount>) -> Bool {
    let end = reader.skipBack(" _:", from: words.text.lowerBound)
    return reader.start(ofAny: ["大写", "大写)", "大写金额"], before: end) != nil
      || reader.string(words.text).contains("大写")
  }

  private static func dates(_ bytes: [UInt8], _ range: Range<Int>) -> [Fact] {
    ValueScanner.dates(in: bytes, range: range).compactMap { stated in
      switch stated.value {
      case .date(let date): Fact(name: "date", value: .date(date), text: stated.text)
      case .impossible(let text): Fact(name: "date.impossible", value: .impossibleDate(text), text: stated.text)
      case .blank: nil
      }
    }
  }

  private static func patents(_ bytes: [UInt8], _ range: Range<Int>, _ text: ContractText) -> [Fact] {
    ValueScanner.patentNumbers(in: bytes, range: range).map { stated in
      let name =
        switch stated.value.role {
        case .patent: "patent.number"
        case .application: "patent.application"
        // A publication number behind the label 专利号 stands in the place of a patent number, and is judged as one.
        case .publication: stated.value.isLabelledPatent ? "patent.number" : "patent.publication"
        }
      return Fact(name: name, value: .text(text.string(stated.text)), text: stated.text)
    }
  }

  /// The share of Chinese characters among Chinese characters and Latin letters; none in a document without either.
  private static func language(_ bytes: [UInt8], _ range: Range<Int>) -> [Fact] {
    var chinese = 0
    var latin = 0
    for byte in bytes {
      // The ideographs U+4E00 … U+9FFF begin with E4 … E9 in UTF-8; a few older and private ones do too, and none else.
      if byte &- 0xE4 < 6 {
        chinese += 1
      } else if (byte | 0x20) &- 0x61 < 26 {
        latin += 1
      }
    }
    guard chinese + latin > 0 else { return [] }
    var share = ExactNumber(chinese * 100) / ExactNumber(chinese + latin)
    var rounded = ExactNumber()
    NSDecimalRound(&rounded, &share, 1, .plain)
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return [Fact(name: "document.chinese-share", value: .percent(rounded), text: 0..<end)]
  }
}
