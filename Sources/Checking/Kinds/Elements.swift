import Contracts

/// The clauses on a topic, or the document as a whole, must deal with certain points; with `each: party`, in what they say
/// of every party by itself.
public struct Elements: CheckKind {
  /// The first that is dealt with is where a finding points; none for the whole document.
  let topics: [String]
  /// With no topic: where a finding points.
  let belongs: [String]
  let cues: [String]
  let atLeast: Int
  let eachParty: Bool

  init(_ fields: Fields) {
    topics = fields.has("topic") ? fields.topics("topic") : []
    belongs = fields.optionalTopics("belongs")
    if !belongs.isEmpty, !topics.isEmpty { fields.complain("'belongs' goes without 'topic'", at: "belongs") }
    cues = fields.cues("cues")
    atLeast = fields.integer("atLeast") ?? cues.count
    eachParty = fields.says("party", "each")
    if atLeast > cues.count { fields.complain("'atLeast' asks for more than there are cues", at: "atLeast") }
  }

  var holes: Set<String> { ["missing", "count", "party"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let place = topics.lazy.compactMap(setting.heading).first
    guard let heading = topics.isEmpty ? setting.belonging(to: belongs) : place else {
      return .notApplicable
    }
    if eachParty { return try judgeParties(contract, setting) }
    var missing: [String] = []
    for cue in cues where try !setting.hasHit(of: cue, in: topics) { missing.append(cue) }
    return judgement(at: heading, missing: missing, setting)
  }

  /// What is agreed in common counts for every party. Clauses that do not tell the parties apart are not judged so.
  private func judgeParties(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let duties = PartyDuties(in: setting.examination.ranges(of: topics), of: contract)
    guard duties.own.count > 1 else { return .notApplicable }
    var hits: [String: [Range<Int>]] = [:]
    for cue in cues { hits[cue] = try setting.hits(of: cue, in: topics) }
    return .all(
      duties.own.map { duty in
        let said = duty.text + duties.common
        let missing = cues.filter { cue in
          !(hits[cue] ?? []).contains { hit in said.contains { $0.contains(hit.lowerBound) } }
        }
        var judgement = judgement(at: duty.bearer, missing: missing, setting)
        for index in judgement.violations.indices {
          judgement.violations[index].arguments["party"] = setting.original(duty.bearer)
        }
        return judgement
      })
  }

  private func judgement(at place: Range<Int>, missing: [String], _ setting: Setting) -> Judgement {
    let count = cues.count - missing.count
    guard count < atLeast else { return .pass }
    let titles = missing.map { setting.examination.title(ofCue: $0) }
    var violation = Violation(at: place, cause: .missing, arguments: ["count": String(count)])
    violation.arguments.set(
      "missing",
      LocalizedText(
        zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", ")))
    return .failing([violation])
  }
}
