import Contracts

/// Words may be used now and then, but not all over.
public struct Density: CheckKind {
  let cue: String
  let places: [String]
  let per: Int
  let atMost: Int
  let exceptions: [Condition]

  init(_ fields: Fields) {
    cue = fields.cue("cue")
    places = fields.places()
    per = max(1, fields.integer("per") ?? 200)
    atMost = fields.integer("atMost") ?? 1
    exceptions = fields.conditions("unless")
  }

  var holes: Set<String> { ["count", "found"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    for exception in exceptions where try setting.holds(exception) { return .pass }
    let hits = try setting.hits(of: cue, in: places)
    // A text shorter than the measure is measured as if it were as long.
    let characters = max(per, setting.characters(in: places))
    guard let first = hits.first, hits.count * per > atMost * characters else { return .pass }
    let words = hits.map(setting.original).uniqued.prefix(5).joined(separator: "、")
    return .failing([Violation(at: first, arguments: ["count": String(hits.count), "found": words])])
  }
}
