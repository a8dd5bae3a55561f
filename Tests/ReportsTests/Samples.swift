import Contracts
import Office

@testable import Checking
@testable import Reports

/// Documents made by hand, with everything a report may have to show.
enum Samples {
  static let sources = [
    "civil-code": LocalizedText(zh: "中华人民共和国民法典", en: "Civil Code"),
    "gbt-34670": LocalizedText(zh: "GB/T 34670—2017", en: "GB/T 34670-2017"),
  ]

  static func settings(_ language: Language) -> ReportSettings {
    ReportSettings(
      language: language, version: "0.1.0", rulebookHash: "sha256:5e1f", ruleCount: 412, sources: sources)
  }

  static let documents = [defective, clean, encrypted]

  static var defective: CheckedDocument {
    var coverage = CheckedDocument.Coverage()
    coverage.passed = 140
    coverage.failed = 2
    coverage.notApplicable = 220
    coverage.undetermined = 1
    return CheckedDocument(
      path: "contracts/甲 a.docx", sha256: "9f86d0", kind: "technology-service-contract",
      kindTitle: LocalizedText(zh: "技术服务合同", en: "technology service contract"),
      kindEvidence: [(words: "技术服务合同", weight: 10), (words: "服务成果", weight: 3)], profile: "filing",
      asOf: date(2026, 3, 18), verdict: .notAcceptable, findings: [amounts, seal, deposit], coverage: coverage,
      unread: [Unread(part: "word/document.xml", what: "w:object", count: 1)], notes: [], error: nil)
  }

  static var clean: CheckedDocument {
    var coverage = CheckedDocument.Coverage()
    coverage.passed = 143
    coverage.notApplicable = 220
    return CheckedDocument(
      path: "contracts/b.docx", sha256: "2c26b4", kind: "technology-development-contract",
      kindTitle: LocalizedText(zh: "技术开发合同", en: "technology development contract"), kindEvidence: [],
      profile: "filing", asOf: date(2026, 3, 18), verdict: .acceptable, findings: [], coverage: coverage, unread: [],
      notes: [], error: nil)
  }

  static var encrypted: CheckedDocument {
    let error = ReadError(
      .encrypted, zh: "文件已加密，请在 Word 中去除密码后另存为 .docx。",
      en: "The document is encrypted; remove the password in Word and save it as .docx.")
    return CheckedDocument(
      path: "contracts/c.docx", sha256: "fcde2b", kind: "unknown",
      kindTitle: LocalizedText(zh: "未能识别", en: "not recognised"), kindEvidence: [], profile: "all",
      asOf: date(2026, 3, 18), verdict: .unreadable, findings: [],
      coverage: CheckedDocument.Coverage(), unread: [], notes: [], error: error)
  }

  static var amounts: Finding {
    Finding(
      rule: rule(
        "PRC-003", level: .error, confidence: .proved, serves: ["G-12"],
        title: LocalizedText(zh: "大小写金额一致", en: "Amounts in words and figures agree"),
        message: LocalizedText(zh: "大写金额{left}与小写金额{right}不一致。", en: "{left} in words is not {right} in figures."),
        remedy: LocalizedText(zh: "核对后改正其中一处。", en: "Correct one of the two."),
        citation: Citation(source: "civil-code", article: "846", provenance: .law)),
      outcome: .fail, level: .error,
      place: place("合同价款为人民币壹拾叁万元整（￥100,000），含税。", "壹拾叁万元整（￥100,000）", paragraph: 31, clause: "第四条"),
      arguments: ["left": "壹拾叁万元整", "right": "￥100,000"], fingerprint: "a1b2c3")
  }

  static var seal: Finding {
    Finding(
      rule: rule(
        "SGN-002", level: .warning, confidence: .textual,
        title: LocalizedText(zh: "签章处有盖章位置", en: "The signature page has a place for the seal"),
        message: LocalizedText(
          zh: "{party}没有盖章处, 请补: 50% | <空>。", en: "{party} has no place for a seal: 50% | <none>."),
        remedy: LocalizedText(zh: "增加“（盖章）”。", en: "Add “(seal)”."),
        citation: Citation(source: "gbt-34670", article: "6.2", provenance: .reconstructed)),
      outcome: .fail, level: .warning,
      place: place("乙方：", "", paragraph: 3, clause: "", part: "word/footer1.xml"), arguments: ["party": "乙方"],
      fingerprint: "d4e5f6")
  }

  static var deposit: Finding {
    Finding(
      rule: rule(
        "PRC-021", level: .error, confidence: .proved,
        title: LocalizedText(zh: "定金不超过百分之二十", en: "The deposit is at most 20 % of the price"),
        message: LocalizedText(zh: "定金过高。", en: "The deposit is too high."),
        remedy: LocalizedText(zh: "写明合同价款。", en: "State the price."),
        citation: Citation(source: "civil-code", article: "586", provenance: .law)),
      outcome: .undetermined, level: .note,
      place: place("甲方应于签约当日支付定金。", "定金", paragraph: 40, clause: "第五条（二）"), arguments: [:],
      fingerprint: "778899")
  }

  static func rule(
    _ id: String, level: Level, confidence: Confidence, serves: [String] = [], title: LocalizedText,
    message: LocalizedText, remedy: LocalizedText, citation: Citation
  ) -> Rule {
    Rule(
      id: id, serves: serves, follows: [], title: title, level: level, confidence: confidence, status: .stable,
      citations: [citation], says: LocalizedText(zh: "\(title.zh)。", en: "\(title.en)."), why: nil,
      applicability: Applicability(), check: .all([]), messageForFail: message, messageForUndetermined: nil,
      remedy: remedy, examples: [], source: citation.source, file: "Rules/\(citation.source)/\(id).yaml")
  }

  static func place(
    _ line: String, _ words: String, paragraph: Int, clause: String, part: String = "word/document.xml"
  ) -> Place {
    let range = line.range(of: words) ?? line.endIndex..<line.endIndex
    let start = line[..<range.lowerBound]
    let bytes = start.utf8.count..<start.utf8.count + words.utf8.count
    return Place(
      span: Span(story: 0, paragraph: paragraph - 1, range: bytes), part: part, clause: clause, paragraph: paragraph,
      start: start.unicodeScalars.count, length: words.unicodeScalars.count, excerpt: words, line: line)
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return date
  }
}
