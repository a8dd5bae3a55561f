/// A number of a patent, an application or a publication as it stands in the text.
public struct PatentIdentifier: Hashable, Sendable {
  public enum Role: Sendable {
    /// ZL in front, or the label 专利号
    case patent
    /// The label 申请号, or the shape of one: twelve digits, point, check character
    case application
    /// CN…A, …B, …U, …S; behind the label 专利号 too, where it does not belong
    case publication
  }

  public var role: Role
  /// Nil for publications, and for numbers that have not the right number of digits.
  public var number: PatentNumber?
  /// Whether the label 专利号 stands right in front.
  public var isLabelledPatent: Bool
}

extension ValueScanner {
  /// Patent numbers: granted (ZL201710601862.3), application numbers (labelled 申请号, or twelve digits, point and check
  /// character), publication numbers (CN112345678A).
  ///
  /// What stands behind ZL or one of the labels is returned even when it has too many or too few digits.
  public static func patentNumbers(in bytes: [UInt8], range: Range<Int>) -> [Stated<PatentIdentifier>] {
    let reader = FoldedReader(bytes, range)
    var found: [Stated<PatentIdentifier>] = []
    var offset = reader.start
    while offset < reader.end {
      let byte = bytes[offset]
      let isStart = byte &- 0x30 < 10 || byte | 0x20 == UInt8(ascii: "z") || byte | 0x20 == UInt8(ascii: "c")
      guard isStart, !reader.isLetter(offset - 1), !reader.isDigit(offset - 1),
        let number = PatentReading(reader, at: offset)
      else {
        offset += 1
        continue
      }
      if let identifier = number.identifier { found.append(Stated(value: identifier, text: number.text)) }
      offset = max(offset + 1, number.text.upperBound)
    }
    return found
  }
}

/// What looks like a patent number from its first character on.
private struct PatentReading {
  private(set) var text: Range<Int>
  private(set) var identifier: PatentIdentifier?

  init?(_ reader: FoldedReader, at start: Int) {
    let hasGrant = reader.hasAnyCase("zl", at: start)
    let hasCountry = reader.hasAnyCase("cn", at: start)
    guard hasGrant || hasCountry || reader.isDigit(start) else { return nil }
    var end = hasGrant || hasCountry ? reader.skip(" :.", from: start + 2) : start
    let first = end
    while reader.isDigit(end) || reader.byte(end) == UInt8(ascii: " ") && reader.isDigit(end + 1) { end += 1 }
    guard end > first else { return nil }
    let digits = end
    let label = Label(reader, before: start)
    if hasCountry, let publication = Self.publicationEnd(reader, from: digits) {
      text = start..<publication
      identifier = PatentIdentifier(role: .publication, number: nil, isLabelledPatent: label == .patent)
      return
    }
    let hasPoint = reader.byte(end) == UInt8(ascii: ".")
    if hasPoint, Self.isCheck(reader, end + 1) {
      end += 2
    } else if Self.isLetterX(reader, end) {
      end += 1
    }
    text = start..<end
    let isBare = !hasGrant && !hasCountry && label == nil
    // Without label or prefix only the whole shape counts; the rest are amounts, codes and telephone numbers.
    if isBare, digits - first != 12 || end != digits + 2 { return }
    if hasCountry, label == nil, ![12, 13].contains(digits - first), digits - first != 8 || !hasPoint { return }
    if reader.isDigit(end) || reader.isLetter(end) && end == digits { return }
    let number = PatentNumber(parsing: reader.string(text))
    let role: PatentIdentifier.Role = hasGrant || label == .patent ? .patent : .application
    identifier = PatentIdentifier(role: role, number: number, isLabelledPatent: label == .patent)
  }

  private static func isCheck(_ reader: FoldedReader, _ offset: Int) -> Bool {
    guard !reader.isDigit(offset + 1) else { return false }
    return reader.isDigit(offset) || isLetterX(reader, offset)
  }

  private static func isLetterX(_ reader: FoldedReader, _ offset: Int) -> Bool {
    reader.byte(offset) | 0x20 == UInt8(ascii: "x") && !reader.isLetter(offset + 1)
  }

  /// The end of A, B, C, D, S, U or Y with perhaps one digit, as in CN112345678B2.
  private static func publicationEnd(_ reader: FoldedReader, from digits: Int) -> Int? {
    let offset = reader.skip(" ", from: digits)
    switch reader.byte(offset) & ~0x20 {
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "S"), UInt8(ascii: "U"), UInt8(ascii: "Y"):
      let end = reader.isDigit(offset + 1) ? offset + 2 : offset + 1
      return reader.isLetter(end) || reader.isDigit(end) ? nil : end
    default: return nil
    }
  }

  private enum Label: Equatable {
    case patent, application

    init?(_ reader: FoldedReader, before start: Int) {
      var offset = reader.skipBack(" _:(\"", from: start)
      for word in ["为", "是", "No.", "号码"] as [StaticString] where reader.has(word, before: offset) {
        offset = reader.skipBack(" _:(", from: offset - word.utf8CodeUnitCount)
        break
      }
      if reader.start(ofAny: ["申请号", "Application No.", "application number"], before: offset) != nil {
        self = .application
      } else if reader.start(ofAny: ["专利号", "Patent No.", "patent number"], before: offset) != nil {
        self = .patent
      } else {
        return nil
      }
    }
  }
}
