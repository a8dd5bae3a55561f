import Contracts

/// Parties, codes and numbers that nobody has, with valid check characters.
enum Fictitious {
  private static let places = [
    ("浙江省温州市", "330302", "325000"), ("湖南省长沙市", "430104", "410082"), ("山东省临沂市", "371311", "276017"),
    ("江苏省常州市", "320411", "213125"), ("福建省福州市", "350102", "350003"), ("湖北省武汉市", "420111", "430074"),
    ("辽宁省大连市", "210211", "116023"), ("陕西省西安市", "610113", "710061"),
  ]
  private static let names = ["澄澜", "岷谷", "榕屿", "汇桥", "琢晶", "云汐", "津滨", "科睿", "粤浔", "晟锻", "渭北", "燧石"]
  private static let trades = ["新材料", "储能科技", "半导体材料", "水工装备", "生物技术", "低碳工程", "管网软件", "精密仪器"]
  private static let surnames = Array("潘贺章叶祝范林翁鲍戚季时麦谭沈俞孟穆陆柏庄").map(String.init)
  private static let givenNames = ["屿川", "兰舟", "怀瑾", "知秋", "青岚", "舒白", "芷宁", "远岑", "长庚", "书瑶", "繁漪", "清和"]

  /// The fields of a party.
  static func party(_ random: inout SeededRandom) -> [(key: String, value: DataTree)] {
    let place = random.one(of: places)
    let city = String(place.0.suffix(3).prefix(2))
    let isUniversity = random.once(in: 4)
    let word = random.one(of: names)
    let name =
      isUniversity
      ? "\(word)\(random.one(of: ["理工大学", "科技大学", "农林大学"]))"
      : "\(word)\(random.one(of: trades))（\(city)）有限公司"
    let road = "\(random.one(of: names))路\(random.number(1...999))号"
    return [
      ("name", name), ("code", code(isUniversity ? "12" : "91", place.1, &random)), ("address", place.0 + road),
      ("representative", person(&random)), ("contact", person(&random)), ("phone", "154" + digits(8, &random)),
      ("email", "a\(random.number(10...99999))@\(random.one(of: ["keda", "xincai", "yanjiu"])).example"),
      ("postcode", place.2),
    ].map { (key: $0.0, value: DataTree(content: .scalar($0.1), line: 1)) }
  }

  static func person(_ random: inout SeededRandom) -> String {
    random.one(of: surnames) + random.one(of: givenNames)
  }

  static func place(_ random: inout SeededRandom) -> String { random.one(of: places).0 }

  static func digits(_ count: Int, _ random: inout SeededRandom) -> String {
    (0..<count).map { _ in String(random.number(0...9)) }.joined()
  }

  static func account(_ random: inout SeededRandom) -> String { "6" + digits(18, &random) }

  /// 统一社会信用代码 (GB 32100-2015): kind, division, subject by GB 11714, check character.
  static func code(_ kind: String, _ division: String, _ random: inout SeededRandom) -> String {
    let body = digits(8, &random)
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = 11 - sum % 11
    let subject = body + (check == 10 ? "X" : check == 11 ? "0" : String(check))
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let stem = Array(kind + division + subject)
    let total = stem.enumerated().reduce(0) { sum, place in
      let weight = (0..<place.offset).reduce(1) { power, _ in power * 3 % 31 }
      return sum + (alphabet.firstIndex(of: place.element) ?? 0) * weight
    }
    return String(stem) + String(alphabet[(31 - total % 31) % 31])
  }

  /// A granted patent's number (ZC 0006-2003) of a year and type.
  static func patent(year: Int, type: Int, _ random: inout SeededRandom) -> String {
    let digits = "\(year)\(type)" + digits(7, &random)
    let sum = zip(digits.compactMap(\.wholeNumberValue), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]).reduce(0) {
      $0 + $1.0 * $1.1
    }
    let check = sum % 11
    return "ZL\(digits).\(check == 10 ? "X" : String(check))"
  }
}
