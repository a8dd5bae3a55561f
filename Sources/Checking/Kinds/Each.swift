import Contracts

/// A check that every party, clause or instalment must pass by itself.
public struct Each: CheckKind {
  enum Whole: String, CaseIterable {
    case party, clause, instalment
  }

  let whole: Whole
  let places: [String]
  let check: Check?

  init(_ fields: Fields) {
    whole = fields.choice("of", or: .clause)
    places = fields.places()
    fields.require("check")
    check = fields.tree("check").flatMap { Check($0, fields.report) }
  }

  var holes: Set<String> { (check?.content.holes ?? []).union(["party"]) }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    guard let check else { return .notApplicable }
    var judgements: [Judgement] = []
    switch whole {
    case .party:
      guard !contract.parties.isEmpty else {
        return .undetermined(Violation(at: setting.titleOrBeginning, cause: .missing))
      }
      for party in contract.parties.indices {
        let judgement = try check.judge(contract, setting.focused(onParty: party))
        judgements.append(judgement.naming(contract.parties[party]))
      }
    case .clause:
      let topics = places.isEmpty ? nil : setting.examination.ranges(of: places)
      for (index, clause) in contract.clauses.enumerated() where clause.depth == 0 {
        guard topics?.contains(where: { $0.overlaps(clause.text) }) ?? true else { continue }
        let focus = Setting.Focus(text: clause.text, anchor: setting.heading(of: index))
        judgements.append(try check.judge(contract, setting.focused(on: focus)))
      }
    case .instalment:
      let instalments = setting.instalments(in: places)
      for (index, fact) in instalments.enumerated() {
        let text = contract.passage(of: fact, among: instalments, at: index)
        judgements.append(
          try check.judge(contract, setting.focused(on: Setting.Focus(text: text, anchor: fact.text))))
      }
    }
    return .all(judgements)
  }
}

extension Contract {
  /// The words that speak of one instalment: its table row, or its sentence between the instalments beside it.
  fileprivate func passage(of fact: Fact, among facts: [Fact], at index: Int) -> Range<Int> {
    let line = source.lineIndex(at: fact.text.lowerBound)
    if let cell = lines[line].cell {
      let isInRow = { (other: Line) in
        other.story == self.lines[line].story && other.cell?.table == cell.table && other.cell?.row == cell.row
      }
      let first = lines[..<line].lastIndex { !isInRow($0) }.map { $0 + 1 } ?? 0
      let last = lines[line...].firstIndex { !isInRow($0) } ?? lines.count
      return lines[first].text.lowerBound..<lines[last - 1].text.upperBound
    }
    let sentence = sentence(around: fact.text)
    var (start, end) = (sentence.lowerBound, sentence.upperBound)
    if index > 0 { start = max(start, facts[index - 1].text.upperBound) }
    if index + 1 < facts.count { end = min(end, facts[index + 1].text.lowerBound) }
    return start..<max(start, end)
  }
}

extension Setting {
  /// Every instalment once, by its amount, else its share, else the words for what remains.
  fileprivate func instalments(in places: [String]) -> [Fact] {
    var seen: Set<Range<Int>> = []
    let all = ["payment.instalment", "payment.share", "payment.remainder"].flatMap { stated($0, in: places) }
    // `30%，即30,000元` is one instalment: both facts have the words for it as their label.
    return all.filter { seen.insert($0.label ?? $0.text).inserted }
      .sorted { $0.text.lowerBound < $1.text.lowerBound }
  }
}
