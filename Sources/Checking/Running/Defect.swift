import Contracts

/// A violation with the rule that saw it, before several rules' views of one defect are made one finding.
struct Defect {
  var rule: Rule
  var level: Level
  var outcome: Outcome
  var violation: Violation

  /// Sorted by place, then by rule, with one defect for each thing that is wrong.
  static func distinct(_ defects: [Defect], blanks: [Range<Int>], in contract: Contract) -> [Defect] {
    var kept: [Defect] = []
    for defect in defects.sorted(by: weighsMore) {
      let isKnown = kept.contains { other in
        if other.rule.id == defect.rule.id { return other.overlaps(defect) }
        let blank = defect.blank(among: blanks, contract)
        if blank != nil, other.blank(among: blanks, contract) == blank { return true }
        return other.sharesRequirement(with: defect)
          && (other.violation.at == defect.violation.at || other.overlaps(defect))
      }
      if !isKnown { kept.append(defect) }
    }
    return kept.sorted {
      ($0.violation.at.lowerBound, $0.violation.at.upperBound, $0.rule.id)
        < ($1.violation.at.lowerBound, $1.violation.at.upperBound, $1.rule.id)
    }
  }

  /// Whether this view of a defect is to be kept rather than the other: the more severe, the surer, the one that says
  /// what is blank, and then the first by id.
  private static func weighsMore(_ one: Defect, _ other: Defect) -> Bool {
    if one.level != other.level { return one.level > other.level }
    if one.outcome != other.outcome { return one.outcome == .fail }
    let (oneNames, otherNames) = (one.violation.arguments["label"] != nil, other.violation.arguments["label"] != nil)
    if oneNames != otherNames { return oneNames }
    if one.rule.id != other.rule.id { return one.rule.id < other.rule.id }
    return one.violation.at.lowerBound < other.violation.at.lowerBound
  }

  /// Whether one rule reports the same words twice: several patterns of a cue may meet in one place, several statements
  /// may be one. What is missing is told apart by what it is, not by where.
  private func overlaps(_ other: Defect) -> Bool {
    guard violation.cause != .missing, other.violation.cause != .missing else { return false }
    return violation.at.overlaps(other.violation.at) || violation.at == other.violation.at
  }

  private func sharesRequirement(with other: Defect) -> Bool {
    let mine = rule.requirements
    return other.rule.requirements.contains { mine.contains($0) }
  }

  /// The unfilled place that it speaks of: itself, or the first one behind the label on its line.
  private func blank(among blanks: [Range<Int>], _ contract: Contract) -> Range<Int>? {
    guard violation.cause == .blank else { return nil }
    let at = violation.at
    let line = contract.lines[contract.source.lineIndex(at: at.lowerBound)].text
    let behind = blanks.first { blank in
      blank.lowerBound >= at.lowerBound && blank.lowerBound - at.upperBound <= 12 && line.contains(blank.lowerBound)
    }
    return behind ?? at
  }
}
