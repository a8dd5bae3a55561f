/// Reads the source of a regular expression just far enough to know which words it asks for.
///
/// It knows the parts of PCRE2 that rules use; at anything else it says that it is lost.
struct ExpressionReader {
  private let scalars: [UInt32]
  private var position = 0
  private(set) var isLost = false

  init(_ expression: String) {
    scalars = expression.unicodeScalars.map(\.value)
  }

  var isAtEnd: Bool { position >= scalars.count }

  /// Branches up to the end or a closing bracket, which stays unread.
  mutating func alternatives() -> ExpressionShape {
    var branches: [ExpressionShape] = []
    var parts: [ExpressionShape] = []
    while let scalar = peek, scalar != Ascii.close, !isLost {
      if scalar == Ascii.bar {
        position += 1
        branches.append(.sequence(parts))
        parts = []
      } else if let word = literals() {
        parts.append(word)
      } else {
        parts.append(quantified(part()))
      }
    }
    branches.append(parts.isEmpty ? .nothing : .sequence(parts))
    return .choice(branches)
  }

  private var peek: UInt32? { position < scalars.count ? scalars[position] : nil }

  private mutating func take() -> UInt32 {
    guard position < scalars.count else {
      isLost = true
      return 0
    }
    position += 1
    return scalars[position - 1]
  }

  private mutating func part() -> ExpressionShape {
    let scalar = take()
    switch scalar {
    case Ascii.open: return group()
    case Ascii.bracket: return set()
    case Ascii.backslash: return escape()
    case Ascii.dot: return .character
    case Ascii.caret, Ascii.dollar: return .nothing
    default: return .scalar(scalar)
    }
  }

  /// Characters in a row that mean themselves; the last one is left when it is repeated.
  private mutating func literals() -> ExpressionShape? {
    var end = position
    while end < scalars.count, Self.isLiteral(scalars[end]) { end += 1 }
    if end < scalars.count, [Ascii.question, Ascii.star, Ascii.plus, Ascii.brace].contains(scalars[end]) { end -= 1 }
    guard end > position else { return nil }
    defer { position = end }
    return ExpressionShape(exact: [scalars[position..<end].map(ExpressionShape.lowered)])
  }

  private static func isLiteral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Ascii.open, Ascii.close, Ascii.bracket, Ascii.backslash, Ascii.dot, Ascii.caret, Ascii.dollar, Ascii.bar,
      Ascii.question, Ascii.star, Ascii.plus, Ascii.brace:
      false
    default: true
    }
  }

  private mutating func quantified(_ shape: ExpressionShape) -> ExpressionShape {
    guard let scalar = peek else { return shape }
    var result = shape
    switch scalar {
    case Ascii.question: result = shape.repeated(least: 0, most: 1)
    case Ascii.star: result = shape.repeated(least: 0, most: .max)
    case Ascii.plus: result = shape.repeated(least: 1, most: .max)
    case Ascii.brace:
      guard let (least, most, end) = counts() else { return shape }
      position = end
      result = shape.repeated(least: least, most: most)
    default: return shape
    }
    if scalar != Ascii.brace { position += 1 }
    if let suffix = peek, suffix == Ascii.question || suffix == Ascii.plus { position += 1 }
    return result
  }

  /// `{n}`, `{n,}`, `{n,m}`; anything else is a literal brace.
  private func counts() -> (least: Int, most: Int, end: Int)? {
    var index = position + 1
    var numbers: [Int?] = [nil]
    while index < scalars.count, scalars[index] != Ascii.closingBrace {
      let scalar = scalars[index]
      if scalar == Ascii.comma {
        guard numbers.count == 1 else { return nil }
        numbers.append(nil)
      } else if (0x30...0x39).contains(scalar), let digit = Int(exactly: scalar - 0x30) {
        numbers[numbers.count - 1] = min((numbers[numbers.count - 1] ?? 0) * 10 + digit, 65_535)
      } else {
        return nil
      }
      index += 1
    }
    guard index < scalars.count, let least = numbers[0] else { return nil }
    return (least, numbers.count == 1 ? least : numbers[1] ?? .max, index + 1)
  }

  private mutating func group() -> ExpressionShape {
    var takesNoText = false
    var isDenied = false
    if peek == Ascii.question {
      position += 1
      let kind = take()
      switch kind {
      case Ascii.colon, Ascii.greater: break
      case Ascii.equals, Ascii.exclamation:
        takesNoText = true
        isDenied = kind == Ascii.exclamation
      case Ascii.less:
        if peek == Ascii.equals || peek == Ascii.exclamation {
          takesNoText = true
          isDenied = take() == Ascii.exclamation
        } else {
          skip(through: Ascii.greater)
        }
      case 0x50 where peek == Ascii.less: skip(through: Ascii.greater)
      case 0x69, 0x6D, 0x2D:  // i m -
        while let flag = peek, flag != Ascii.colon, flag != Ascii.close, !isLost {
          if ![0x69, 0x6D, 0x2D].contains(flag) { isLost = true }
          position += 1
        }
        if take() == Ascii.close { return .nothing }
      default: isLost = true
      }
    } else if peek == Ascii.star {
      isLost = true
    }
    let inner = alternatives()
    if take() != Ascii.close { isLost = true }
    guard takesNoText else { return inner }
    // What is looked at must be there too, on the same line.
    return ExpressionShape(exact: [[]], required: isDenied ? nil : inner.promise)
  }

  private mutating func skip(through end: UInt32) {
    while !isLost, take() != end {}
  }

  /// A set of a few single characters is as good as an alternative of them.
  private mutating func set() -> ExpressionShape {
    var members: [[UInt32]] = []
    var isPlain = true
    if peek == Ascii.caret {
      isPlain = false
      position += 1
    }
    var isFirst = true
    while !isLost {
      let scalar = take()
      if scalar == Ascii.closingBracket, !isFirst { break }
      isFirst = false
      if scalar == Ascii.backslash {
        let escaped = escape()
        if let exact = escaped.exact, exact.count == 1, exact[0].count == 1 {
          members += exact
        } else {
          isPlain = false
          if scalars[position - 1] == 0x51 { isLost = true }  // \Q
        }
      } else if scalar == Ascii.bracket, peek == Ascii.colon {
        isPlain = false
        skip(through: Ascii.closingBracket)
      } else if scalar == 0x2D, !members.isEmpty, peek != Ascii.closingBracket {
        isPlain = false
      } else {
        members.append([ExpressionShape.lowered(scalar)])
      }
    }
    guard isPlain, members.count <= 16 else { return .character }
    return ExpressionShape(exact: members)
  }

  private mutating func escape() -> ExpressionShape {
    let scalar = take()
    switch UInt8(truncatingIfNeeded: scalar <= 0x7F ? scalar : 0) {
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "s"),
      UInt8(ascii: "S"), UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "N"):
      return .character
    case UInt8(ascii: "R"): return .anything
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
      UInt8(ascii: "K"):
      return .nothing
    case UInt8(ascii: "n"): return .scalar(0x0A)
    case UInt8(ascii: "t"): return .scalar(0x09)
    case UInt8(ascii: "r"): return .scalar(0x0D)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): return .anything
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      if take() == Ascii.brace { skip(through: Ascii.closingBrace) }
      return .character
    case UInt8(ascii: "x"):
      guard peek == Ascii.brace else { return lost() }
      position += 1
      var value: UInt32 = 0
      while let digit = peek, digit != Ascii.closingBrace, !isLost {
        guard let figure = Unicode.Scalar(digit).flatMap({ Character($0).hexDigitValue }) else { return lost() }
        value = value &* 16 &+ UInt32(figure)
        position += 1
      }
      position += 1
      return .scalar(value)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0"):
      return lost()
    default: return .scalar(scalar)
    }
  }

  private mutating func lost() -> ExpressionShape {
    isLost = true
    return .anything
  }

  private enum Ascii {
    static let open: UInt32 = 0x28
    static let close: UInt32 = 0x29
    static let bracket: UInt32 = 0x5B
    static let closingBracket: UInt32 = 0x5D
    static let brace: UInt32 = 0x7B
    static let closingBrace: UInt32 = 0x7D
    static let backslash: UInt32 = 0x5C
    static let bar: UInt32 = 0x7C
    static let dot: UInt32 = 0x2E
    static let caret: UInt32 = 0x5E
    static let dollar: UInt32 = 0x24
    static let question: UInt32 = 0x3F
    static let star: UInt32 = 0x2A
    static let plus: UInt32 = 0x2B
    static let comma: UInt32 = 0x2C
    static let colon: UInt32 = 0x3A
    static let less: UInt32 = 0x3C
    static let greater: UInt32 = 0x3E
    static let equals: UInt32 = 0x3D
    static let exclamation: UInt32 = 0x21
  }
}
