extension ValueScanner {
  /// Complete dates, dates that do not exist, and shells of dates: 2026年3月1日, 二〇二六年三月一日, 2026-03-01, 2026/3/1, 2026.3.1,
  /// 1 March 2026, March 1, 2026, 2026年2月30日, 年月日. A year of two digits is taken as 20xx.
  ///
  /// Days without year, months, versions, section and document numbers are no dates.
  public static func dates(in bytes: [UInt8], range: Range<Int>) -> [Stated<StatedDate>] {
    datePieces(in: FoldedReader(bytes, range)).compactMap { piece in
      if case .full(let date) = piece.kind { return Stated(value: date, text: piece.text) }
      return nil
    }
  }

  static func datePieces(in reader: FoldedReader) -> [DatePiece] {
    var found: [DatePiece] = []
    var offset = reader.start
    /// Digits that have been tried, so that a long run is looked at once.
    var triedDigits = reader.start
    while offset < reader.end {
      let byte = reader.bytes[offset]
      var piece: DatePiece?
      switch byte {
      case 0x30...0x39 where offset >= triedDigits:
        let previous = found.last.map { reader.skipBack(" -~", from: offset) == $0.text.upperBound } ?? false
        piece = NumericDate.piece(reader, at: offset, isContinued: previous)
        triedDigits = offset
        while reader.isDigit(triedDigits) { triedDigits += 1 }
      case 0xE5 where reader.has("年", at: offset): piece = ChineseDate.piece(reader, yearAt: offset)
      case 0xE6 where reader.has("月", at: offset): piece = ChineseDate.piece(reader, monthAt: offset)
      case 0x41...0x5A: piece = EnglishDate.piece(reader, at: offset)
      case 0x64: piece = EnglishDate.shell(reader, dayAt: offset)
      default: break
      }
      if let piece, piece.text.lowerBound >= found.last?.text.upperBound ?? 0 {
        found.append(piece)
        offset = piece.text.upperBound
      } else {
        offset += 1
      }
    }
    return found
  }
}
