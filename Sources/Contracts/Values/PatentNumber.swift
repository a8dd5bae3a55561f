/// A Chinese patent or patent application number (ZC 0006-2003 and the numbering before October 2003).
///
/// Twelve digits (year of filing, type, serial of seven) or, before October 2003, eight (year of two digits, type, serial of
/// five), then a point and a check character. `ZL` in front makes it the number of a granted patent.
public struct PatentNumber: Hashable, Sendable {
  /// The kind of protection, by the type digit.
  public enum Kind: String, Sendable {
    /// 发明: 1, and 8 for PCT applications that entered China
    case invention
    /// 实用新型: 2, and 9 for PCT applications
    case utilityModel
    /// 外观设计: 3
    case design

    init?(typeDigit: Int) {
      switch typeDigit {
      case 1, 8: self = .invention
      case 2, 9: self = .utilityModel
      case 3: self = .design
      default: return nil
      }
    }
  }

  /// Eight or twelve digits, without prefix and check character.
  public let digits: String
  /// As written, in upper case; nil when the number stops before it.
  public let statedCheck: Character?
  /// Whether ZL stands in front.
  public let isGranted: Bool
  /// The check character that the digits call for.
  public let expectedCheck: Character
  public let filingYear: Int
  public let typeDigit: Int

  /// Nil when the type digit means nothing.
  public var kind: Kind? { Kind(typeDigit: typeDigit) }

  /// Whether it is an international application that entered the national phase.
  public var isInternational: Bool { typeDigit >= 8 }

  public var hasRightCheck: Bool { statedCheck == expectedCheck }

  /// In its usual form, such as `ZL201710601862.3`, with the stated check character.
  public var text: String {
    (isGranted ? "ZL" : "") + digits + (statedCheck.map { ".\($0)" } ?? "")
  }

  /// Reads a folded number with or without ZL or CN, point and spaces. Nil for anything of another shape, publication
  /// numbers (CN…A) among them.
  public init?(parsing text: String) {
    var rest = text.uppercased().filter { !" _-:".contains($0) }[...]
    isGranted = rest.hasPrefix("ZL")
    if rest.hasPrefix("ZL") || rest.hasPrefix("CN") { rest = rest.dropFirst(2).drop { $0 == "." } }
    let point = rest.firstIndex(of: ".")
    // Without a point, eight and twelve digits are told from nine and thirteen: one more is the check character.
    let length = point.map { rest.distance(from: rest.startIndex, to: $0) } ?? (rest.count < 10 ? 8 : 12)
    let body = rest.prefix(length)
    let tail = rest.dropFirst(length).drop { $0 == "." }
    guard length == 8 || length == 12, body.count == length, tail.count <= 1,
      body.allSatisfy({ $0.isASCII && $0.isNumber }), tail.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "X" })
    else { return nil }
    let values = body.compactMap(\.wholeNumberValue)
    digits = String(body)
    statedCheck = tail.first
    expectedCheck = PatentNumber.check(values)
    typeDigit = values[length == 12 ? 4 : 2]
    let year = values.prefix(length == 12 ? 4 : 2).reduce(0) { $0 * 10 + $1 }
    filingYear = length == 12 ? year : year >= 85 ? 1900 + year : 2000 + year
  }

  /// Digits weighted 2 … 9, 2 … 5, summed modulo 11; 10 is X.
  static func check(_ digits: [Int]) -> Character {
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 8 + 2) }
    return Array("0123456789X")[sum % 11]
  }

  /// Whether a folded text is a publication number (公开号, 公告号): CN, seven or nine digits, and A, B, C, D, S, U or Y. It
  /// names a document, not a right.
  public static func isPublication(_ text: String) -> Bool {
    let text = text.uppercased().filter { $0 != " " }
    guard text.hasPrefix("CN") else { return false }
    let digits = text.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
    let ending = text.dropFirst(2 + digits.count)
    guard [7, 8, 9].contains(digits.count), let letter = ending.first, "ABCDSUY".contains(letter) else { return false }
    return ending.count == 1 || ending.count == 2 && ending.last?.isNumber == true
  }
}
