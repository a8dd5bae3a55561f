/// One place of a date, between the words 年, 月 and 日 or in front of 年.
struct DateField {
  enum Content: Equatable {
    case number(Int)
    /// Nothing, or only what forms put where one should write; `isMarked` when something visible stands there.
    case blank(isMarked: Bool)
    /// Half filled in, such as 20__.
    case partial
  }

  var content: Content
  /// From its first digit, or its first filler when blank, to its end.
  var text: Range<Int>
  /// Digits written.
  var digits: Int

  /// The field that ends where 月, 日 or 号 begins, if a field is what stands there.
  init?(_ reader: FoldedReader, from start: Int, upTo terminals: [StaticString]) {
    var gathered = Gathered()
    var offset = start
    for _ in 0..<14 {
      if reader.end(ofAny: terminals, at: offset) != nil {
        guard let content = gathered.content else { return nil }
        self.content = content
        text = start..<offset
        digits = gathered.count
        return
      }
      let (scalar, width) = reader.scalar(at: offset)
      guard width > 0, gathered.add(scalar, at: offset, width: width) else { return nil }
      offset += width
    }
    return nil
  }

  /// The year or month that stands before 年 or 月; blank when nothing of the kind does.
  init(_ reader: FoldedReader, before end: Int, limit: Int = 14) {
    var gathered = Gathered()
    var offset = end
    for _ in 0..<limit {
      let (scalar, width) = reader.scalar(before: offset)
      guard width > 0, gathered.add(scalar, at: offset - width, width: width) else { break }
      offset -= width
    }
    digits = gathered.count
    gathered.reverse()
    if let content = gathered.content {
      // 20__年 and 202_年: the century is printed, the rest to be written.
      let isOpen = gathered.hasFillerBeforeDigits && (digits == 3 || content == .number(20) || content == .number(19))
      self.content = isOpen ? .partial : content
      switch content {
      case .number: text = gathered.digitStart..<end
      case .blank, .partial: text = gathered.start(default: end)..<end
      }
    } else {
      content = .blank(isMarked: false)
      text = end..<end
    }
  }
}

/// Digits and fillers of a field in the order they were met.
private struct Gathered {
  private var numerals: [NumeralCharacter] = []
  private var isArabic: Bool?
  private var hasFiller = false
  private var hasFillerBehindDigits = false
  private var hasFillerAmongDigits = false
  private(set) var hasFillerBeforeDigits = false
  private var first = Int.max
  private(set) var digitStart = Int.max

  var count: Int { numerals.count }

  func start(default end: Int) -> Int { min(first, end) }

  mutating func reverse() { numerals.reverse() }

  /// False when the scalar ends the field.
  mutating func add(_ scalar: UInt32, at offset: Int, width: Int) -> Bool {
    if let numeral = numeral(scalar) {
      guard numerals.count < 10 else { return false }
      if hasFillerBehindDigits { hasFillerAmongDigits = true }
      numerals.append(numeral)
      digitStart = min(digitStart, offset)
    } else if Self.isFiller(scalar) {
      hasFiller = true
      if numerals.isEmpty { hasFillerBeforeDigits = true } else { hasFillerBehindDigits = true }
    } else {
      return false
    }
    first = min(first, offset)
    return true
  }

  /// Nil when the digits are no number.
  var content: DateField.Content? {
    if numerals.isEmpty { return .blank(isMarked: hasFiller) }
    if hasFillerAmongDigits { return .partial }
    return NumeralReading(numerals).map { .number($0.value) }
  }

  /// Arabic and Chinese digits do not mix in one field, but for 0 and O in the place of 〇.
  private mutating func numeral(_ scalar: UInt32) -> NumeralCharacter? {
    if scalar &- 0x30 < 10 {
      if scalar != 0x30 {
        guard isArabic != false else { return nil }
        isArabic = true
      }
      return NumeralCharacter(digit: Int(scalar - 0x30))
    }
    if scalar | 0x20 == 0x6F { return isArabic == false ? NumeralCharacter(digit: 0) : nil }
    guard isArabic != true, let numeral = NumeralCharacter(scalar) else { return nil }
    isArabic = false
    return numeral
  }

  private static func isFiller(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "_", "×", "X", "x", "*", "□", "…", "■", "╳": true
    default: false
    }
  }
}
