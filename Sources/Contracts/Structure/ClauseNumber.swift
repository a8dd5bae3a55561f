/// A number at the beginning of a line, such as `第四条`, `（二）`, `1.2`, `Section 3`.
struct ClauseNumber: Equatable {
  /// Tells apart what one `Numbering` writes in several ways, such as `（1）` and `1）`: they are different levels.
  struct Style: Hashable {
    var numbering: Clause.Numbering
    var variant: Int

    /// How far inside such numbers usually stand; only a hint, the document's own order decides.
    var usualRank: Int {
      switch numbering {
      case .chapter: variant
      case .article: 10
      case .chineseComma: 20
      case .chineseBracketed: 30
      case .decimal: 40
      case .decimalPath: 40 + variant
      case .decimalBracketed: 50 + variant
      case .circled: 60
      case .letter: 55 + variant
      case .unnumbered: 5
      }
    }
  }

  var style: Style
  /// All components: `[4, 2]` for 4.2, one number for most others.
  var path: [Int]
  /// Folded offset of the first byte after the number and the separator that follows it.
  var end: Int
  /// Folded offset after the number itself, without separator.
  var numberEnd: Int
  /// A roman reading of a letter, such as 1 for `i`; nil when there is none.
  var roman: Int?

  var value: Int { path.last ?? 0 }
}

/// Recognises numbers that somebody typed in front of a clause, and those that Word shows.
struct ClauseNumberReader {
  private let text: FoldedText
  private let bytes: [UInt8]

  init(_ text: FoldedText) {
    self.text = text
    bytes = text.bytes
  }

  /// The number a line begins with; nil when it begins with none, or with a figure that is part of a sentence.
  func number(at line: Range<Int>) -> ClauseNumber? {
    guard !line.isEmpty else { return nil }
    let (first, width) = bytes.scalar(at: line.lowerBound)
    let next = line.lowerBound + width
    switch first {
    case 0x7B2C: return ordinal(next, line)  // 第
    case 0x28: return bracketed(next, line)
    case 0x30...0x39: return decimal(line)
    case 0x2460...0x2473: return single(.circled, 0, Int(first) - 0x2460 + 1, next, line)
    case 0x2474...0x2487: return single(.decimalBracketed, 0, Int(first) - 0x2474 + 1, next, line)
    case 0x2488...0x249B: return single(.decimal, 0, Int(first) - 0x2488 + 1, next, line)
    case 0x3220...0x3229: return single(.chineseBracketed, 0, Int(first) - 0x3220 + 1, next, line)
    case 0x41...0x5A, 0x61...0x7A: return latin(line)
    default: return chineseComma(line)
    }
  }

  private func single(
    _ numbering: Clause.Numbering, _ variant: Int, _ value: Int, _ end: Int, _ line: Range<Int>
  ) -> ClauseNumber {
    ClauseNumber(
      style: .init(numbering: numbering, variant: variant), path: [value], end: afterSeparator(end, line),
      numberEnd: end)
  }

  /// 第…章/节/条 and the like; not a reference that happens to begin a line.
  private func ordinal(_ start: Int, _ line: Range<Int>) -> ClauseNumber? {
    guard let numeral = Numeral(in: bytes, at: start, before: line.upperBound), numeral.value <= 2000 else {
      return nil
    }
    let rest = Scanner(bytes, numeral.end..<line.upperBound)
    let kinds: [(String, Clause.Numbering, Int)] = [
      ("条", .article, 0), ("章", .chapter, 2), ("节", .chapter, 3), ("部分", .chapter, 1), ("编", .chapter, 0),
      ("篇", .chapter, 0),
    ]
    guard let kind = kinds.first(where: { rest.begins(with: $0.0) }) else { return nil }
    let numberEnd = numeral.end + kind.0.utf8.count
    let end = afterSeparator(numberEnd, line)
    let after = Scanner(bytes, end..<line.upperBound)
    let isSetApart = end > numberEnd || end == line.upperBound || text.gap(before: end) > 0
    if !isSetApart, after.begins(withOneOf: Self.sentenceWords) { return nil }
    if after.begins(with: "第") && numeral.end < line.upperBound && bytes[end - 1] != UInt8(ascii: ":") {
      // 第一条、第二条约定的…
      if text.gap(before: end) == 0 { return nil }
    }
    return ClauseNumber(
      style: .init(numbering: kind.1, variant: kind.2), path: [numeral.value], end: end, numberEnd: numberEnd)
  }

  /// Words that continue a sentence after 第…条 at the beginning of a line.
  private static let sentenceWords = [
    "第", "约定", "规定", "所述", "所列", "所称", "所指", "所规", "所约", "的", "之", "中", "至", "到", "或", "和", "及", "与", "款", "内容",
    "项", "以", "、", "~", "-", "条款", "关于", "有关", "要求的", "明确",
  ]

  /// （一） （1） (a) (iv)
  private func bracketed(_ start: Int, _ line: Range<Int>) -> ClauseNumber? {
    if let numeral = Numeral(in: bytes, at: start, before: line.upperBound), numeral.end < line.upperBound,
      bytes[numeral.end] == UInt8(ascii: ")"), numeral.value <= 199, numeral.value > 0
    {
      let end = numeral.end + 1
      return ClauseNumber(
        style: .init(numbering: numeral.isChinese ? .chineseBracketed : .decimalBracketed, variant: 0),
        path: [numeral.value], end: afterSeparator(end, line), numberEnd: end)
    }
    guard let letters = letters(at: start, line), letters.end < line.upperBound,
      bytes[letters.end] == UInt8(ascii: ")")
    else { return nil }
    return letter(letters, variant: 2, end: letters.end + 1, line)
  }

  private func chineseComma(_ line: Range<Int>) -> ClauseNumber? {
    guard let numeral = Numeral(in: bytes, at: line.lowerBound, before: line.upperBound), numeral.isChinese,
      numeral.value > 0, numeral.value <= 199
    else { return nil }
    let style = ClauseNumber.Style(numbering: .chineseComma, variant: 0)
    guard numeral.end < line.upperBound else { return nil }
    let (separator, width) = bytes.scalar(at: numeral.end)
    let end = numeral.end + width
    switch separator {
    case 0x3001, 0x2E, 0x2C, 0x3A, 0xB7:  // 、 . , : ·
      if let following = Numeral(in: bytes, at: end, before: line.upperBound), following.isChinese,
        Scanner(bytes, following.end..<line.upperBound).begins(withOneOf: Self.countedWords)
      {
        return nil  // 三、四个月
      }
      return ClauseNumber(style: style, path: [numeral.value], end: end, numberEnd: numeral.end)
    default:
      guard text.gap(before: numeral.end) > 0, numeral.value <= 40 else { return nil }
      return ClauseNumber(style: style, path: [numeral.value], end: numeral.end, numberEnd: numeral.end)
    }
  }

  private static let countedWords = ["期", "月", "年", "个", "项", "款", "条", "号", "日", "天", "次", "方"]

  private func letter(
    _ letters: (value: Int?, roman: Int?, isUpper: Bool, end: Int), variant: Int, end: Int, _ line: Range<Int>
  ) -> ClauseNumber? {
    guard let value = letters.value ?? letters.roman else { return nil }
    let variant = variant * 4 + (letters.isUpper ? 0 : 2) + (letters.value == nil ? 1 : 0)
    return ClauseNumber(
      style: .init(numbering: .letter, variant: variant), path: [value], end: afterSeparator(end, line),
      numberEnd: end, roman: letters.value == nil ? nil : letters.roman)
  }

  /// One letter, or a roman number of small figures.
  private func letters(
    at start: Int, _ line: Range<Int>
  ) -> (value: Int?, roman: Int?, isUpper: Bool, end: Int)? {
    var end = start
    while end < line.upperBound, bytes[end].isLetter { end += 1 }
    guard end > start, end - start <= 6 else { return nil }
    let isUpper = bytes[start] < 0x60
    let lowered = bytes[start..<end].map { $0 | 0x20 }
    guard bytes[start..<end].allSatisfy({ ($0 < 0x60) == isUpper }) else { return nil }
    let value = lowered.count == 1 ? Int(lowered[0] - 0x60) : nil
    let roman = Numeral.roman(lowered)
    return value == nil && roman == nil ? nil : (value, roman, isUpper, end)
  }

  /// Steps over one separator between number and text.
  private func afterSeparator(_ end: Int, _ line: Range<Int>) -> Int {
    guard end < line.upperBound else { return end }
    let (scalar, width) = bytes.scalar(at: end)
    switch scalar {
    case 0x3001, 0x2E, 0x2C, 0x3A, 0x29, 0x20, 0xB7:
      let next = end + width
      return next < line.upperBound && bytes[next] == UInt8(ascii: " ") ? next + 1 : next
    default: return end
    }
  }
}

extension ClauseNumberReader {
  /// 1. 1、 1) 1.1 1 — never a quantity, a date or a price.
  private func decimal(_ line: Range<Int>) -> ClauseNumber? {
    var path: [Int] = []
    var offset = line.lowerBound
    while let figure = Numeral(figuresIn: bytes, at: offset, before: line.upperBound) {
      guard figure.value <= 199, figure.end - offset <= 3 else { break }
      path.append(figure.value)
      offset = figure.end
      guard offset < line.upperBound, bytes[offset] == UInt8(ascii: ".") || isMiddleDot(offset),
        let next = Numeral(figuresIn: bytes, at: offset + bytes.scalar(at: offset).width, before: line.upperBound),
        next.value <= 99, text.gap(before: offset + 1) == 0
      else { break }
      offset += bytes.scalar(at: offset).width
    }
    guard let first = path.first, first > 0 else { return nil }
    if path.count > 1 { return decimalPath(path, offset, line) }
    guard offset < line.upperBound else { return nil }
    let (separator, width) = bytes.scalar(at: offset)
    let next = offset + width
    switch separator {
    case 0x2E, 0x3001, 0xB7:  // . 、 ·
      if separator == 0x3001, let other = Numeral(figuresIn: bytes, at: next, before: line.upperBound),
        Scanner(bytes, other.end..<line.upperBound).begins(withOneOf: Self.countedWords)
      {
        return nil  // 1、2项
      }
      return number(.decimal, 0, path, end: skipSpace(next, line), numberEnd: next)
    case 0x2C, 0x3A:  // , :
      guard next == line.upperBound || !bytes[next].isDigit else { return nil }
      return number(.decimal, 0, path, end: skipSpace(next, line), numberEnd: offset)
    case 0x29: return number(.decimalBracketed, 1, path, end: afterSeparator(next, line), numberEnd: next)
    default:
      let after = skipSpace(offset, line)
      guard text.gap(before: after) > 0 || after > offset, first <= 60, after < line.upperBound,
        !startsQuantity(after, line), bytes[after] >= 0x80 || bytes[after].isUppercase
      else { return nil }
      return number(.decimal, 1, path, end: after, numberEnd: offset)
    }
  }

  private func decimalPath(_ path: [Int], _ offset: Int, _ line: Range<Int>) -> ClauseNumber? {
    var end = offset
    if end < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ":") { end += 1 }
    if Scanner(bytes, end..<line.upperBound).begins(with: "、") { end += 3 }
    let after = skipSpace(end, line)
    let isSetApart = after > offset || text.gap(before: after) > 0 || after == line.upperBound
    if path.count == 2, !isSetApart, startsQuantity(after, line) || bytes[after].isDigit { return nil }
    if path.count == 2, end == offset, startsQuantity(after, line), endsQuantity(after, line) { return nil }
    if path.count == 3, path[0] >= 2000 { return nil }
    // 5.4款所列 refers to a clause and begins none.
    if !isSetApart, Scanner(bytes, after..<line.upperBound).begins(withOneOf: ["款", "条", "项所", "所列", "所述", "约定的"]) {
      return nil
    }
    if after < line.upperBound, [UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(bytes[after]) {
      return nil
    }
    return number(.decimalPath, path.count, path, end: after, numberEnd: offset)
  }

  private func number(
    _ numbering: Clause.Numbering, _ variant: Int, _ path: [Int], end: Int, numberEnd: Int
  ) -> ClauseNumber {
    ClauseNumber(
      style: .init(numbering: numbering, variant: variant), path: path, end: end, numberEnd: numberEnd)
  }

  private func isMiddleDot(_ offset: Int) -> Bool { bytes.scalar(at: offset).value == 0xB7 }

  private func skipSpace(_ offset: Int, _ line: Range<Int>) -> Int {
    offset < line.upperBound && bytes[offset] == UInt8(ascii: " ") ? offset + 1 : offset
  }

  private func startsQuantity(_ offset: Int, _ line: Range<Int>) -> Bool {
    Scanner(bytes, offset..<line.upperBound).begins(withOneOf: Self.units)
  }

  /// Whether the unit at an offset is followed by what follows quantities rather than by the rest of a word.
  private func endsQuantity(_ offset: Int, _ line: Range<Int>) -> Bool {
    guard let unit = Self.units.first(where: { Scanner(bytes, offset..<line.upperBound).begins(with: $0) }) else {
      return false
    }
    let after = Scanner(bytes, min(offset + unit.utf8.count, line.upperBound)..<line.upperBound)
    return unit.utf8.first.map { $0 < 0x80 } ?? false
      || after.begins(withOneOf: ["前", "内", "后", "起", "至", "以", ",", "。", ";", "元"])
  }

  private static let units = [
    "万", "元", "亿", "%", "倍", "米", "毫", "厘", "千克", "公", "吨", "克", "升", "度", "℃", "年", "个", "天", "日", "月", "周", "小时",
    "分钟", "份", "台", "套", "人", "名", "件", "次", "种", "平方", "立方", "kg", "mm", "cm", "km", "GHz", "MHz", "MB", "GB", "TB",
    "kW", "V",
    "January", "February", "March", "April", "May ", "June", "July", "August", "September", "October", "November",
    "December", "Jan ", "Feb ", "Mar ", "Apr ", "Jun ", "Jul ", "Aug ", "Sep", "Oct ", "Nov ", "Dec ",
  ]

  /// Letters, roman numbers, and the English words for parts of a contract.
  private func latin(_ line: Range<Int>) -> ClauseNumber? {
    if let word = englishPart(line) { return word }
    guard let letters = letters(at: line.lowerBound, line), letters.end < line.upperBound else { return nil }
    let (separator, width) = bytes.scalar(at: letters.end)
    let next = letters.end + width
    let after = skipSpace(next, line)
    switch separator {
    case 0x29: return letter(letters, variant: 1, end: next, line)  // a)
    case 0x2E:  // a. but not e.g. or U.S.
      guard after == line.upperBound || after > next || text.gap(before: after) > 0 || bytes[after] >= 0x80 else {
        return nil
      }
      return letter(letters, variant: 0, end: next, line)
    case 0x3001 where letters.value != nil && letters.isUpper:  // A、
      return letter(letters, variant: 0, end: next, line)
    default: return nil
    }
  }

  private static let englishWords: [(String, Clause.Numbering, Int)] = [
    ("article", .article, 1), ("section", .article, 2), ("clause", .article, 3), ("chapter", .chapter, 2),
    ("part", .chapter, 1),
  ]

  /// `Article 1`, `SECTION 2.3 Fees`; not `Section 5 of the Law`.
  private func englishPart(_ line: Range<Int>) -> ClauseNumber? {
    let scanner = Scanner(bytes, line)
    guard let kind = Self.englishWords.first(where: { scanner.begins(withLowered: $0.0) }) else { return nil }
    var offset = line.lowerBound + kind.0.utf8.count
    guard offset < line.upperBound, bytes[offset] == UInt8(ascii: " ") else { return nil }
    offset += 1
    var path: [Int] = []
    while let figure = Numeral(figuresIn: bytes, at: offset, before: line.upperBound), figure.value <= 999 {
      path.append(figure.value)
      offset = figure.end
      guard offset + 1 < line.upperBound, bytes[offset] == UInt8(ascii: "."), bytes[offset + 1].isDigit else { break }
      offset += 1
    }
    if path.isEmpty {
      var end = offset
      while end < line.upperBound, bytes[end].isLetter { end += 1 }
      guard let roman = Numeral.roman(bytes[offset..<end].map { $0 | 0x20 }) else { return nil }
      path = [roman]
      offset = end
    }
    let end = afterSeparator(offset, line)
    // A reference that begins a line goes on with a small letter: Section 5 shall apply.
    if end < line.upperBound, bytes[end].isLetter, !bytes[end].isUppercase { return nil }
    if end < line.upperBound, end == offset, bytes[end] < 0x80 { return nil }
    let isPath = path.count > 1
    return ClauseNumber(
      style: .init(numbering: isPath ? .decimalPath : kind.1, variant: isPath ? path.count : kind.2), path: path,
      end: end, numberEnd: offset)
  }
}
