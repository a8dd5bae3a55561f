/// Tells a postal address by its shape, where no label says that it is one: a place of the administrative division
/// followed by a road, village or building, or a house number in front of an English street.
enum AddressShape {
  private static let provinces =
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|"
    + "西藏|宁夏|新疆|香港|澳门"
  private static let chinese = Pattern(
    "\\A(?:\\(?\\d{6}\\)?[, ]?)?(?:中华人民共和国|中国)?(?:(?:\(provinces))(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?"
      + "|[一-龥]{2,5}(?:省|市|自治州|地区|盟))[^,;。:()\\n]{0,40}?"
      + "(?:路|街|大道|巷|弄|胡同|镇|乡|村|园|园区|开发区|大厦|广场|\\d号|楼|幢|座)[^,;。:\\n]{0,60}")
  private static let english = Pattern(
    #"\A(?:No\.? ?)?\d{1,5}[A-Za-z]?(?:-\d{1,5})?,? (?:[A-Z][A-Za-z'.-]* ){1,5}?(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|"#
      + #"Way|Loop|Square|Place|Court|Crescent|Quay|Park|Plaza|Highway|Terrace|Link|Close|Row)\b"#
      + #"|\A(?:[A-Z][A-Za-zäöüß.-]*(?: |(?=stra)))*[A-Za-zäöüß]*stra(?:ß|ss)e \d"#)
  private static let office = Pattern("(?:法院|仲裁委员会|委员会|分局|支行)\\z")

  /// The address at the start of a range, up to the punctuation that ends it in Chinese; in English it runs on through
  /// commas and is given to the end of the range.
  static func address(in source: ContractText, at range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    if Letter.isWide(source.text.bytes[range.lowerBound]) || Letter.isDigit(source.text.bytes[range.lowerBound])
      || source.text.bytes[range.lowerBound] == UInt8(ascii: "("),
      let match = try? source.firstMatch(of: chinese, in: range)
    {
      let words = source.string(match.range)
      let isOffice = (try? source.firstMatch(of: office, in: match.range)) ?? nil != nil
      return isOffice || NameShape.isOrganisation(words) || words.contains("公司") ? nil : match.range
    }
    guard let match = try? source.firstMatch(of: english, in: range) else { return nil }
    return match.range.lowerBound..<range.upperBound
  }
}
