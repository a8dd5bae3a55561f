/// Turns visible text into its one spelling for matching, scalar by scalar.
///
/// - Full-width ASCII becomes ASCII: `（）：，；％．／＿` too. `￥` and `¥` become `¥`; 〇 becomes 零.
/// - Curly and corner quotes become `"` and `'`, 〔〕［］ become `[ ]`, 〈〉 become 《》, long dashes `-`, `～〜∼` `~`.
/// - Zero-width characters vanish. White space vanishes next to a Chinese character or Chinese punctuation, and is one
///   space between others.
/// - Case is kept, as are `。、【】①` and all numerals but 〇.
public struct Folding {
  private var previous: UInt32 = 0
  private var spaceAt: (offset: Int, width: Int)?

  public init() {}

  /// The folded spelling of a short text, such as a pattern's literal or a table entry.
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    var folding = Folding()
    folding.fold(Array(text.utf8)) { byte, _, _ in bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the folded spelling of one scalar that is no white space; zero-width ones vanish.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if isZeroWidth(scalar.value) { return }
    let folded = Unicode.Scalar(folded(scalar.value)) ?? scalar
    bytes += UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter
  }

  /// Calls `emit` with every folded byte, and the offset and width in bytes of the scalar it came from.
  public mutating func fold<Bytes: Collection<UInt8>>(_ text: Bytes, emit: (UInt8, Int, Int) -> Void) {
    var decoder = UTF8()
    var iterator = text.makeIterator()
    var offset = 0
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        let width = UTF8.width(scalar)
        fold(scalar.value, offset: offset, width: width, emit: emit)
        offset += width
      case .emptyInput: break decoding
      case .error:
        // The reader only lets valid UTF-8 through; an odd byte from elsewhere is skipped, not guessed at.
        offset += 1
      }
    }
  }

  private mutating func fold(_ scalar: UInt32, offset: Int, width: Int, emit: (UInt8, Int, Int) -> Void) {
    if Self.isZeroWidth(scalar) { return }
    if Self.isSpace(scalar) {
      if spaceAt == nil { spaceAt = (offset, width) }
      return
    }
    let folded = Self.folded(scalar)
    if let space = spaceAt {
      spaceAt = nil
      if previous != 0, !Self.isWide(previous), !Self.isWide(folded), !Self.isWide(scalar) {
        emit(UInt8(ascii: " "), space.offset, space.width)
      }
    }
    previous = Self.isWide(scalar) ? scalar : folded
    if folded < 0x80 {
      emit(UInt8(truncatingIfNeeded: folded), offset, width)
    } else if let scalar = Unicode.Scalar(folded) {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { emit(byte, offset, width) }
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isZeroWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0x00...0x08: true
    default: false
    }
  }

  /// Chinese characters, punctuation and full-width forms: white space beside them carries no meaning.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2015, 0x2018...0x201F, 0x2026, 0x2460...0x24FF, 0x2E80...0x303E, 0x3040...0x33FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFF01 + 0x21
    case 0xFFE5, 0xA5: 0xA5
    case 0x3007: 0x96F6  // 〇 → 零
    case 0x201C...0x201F, 0x300C...0x300F, 0x301D...0x301F: 0x22
    case 0x2018...0x201B: 0x27
    case 0x3014, 0x3016: 0x5B
    case 0x3015, 0x3017: 0x5D
    case 0x3008: 0x300A
    case 0x3009: 0x300B
    case 0x2010...0x2015, 0x2212, 0xFE63: 0x2D
    case 0x301C, 0x223C, 0x02DC: 0x7E
    case 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2024: 0xB7
    default: scalar
    }
  }
}
