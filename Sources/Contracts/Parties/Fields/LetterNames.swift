/// What a contract in the form of a letter (信件, 民法典 469) calls its parties: 贵公司 for whom it is addressed to,
/// 本公司 for who writes it.
enum LetterNames {
  private static let address = Pattern(
    #"(?:\A|\n) ?(?:敬?致|谨致|呈|收件人|收函人|受函方|(?i:to))[: ] ?[^\n:;。]{2,60}?(?:公司|集团|大学|学院|学校|研究所|研究院|设计院|中心|医院|厂|事务所|合作社|"#
      + #"合伙\)|(?i:ltd\.?|inc\.?|gmbh|limited))"#)
  /// How far into the text a letter may be addressed.
  private static let head = 6_000

  private static let addressee =
    "致|敬致|谨致|呈|收件人|收函人|受函方|贵公司|贵方|贵司|贵单位|贵院|贵校|贵所|贵厂|贵中心|你方|你公司|你单位"
  private static let sender =
    "由|自|发件人|发函人|发函方|本公司|我公司|我方|我司|本方|我院|本院|我校|本校|我所|本所|我厂|本厂|我单位|本单位|我中心|本中心"

  /// The words, each with the party it stands for; none where the text is no letter.
  static func words(in source: ContractText) -> [(Designator, String)] {
    let range = 0..<min(head, source.text.bytes.count)
    guard ((try? source.firstMatch(of: address, in: range)) ?? nil) != nil else { return [] }
    return [
      (Designator(kind: .short, word: "贵方"), addressee), (Designator(kind: .short, word: "我方"), sender),
    ]
  }
}
