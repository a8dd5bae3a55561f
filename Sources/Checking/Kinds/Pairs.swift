import Contracts

/// Two facts that come in pairs, such as amounts in words and in figures, must be equal pair by pair.
public struct Pairs: CheckKind {
  let left: String
  let right: String
  /// Factors by which a pair may differ because another rule speaks of them, such as 元 taken for 万元.
  let excusedFactors: [ExactNumber]
  /// When given, only pairs that differ by one of these factors are at fault.
  let accusedFactors: [ExactNumber]

  init(_ fields: Fields) {
    left = fields.fact("left")
    right = fields.fact("right")
    _ = fields.says("equal", "is")
    excusedFactors = Self.factors(fields, "notRatio")
    accusedFactors = Self.factors(fields, "onlyRatio")
  }

  private static func factors(_ fields: Fields, _ key: String) -> [ExactNumber] {
    let texts = fields.texts(key)
    let factors = texts.compactMap { Quantity(literal: $0)?.amount }
    if factors.count < texts.count { fields.complain("'\(key)' must be a number or a list of numbers", at: key) }
    return factors
  }

  var holes: Set<String> { ["left", "right", "leftInWords", "rightInWords", "leftInFigures"] }

  func judge(_ contract: Contract, _ setting: Setting) throws(CheckProblem) -> Judgement {
    let (lefts, rights) = (setting.facts(left), setting.facts(right))
    // Pairing by order would accuse the wrong ones.
    guard lefts.count == rights.count else {
      let odd = lefts.count > rights.count ? lefts[rights.count] : rights[lefts.count]
      let side = lefts.count > rights.count ? "left" : "right"
      return .undetermined(Violation(at: odd.text, arguments: [side: setting.original(odd.text)]))
    }
    return .all(zip(lefts, rights).map { judge($0, $1, setting) }).orPass
  }

  private func judge(_ left: Fact, _ right: Fact, _ setting: Setting) -> Judgement {
    guard let one = Quantity(left.value), let other = Quantity(right.value) else { return .pass }
    var violation = Violation(
      at: left.text, arguments: ["left": setting.original(left.text), "right": setting.original(right.text)])
    violation.arguments["leftInWords"] = one.inWords
    violation.arguments["rightInWords"] = other.inWords
    violation.arguments["leftInFigures"] = one.inFigures
    if case (.text(let one), .text(let other)) = (one, other) {
      return Statement.plain(one) == Statement.plain(other) ? .pass : .failing([violation])
    }
    guard let order = one.compared(to: other) else { return .undetermined(violation) }
    let isFault = accusedFactors.isEmpty || differs(one, other, byOneOf: accusedFactors)
    return order == 0 || !isFault || differs(one, other, byOneOf: excusedFactors) ? .pass : .failing([violation])
  }

  private func differs(_ one: Quantity, _ other: Quantity, byOneOf factors: [ExactNumber]) -> Bool {
    guard let one = one.amount, let other = other.amount else { return false }
    return factors.contains { one == other * $0 || other == one * $0 }
  }
}

extension Quantity {
  /// As a bank writes it: 壹拾万元整; as it is shown where there are no such words.
  fileprivate var inWords: String {
    guard case .money(let money) = self else { return shown.zh }
    return UpperCaseAmount.words(for: money) ?? shown.zh
  }

  fileprivate var inFigures: String {
    guard case .money(let money) = self else { return shown.zh }
    return money.figures
  }
}
