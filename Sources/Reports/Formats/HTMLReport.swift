import Checking
import Contracts
import Office

/// One self-contained page, to be read, printed or sent to the other party.
///
/// Nothing is loaded from elsewhere and nothing runs: the page may hold words of a confidential contract.
public struct HTMLReport: Report {
  private let settings: ReportSettings
  private let wording: Wording

  public init(_ settings: ReportSettings) {
    self.settings = settings
    wording = Wording(settings)
  }

  public func opening() -> String {
    let title = wording.say("准绳核对结果", "Plumbline report")
    return """
      <!DOCTYPE html>
      <html lang="\(settings.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>

      """
  }

  public func entry(for document: CheckedDocument) -> String {
    let verdict = wording.name(of: document.verdict)
    var text = """
      <section class="document">
      <h2>\(XMLText.escape(document.path))</h2>
      <p><strong class="\(document.verdict.rawValue)">\(verdict)</strong>
      """
    if let error = document.error {
      text += " <code>\(error.code.rawValue)</code> \(XMLText.escape(error.message(in: settings.language)))"
    }
    text += "</p>\n"
    if document.verdict != .unreadable { text += basis(of: document) }
    if let advice = wording.advice(on: document) { text += "<p>\(XMLText.escape(advice))</p>\n" }
    for finding in document.findings { text += article(for: finding) }
    return text + "</section>\n"
  }

  public func closing(_ summary: Summary) -> String {
    let documents = wording.count(summary.documents, "份文件", "document")
    return """
      <footer>
      <p>\(documents)\(wording.say("：", ": "))\(wording.levels { summary[$0] })\(wording.say("。", "."))</p>
      <p>plumbline \(settings.version) · \(settings.rulebookHash)</p>
      </footer>
      </main>
      </body>
      </html>

      """
  }

  private func basis(of document: CheckedDocument) -> String {
    let title = document.kindTitle.text(in: settings.language)
    let coverage = document.coverage
    let words = [
      title.isEmpty ? document.kind : title,
      document.profile,
      wording.say("按 \(document.asOf) 有效的规定", "law as of \(document.asOf)"),
      wording.say(
        "已核对 \(coverage.passed + coverage.failed) 条规则，\(coverage.undetermined) 条无法判断",
        "\(coverage.passed + coverage.failed) rules checked, \(coverage.undetermined) undetermined"),
    ]
    return "<p class=\"basis\">\(words.map(XMLText.escape).joined(separator: " · "))</p>\n"
  }

  private func article(for finding: Finding) -> String {
    """
    <article class="\(finding.level.rawValue)">
    <h3><span>\(wording.name(of: finding.level))</span> \(XMLText.escape(finding.message(in: settings.language)))</h3>
    <blockquote>\(quotation(of: finding.place))</blockquote>
    <p>\(wording.say("改法：", "Remedy: "))\(XMLText.escape(finding.remedy(in: settings.language)))</p>
    <p class="basis">\(XMLText.escape(wording.place(finding.place))) · \(finding.rule.id) · \
    \(XMLText.escape(wording.text(of: finding.rule.citations)))</p>
    </article>

    """
  }

  /// The line with the words in question marked.
  private func quotation(of place: Place) -> String {
    let scalars = Array(place.line.unicodeScalars)
    let start = min(max(0, place.start), scalars.count)
    let end = min(start + max(0, place.length), scalars.count)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return XMLText.escape(String(view))
    }
    return text(0..<start) + "<mark>\(text(start..<end))</mark>" + text(end..<scalars.count)
  }

  private static let style = """
    body { margin: 0; background: #f6f5f2; color: #222; font: 16px/1.7 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 0; overflow-wrap: anywhere; }
    h3 { font-size: 1rem; margin: 0 0 .5rem; }
    section { background: #fff; margin: 1.5rem 0; padding: 1.25rem 1.5rem; border: 1px solid #ddd; }
    article { border-left: 4px solid #888; padding: .25rem 0 .25rem 1rem; margin: 1.25rem 0; break-inside: avoid; }
    article.error { border-color: #b3261e; } article.warning { border-color: #b26a00; } article.note { border-color: #33658a; }
    article span { font-weight: normal; color: #666; }
    blockquote { margin: 0 0 .5rem; color: #444; } mark { background: #ffe9a8; } mark:empty::after { content: "‸"; }
    p { margin: .25rem 0; } .basis, footer { color: #666; font-size: .85rem; }
    .acceptable { color: #2e6b34; } .notAcceptable, .unreadable { color: #b3261e; }
    .acceptableWithRemarks, .undetermined { color: #b26a00; }
    @media print { body { background: none; } section { border: 0; padding: 0; } }
    """
}
