extension ValueScanner {
  /// Numbers in Arabic and Chinese numerals: 4, 1,234.5, 肆, 二十三, 两, 五十万.
  ///
  /// Numbers glued to letters or made of several dotted parts are codes and left out, and so is 一 as part of a word
  /// (一致, 统一).
  public static func numbers(in bytes: [UInt8], range: Range<Int>) -> [Stated<ExactNumber>] {
    let reader = FoldedReader(bytes, range)
    var found: [Stated<ExactNumber>] = []
    var offset = reader.start
    while offset < reader.end {
      let byte = bytes[offset]
      if byte &- 0x30 < 10 {
        let figure = Figure(reader, at: offset)
        let isGlued = reader.isLetter(offset - 1)
        if !figure.isCode, !isGlued { found.append(Stated(value: figure.value, text: figure.text)) }
        offset = figure.text.upperBound
      } else if byte >= 0xE4, let (value, end) = CountedNumber.read(reader, from: offset) {
        if !isWord(reader, offset..<end) { found.append(Stated(value: value, text: offset..<end)) }
        offset = end
      } else {
        offset += 1
      }
    }
    return found
  }

  /// Whether a lone numeral belongs to a word.
  private static func isWord(_ reader: FoldedReader, _ range: Range<Int>) -> Bool {
    guard range.count == 3 else { return false }
    if reader.has("一", at: range.lowerBound) {
      return reader.end(
        ofAny: ["致", "切", "旦", "般", "经", "起", "定", "并", "律", "直", "些", "样", "方", "次性"], at: range.upperBound) != nil
        || reader.start(ofAny: ["统", "任", "同", "之", "唯", "另"], before: range.lowerBound) != nil
    }
    return reader.has("十分", at: range.lowerBound) && !reader.has("之", at: range.upperBound + 3)
      || reader.has("三方", at: range.lowerBound) && reader.has("第", before: range.lowerBound)
  }
}
