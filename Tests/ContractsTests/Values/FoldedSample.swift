import Contracts

/// A text folded as a contract's text is, with the scanners' view of it.
struct FoldedSample {
  let bytes: [UInt8]

  init(_ text: String) {
    var folded = FoldedText()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      _ = folded.append(paragraph: line.utf8)
    }
    bytes = folded.bytes
  }

  var range: Range<Int> { 0..<bytes.count }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// `amount currency text`
  var amounts: [String] {
    ValueScanner.amounts(in: bytes, range: range).map {
      "\($0.value.money.amount) \($0.value.money.currency) \(string($0.text))"
    }
  }

  var words: [String] {
    ValueScanner.upperCaseAmounts(in: bytes, range: range).map {
      "\($0.value.money.map { "\($0.amount) \($0.currency)" } ?? "-") \(string($0.text))"
    }
  }

  var pairs: [String] {
    ValueScanner.amountPairs(in: bytes, range: range).map {
      "\($0.words.value.money.map { "\($0.amount)" } ?? "-")=\($0.figures.value.money.amount)"
    }
  }

  var dates: [String] {
    ValueScanner.dates(in: bytes, range: range).map { Self.describe($0.value) }
  }

  var dateRanges: [String] {
    ValueScanner.dateRanges(in: bytes, range: range).map {
      "\(Self.describe($0.value.start.value))..\(Self.describe($0.value.end.value)) \(string($0.text))"
    }
  }

  var periods: [String] {
    ValueScanner.periods(in: bytes, range: range).map {
      "\($0.value.count) \($0.value.unit.rawValue) \(string($0.text))"
    }
  }

  var percents: [String] {
    ValueScanner.percents(in: bytes, range: range).map { "\($0.value) \(string($0.text))" }
  }

  var numbers: [String] {
    ValueScanner.numbers(in: bytes, range: range).map { "\($0.value)" }
  }

  private static func describe(_ date: StatedDate) -> String {
    switch date {
    case .date(let date): "\(date)"
    case .impossible(let text): "impossible \(text)"
    case .blank: "blank"
    }
  }
}
