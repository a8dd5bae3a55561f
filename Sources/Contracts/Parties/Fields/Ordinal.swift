/// The number of a party among several on one side: 甲方一, 甲方2, 甲方（三）.
enum Ordinal {
  static func number(in text: LineText, at start: Int, before end: Int) -> (value: Int, end: Int)? {
    guard start < end else { return nil }
    // 甲方之一
    if text.starts(with: "之", at: start), start + 3 < end, let digit = value(in: text, at: start + 3) {
      return (digit, text.next(start + 3))
    }
    let inBracket = text[start] == UInt8(ascii: "(")
    let offset = inBracket ? start + 1 : start
    guard offset < end, let digit = value(in: text, at: offset) else { return nil }
    let after = text.next(offset)
    // A longer number is a date or an amount, not which of the parties it is.
    guard after >= end || value(in: text, at: after) == nil else { return nil }
    guard inBracket else { return (digit, after) }
    return after < end && text[after] == UInt8(ascii: ")") ? (digit, after + 1) : nil
  }

  private static func value(in text: LineText, at offset: Int) -> Int? {
    if Letter.isDigit(text[offset]) { return Int(text[offset] - UInt8(ascii: "0")) }
    let numerals: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return numerals.firstIndex { text.starts(with: $0, at: offset) }.map { $0 + 1 }
  }
}
