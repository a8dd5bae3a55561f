/// The words by which a contract states kind, filing date and expiry of a patent.
enum PatentWords {
  /// 发明 alone is part of 发明名称 and 发明人, so it counts only as 发明专利 or as the value of a field.
  private static let kinds: [(Pattern, PatentNumber.Kind)] = [
    (Pattern("发明专利|(专利)?(类型|种类|类别|性质)[:为是]?发明|\\(发明\\)|(?i)invention patent"), .invention),
    (Pattern("实用新型|(?i)utility model"), .utilityModel),
    (Pattern("外观设计|(?i)design patent"), .design),
  ]
  private static let filed = Pattern("申请(日期|时间|日)(?!起|前|后|之|期)|(?i)filing date|filed on|date of filing")
  /// 有效期 alone is a patent's only where nothing else is spoken of; a contract and a licence have terms too.
  private static let expiry = Pattern(
    "(专利(权)?(的)?(有效|保护)?(期限|期间|期)|(?<!许可|实施|使用|合同|协议|授权|履行|服务|保密)(有效|保护)(期限|期间|期))(届满|截止)?(日期|日)?[^。;\\n]{0,30}?(?<![缴交纳付])(至|到|止于|为|:)"
      + "|(专利(权)?|保护期|有效期)(届满|到期|失效|终止)(日期|日)|(?i)(patent )?expir\\w+( date| on)?")
  private static let expiryOfPatent = Pattern(
    "专利(权)?(的)?(有效|保护)?(期限|期间|期)(届满|截止)?(日期|日)?[^。;\\n]{0,30}?(?<![缴交纳付])(至|到|止于|为|:)|专利(权)?(届满|到期|失效)(日期|日)?"
      + "|(?i)patents?[^.;\\n]{0,30}expir\\w+")

  /// Last days of patents that are stated without a number beside them.
  static func statedExpiries(_ source: ContractText) -> [Stated<CalendarDate>] {
    source.lines.flatMap { dates(behind: expiryOfPatent, in: source.text, $0.text) }
  }

  /// `isClose`: the range is the number's own line, or a cell of its table.
  static func read(_ text: FoldedText, _ range: Range<Int>, isClose: Bool, into record: inout PatentRecord) {
    for (pattern, kind) in kinds where (try? pattern.firstMatch(in: text.bytes, range: range)) != nil {
      record.kinds.insert(kind)
    }
    record.filed += dates(behind: filed, in: text, range).map(\.value)
    record.expiries += dates(behind: isClose ? expiry : expiryOfPatent, in: text, range)
  }

  /// A cell of a patent's row under the header of its column.
  static func read(_ text: FoldedText, cell: Range<Int>, under header: Range<Int>, into record: inout PatentRecord) {
    if (try? columnOfKind.firstMatch(in: text.bytes, range: header)) != nil {
      switch text.string(cell) {
      case "发明", "发明专利", "invention", "Invention": record.kinds.insert(.invention)
      case "实用新型", "实用新型专利", "utility model", "Utility model": record.kinds.insert(.utilityModel)
      case "外观设计", "外观设计专利", "design", "Design": record.kinds.insert(.design)
      default: break
      }
    }
    guard let stated = ValueScanner.dates(in: text.bytes, range: cell).last, let date = stated.value.date else {
      return
    }
    if (try? filed.firstMatch(in: text.bytes, range: header)) != nil { record.filed.append(date) }
    if (try? columnOfExpiry.firstMatch(in: text.bytes, range: header)) != nil {
      record.expiries.append(Stated(value: date, text: stated.text))
    }
  }

  private static let columnOfKind = Pattern("类型|种类|类别|(?i)kind|type")
  private static let columnOfExpiry = Pattern("(有效|保护|专利权?)(期限|期间|期)|届满|到期|(?i)expir\\w+")

  /// The first date within a few words behind each label.
  private static func dates(behind label: Pattern, in text: FoldedText, _ range: Range<Int>) -> [Stated<CalendarDate>] {
    guard let labels = try? label.matches(in: text.bytes, range: range) else { return [] }
    return labels.compactMap { match in
      // A label at the end of a cell or line has its value in the next one, which follows the line feed.
      let end = min(text.bytes.count, match.range.upperBound + 60)
      let isAtEnd = match.range.upperBound == range.upperBound
      let reach = match.range.upperBound..<(isAtEnd ? end : min(end, range.upperBound))
      let found = ValueScanner.dates(in: text.bytes, range: reach)
      guard let stated = isSpan(text, found) ? found[1] : found.first, let date = stated.value.date else { return nil }
      return Stated(value: date, text: stated.text)
    }
  }

  /// Whether the first two dates are the ends of one span: A至B.
  private static func isSpan(_ text: FoldedText, _ found: [Stated<StatedDate>]) -> Bool {
    guard found.count > 1 else { return false }
    let between = text.string(found[0].text.upperBound..<found[1].text.lowerBound)
    return ["至", "到", "-", "~", "起至", "日至"].contains(between)
  }
}
