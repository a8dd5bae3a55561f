/// Weighs title, substance and the signs of a contract against each other.
struct KindDecision {
  let titles: TitleReading
  let substance: [String: Int]
  let evidence: ContractEvidence
  let vocabulary: Vocabulary

  /// Group of kinds that are technology contracts (技术合同).
  static let technology = "technology-contract"
  /// Id and group of all other contracts.
  static let other = "other-contract"
  static let unknown = "unknown"
  /// Group of all documents that are no contracts: policies, records, reports.
  static let paper = "paper"

  /// Texts whose title says that they are about contracts or something else, not a contract.
  private static let noContract = Pattern(
    #"(?:通知|公告|公告书|公报|办法|规定|规则|条例|细则|报告|报告书|简历|总结|判决书|裁定书|起诉状|答辩状|说明书|须知|指南|声明|清单|(?<=.)目录|登记表|申请表|申请书|一览表|招股说明书|"#
      + #"方案|纪要|复函|公函|证明|证明书|新闻|运单|货运单|提单|发票|收据|讲话|论文|综述|教程|手册|问答|解读|计划书|任务单|通知书|授权书|委托书|章程|介绍信|倡议书|感谢信|"#
      + #"遗嘱)(?:\([^)]*\))?$"#
      + #"|^(?:论|浅谈|浅析|试论|关于)[^\n]*(?:的)?(?:思考|研究|探讨|分析|意见|通知|报告|决定|批复|若干规定)|"#
      + #"(?i)\b(?:request list|checklist|report|resume|curriculum vitae|notice|newsletter|guide|manual|"#
      + #"minutes|invoice|policy|faq)s?$"#
  )
  private static let contractTitle = Pattern(
    #"(?:合同|协议|契约|合同书|协议书|约定书|意向书|备忘录|订单|保函|条款)(?:书)?(?:\([^)]*\))*$|(?i)\b(?:agreement|contract|deed|lease|terms)s?\b"#
  )

  /// Words that make a title a technology title beyond doubt; 居间合同 and 培训协议 alone are names of other contracts too.
  private static let plain = Pattern(
    #"技术|科技|开发|产学研|检测|测试|试验|云|APP|程序|专利|软件|研发|研制|研究|科研|知识产权|工艺|系统|平台|信息|数据|网站|算法|专有|攻关|成果|试制|中试|许可证|品种权|布图|"#
      + #"(?i)\b(?:technolog|technical|software|patent|know-how|research|development|cloud|saas|data|it |"#
      + #"r&d|services?|contractor|pilot|partner|work|user)"#
  )

  var kind: String {
    if let paper { return paper }
    guard let titled = titles.best(substance), !titled.kind.groups.contains(Self.paper) else {
      guard !isAbout, evidence.isContract || hasContractTitle else { return Self.unknown }
      return strongest() ?? (hasContractTitle ? Self.other : Self.unknown)
    }
    if isAbout { return Self.unknown }
    let kind = titled.kind
    let own = substance[kind.id] ?? 0
    if kind.groups.contains(Self.technology) {
      if titles.finds(Self.plain, in: titles.line(of: titled)) { return kind.id }
      let rival = strongest(in: Self.other)
      if let rival, rival.score >= 6, rival.score > own { return rival.id }
      return evidence.technology >= 3 ? kind.id : Self.other
    }
    // A name does not decide (民法典 interprets contracts by content): a partnership agreement that says nothing of
    // partners and much of licences is judged by what it says.
    if kind.groups.contains(Self.other), own <= 1, let rival = strongest(in: Self.technology), rival.score >= 8 {
      return rival.id
    }
    return kind.id
  }

  /// A paper is one by its title and by what it says: an essay on such papers has only the title.
  private var paper: String? {
    guard let kind = titles.best(substance)?.kind, kind.groups.contains(Self.paper) else { return nil }
    return substance[kind.id] ?? 0 >= 4 ? kind.id : nil
  }

  private func strongest(in group: String) -> (id: String, score: Int)? {
    vocabulary.kinds.filter { $0.groups.contains(group) }.map { ($0.id, substance[$0.id] ?? 0) }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }
  }

  /// The kind with the strongest substance; technology only when it is plainly so.
  private func strongest() -> String? {
    let technology = strongest(in: Self.technology)
    let other = strongest(in: Self.other)
    if let technology, technology.score >= 6, technology.score >= (other?.score ?? 0) { return technology.id }
    guard let other, other.score >= 3 else { return evidence.isContract ? Self.other : nil }
    return other.id
  }

  /// The title says notice, report, essay …, and the text does not bear a contract's signs.
  private var isAbout: Bool {
    titles.lines.prefix(2).contains { matches(Self.noContract, $0) }
      && !titles.lines.prefix(3).contains { matches(Self.contractTitle, $0) && !matches(Self.noContract, $0) }
      && !(evidence.hasParties && evidence.hasSignatures)
  }

  private var hasContractTitle: Bool { titles.lines.prefix(3).contains { matches(Self.contractTitle, $0) } }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool { titles.finds(pattern, in: range) }
}
