import Contracts

/// What a check found out about a contract.
struct Judgement {
  var outcome: Outcome
  /// The places of a fail, or where an undetermined check looked.
  var violations: [Violation] = []

  static let pass = Judgement(outcome: .pass)
  static let notApplicable = Judgement(outcome: .notApplicable)

  static func undetermined(_ violation: Violation) -> Judgement {
    Judgement(outcome: .undetermined, violations: [violation])
  }

  /// Fail with these places; pass when there are none.
  static func failing(_ violations: [Violation]) -> Judgement {
    violations.isEmpty ? .pass : Judgement(outcome: .fail, violations: violations)
  }

  /// Fails win over what could not be judged, and that over passes; nothing to judge at all is not applicable.
  static func all(_ judgements: [Judgement]) -> Judgement {
    for outcome in [Outcome.fail, .undetermined] {
      let violations = judgements.filter { $0.outcome == outcome }.flatMap(\.violations)
      if !violations.isEmpty { return Judgement(outcome: outcome, violations: violations) }
    }
    return judgements.contains { $0.outcome == .pass } ? .pass : .notApplicable
  }
}

/// One place that is not as it should be.
struct Violation {
  enum Cause {
    /// Words that stand there.
    case words
    /// A label with nothing behind it.
    case blank
    /// Nothing stands there; the place is where it belongs.
    case missing
  }

  /// Folded range in the contract's text.
  var at: Range<Int>
  var cause: Cause = .words
  var arguments: Arguments = [:]
}

/// Values for the holes of a message. A value that differs between languages is kept as `name` and `name@en`.
typealias Arguments = [String: String]

extension Arguments {
  mutating func set(_ name: String, _ text: LocalizedText) {
    self[name] = text.zh
    self["\(name)@en"] = text.en
  }
}

/// Why a check could not come to a judgement. The rule's finding is then undetermined, never a pass.
enum CheckProblem: Error, Equatable {
  /// A pattern of this cue took too long or failed.
  case pattern(cue: String, PatternError)
  /// The parameter has no value on the date whose law applies.
  case parameter(String)
  /// A name that the rulebook does not define; loading refuses it, so this is a rulebook made by hand.
  case unknownName(String)
  case timeLimit
}
