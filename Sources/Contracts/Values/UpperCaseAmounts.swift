extension ValueScanner {
  /// Amounts in words: 人民币伍拾万元整, 壹佰元零伍分, 五十万元, 叁万美元, Five Hundred Thousand Yuan.
  ///
  /// Numerals count only with 元 (圆, 美元 …) behind them, or 角 or 分, or formal ones with 整; 一、 and 二期 are no amounts, nor are 万元
  /// and 数十万元. The range begins with 人民币 or the currency in front and ends with 整.
  public static func upperCaseAmounts(in bytes: [UInt8], range: Range<Int>) -> [Stated<UpperCaseAmount>] {
    let reader = FoldedReader(bytes, range)
    var found: [Stated<UpperCaseAmount>] = []
    var earliest = reader.start
    var offset = reader.start
    while offset < reader.end {
      let byte = bytes[offset]
      var amount: Stated<UpperCaseAmount>?
      if byte >= 0xE4 {
        if let anchor = WordedAmount.Anchor(reader, at: offset) {
          amount = WordedAmount(reader, anchor, at: offset, earliest: earliest)?.stated
        }
      } else if (byte | 0x20) &- 0x61 < 26, !reader.isLetter(offset - 1) {
        amount = EnglishAmount(reader, at: offset)?.stated
      }
      if let amount {
        found.append(amount)
        earliest = amount.text.upperBound
        offset = earliest
      } else {
        // All Chinese characters that begin here are three bytes long.
        offset += byte >= 0xE4 ? 3 : 1
      }
    }
    return found
  }
}
