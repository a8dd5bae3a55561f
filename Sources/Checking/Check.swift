import Contracts

/// What a rule checks. A closed list: few kinds, many rules. `Documentation/rulebook.md` explains each for rule authors,
/// and each has its file in `Kinds`.
public indirect enum Check: Sendable {
  case present(Present)
  case absent(Absent)
  case matches(Matches)
  case oneOf(OneOf)
  case range(InRange)
  case compare(Compare)
  case count(Count)
  case agrees(Agrees)
  case differs(Differs)
  case pairs(Pairs)
  case sums(Sums)
  case order(Order)
  case elements(Elements)
  case rows(Rows)
  case columns(Columns)
  case column(Column)
  case resolves(Resolves)
  case classifies(Classifies)
  case density(Density)
  case owners(Owners)
  case each(Each)
  case any([Check])
  case all([Check])

  /// The word that `kind:` has in a rule file.
  public enum Kind: String, Sendable, CaseIterable {
    case present, absent, matches, oneOf, range, compare, count, agrees, differs, pairs, sums, order, elements,
      rows, columns, column, resolves, classifies, density, owners, each, any, all
  }

  /// Reads a check; nil when its kind is missing or unknown. Other problems are reported and leave a check that is
  /// never run, because the rulebook is refused.
  init?(_ tree: DataTree, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    if !fields.has("kind") { report.add("the field 'kind' is missing", line: tree.line) }
    guard let kind = fields.choice("kind", of: Kind.self) else { return nil }
    switch kind {
    case .present: self = .present(Present(fields))
    case .absent: self = .absent(Absent(fields))
    case .matches: self = .matches(Matches(fields))
    case .oneOf: self = .oneOf(OneOf(fields))
    case .range: self = .range(InRange(fields))
    case .compare: self = .compare(Compare(fields))
    case .count: self = .count(Count(fields))
    case .agrees: self = .agrees(Agrees(fields))
    case .differs: self = .differs(Differs(fields))
    case .pairs: self = .pairs(Pairs(fields))
    case .sums: self = .sums(Sums(fields))
    case .order: self = .order(Order(fields))
    case .elements: self = .elements(Elements(fields))
    case .rows: self = .rows(Rows(fields))
    case .columns: self = .columns(Columns(fields))
    case .column: self = .column(Column(fields))
    case .resolves: self = .resolves(Resolves(fields))
    case .classifies: self = .classifies(Classifies(fields))
    case .density: self = .density(Density(fields))
    case .owners: self = .owners(Owners(fields))
    case .each: self = .each(Each(fields))
    case .any: self = .any(AnyOf(fields).checks)
    case .all: self = .all(AllOf(fields).checks)
    }
    fields.finish()
  }

  /// The check itself, whatever its kind.
  var content: any CheckKind {
    switch self {
    case .present(let check): check
    case .absent(let check): check
    case .matches(let check): check
    case .oneOf(let check): check
    case .range(let check): check
    case .compare(let check): check
    case .count(let check): check
    case .agrees(let check): check
    case .differs(let check): check
    case .pairs(let check): check
    case .sums(let check): check
    case .order(let check): check
    case .elements(let check): check
    case .rows(let check): check
    case .columns(let check): check
    case .column(let check): check
    case .resolves(let check): check
    case .classifies(let check): check
    case .density(let check): check
    case .owners(let check): check
    case .each(let check): check
    case .any(let checks): AnyOf(checks: checks)
    case .all(let checks): AllOf(checks: checks)
    }
  }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    try setting.examination.checkTime()
    return try content.judge(contract, setting)
  }
}

/// The shape that every kind of check has.
protocol CheckKind: Sendable {
  /// Reads its fields and reports what is wrong with them.
  init(_ fields: Fields)

  /// The holes of a message that it fills.
  var holes: Set<String> { get }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement
}

/// What a check looks for: one of several facts, topics or cues.
public enum Subject: Sendable, Hashable {
  case facts([String])
  case topics([String])
  case cues([String])
}
