import Checking
import Contracts
import Office

/// The words that reports share. What a rule says about a finding is the rule's own business.
struct Wording: Sendable {
  let language: Language
  let sources: [String: LocalizedText]
  private var blankRules: [String] = []

  init(language: Language, sources: [String: LocalizedText]) {
    self.language = language
    self.sources = sources
  }

  init(_ settings: ReportSettings) {
    self.init(language: settings.language, sources: settings.sources)
    blankRules = settings.blankRules
  }

  /// A word to whoever reads a verdict that does not mean what it seems to mean; nil when none is needed.
  func advice(on document: CheckedDocument) -> String? {
    guard document.verdict != .unreadable else { return nil }
    let coverage = document.coverage
    if coverage.passed + coverage.failed + coverage.undetermined == 0 {
      return say(
        "没有适用于这类文件的规则，以上结论不表示文件没有问题；种类识别有误时请用 --kind 指定。",
        "No rule applies to this kind of document, so the verdict says little; name the kind with --kind if it is wrong."
      )
    }
    let blanks = document.findings.count { finding in blankRules.contains { finding.rule.id.hasPrefix($0) } }
    guard blanks > 15, document.profile != "template" else { return nil }
    return say(
      "文中有 \(blanks) 处没有填写，像是空白表单或模板；核对模板请用 --profile template。",
      "\(blanks) places are not filled in: this looks like a blank form; --profile template checks it as one.")
  }

  /// One of two texts, by language.
  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// `3 项错误` or `3 errors`.
  func count(_ number: Int, _ zh: String, _ en: String) -> String {
    language == .zh ? "\(number) \(zh)" : "\(number) \(en)\(number == 1 ? "" : "s")"
  }

  func name(of level: Level) -> String {
    switch level {
    case .error: say("错误", "error")
    case .warning: say("警告", "warning")
    case .note: say("提示", "note")
    }
  }

  func name(of verdict: Verdict) -> String {
    switch verdict {
    case .acceptable: say("可以提交", "acceptable")
    case .acceptableWithRemarks: say("可以提交（有建议）", "acceptable with remarks")
    case .notAcceptable: say("须修改后提交", "not acceptable")
    case .undetermined: say("须人工核对", "undetermined")
    case .unreadable: say("无法读取", "unreadable")
    }
  }

  func name(of provenance: Provenance) -> String {
    switch provenance {
    case .law: say("法律法规", "law")
    case .form: say("示范文本或登记实务", "model form or registration practice")
    case .standardConfirmed: say("国家标准，已核实", "national standard, confirmed")
    case .sibling: say("标准、办法", "standard or measure")
    case .reconstructed: say("推定条款，未见标准原文", "reconstructed, the standard's text was not available")
    }
  }

  /// What a reader should think of a source, in one sentence.
  func explanation(of provenance: Provenance) -> String {
    switch provenance {
    case .law: say("来自法律、行政法规、司法解释或部门规章。", "statute, regulation or judicial interpretation.")
    case .form: say("来自官方示范文本或登记机构的通行做法。", "an official model form, or what registration offices commonly ask.")
    case .standardConfirmed: say("已核实为国家标准的内容。", "confirmed to be part of the national standard.")
    case .sibling: say("来自相近的标准或地方文件，供参考。", "a sibling standard or regional document, for guidance.")
    case .reconstructed:
      say(
        "未见标准条文原文，按已确认的章名和相近标准推定；只作建议，不代表标准原文。",
        "the clause was not available; reconstructed from confirmed titles and sibling standards, as advice only.")
    }
  }

  func name(of status: Rule.Status) -> String {
    switch status {
    case .preview: say("试行", "preview")
    case .stable: say("正式", "stable")
    case .retired: say("停用", "retired")
    }
  }

  func name(of disposition: Disposition) -> String {
    switch disposition {
    case .encoded: say("已有规则", "encoded")
    case .partly: say("部分", "partly")
    case .needsFact: say("缺少识别", "needs a fact")
    case .notCheckable: say("无法核对", "not checkable")
    case .planned: say("计划中", "planned")
    }
  }

  func name(of outcome: Outcome) -> String {
    switch outcome {
    case .pass: say("通过", "pass")
    case .fail: say("不通过", "fail")
    case .notApplicable: say("不适用", "not applicable")
    case .undetermined: say("无法判断", "undetermined")
    }
  }

  func name(of confidence: Confidence) -> String {
    switch confidence {
    case .proved: say("计算或结构可证", "proved")
    case .textual: say("依据文字", "textual")
    case .heuristic: say("综合判断", "heuristic")
    }
  }

  /// `中华人民共和国民法典第846条（法律法规）`
  func text(of citation: Citation) -> String {
    let title = sources[citation.source]?.text(in: language) ?? citation.source
    let provenance = name(of: citation.provenance)
    let isArticle = citation.provenance == .law && Int(citation.article) != nil
    switch language {
    case .zh:
      // A statute's title stands in title marks before its article; other sources have names of many sorts.
      if isArticle { return "\(title.hasPrefix("《") ? title : "《\(title)》")第\(citation.article)条（\(provenance)）" }
      let article = " \(citation.article)"
      return "\(title)\(citation.article.isEmpty ? "" : article)（\(provenance)）"
    case .en:
      let article = isArticle ? ", article \(citation.article)" : ", \(citation.article)"
      return "\(title)\(citation.article.isEmpty ? "" : article) (\(provenance))"
    }
  }

  func text(of citations: [Citation]) -> String {
    citations.map(text(of:)).joined(separator: say("；", "; "))
  }

  /// `第四条 ¶31`: clause and paragraph, with the part's name when it is not the main text.
  func place(_ place: Place) -> String {
    var words: [String] = []
    if place.part != "word/document.xml", !place.part.isEmpty {
      words.append(String(place.part.split(separator: "/").last ?? ""))
    }
    if !place.clause.isEmpty { words.append(place.clause) }
    words.append("¶\(place.paragraph)")
    return words.joined(separator: " ")
  }

  /// `1 项错误，2 项警告，0 项提示`
  func levels(_ count: (Level) -> Int) -> String {
    [
      self.count(count(.error), "项错误", "error"), self.count(count(.warning), "项警告", "warning"),
      self.count(count(.note), "项提示", "note"),
    ].joined(separator: say("，", ", "))
  }
}
