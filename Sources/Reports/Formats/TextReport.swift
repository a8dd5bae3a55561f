import Checking
import Contracts
import Office

/// For people at a terminal, and for `grep`: one line a finding that says where and what, then what helps to mend it.
public struct TextReport: Report {
  private let wording: Wording
  private let paint: Paint

  public init(_ settings: ReportSettings) {
    wording = Wording(settings)
    paint = Paint(isOn: settings.isColored)
  }

  public func entry(for document: CheckedDocument) -> String {
    var text = ""
    if let error = document.error {
      let code = paint.level(.error, "error \(error.code.rawValue)")
      text += "\(path(of: document)): \(code) \(TerminalText.visible(error.message(in: wording.language)))\n"
    }
    for finding in document.findings { text += describe(finding, in: document) }
    guard document.verdict != .unreadable else { return text + "\n" }
    return text + describeOutcome(of: document) + "\n"
  }

  public func closing(_ summary: Summary) -> String {
    let separator = wording.say("，", ", ")
    var verdicts: [String] = []
    for verdict in Verdict.allCases where summary[verdict] > 0 {
      verdicts.append(wording.say("\(summary[verdict]) 份", "\(summary[verdict]) ") + wording.name(of: verdict))
    }
    var line = wording.say("共 \(summary.documents) 份文件", wording.count(summary.documents, "", "document"))
    if !verdicts.isEmpty { line += wording.say("：", ": ") + verdicts.joined(separator: separator) }
    line += wording.say("；", "; ") + wording.levels { summary[$0] } + wording.say("。", ".")
    if summary.inBaseline > 0 {
      line += wording.say(
        "基线中已有的 \(summary.inBaseline) 项未再列出。",
        " \(wording.count(summary.inBaseline, "", "finding")) of the baseline not shown again.")
    }
    if summary.skipped > 0 {
      line += wording.say(
        "跳过 \(summary.skipped) 个隐藏、锁定或非 Word 文件。",
        " \(wording.count(summary.skipped, "", "file")) skipped (hidden, lock files, not Word).")
    }
    return line + "\n"
  }

  private func path(of document: CheckedDocument) -> String { TerminalText.visible(document.path) }

  private func describe(_ finding: Finding, in document: CheckedDocument) -> String {
    let place = "\(path(of: document)):\(wording.place(finding.place)):\(finding.place.start)"
    let level = paint.level(finding.level, "\(finding.level.rawValue) \(finding.rule.id)")
    let excerpt = Excerpt(finding.place)
    var lines = ["\(place): \(level) \(TerminalText.visible(finding.message(in: wording.language)))"]
    if !excerpt.line.isEmpty {
      lines.append("    | \(excerpt.line)")
      let carets = paint.level(finding.level, String(repeating: "^", count: excerpt.carets))
      lines.append("    | \(String(repeating: " ", count: excerpt.indent))\(carets)")
    }
    lines.append("    \(wording.say("改法：", "remedy: "))\(TerminalText.visible(finding.remedy(in: wording.language)))")
    lines.append("    \(paint.faint(wording.say("依据：", "cites: ") + wording.text(of: finding.rule.citations)))")
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The verdict, and what it rests on: kind with evidence, profile, date, how many rules had a say.
  private func describeOutcome(of document: CheckedDocument) -> String {
    let stop = wording.say("。", ".")
    var levels: [Level: Int] = [:]
    for finding in document.findings { levels[finding.level, default: 0] += 1 }
    let checked = document.coverage.passed + document.coverage.failed
    let coverage = wording.say(
      "已核对 \(checked) 条规则，\(document.coverage.undetermined) 条无法判断，"
        + "\(document.coverage.notApplicable) 条不适用",
      "\(wording.count(checked, "", "rule")) checked, \(document.coverage.undetermined) undetermined, "
        + "\(document.coverage.notApplicable) not applicable")
    let verdict = paint.verdict(document.verdict, wording.name(of: document.verdict))
    var lines = [
      "\(path(of: document)): \(verdict)" + wording.say("——", " — ") + wording.levels { levels[$0] ?? 0 }
        + wording.say("；", "; ") + coverage + stop
    ]
    lines.append("    " + describeKind(of: document) + stop)
    if let advice = wording.advice(on: document) { lines.append("    " + advice) }
    if !document.unread.isEmpty {
      let items = document.unread.map { "\($0.what) ×\($0.count)（\($0.part)）" }
      let listed = wording.language == .zh ? items : document.unread.map { "\($0.what) ×\($0.count) (\($0.part))" }
      lines.append(
        "    " + wording.say("未能读懂：", "not understood: ") + listed.joined(separator: wording.say("，", ", ")) + stop)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describeKind(of document: CheckedDocument) -> String {
    let title = document.kindTitle.text(in: wording.language)
    var kind = wording.say("文件种类：", "kind: ") + (title.isEmpty ? document.kind : "\(title)")
    // The same words may tell in several places; saying them once is enough.
    var evidence: [String] = []
    for (words, _) in document.kindEvidence where !evidence.contains("“\(words)”") { evidence.append("“\(words)”") }
    if !evidence.isEmpty {
      kind +=
        wording.say("（依据", " (by ") + evidence.prefix(3).joined(separator: wording.say("、", ", "))
        + wording.say("）", ")")
    }
    return kind
      + wording.say(
        "；用途：\(document.profile)；按 \(document.asOf) 有效的规定",
        "; profile: \(document.profile); law as of \(document.asOf)")
  }
}

/// Terminal colours: none unless asked for.
private struct Paint {
  let isOn: Bool

  func level(_ level: Level, _ text: String) -> String {
    switch level {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  func verdict(_ verdict: Verdict, _ text: String) -> String {
    switch verdict {
    case .acceptable: wrap(text, "1;32")
    case .acceptableWithRemarks, .undetermined: wrap(text, "1;33")
    case .notAcceptable, .unreadable: wrap(text, "1;31")
    }
  }

  func faint(_ text: String) -> String { wrap(text, "2") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
