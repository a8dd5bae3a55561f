/// The words by which a payment of the price is told from other money.
enum PaymentWords {
  /// A heading or lead-in under which instalments are listed.
  static let scope = Pattern(
    #"(?:\A|[\d.、) ])(?:支付|付款|结算|支付安排|付款安排):|(?:支付|付款|结算|付费|给付)(?:的)?(?:方式|方法|时间|时限|期限|进度|计划|条件|安排|节点|比例)|"#
      + #"分[期次一二两三四五六七八九\d][期次批笔]?(?:向[^。;\n]{1,8})?(?:支付|付|付款)|"#
      + #"(?:分期|分次|分阶段|分批)(?:支付|付款|给付|:)|(?:价款|报酬|费用|经费|使用费|转让费|许可费|服务费|咨询费|开发费|合同款)(?:及其?|和|与|的)*(?:支付|付款|结算)|"#
      + #"(?i:\bpayment (?:terms|schedule|milestones?)|\binstal?lments?\b|shall pay[^.;\n]{0,60}as follows)"#)
  /// Two shares in one sentence, each with its time: 签约后付40%，提交报告后付60%. Two sums may belong to different fees.
  static let sequence = Pattern(
    #"[后内前],?再?(?:支付|付)[^,。;\n]{0,10}(?:\d%|百分之|[一二三四五六七八九]成|一半)[^。;\n]{0,40}"#
      + #"[后内前],?再?(?:支付|付)[^,。;\n]{0,10}(?:\d%|百分之|[一二三四五六七八九]成|一半)"#)
  /// What an instalment is called.
  static let label = Pattern(
    #"第[一二三四五六七八九十\d]{1,2}(?:期|次|笔|批|阶段)(?:的)?(?:付款|款|支付|费用|款项|合同款|价款)?|首期款?|首付款?|首笔|首款|预付款|预付|启动款|启动经费|进度款|中期款|阶段款|"#
      + #"末期款?|尾款|余款|余额|剩余(?:的)?(?:款项?|价款|费用|部分|合同款)|其余(?:的)?(?:款项|价款|费用|部分|合同款)?|验收款|到货款|初验款|终验款|交付款|"#
      + #"(?i:\b(?:first|second|third|fourth|fifth|final|last|initial|balance|down) (?:payment|"#
      + #"instal?lment)|\binstal?lment \d|\bthe balance\b|\badvance payment)"#
  )
  static let verb = Pattern(
    #"支付|付给|付清|付款|付至|给付|拨付|拨款|汇入|汇给|汇至|电汇|交付[^。;,\n]{0,6}款|付[\d一二三四五六七八九十__]|付合同|付总|(?i:\bpaid\b|\bpay(?:s|able|"#
      + #"ment)?\b|\bremit)"#
  )
  /// When or upon what something is paid.
  static let condition = Pattern(#"日内|[后前时]|之日|以内|天内|月内|年|月|(?i:\b(?:within|upon|after|before|on)\b)"#)
  /// Money that is no part of the price or no instalment of it.
  static let other = Pattern(
    #"每日|每天|每次|每个|迟付|迟交|为限|不计入|违约|擅自|违反|泄密|泄露|超出|超范围|赔偿|罚款|滞纳|定金|订金|保证金|押金|利息|逾期|迟延|延迟支付|拖欠|提成|销售额|销售收入|利润|产值|不超过|不得超过|上限|税率|增值税|税费|退还|返还|退回|扣除|扣减|奖励|审计|"#
      + #"差旅费|每年|每月|每季|每台|每件|每人|每套|单价|估算|预算|技术交易额|非技术性|成交额|材料费|设备费|人员费|其中包括|组成|构成|印花税|授权费率|保险|注册资本|内部(?!收)|之间[^。;\n]{0,8}(?:分配|分享|划分)|分付|代收|代付|垫付|年费|申请费|检测费|鉴定费|评审费|公证费|登记费|律师费|诉讼费|仲裁费|封顶|至多|最多|罚息|损失|风险|投入(?!中)|出资|"#
      + #"(?i:\broyalt|\bpenalt|\bliquidated damages|\blate\b|\boverdue|\bloss(?:es)?\b|\bborne\b|\binterest\b|\bnet sales|"#
      + #"\bdeposit\b|\brefund|\bexceed|\bat most\b|\bup to\b|\bnot more than\b|\bcap(?:ped)?\b|\bper (?:year|month|unit)|\bbeyond\b|\bbreach|\btax\b)"#
  )
  /// The price itself rather than a part of it.
  static let whole = Pattern(
    #"(?:总额|总价款?|总金额|总费用|总计|合计|共计|总经费|合同价款|合同金额|全部费用|费用总|报酬总)(?:为|是|:|共|人民币|计|¥|_|\()|(?:报酬|服务费|咨询费|开发费|"#
      + #"使用费|转让费|许可费|合同款|价款|经费|[一-龥]费)(?:总额)?(?:为|是|:|共计?|合计|总计|计)(?:人民币|¥|RMB|\d|_|\()"#
      + #"|(?:费|报酬|价款|经费)[^,。;\d]{1,8}(?:共计|合计|总计|一共)(?:人民币|¥|RMB)?\d"#
      + #"|(?i:\btotal (?:price|fee|amount|contract price)\b[^.;\n]{0,60}?(?:is|are|of|:|shall be))"#)
  /// 余款 and the like.
  static let remainder = Pattern(
    #"余款|尾款|余额|剩余(?:的)?(?:全部)?(?:款项?|价款|费用|部分|合同款|报酬)|其余(?:的)?(?:全部)?(?:款项?|价款|费用|合同款|报酬)|(?i:\b(?:the |"#
      + #"remaining )balance|\bremainder of the)"#
  )
  /// In front of a value that says the one before it once more: 30%，即15万元.
  static let repetition = Pattern(#"(?:即|计|共计?|合计?|折合|为|也就是|\(|人民币|¥|RMB|大写|小写|:|,|等于|约|金额|i\.e\.|being| )+\z"#)
  /// The base of a percentage: 合同总额的.
  static let share = Pattern(
    #"(?:总额|总价款?|总金额|合同(?:总)?(?:金额|价款?|款项?|额)|总费用|总经费|费用|报酬|价款|经费|款项|服务费|咨询费|开发费|转让费|使用费|"#
      + #"许可费)(?:总额)?的?[_ (]*\z|(?:支付|付|付款|拨付|付给[甲乙丙]方|支付比例|比例)(?:为|:|[甲乙丙]方)?[_ ]*\z"#
  )
}
