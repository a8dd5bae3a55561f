/// What the text says one lettered party does for another: 甲方委托乙方, 乙方许可甲方, 甲方将…转让给乙方.
///
/// Letters alone tell nothing: 甲方 pays in one contract and supplies in the next.
struct RoleVotes {
  /// Votes for client (positive) and provider (negative) by letter index.
  private(set) var byLetter: [Int: Int] = [:]
  private(set) var isCooperation = false

  private struct Saying {
    var pattern: Pattern
    /// Whether the first letter in the words is the client.
    var clientFirst: Bool
    var weight: Int
  }

  private static let letter = "(甲|乙|丙|丁)方"
  private static let sayings: [Saying] = [
    Saying(
      pattern: Pattern("\(letter)(?:现|同意|拟|决定|特|特此|自愿|兹|,)*(?:委托|聘请|聘用|邀请)\(letter)"), clientFirst: true, weight: 5),
    Saying(pattern: Pattern("\(letter)(?:同意|愿意)?(?:接受|受)\(letter)(?:的)?(?:委托|聘请)"), clientFirst: false, weight: 5),
    Saying(
      pattern: Pattern("\(letter)(?:同意|愿意|以[^。;,\\n]{0,20}方式|,)*(?:许可|授权|准许|允许|授予|让与|转让给|提供给)\(letter)"),
      clientFirst: false, weight: 4),
    Saying(
      pattern: Pattern("\(letter)(?:同意|愿意|拟)?(?:将|把)[^。;\\n]{0,80}?(?:转让|让与|许可|授权|出让|授予)(?:给|予|于|与)?\(letter)"),
      clientFirst: false, weight: 4),
    Saying(pattern: Pattern("\(letter)(?:同意|愿意|拟)?(?:从|向)\(letter)(?:引进|受让|购买|采购)"), clientFirst: true, weight: 4),
    Saying(pattern: Pattern("\(letter)(?:同意|愿意)?受让\(letter)"), clientFirst: true, weight: 4),
    Saying(
      pattern: Pattern("\(letter)(?:负责|应|应当|需|须|同意|,)*(?:为|向)\(letter)提供[^。;\\n]{0,24}(?:服务|咨询|培训|技术成果|研究开发)"),
      clientFirst: false, weight: 2),
    Saying(
      pattern: Pattern(
        "\(letter)(?:应|应当|需|须|同意|负责|,)*[^。;,\\n]{0,24}(?:向|给)\(letter)(?:一次性|分期|分[^。;,\\n]{1,4}次)?(?:支付|付清|付款)"),
      clientFirst: true, weight: 1),
    Saying(pattern: Pattern("支付给\(letter)"), clientFirst: false, weight: 1),
  ]
  private static let english: [Saying] = [
    Saying(
      pattern: Pattern(
        "(?i)Party (A|B|C)(?: hereby| wishes to| desires to| agrees to| shall)*(?: engages?| entrusts?| retains?| appoints?"
          + "| commissions?)[^.;\\n]{0,20}? Party (A|B|C)"), clientFirst: true, weight: 5),
    Saying(
      pattern: Pattern(
        "(?i)Party (A|B|C)(?: hereby| agrees to| shall)*(?: grants?| licen[sc]es?| assigns?| transfers?)[^.;\\n]{0,20}? (?:to )?"
          + "Party (A|B|C)"), clientFirst: false, weight: 4),
    Saying(
      pattern: Pattern("(?i)Party (A|B|C)(?: shall| agrees to| will)* pay[^.;\\n]{0,20}? Party (A|B|C)"),
      clientFirst: true,
      weight: 1),
  ]
  private static let cooperation = Pattern(#"合作(?:研究)?开发|共同(?:研究)?开发|联合(?:研究)?开发|联合攻关"#)

  init(source: ContractText) {
    let end = source.lines.first { $0.region == .margin }?.text.lowerBound ?? source.text.bytes.count
    let range = 0..<end
    for saying in Self.sayings + Self.english {
      guard let matches = try? source.matches(of: saying.pattern, in: range) else { continue }
      for match in matches.prefix(6) {
        for (place, group) in match.groups.enumerated() {
          guard let group, let index = Self.index(source.string(group)) else { continue }
          // 支付给乙方 names one party only: the one who is paid.
          let isClient = match.groups.count == 1 ? saying.clientFirst : (place == 0) == saying.clientFirst
          byLetter[index, default: 0] += isClient ? saying.weight : -saying.weight
        }
      }
    }
    let head = 0..<min(end, 12_000)
    isCooperation = (try? source.firstMatch(of: Self.cooperation, in: head)) != nil
  }

  private static func index(_ letter: String) -> Int? {
    ["甲": 0, "A": 0, "a": 0, "乙": 1, "B": 1, "b": 1, "丙": 2, "C": 2, "c": 2, "丁": 3][letter]
  }

  /// Gives parties without a role word the role that the text gives them.
  static func completed(_ parties: [Party], votes: RoleVotes) -> [Party] {
    var parties = parties
    let hasRoles = parties.contains { $0.role != .unknown }
    for index in parties.indices where parties[index].role == .unknown && parties[index].roleWord.isEmpty {
      guard let letter = LetterIndex.of(parties[index].designation) else { continue }
      let vote = votes.byLetter[letter] ?? 0
      // In a cooperation payments go both ways; only plain words of commissioning or licensing make a client.
      if votes.isCooperation, !hasRoles, abs(vote) < 4 {
        parties[index].role = .partner
      } else if vote != 0 {
        parties[index].role = vote > 0 ? .client : .provider
      }
    }
    return parties
  }
}

/// Which letter a designation has.
enum LetterIndex {
  static func of(_ designation: String) -> Int? {
    let bytes = Array(designation.utf8)
    guard let found = PartyWords.table.longest(in: bytes, at: 0, before: bytes.count),
      case .letter(let index) = found.meaning
    else { return nil }
    return index
  }
}
