import Checking
import Office

/// Which requirements of the catalogue are served by which rules, and the other way round.
public struct CoverageMap {
  private let requirements: [Rulebook.RequirementCoverage]
  private let rules: [Rule]
  private let wording: Wording

  public init(_ requirements: [Rulebook.RequirementCoverage], rules: [Rule], language: Language) {
    self.requirements = requirements
    self.rules = rules
    wording = Wording(language: language, sources: [:])
  }

  public var text: String {
    let separator = wording.say("、", ", ")
    var text = wording.say("要求 → 规则\n", "requirement → rules\n")
    var rows = requirements.map { row in
      var title = row.requirement.title.text(in: wording.language)
      if let why = row.why { title += wording.say("（", " (") + why.text(in: wording.language) + wording.say("）", ")") }
      if !row.rules.isEmpty { title += " → " + row.rules.joined(separator: separator) }
      return [row.requirement.id, wording.name(of: row.disposition), title]
    }
    text += AlignedRows(rows).text
    text += wording.say("\n规则 → 要求\n", "\nrule → requirements\n")
    rows = rules.map { rule in
      [rule.id, rule.title.text(in: wording.language) + " → " + rule.requirements.joined(separator: separator)]
    }
    text += AlignedRows(rows).text
    let totals = Disposition.allCases.map { "\(wording.name(of: $0)) \(count($0))" }
    return text + "\n" + wording.count(requirements.count, "项要求", "requirement") + wording.say("：", ": ")
      + totals.joined(separator: wording.say("，", ", ")) + wording.say("；", "; ")
      + wording.count(rules.count, "条规则", "rule") + wording.say("。", ".") + "\n"
  }

  public var json: JSONValue {
    let rows = requirements.map { row -> JSONValue in
      [
        "id": .string(row.requirement.id), "disposition": .string(row.disposition.rawValue),
        "rules": .array(row.rules.map { .string($0) }),
        "why": row.why.map { .string($0.text(in: wording.language)) } ?? .null,
      ]
    }
    var totals = [JSONValue.Member(key: "requirements", value: .number(requirements.count))]
    for disposition in Disposition.allCases {
      totals.append(JSONValue.Member(key: disposition.rawValue, value: .number(count(disposition))))
    }
    totals.append(JSONValue.Member(key: "rules", value: .number(rules.count)))
    return ["requirements": .array(rows), "totals": .object(totals)]
  }

  private func count(_ disposition: Disposition) -> Int {
    requirements.count { $0.disposition == disposition }
  }
}
