import Foundation

/// A number in front of the unit that counts with it, read backwards: `30`, 三十, `3(三)`, 叁, `2.5`.
struct CountedNumber {
  var value: ExactNumber
  var start: Int
  var isChinese: Bool

  init?(_ reader: FoldedReader, before end: Int) {
    let close = reader.skipBack("_ ", from: end)
    if reader.byte(close - 1) == UInt8(ascii: ")") {
      guard let inner = CountedNumber(plain: reader, before: close - 1),
        reader.byte(inner.start - 1) == UInt8(ascii: "("),
        let outer = CountedNumber(plain: reader, before: reader.skipBack("_ ", from: inner.start - 1))
      else { return nil }
      self = outer
    } else {
      self.init(plain: reader, before: close)
    }
  }

  private init?(plain reader: FoldedReader, before end: Int) {
    if reader.isDigit(end - 1) {
      var start = end - 1
      while reader.isDigit(start - 1) || Self.isPoint(reader, start - 1) { start -= 1 }
      let figure = Figure(reader, at: start)
      guard !figure.isCode, figure.text.upperBound == end, !reader.isLetter(start - 1) else { return nil }
      (value, self.start, isChinese) = (figure.value, start, false)
    } else {
      guard let (number, start) = ChineseNumeral.read(reader, before: end) else { return nil }
      (value, self.start, isChinese) = (ExactNumber(number), start, true)
    }
  }

  /// A decimal point or a group's comma between digits.
  private static func isPoint(_ reader: FoldedReader, _ offset: Int) -> Bool {
    guard reader.isDigit(offset - 1) else { return false }
    if reader.byte(offset) == UInt8(ascii: ".") { return true }
    return reader.byte(offset) == UInt8(ascii: ",") && reader.isDigit(offset + 3) && !reader.isDigit(offset + 4)
  }

  /// The number that begins at an offset, Chinese or Arabic, with a fraction behind 点 or the point.
  static func read(_ reader: FoldedReader, from start: Int) -> (value: ExactNumber, end: Int)? {
    if reader.isDigit(start) {
      let figure = Figure(reader, at: start)
      return figure.isCode ? nil : (figure.value, figure.text.upperBound)
    }
    guard let (whole, wholeEnd) = ChineseNumeral.read(reader, from: start) else { return nil }
    guard var end = reader.end(ofAny: ["点", "點"], at: wholeEnd) else { return (ExactNumber(whole), wholeEnd) }
    var fraction = ExactNumber(0)
    var place = ExactNumber(1)
    let first = end
    while let digit = NumeralCharacter(reader.scalar(at: end).value)?.digit {
      place /= 10
      fraction += ExactNumber(digit) * place
      end += reader.scalar(at: end).width
    }
    return end > first ? (ExactNumber(whole) + fraction, end) : (ExactNumber(whole), wholeEnd)
  }
}
