/// Signs that a party sits outside the mainland (境外当事人).
enum ForeignParty {
  private static let place = Pattern(
    #"\A(?:中国)?(?:香港|澳门|台湾|美国|美利坚|日本|德国|英国|法国|韩国|新加坡|加拿大|澳大利亚|瑞士|瑞典|荷兰|意大利|俄罗斯|印度|以色列|芬兰|丹麦|挪威|奥地利|比利时|西班牙|马来西亚|泰国|越南)"#
      + #"|株式会社|(?i)\b(?:usa|u\.s\.a|united states|japan|germany|deutschland|united kingdom|england|france|korea|"#
      + #"singapore|hong kong|switzerland|netherlands|canada|australia|sweden|italy)\b"#)

  static func isForeign(name: String, addresses: [String]) -> Bool {
    if name.hasPrefix("某") { return false }
    let isLatin = NameShape.isLatin(name) && name.count > 2 && !hasChinesePlace(name)
    let isDomestic = addresses.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    if isLatin { return !isDomestic || addresses.contains(where: matches) }
    return matches(name) || addresses.contains(where: matches)
  }

  /// Beijing … Co., Ltd. is the English name of a company at home.
  private static func hasChinesePlace(_ name: String) -> Bool {
    let name = name.lowercased()
    return [
      "china", "chinese", "beijing", "shanghai", "shenzhen", "guangzhou", "guangdong", "hangzhou", "zhejiang",
      "nanjing",
      "jiangsu", "suzhou", "wuhan", "hubei", "chengdu", "sichuan", "chongqing", "tianjin", "xi'an", "xian ", "shaanxi",
      "qingdao", "shandong", "dalian", "liaoning", "shenyang", "changsha", "hunan", "xiamen", "fujian", "hefei",
      "anhui",
      "zhengzhou", "henan", "ningbo", "wuxi", "tsinghua", "peking", "harbin", "jinan", "zhuhai", "dongguan",
    ].contains { name.contains($0) }
  }

  private static func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (try? place.firstMatch(in: bytes, range: 0..<bytes.count)) != nil
  }
}
