import Contracts

/// Runs rules over one contract and collects what they find.
struct RuleRunner {
  private let examination: Examination
  private let profile: Profile
  private let setting: Setting
  private var defects: [Defect] = []
  private(set) var coverage = CheckedDocument.Coverage()

  /// A rule is given up after this long; honest ones take microseconds.
  static let timeLimit = Duration.seconds(2)

  init(_ examination: Examination, profile: Profile) {
    self.examination = examination
    self.profile = profile
    setting = Setting(examination)
  }

  mutating func run(_ rule: Rule) {
    let judgement = judge(rule)
    switch judgement.outcome {
    case .pass: coverage.passed += 1
    case .fail: coverage.failed += 1
    case .notApplicable: coverage.notApplicable += 1
    case .undetermined: coverage.undetermined += 1
    }
    guard judgement.outcome == .fail || judgement.outcome == .undetermined else { return }
    let level = profile.levels[rule.id] ?? rule.level
    defects += judgement.violations.map {
      Defect(rule: rule, level: level, outcome: judgement.outcome, violation: $0)
    }
  }

  /// What a rule has to say. One that throws could not tell, and says so.
  func judge(_ rule: Rule) -> Judgement {
    examination.allow(Self.timeLimit)
    do {
      guard try applies(rule.applicability) else { return .notApplicable }
      return try rule.check.judge(examination.contract, setting)
    } catch {
      return .undetermined(Violation(at: setting.titleOrBeginning, cause: .missing))
    }
  }

  private func applies(_ applicability: Applicability) throws(CheckProblem) -> Bool {
    let kinds = applicability.kinds.isEmpty ? ["technology-contract"] : applicability.kinds
    guard kinds.contains(where: examination.kinds.contains),
      !applicability.notKinds.contains(where: examination.kinds.contains)
    else { return false }
    if let from = applicability.from, examination.asOf < from { return false }
    if let until = applicability.until, examination.asOf > until { return false }
    for condition in applicability.conditions where try !setting.holds(condition) { return false }
    for exception in applicability.exceptions where try setting.holds(exception) { return false }
    return true
  }

  /// What follows from another defect is not reported beside it.
  private var roots: [Defect] {
    let failed = Set(defects.filter { $0.outcome == .fail }.map(\.rule.id))
    return defects.filter { defect in !defect.rule.follows.contains(where: failed.contains) }
  }

  /// One finding a defect, sorted by place, then by rule.
  var findings: [Finding] {
    var places = PlaceFinder(examination.contract)
    var fingerprints = Fingerprints(examination.contract)
    return Defect.distinct(roots, blanks: examination.blanks, in: examination.contract).map { defect in
      let place = places.place(of: defect.violation.at)
      return Finding(
        rule: defect.rule, outcome: defect.outcome, level: defect.level, place: place,
        arguments: defect.violation.arguments,
        fingerprint: fingerprints.next(rule: defect.rule.id, at: defect.violation.at, excerpt: place.excerpt),
        correction: defect.outcome == .fail ? defect.rule.correction?.proposal(for: defect.violation, setting) : nil)
    }
  }
}
