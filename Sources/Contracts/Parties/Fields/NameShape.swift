/// Whether words look like the name of somebody.
enum NameShape {
  private static let organisation = Pattern(
    #"(公司|集团|大学|学院|学校|中学|研究所|研究院|设计院|研究中心|中心|医院|工厂|[一-龥]厂|[一-龥]局|[一-龥]院|[一-龥]所|[一-龥]部|[一-龥]站|协会|学会|"#
      + #"基金会|委员会|政府|银行|分行|商店|事务所|合作社|合伙企业|有限合伙|实验室|课题组|株式会社|[一-龥]社|[一-龥]店)(\([^)]{1,12}\))?$"#
      + #"|(?i)\b(ltd|inc|llc|llp|l\.p|limited|corp|corporation|company|gmbh|s\.a|ag|plc|pte|b\.v|n\.v|university|"#
      + #"institute|co|ab|oy|oyj|as|aps|kg|kgaa|sarl|srl|spa|kk|foundation)\b\.?$"#)

  /// Ends like a company, school, institute, office …
  static func isOrganisation(_ name: String) -> Bool {
    guard name.utf8.count <= 180, !name.contains("。"), !name.contains(":") else { return false }
    let bytes = Array(name.utf8)
    return (try? organisation.firstMatch(in: bytes, range: 0..<bytes.count)) != nil
  }

  /// Two to four Chinese characters that end like nothing an organisation ends like.
  static func isPerson(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars.filter { $0 != "·" })
    guard (2...4).contains(scalars.count) || (name.contains("·") && scalars.count <= 12) else { return false }
    guard scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }), let first = scalars.first else { return false }
    if scalars.count == 4, !compound.contains(where: name.hasPrefix) { return false }
    return !isOrganisation(name) && surnames.contains(first) && !verbs.contains(where: name.hasPrefix)
  }

  private static let compound = ["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "长孙", "宇文"]
  /// Beginnings of sentences that begin like a surname.
  private static let verbs = [
    "应当", "应该", "应按", "应在", "应向", "应为", "应提", "有权", "成立", "安排", "单位", "计划", "利用", "严格", "须", "经双", "方可", "向甲", "向乙",
    "于本", "全部",
    "全额", "平等", "时间", "和乙", "和甲", "金额", "高度", "万元",
  ]

  /// Written with Latin letters only.
  static func isLatin(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count > 1 && letters.allSatisfy { $0.value < 0x250 }
  }

  private static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯\
    龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁\
    冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄\
    丛仲虞敖巩明佘池查麻苑迟邝欧司上诸
    """.unicodeScalars)
}
