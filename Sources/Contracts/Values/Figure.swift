import Foundation

/// A number in Arabic figures as it stands in the text, without sign, unit or currency.
struct Figure {
  var value: ExactNumber
  var text: Range<Int>
  var grouping: DigitGrouping
  /// Digits behind the decimal point.
  var decimals: Int
  /// More digits than any amount has, or parts such as 1.2.3: a code, not a number.
  var isCode: Bool

  /// The figure that begins at a digit.
  init(_ reader: FoldedReader, at start: Int) {
    var digits = DigitRun()
    var end = digits.read(reader, from: start)
    let first = end - start
    grouping = .none
    if first <= 3 {
      let separator = reader.byte(end)
      if separator == UInt8(ascii: ",") || separator == UInt8(ascii: " "), reader.isDigit(end + 1) {
        (grouping, end) = digits.readGroups(reader, from: end, separator: separator)
      }
    }
    decimals = 0
    if reader.byte(end) == UInt8(ascii: "."), reader.isDigit(end + 1) {
      let point = end
      end = digits.read(reader, from: end + 1)
      decimals = end - point - 1
    }
    isCode = digits.count > 18
    while reader.byte(end) == UInt8(ascii: "."), reader.isDigit(end + 1) {
      isCode = true
      var rest = DigitRun()
      end = rest.read(reader, from: end + 1)
    }
    value = isCode ? 0 : ExactNumber(sign: .plus, exponent: -decimals, significand: ExactNumber(digits.value))
    text = start..<end
  }
}

/// Digits gathered so far.
private struct DigitRun {
  var value: UInt64 = 0
  var count = 0

  mutating func read(_ reader: FoldedReader, from start: Int) -> Int {
    var offset = start
    while reader.isDigit(offset) {
      if count < 19 { value = value &* 10 &+ UInt64(reader.byte(offset) &- 0x30) }
      count += 1
      offset += 1
    }
    return offset
  }

  /// Reads groups behind a separator. Groups of one or two digits throughout are a list (10,20,30), not one number.
  mutating func readGroups(
    _ reader: FoldedReader, from start: Int, separator: UInt8
  ) -> (DigitGrouping, end: Int) {
    let before = self
    var offset = start
    var isRegular = true
    var hasLongGroup = false
    while reader.byte(offset) == separator, reader.isDigit(offset + 1) {
      let next = read(reader, from: offset + 1)
      let length = next - offset - 1
      if length != 3 { isRegular = false }
      if length >= 3 { hasLongGroup = true }
      offset = next
    }
    // In `5 100,000` the space parts two numbers.
    if separator == UInt8(ascii: " "), reader.byte(offset) == UInt8(ascii: ",") { isRegular = false }
    if isRegular { return (separator == UInt8(ascii: ",") ? .thousands : .spaces, offset) }
    if hasLongGroup, separator == UInt8(ascii: ",") { return (.irregular, offset) }
    self = before
    return (.none, start)
  }
}
