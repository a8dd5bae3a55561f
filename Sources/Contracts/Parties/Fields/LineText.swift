/// One line while labels are looked for in it: folded bytes and the gaps that folding took out.
struct LineText {
  let source: ContractText
  let line: Int
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ source: ContractText, line: Int) {
    self.source = source
    self.line = line
    range = source.lines[line].text
    bytes = source.text.bytes
  }

  subscript(offset: Int) -> UInt8 { bytes[offset] }

  func starts(with word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= range.upperBound else { return false }
    for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  /// The offset after the scalar at an offset.
  func next(_ offset: Int) -> Int {
    var next = offset + 1
    while next < range.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The offset of the scalar before an offset.
  func previous(_ offset: Int) -> Int {
    var previous = offset - 1
    while previous > range.lowerBound, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  /// How wide the white space in front of an offset is, in columns; a tab or a line break within the paragraph is wide.
  func gap(before offset: Int) -> Int {
    guard offset > range.lowerBound, offset < range.upperBound else { return 0 }
    var start = offset
    if self[start - 1] == UInt8(ascii: " ") { start -= 1 }
    let before = source.text.original(previous(start)..<start).upperBound
    let after = source.text.original(offset..<offset + 1).lowerBound
    guard before < after else { return start < offset ? 1 : 0 }
    let place = source.lines[line]
    let story = source.document.stories[place.story]
    let paragraph = story.paragraphs[place.paragraph].text
    return Self.columns(story.text[paragraph.lowerBound + before..<paragraph.lowerBound + after])
  }

  private static func columns(_ space: ArraySlice<UInt8>) -> Int {
    var columns = 0
    for byte in space {
      switch byte {
      case 0x09: columns += 8
      case 0x20: columns += 1
      // U+2028 and U+3000 begin with these two; other wide spaces are rare and count like it.
      case 0xE2: columns += 1
      case 0xE3: columns += 2
      case 0xA8: columns += 8
      default: break
      }
    }
    return columns
  }

  /// Past a number typed in front (1. （一） 第二条 ①) and signs such as ※ or a bullet.
  func afterNumbering() -> Int {
    var offset = range.lowerBound
    guard let match = try? Self.numbering.firstMatch(in: bytes, range: range), !match.range.isEmpty else {
      return offset
    }
    offset = match.range.upperBound
    return offset
  }

  private static let numbering = Pattern(
    #"\A(?:\d{1,2}(?:\.\d{1,2})+ ?(?=[甲乙丙丁戊]方|委托|受托|许可|被许可|让与|受让|转让)|[│┃※*●■◆·\-] ?|第[零一二三四五六七八九十百\d]{1,5}[条章节款] ?|"#
      + #"[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）] ?|"#
      + #"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\.\d{1,2})*[、.)]+ ?|[①-⑳] ?)*"#)
}

/// Questions about single folded bytes.
enum Letter {
  /// Whether a scalar that begins with this byte is outside ASCII; in folded contracts that is nearly always Chinese.
  static func isWide(_ byte: UInt8) -> Bool { byte >= 0xE0 }

  static func isLatin(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
