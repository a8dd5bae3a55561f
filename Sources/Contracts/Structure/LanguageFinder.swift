/// Tells the language of a contract from its letters.
enum LanguageFinder {
  /// Share of Chinese characters among all letters, from 0 to 1; 1 when there are no letters.
  static func chineseShare(of source: ContractText) -> Double {
    var chinese = 0
    var latin = 0
    for line in source.lines where line.region != .margin && line.region != .annex {
      for offset in line.text {
        let byte = source.text.bytes[offset]
        if byte.isLetter { latin += 1 } else if (0xE3...0xE9).contains(byte) { chinese += 1 }
      }
    }
    return chinese + latin == 0 ? 1 : Double(chinese) / Double(chinese + latin)
  }

  /// An English sentence takes about four letters for every character of its Chinese translation.
  static func language(share: Double) -> ContractLanguage {
    if share >= 0.5 { return .chinese }
    return share <= 0.05 ? .english : .bilingual
  }
}
