import Checking
import Contracts
import Office

/// Which corrections are written into a document as tracked changes.
public enum SuggestedCorrections: String, Sendable, CaseIterable {
  /// Those that may be taken without thinking.
  case safe
  /// Those that need judgement too.
  case all
}

/// Findings as what Word shows beside the words: comments, a cover note on the title, and tracked changes.
public struct FindingComments: Sendable {
  /// What is to be written into one document.
  public struct Annotations: Sendable {
    /// The cover note first, then one comment a finding in the order of the findings.
    public var comments: [WordComment]
    public var proposals: [ProposedWords]
  }

  private let wording: Wording
  private let suggested: SuggestedCorrections?

  /// `suggested` is nil when nothing is to be changed.
  public init(_ settings: ReportSettings, suggested: SuggestedCorrections?) {
    wording = Wording(settings)
    self.suggested = suggested
  }

  /// What to write about a document. The document is the one that was checked.
  public func annotations(on checked: CheckedDocument, in document: WordDocument) -> Annotations {
    let places = CommentPlaces(document, title: checked.title)
    let taken = checked.findings.filter { isSuggested($0.correction, places) }
    let cover = WordComment(span: places.title, paragraphs: coverNote(on: checked, suggestions: taken))
    let comments = checked.findings.map { finding in
      WordComment(span: places.span(for: finding.place), paragraphs: paragraphs(on: finding, places))
    }
    let proposals = taken.compactMap(\.correction).map { ProposedWords(span: $0.span, text: $0.text) }
    return Annotations(comments: [cover] + comments, proposals: proposals)
  }

  /// One line on what was done: the verdict, the findings by level, comments and suggestions written.
  public func account(of checked: CheckedDocument, comments: Int, suggestions: Int) -> String {
    let levels = wording.levels { level in checked.findings.count { $0.level == level } }
    return wording.say(
      "\(wording.name(of: checked.verdict))；\(levels)；写入批注 \(comments) 条，修订建议 \(suggestions) 处。",
      "\(wording.name(of: checked.verdict)); \(levels); \(wording.count(comments, "", "comment")) and "
        + "\(wording.count(suggestions, "", "suggestion")) written.")
  }

  private func isSuggested(_ correction: ProposedCorrection?, _ places: CommentPlaces) -> Bool {
    guard let correction, let suggested, places.isInBody(correction.span) else { return false }
    return suggested == .all || correction.isSafe
  }

  private func paragraphs(on finding: Finding, _ places: CommentPlaces) -> [WordComment.Paragraph] {
    let language = wording.language
    let rule = finding.rule
    let undetermined = finding.outcome == .undetermined ? wording.say("，无法判断", ", undetermined") : ""
    var paragraphs = [
      WordComment.Paragraph(
        heading: "\(wording.name(of: finding.level))\(undetermined) \(rule.id) ", text: finding.message(in: language))
    ]
    func add(_ zh: String, _ en: String, _ text: String) {
      if !text.isEmpty { paragraphs.append(WordComment.Paragraph(text: wording.say("\(zh)：", "\(en): ") + text)) }
    }
    if let elsewhere = places.elsewhere(finding.place) {
      add(
        "位置", "place",
        wording.say("\(elsewhere.zh)“\(finding.place.excerpt)”", "\(elsewhere.en), “\(finding.place.excerpt)”"))
    }
    add("要求", "requirement", rule.says.text(in: language))
    add("原因", "reason", rule.why?.text(in: language) ?? "")
    add("依据", "source", wording.text(of: rule.citations))
    add("改法", "remedy", finding.remedy(in: language))
    if let correction = finding.correction { add("建议", "suggestion", text(of: correction)) }
    return paragraphs
  }

  private func text(of correction: ProposedCorrection) -> String {
    let (old, new) = (correction.words, correction.text)
    return correction.isSafe
      ? wording.say("“\(old)”改为“\(new)”，可直接采用。", "“\(new)” for “\(old)”; may be taken as it is.")
      : wording.say("“\(old)”改为“\(new)”，须先核实再采用。", "“\(new)” for “\(old)”; needs judgement first.")
  }

  /// The verdict and what it rests on.
  private func coverNote(on checked: CheckedDocument, suggestions: [Finding]) -> [WordComment.Paragraph] {
    let levels = wording.levels { level in checked.findings.count { $0.level == level } }
    let coverage = checked.coverage
    let kind = checked.kindTitle.text(in: wording.language)
    let ruled = coverage.passed + coverage.failed
    var paragraphs = [
      WordComment.Paragraph(
        heading: wording.say(
          "准绳核对：\(wording.name(of: checked.verdict))", "Plumbline: \(wording.name(of: checked.verdict))"),
        text: wording.say("，\(levels)。", ", \(levels).")),
      WordComment.Paragraph(
        text: wording.say(
          "文件种类：\(kind)；用途：\(checked.profile)；按 \(checked.asOf) 有效的规定。",
          "kind: \(kind); profile: \(checked.profile); law as of \(checked.asOf).")),
      WordComment.Paragraph(
        text: wording.say(
          "已核对 \(ruled) 条规则，\(coverage.undetermined) 条无法判断，\(coverage.notApplicable) 条不适用。",
          "\(wording.count(ruled, "", "rule")) checked, \(coverage.undetermined) undetermined, "
            + "\(coverage.notApplicable) not applicable.")),
    ]
    if suggested != nil {
      let safe = suggestions.count { $0.correction?.isSafe == true }
      let others = suggestions.count - safe
      paragraphs.append(
        WordComment.Paragraph(
          text: wording.say(
            "修订建议：\(safe) 处可直接采用，\(others) 处须先核实再采用。",
            "tracked suggestions: \(safe) may be taken as they are, \(others) need judgement.")))
    }
    if let advice = wording.advice(on: checked) { paragraphs.append(WordComment.Paragraph(text: advice)) }
    paragraphs.append(
      WordComment.Paragraph(
        text: wording.say(
          "用 plumbline annotate --remove 可去除这些批注和修订。签署前请去除。",
          "plumbline annotate --remove takes these comments and changes away; do so before signing.")))
    return paragraphs
  }
}
