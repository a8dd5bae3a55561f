import Contracts

/// The clauses on a topic, or the document as a whole, must deal with certain points.
public struct Elements: CheckKind {
  /// The first that is dealt with is where a finding points; none for the whole document.
  let topics: [String]
  /// With no topic: where a finding points.
  let belongs: String?
  let cues: [String]
  let atLeast: Int

  init(_ fields: Fields) {
    topics = fields.has("topic") ? fields.topics("topic") : []
    belongs = fields.optionalTopic("belongs")
    if belongs != nil, !topics.isEmpty { fields.complain("'belongs' goes without 'topic'", at: "belongs") }
    cues = fields.cues("cues")
    atLeast = fields.integer("atLeast") ?? cues.count
    if atLeast > cues.count { fields.complain("'atLeast' asks for more than there are cues", at: "atLeast") }
  }

  var holes: Set<String> { ["missing", "count"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let place = topics.lazy.compactMap(setting.heading).first
    guard let heading = topics.isEmpty ? setting.belonging(to: belongs.map { [$0] } ?? []) : place else {
      return .notApplicable
    }
    var missing: [LocalizedText] = []
    for cue in cues where try !setting.hasHit(of: cue, in: topics) {
      missing.append(setting.examination.title(ofCue: cue))
    }
    let count = cues.count - missing.count
    guard count < atLeast else { return .pass }
    var violation = Violation(at: heading, cause: .missing, arguments: ["count": String(count)])
    violation.arguments.set(
      "missing",
      LocalizedText(
        zh: missing.map(\.zh).joined(separator: "、"), en: missing.map(\.en).joined(separator: ", ")))
    return .failing([violation])
  }
}
