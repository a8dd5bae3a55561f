/// What stands behind a label: a value in words, nothing, or a waiver.
enum ValueText {
  /// Marks that hold a place open, and units that stand beside one.
  private static let filler = Pattern(
    "^(?:[_ :。;,.()\\[\\]【】、/%¥$\\-~×*]|为|是|共计|共|计|人民币|RMB|CNY|大写|小写|元整?|万元?|年|月|日|天|自|起|至|止|整|方|份|个|X{2,}|待定|待(?:补充|填写?|确定|商定|协商)|TBD|TBA)*$"
  )
  private static let mark = Pattern("_{2,}|\\( *\\)|【 *】|\\[ *\\]|×{2,}|X{3,}")
  /// What is still to be settled, whatever else the sentence says.
  private static let open = Pattern("^[ :为]*(?:尚|仍)?(?:待定|待(?:补充|填写?|确定|商定|协商)|TBD|TBA)")
  private static let waiver = Pattern("^(?:无|没有|不适用|/|\\\\|-{1,4}|(?i:n/?a|none|not applicable))(?:元|%)?[ 。;,.)]*$")
  private static let introduction = Pattern(
    "^(?:\\([^)\\n]{0,24}\\))?\"?(?::|为|是|即|系|_|【|\\[|;|如下|=|(?i: ?is |means?|shall be))")
  private static let label = Pattern("^[^:。;,_\\n]{1,14}:|^(?:\\(?[甲乙丙丁]方\\)?)[:(]")
  private static let opening = Pattern(
    "^(?:\\([^)\\n]{0,24}\\))?(?::|为|是|即|系|如下|=|\"|\\s|(?i:is|means|shall be|of)\\b)*")

  /// Whether the range states nothing: empty, or only marks that hold a place open.
  static func isEmpty(_ source: ContractText, _ range: Range<Int>) -> Bool {
    range.isEmpty || matches(filler, source, range)
  }

  static func hasMark(_ source: ContractText, _ range: Range<Int>) -> Bool {
    matches(mark, source, range) || isLeftOpen(source, range)
  }

  /// 待定 and the like stand where the value belongs.
  static func isLeftOpen(_ source: ContractText, _ range: Range<Int>) -> Bool {
    !range.isEmpty && matches(open, source, range)
  }

  /// Where the value begins behind colons and words such as 为.
  static func start(_ source: ContractText, _ range: Range<Int>) -> Int {
    (try? source.firstMatch(of: opening, in: range))?.map(\.range.upperBound) ?? range.lowerBound
  }

  static func isWaived(_ source: ContractText, _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count < 40 && matches(waiver, source, range)
  }

  static func isIntroduced(_ source: ContractText, _ range: Range<Int>) -> Bool { matches(introduction, source, range) }

  static func beginsLabel(_ source: ContractText, _ range: Range<Int>) -> Bool { matches(label, source, range) }

  /// The value in words; nil when there is none.
  static func text(_ source: ContractText, _ range: Range<Int>) -> Range<Int>? {
    guard !isEmpty(source, range) else { return nil }
    let start = start(source, range)
    var end = range.upperBound
    while end > start, [0x20, 0x2C, 0x2E, 0x5F, 0x3A].contains(source.text.bytes[end - 1]) { end -= 1 }
    var from = start
    while from < end, source.text.bytes[from] == UInt8(ascii: "_") { from += 1 }
    return from < end ? from..<end : nil
  }

  static func firstSentence(_ source: ContractText, _ range: Range<Int>) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source.text.bytes.scalar(at: offset)
      if scalar == 0x3002 || scalar == 0x3B { break }
      offset += width
    }
    return range.lowerBound..<offset
  }

  private static func matches(_ pattern: Pattern, _ source: ContractText, _ range: Range<Int>) -> Bool {
    ((try? source.firstMatch(of: pattern, in: range)) ?? nil) != nil
  }
}
