import Contracts

extension Rulebook {
  /// Checks a contract. Never throws: a rule that cannot come to a judgement is a finding of its own.
  public func check(_ contract: Contract, _ options: CheckOptions) -> CheckResult {
    let kind = RecognisedKind(contract, override: options.kind, in: vocabulary.kinds)
    let profile = profile(for: kind, named: options.profile)
    let asOf = options.asOf ?? contract.signingDate ?? options.today
    let examination = Examination(
      contract, vocabulary: vocabulary, parameters: parameters, asOf: asOf, kinds: kind.names,
      allowsBlanks: profile.allowsBlanks)
    var runner = RuleRunner(examination, profile: profile)
    let citations = CitationsByDate(sources, on: asOf)
    for rule in rules where isAsked(rule, profile, options) { runner.run(citations.applied(to: rule)) }
    let findings = runner.findings
    return CheckResult(
      kind: kind.id, kindTitle: kind.title, kindEvidence: evidence(contract, kind.id), profile: profile, asOf: asOf,
      findings: findings, coverage: runner.coverage, verdict: Verdict(findings, by: profile, coverage: runner.coverage))
  }

  private func isAsked(_ rule: Rule, _ profile: Profile, _ options: CheckOptions) -> Bool {
    if rule.status == .retired || rule.isNamed(by: options.ignore) || rule.isNamed(by: profile.ignored) { return false }
    if !options.select.isEmpty {
      guard rule.isNamed(by: options.select) else { return false }
    } else if rule.status != .stable {
      return false
    }
    let profiles = rule.applicability.profiles
    return profile.id == Profile.all.id || profiles.isEmpty || profiles.contains(profile.id)
  }

  /// The one named, else that of the document's kind, else the first that is meant for it, else `all`.
  private func profile(for kind: RecognisedKind, named name: String?) -> Profile {
    if let name { return profile(named: name) ?? .all }
    if let definition = kind.definition, let profile = profile(named: definition.profile) { return profile }
    return profiles.first { !$0.kinds.isEmpty && !kind.names.isDisjoint(with: $0.kinds) } ?? .all
  }

  private func evidence(_ contract: Contract, _ kind: String) -> [(words: String, weight: Int)] {
    contract.kind.evidence.filter { $0.kind == kind }.map { evidence in
      (contract.document.text(at: contract.source.span(evidence.text)), evidence.weight)
    }
  }
}

extension Rule {
  /// Whether one of the ids or prefixes means this rule.
  func isNamed(by prefixes: [String]) -> Bool { prefixes.contains { id.hasPrefix($0) } }
}

/// What kind of document rules are to take it for.
struct RecognisedKind {
  let id: String
  let title: LocalizedText
  let definition: KindDefinition?
  let names: Set<String>

  init(_ contract: Contract, override: String?, in kinds: [KindDefinition]) {
    guard let override else {
      let judgement = contract.kind
      let definition = kinds.first { $0.id == judgement.kind }
      id = judgement.kind
      self.definition = definition
      title = definition?.title ?? Self.title(ofUndefined: judgement.kind)
      names = definition.map { KindNames.names(of: $0, variants: judgement.variants) } ?? [judgement.kind]
      return
    }
    let name = override.split(separator: "/").first.map(String.init) ?? override
    definition = kinds.first { $0.id == name || $0.short == name }
    id = definition?.id ?? name
    title = definition?.title ?? LocalizedText(zh: name, en: name)
    names = KindNames.names(ofOverride: override, in: kinds)
  }

  private static func title(ofUndefined id: String) -> LocalizedText {
    switch id {
    case "other-contract": LocalizedText(zh: "其他合同", en: "another contract")
    case "unknown": LocalizedText(zh: "未能识别", en: "not recognised")
    default: LocalizedText(zh: id, en: id)
    }
  }
}

extension Contract {
  /// The stated signing date, else the latest date in the signature blocks.
  var signingDate: CalendarDate? {
    func dates(_ name: String) -> [CalendarDate] {
      facts[name].compactMap { fact in
        if case .date(let date) = fact.value { return date }
        return nil
      }
    }
    return dates("signing.date").first ?? dates("signature.date").max()
  }
}
