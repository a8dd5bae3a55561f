/// List styles of an OpenDocument text (ODF 1.3 part 3, 16.30): how the numbers of each level look.
struct OpenDocumentLists {
  struct Level {
    /// Nil shows no number.
    var format: NumberFormat?
    var prefix = ""
    var suffix = ""
    /// How many levels show, this one included.
    var displayLevels = 1
    var start = 1
    /// The sign of a bullet; nil for numbers.
    var bullet: String?
    /// The whole label with places for numbers, which LibreOffice writes beside the standard's attributes because
    /// those cannot say `第1条之2`.
    var pattern: [LabelText.Piece]?
  }

  /// The key of the outline style, which numbers headings outside lists.
  static let outline = ""

  private var styles: [String: [Int: Level]] = [:]

  mutating func begin(_ style: String) { styles[style] = [:] }

  mutating func set(_ level: Level, _ index: Int, of style: String) { styles[style]?[index] = level }

  /// Level from 0; nil when the style or the level does not exist.
  func level(_ index: Int, of style: String) -> Level? { styles[style]?[index] }

  func has(_ style: String) -> Bool { styles[style] != nil }

  /// The label of a level, given the numbers counted on each level from the first to it.
  func label(_ numbers: [Int], level index: Int, of style: String) -> String {
    guard let level = level(index, of: style) else { return "" }
    if let bullet = level.bullet { return Symbols.bullet(bullet, font: "") }
    if let pattern = level.pattern { return text(pattern, numbers, style) }
    let first = max(0, index + 1 - max(1, level.displayLevels))
    let shown = (first...index).compactMap { number(numbers, $0, style) }
    return level.prefix + shown.joined(separator: ".") + level.suffix
  }

  private func text(_ pattern: [LabelText.Piece], _ numbers: [Int], _ style: String) -> String {
    pattern.map { piece in
      switch piece {
      case .literal(let text): text
      case .number(let other): number(numbers, other, style) ?? ""
      }
    }.joined()
  }

  /// The number of a level in that level's own format; nil when it shows none.
  private func number(_ numbers: [Int], _ index: Int, _ style: String) -> String? {
    guard numbers.indices.contains(index), let format = level(index, of: style)?.format else { return nil }
    return format.alphabetic(numbers[index]) ?? format.text(for: numbers[index])
  }
}

extension OpenDocumentLists.Level {
  /// `text:list-level-style-number`, `-bullet`, `-image` or `text:outline-level-style`.
  init(_ element: XMLElement) {
    switch element.name {
    case .bulletLevel: bullet = element.string(.bulletCharacter) ?? "•"
    case .imageLevel: bullet = "•"
    default:
      format = NumberFormat(
        openDocument: element.string(.odfNumberFormat) ?? "", repeatsLetters: element.has(.letterSync, "true"))
      prefix = element.string(.numberPrefix) ?? ""
      suffix = element.string(.numberSuffix) ?? ""
      displayLevels = element.integer(.displayLevels) ?? 1
      start = element.integer(.odfStart) ?? 1
      pattern = element.string(.listFormat).map(Self.pieces)
    }
  }

  /// `%1%.%2%` means the numbers of the first and the second level.
  private static func pieces(_ source: String) -> [LabelText.Piece] {
    var pieces: [LabelText.Piece] = []
    var literal = ""
    var rest = Substring(source)
    while let character = rest.popFirst() {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if character == "%", let level = Int(digits), (1...10).contains(level), rest.dropFirst(digits.count).first == "%"
      {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.number(level - 1))
        rest = rest.dropFirst(digits.count + 1)
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }
}
