import Checking
import Contracts
import Office

/// Markdown, for the comments of a review and for step summaries.
public struct MarkdownReport: Report {
  private let wording: Wording

  public init(_ settings: ReportSettings) { wording = Wording(settings) }

  public func opening() -> String { wording.say("# 准绳核对结果\n\n", "# Plumbline report\n\n") }

  public func entry(for document: CheckedDocument) -> String {
    var text = "## \(escape(document.path))\n\n**\(wording.name(of: document.verdict))**"
    if let error = document.error {
      text += wording.say("——", " — ") + "`\(error.code.rawValue)` \(escape(error.message(in: wording.language)))"
    }
    text += "\n\n"
    guard document.verdict != .unreadable else { return text }
    let title = document.kindTitle.text(in: wording.language)
    text +=
      "\(escape(title.isEmpty ? document.kind : title)) · `\(document.profile)` · "
      + wording.say("按 \(document.asOf) 有效的规定", "law as of \(document.asOf)") + "\n\n"
    if let advice = wording.advice(on: document) { text += "> \(escape(advice))\n\n" }
    guard !document.findings.isEmpty else {
      return text + wording.say("没有需要报告的问题。\n\n", "Nothing to report.\n\n")
    }
    text += wording.say(
      "| 级别 | 规则 | 位置 | 问题 | 改法 | 依据 |\n", "| level | rule | place | finding | remedy | cites |\n")
    text += "|---|---|---|---|---|---|\n"
    for finding in document.findings { text += row(finding) }
    return text + "\n"
  }

  public func closing(_ summary: Summary) -> String {
    let documents = wording.count(summary.documents, "份文件", "document")
    return "\(documents)" + wording.say("：", ": ") + wording.levels { summary[$0] } + wording.say("。", ".") + "\n"
  }

  private func row(_ finding: Finding) -> String {
    var message = escape(finding.message(in: wording.language))
    if !finding.place.excerpt.isEmpty {
      message += wording.say("<br>原文：", "<br>text: ") + escape(finding.place.excerpt)
    }
    let cells = [
      wording.name(of: finding.level), finding.rule.id, escape(wording.place(finding.place)), message,
      escape(finding.remedy(in: wording.language)), escape(wording.text(of: finding.rule.citations)),
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Words of a document must not turn into markup, nor end the cell they stand in.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~": escaped += "\\\(scalar)"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\n", "\r", "\u{2028}", "\u{2029}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
