import Contracts

/// The clauses on a topic must deal with certain points.
public struct Elements: CheckKind {
  /// The first that is dealt with is where a finding points.
  let topics: [String]
  let cues: [String]
  let atLeast: Int

  init(_ fields: Fields) {
    topics = fields.topics("topic")
    cues = fields.cues("cues")
    atLeast = fields.integer("atLeast") ?? cues.count
    if atLeast > cues.count { fields.complain("'atLeast' asks for more than there are cues", at: "atLeast") }
  }

  var holes: Set<String> { ["missing", "count"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    guard let heading = topics.lazy.compactMap(setting.heading).first else { return .notApplicable }
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
