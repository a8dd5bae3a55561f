/// `numbering.xml` as written (17.9): abstract definitions and the lists made from them.
struct RawNumbering {
  struct Abstract {
    var levels: [Int: NumberingLevel] = [:]
    /// Name of the numbering style that this definition stands for, or that it takes its levels from.
    var styleLink = ""
    var numberStyleLink = ""
    /// The definition whose counters it shares, because both stand for one numbering style.
    var countsWith: Int?
  }

  struct Override {
    var start: Int?
    var level: NumberingLevel?
  }

  struct List {
    var abstract = -1
    var overrides: [Int: Override] = [:]
  }

  var abstracts: [Int: Abstract] = [:]
  var lists: [Int: List] = [:]

  /// Puts a finished level into the definition it stands in, else into the override of a list.
  mutating func set(_ level: NumberingLevel, at index: Int, definition: Int?, list: Int?, override: Int?) {
    if let definition {
      abstracts[definition]?.levels[index] = level
    } else if let list, let override {
      lists[list]?.overrides[override]?.level = level
    }
  }

  /// Gives definitions that only name a numbering style that style's levels.
  mutating func followStyleLinks(styles: StyleSheet) {
    for (id, abstract) in abstracts where abstract.levels.isEmpty && !abstract.numberStyleLink.isEmpty {
      guard let source = source(of: abstract.numberStyleLink, styles: styles) else { continue }
      let levels = abstracts[source]?.levels ?? [:]
      abstracts[id]?.levels = levels
      abstracts[id]?.countsWith = source
    }
  }

  /// The definition behind a numbering style: of its own list, or the definition that says it is that style.
  private func source(of style: String, styles: StyleSheet) -> Int? {
    if let list = styles.style(style)?.list, let abstract = lists[list]?.abstract,
      abstracts[abstract]?.levels.isEmpty == false
    {
      return abstract
    }
    return abstracts.filter { $0.value.styleLink == style && !$0.value.levels.isEmpty }.keys.min()
  }
}

/// One level of a list (17.9.6).
struct NumberingLevel {
  /// A level without `w:start` begins at 0 (17.9.25).
  var start = 0
  var format = NumberFormat.decimal
  var text = LabelText("")
  /// Style of the paragraphs that this level numbers; empty for none.
  var style = ""
  /// Restart only after this level, counted from 1; 0 never; nil after every higher one.
  var restartsAfter: Int?
  var isLegal = false
  var suffix = NumberLabel.Suffix.tab
  /// Font of the label, by which the signs of bullets are known; empty for none stated.
  var font = ""
  var hasPicture = false
}

/// The text of a label with places for numbers: `第%1条` (17.9.11).
struct LabelText {
  enum Piece {
    case literal(String)
    /// The number of a level, from 0.
    case number(Int)
  }

  let pieces: [Piece]
  let source: String

  init(_ source: String) {
    self.source = source
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(source)
    while let character = rest.popFirst() {
      if character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.number(digit - 1))
        rest.removeFirst()
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.pieces = pieces
  }
}
