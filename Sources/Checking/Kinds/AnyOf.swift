import Contracts

/// One of several checks must pass.
struct AnyOf: CheckKind {
  let checks: [Check]

  init(checks: [Check]) { self.checks = checks }

  init(_ fields: Fields) { checks = fields.checks() }

  var holes: Set<String> { checks.reduce(into: []) { $0.formUnion($1.content.holes) } }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var undecided: Judgement?
    var failed: Judgement?
    for check in checks {
      let judgement = try check.judge(contract, setting)
      switch judgement.outcome {
      case .pass: return judgement
      // A blank that waits to be filled says more than a place where something might stand.
      case .fail where failed == nil || !(failed?.isAboutWords ?? false) && judgement.isAboutWords: failed = judgement
      case .fail: break
      case .undetermined: undecided = undecided ?? judgement
      case .notApplicable: break
      }
    }
    return undecided ?? failed ?? .notApplicable
  }
}

extension Judgement {
  fileprivate var isAboutWords: Bool { violations.contains { $0.cause != .missing } }
}

extension Fields {
  /// The list of checks of `any` and `all`.
  fileprivate func checks() -> [Check] {
    let items = items("checks")
    if items.isEmpty { report.add("the field 'checks' must list at least one check", line: line) }
    return items.compactMap { Check($0, report) }
  }
}

/// Every one of several checks must pass.
struct AllOf: CheckKind {
  let checks: [Check]

  init(checks: [Check]) { self.checks = checks }

  init(_ fields: Fields) { checks = fields.checks() }

  var holes: Set<String> { checks.reduce(into: []) { $0.formUnion($1.content.holes) } }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    var judgements: [Judgement] = []
    for check in checks { judgements.append(try check.judge(contract, setting)) }
    return .all(judgements)
  }
}
