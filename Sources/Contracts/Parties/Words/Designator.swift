/// What a contract calls a party: a letter (甲方, Party A), a role word (许可方, Licensor), or one of several on a side.
struct Designator: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// 0 for 甲方 and Party A, 1 for 乙方 and Party B …
    case letter(Int)
    case role(Party.Role)
    /// 共同委托人 and the like: every statement is a party of its own.
    case joint(Party.Role)
    /// What the contract calls a party for short: 以下简称“某某”.
    case short
  }

  var kind: Kind
  /// Folded, as written.
  var word: String
  /// 2 in 甲方二; which of those that share the word for 共同委托人; 0 without a number.
  var ordinal = 0

  var isLetter: Bool { if case .letter = kind { true } else { false } }

  var role: Party.Role? {
    switch kind {
    case .letter, .short: nil
    case .role(let role), .joint(let role): role
    }
  }

  var isJoint: Bool { if case .joint = kind { true } else { false } }

  /// Same for all spellings of one designator.
  var key: String {
    switch kind {
    case .letter(let index): "#\(index).\(ordinal)"
    case .role, .joint, .short: "\(word.lowercased()).\(ordinal)"
    }
  }
}

/// The words that parties are called by.
enum PartyWords {
  /// 甲方 … and Party A …, in order.
  private static let letters: [(Designator.Kind, String)] = [
    (.letter(0), "甲方|Party A"), (.letter(1), "乙方|Party B"), (.letter(2), "丙方|Party C"),
    (.letter(3), "丁方|Party D"), (.letter(4), "戊方|Party E"), (.letter(5), "己方|Party F"),
    (.letter(6), "庚方"), (.letter(7), "辛方"), (.letter(8), "壬方"), (.letter(9), "癸方"),
  ]

  /// 委托人、受让人、被许可人: who commissions, acquires and pays.
  private static let clients = """
    委托方|委托人|委托单位|技术委托方|受让方|受让人|技术受让方|技术受让人|被转让方|被许可方|被许可人|受许可方|受许可人|技术被许可方\
    |买方|买受人|买受方|购买方|购方|需方|采购方|采购人|定作方|定作人|用户|用户方|客户|接受方|受方|引进方|技术引进方|技术接受方|使用方|发包方|发包人\
    |需求方|投资方|委托开发方|委托研发方|委托机构|服务接受方|接受服务方|受服务方|用户单位|使用单位|需求单位|采购单位|购买单位\
    |承让方|承让人|受让单位|被许可单位|委託方|委託人|受讓方|受讓人|被許可方|被許可人|買方
    """
  private static let clientsEnglish = """
    |Client|Customer|Licensee|Transferee|Assignee|Buyer|Purchaser|Commissioning Party|Entrusting Party|Recipient
    """

  /// 受托人、研究开发人、让与人、许可人: who supplies the technology.
  private static let providers = """
    受托方|受托人|受托单位|研究开发方|研究开发人|研发方|开发方|开发人|开发单位|技术开发方|让与方|让与人|转让方|转让人|技术让与方|技术转让方\
    |出让方|出让人|技术出让方|许可方|许可人|技术许可方|顾问方|咨询方|技术咨询方|服务方|服务人|技术服务方|服务提供方|服务商|培训方|技术培训方\
    |卖方|出卖人|售方|销售方|供方|供应方|供应商|供货方|供货商|承包方|承包人|承揽方|承担方|承担单位|技术方|提供方|技术提供方|承接方|受委托方|技术供方\
    |咨询人|咨询单位|咨询机构|服务机构|服务单位|技术服务机构|技术服务单位|技术服务人|技术咨询人|研制方|研制人|研制单位|研发人|研发单位|承研方|承研单位\
    |平台方|平台服务方|平台服务商|培训人|培训单位|培训机构|受托机构|顾问人|顾问单位|转让单位|出让单位|许可单位|技术持有方|受託方|受託人|研究開發方\
    |研究開發人|讓與方|讓與人|轉讓方|轉讓人|出讓方|許可方|許可人|顧問方|諮詢方|服務方|賣方
    """
  private static let providersEnglish = """
    |Licensor|Transferor|Assignor|Seller|Vendor|Supplier|Developer|Provider|Service Provider|Contractor\
    |Consultant|Entrusted Party|Consulting Party
    """

  /// Roles of contracts that are not about technology; they name parties all the same.
  private static let others = """
    出租方|出租人|承租方|承租人|贷款方|贷款人|借款方|借款人|出借人|保证人|担保人|担保方|抵押人|抵押权人|出质人|质权人|托运方|托运人|承运方|承运人\
    |保管方|保管人|存货方|存货人|寄存人|建设单位|施工单位|勘察单位|设计单位|监理单位|用人单位|劳动者|聘用方|受聘方|业主|咨询工程师|承销商\
    |赠与人|受赠人|投保人|保险人|特许人|被特许人|甲乙双方以外的当事人|Employer|Employee|Landlord|Tenant|Lender|Borrower|Lessor|Lessee\
    |Guarantor|Disclosing Party|Receiving Party
    """

  /// The stems that tell the role of a word that is in no list, the telling ones first.
  private static let stems: [(Party.Role, String)] = [
    (.client, "被|受让|受许|委托|接受|需|买|购|采购|引进|聘|用户|客户|使用|出资"), (.intermediary, "中介|居间|经纪|撮合|促成"),
    (.partner, "合作|联合|参与|参加|牵头|共建|共研"),
    (.provider, "服务|咨询|顾问|开发|研|许可|转让|让与|出让|供|卖|售|培训|承|受托|技术|平台|设计|提供|运营|实施"),
  ]

  /// The role that a word in no list is for: 运维服务方 serves, 设备采购方 buys.
  static func role(ofUnlisted word: String) -> Party.Role {
    stems.first { $0.1.split(separator: "|").contains { word.contains($0) } }?.0 ?? .unknown
  }

  static let table = WordTable<Designator.Kind>(
    letters + [
      (.role(.client), clients + clientsEnglish), (.role(.provider), providers + providersEnglish),
      (.role(.intermediary), "中介方|中介人|居间方|居间人|中介机构|中介服务方|经纪方|经纪人|Intermediary|Broker"),
      (.role(.partner), "合作方|合作单位|合作人|合作开发方|共同研究开发方|牵头方|牵头单位|参与方|参加单位|Collaborator"),
      (.role(.unknown), others),
      (.joint(.client), "共同委托人|共同委托方|共同受让人|共同受让方|共同被许可人|共同被许可方"),
      (.joint(.provider), "共同受托人|共同受托方|共同让与人|共同让与方|共同许可人|共同许可方|共同研究开发人"),
      (.joint(.partner), "共同合作方"),
    ])

  /// All words as one alternation, longest first, for patterns that look for aliases such as (以下简称“甲方”).
  static let alternation: String = {
    let lists =
      letters.map(\.1) + [
        clients, clientsEnglish, providers, providersEnglish, others, "中介方|中介人|居间方|居间人|合作方|Intermediary|Broker",
      ]
    let words = lists.joined(separator: "|").split(separator: "|").map(String.init)
    return words.sorted { $0.utf8.count > $1.utf8.count }.joined(separator: "|")
  }()
}
