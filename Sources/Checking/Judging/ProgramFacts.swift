import Contracts

/// Facts that need no definition because the program finds them. `Documentation/rulebook.md` says what they mean.
struct ProgramFact {
  let name: String
  let title: LocalizedText
  /// Regions and topics where one that is missing would stand.
  let places: [String]

  private init(_ name: String, _ zh: String, _ en: String, _ places: [String] = []) {
    self.name = name
    title = LocalizedText(zh: zh, en: en)
    self.places = places
  }

  static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// Each name once; a test holds them to it.
  static let all: [ProgramFact] = [
    .init("title", "合同名称", "title", ["cover"]),
    .init("project.name", "项目名称", "project name", ["cover"]),
    .init("registration.number", "合同登记编号", "registry number", ["cover"]),
    .init("contract.number", "合同编号", "contract number", ["cover"]),
    .init("party.name", "名称", "name", ["parties", "cover"]),
    .init("party.code", "统一社会信用代码", "credit code", ["parties", "cover"]),
    .init("party.id", "身份证号", "identity number", ["parties", "cover"]),
    .init("party.address", "住所地", "address", ["parties", "cover"]),
    .init("party.representative", "法定代表人", "legal representative", ["parties", "cover"]),
    .init("party.contact", "项目联系人", "contact person", ["parties", "contacts", "cover"]),
    .init("party.phone", "电话", "telephone", ["parties", "contacts", "cover"]),
    .init("party.email", "电子信箱", "e-mail", ["parties", "contacts", "cover"]),
    .init("party.postcode", "邮政编码", "postcode", ["parties", "cover"]),
    .init("party.account", "账号", "account number", ["payment", "price", "parties"]),
    .init("party.account-name", "户名", "account name", ["payment", "price", "parties"]),
    .init("party.designation", "当事人称谓", "party designation", ["parties", "cover"]),
    .init("party.stray-designation", "未介绍的称谓", "designation of nobody", ["parties", "cover"]),
    .init("signature.block", "签章栏", "signature block", ["signature"]),
    .init("signature.seal", "盖章处", "place for the seal", ["signature"]),
    .init("signature.signatory", "签名处", "place for the signature", ["signature"]),
    .init("signature.date", "签署日期", "signature date", ["signature"]),
    .init("signature.name", "签章处名称", "name in the signature block", ["signature"]),
    .init("signing.date", "签订日期", "signing date", ["cover", "signature"]),
    .init("signing.place", "签订地点", "signing place", ["cover", "signature"]),
    .init("term.start", "有效期起始日", "start of the term", ["cover"]),
    .init("term.end", "有效期终止日", "end of the term", ["cover"]),
    .init("term.first-day", "有效期第一日", "first day of the term", ["cover"]),
    .init("term.last-day", "有效期最后一日", "last day of the term", ["cover"]),
    .init("term.length", "有效期限", "length of the term", ["cover"]),
    .init("term.wrong-length", "与起止日期不符的时长", "length that does not fit its dates", ["cover"]),
    .init("amount.words", "大写金额", "amount in words", ["price", "payment"]),
    .init("amount.figures", "小写金额", "amount in figures", ["price", "payment"]),
    .init("amount.malformed-words", "用字不规范的大写金额", "malformed amount in words", ["price", "payment"]),
    .init("amount", "金额", "amount", ["price", "payment"]),
    .init("date", "日期", "date"),
    .init("date.impossible", "不存在的日期", "impossible date"),
    .init("patent.number", "专利号", "patent number", ["patent", "object"]),
    .init("patent.application", "专利申请号", "patent application number", ["patent", "object"]),
    .init("patent.publication", "专利公开号", "patent publication number", ["patent", "object"]),
    .init("patent.wrong-kind", "专利号与专利类型不符", "patent number of another kind", ["patent", "object"]),
    .init("patent.wrong-year", "专利号与申请日不符", "patent number of another year", ["patent", "object"]),
    .init("patent.wrong-expiry", "超过法定期限的专利届满日", "expiry beyond the patent term", ["patent", "object"]),
    .init("patent.first-expiry", "专利权届满日", "expiry of the last patent", ["patent", "object"]),
    .init("blank", "空白", "blank"),
    .init("prompt", "示范文本提示语", "prompt of the form"),
    .init("option", "所选方式", "option chosen"),
    .init("option.range", "可选方式数", "number of options"),
    .init("reference.broken", "失效的条款引用", "broken reference"),
    .init("annex.missing", "缺少的附件", "missing annex", ["annex", "documents"]),
    .init("numbering.gap", "条款编号不连续", "gap in numbering"),
    .init("law.repealed", "已废止法律的引用", "citation of repealed law"),
    .init("copies.total", "合同份数", "number of copies", ["copies"]),
    .init("copies.share", "各方执有份数", "copies for each party", ["copies"]),
    .init("payment.instalment", "分期付款", "instalment", ["payment", "price"]),
    .init("payment.share", "分期付款比例", "share of an instalment", ["payment", "price"]),
    .init("payment.remainder", "余款", "remainder of the price", ["payment", "price"]),
    .init("payment.wrong-sum", "与分期金额不符的款项", "sum its instalments do not make up", ["payment", "price"]),
    .init("table.wrong-sum", "表中合计不符", "wrong total of a table"),
    .init("document.revision", "修订痕迹", "tracked change"),
    .init("document.comment", "批注", "comment"),
    .init("document.hidden", "隐藏文字", "hidden text"),
    .init("document.macro", "宏", "macro"),
    .init("document.control", "ActiveX控件", "ActiveX control"),
    .init("document.template", "远程模板", "remote template"),
    .init("document.link", "外部链接内容", "linked content"),
    .init("document.picture", "网络图片", "remote picture"),
    .init("document.dde", "动态数据交换", "DDE"),
    .init("document.object", "嵌入对象", "embedded object"),
    .init("document.chinese-share", "中文占比", "share of Chinese"),
  ]
}

extension Examination {
  /// What a fact is called in messages.
  func title(ofFact name: String) -> LocalizedText {
    ProgramFact.byName[name]?.title ?? definition(ofFact: name)?.title ?? LocalizedText(zh: name, en: name)
  }

  /// What a cue is called in messages.
  func title(ofCue id: String) -> LocalizedText {
    vocabulary.cues[id]?.title ?? LocalizedText(zh: id, en: id)
  }

  /// Topics and regions where a fact that is missing would stand.
  func usualPlaces(of name: String) -> [String] {
    ProgramFact.byName[name]?.places ?? definition(ofFact: name)?.places ?? []
  }

  private func definition(ofFact name: String) -> FactDefinition? {
    vocabulary.facts.first { $0.name == name }
  }
}
