import Contracts

/// The kind that the title names must be the kind that the substance speaks for.
public struct Classifies: CheckKind {
  let group: String
  let margin: Int

  init(_ fields: Fields) {
    fields.require("as")
    group = fields.kinds("as").first ?? ""
    margin = fields.integer("margin") ?? 30
  }

  var holes: Set<String> { ["titled", "substance", "evidence"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    guard let titled = contract.kind.titled else { return .notApplicable }
    let place = contract.title ?? setting.titleOrBeginning
    let kinds = setting.examination.vocabulary.kinds
    let scores = contract.kind.substance
    // Without any words for any kind there is nothing to hold against the title, and nothing that bears it out.
    guard scores.values.contains(where: { $0 > 0 }) else { return .undetermined(Violation(at: place)) }
    let candidates = kinds.filter { $0.id != titled && ($0.groups + [$0.id, $0.short]).contains(group) }
    guard let best = candidates.max(by: { scores[$0.id, default: 0] < scores[$1.id, default: 0] }) else {
      return .pass
    }
    let (score, own) = (scores[best.id, default: 0], max(0, scores[titled, default: 0]))
    guard score >= Self.least, (score - own) * 100 >= score * margin, score > own else { return .pass }
    var violation = Violation(at: place)
    if let kind = kinds.first(where: { $0.id == titled }) { violation.arguments.set("titled", kind.title) }
    violation.arguments.set("substance", best.title)
    let words = contract.kind.evidence.filter { $0.kind == best.id }.map { setting.original($0.text) }
    violation.arguments["evidence"] = words.uniqued.prefix(5).joined(separator: "、")
    return .failing([violation])
  }

  /// Fewer points than this are chance.
  private static let least = 4
}

extension Sequence where Element: Hashable {
  /// Without repetitions, in the order of first appearance.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
