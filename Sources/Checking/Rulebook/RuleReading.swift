import Contracts

extension Rule {
  /// Reads a rule file. Nil when nothing useful is in it; every problem is reported.
  init?(_ tree: DataTree, source: String, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    id = fields.text("id")
    serves = fields.texts("serves")
    follows = fields.texts("follows")
    title = fields.localized("title")
    level = fields.choice("level", or: .warning)
    confidence = fields.choice("confidence", or: .textual)
    status = fields.choice("status", of: Status.self) ?? .stable
    citations = fields.items("cite").compactMap { Citation($0, report) }
    says = fields.localized("says")
    why = fields.optionalLocalized("why")
    applicability = fields.fields("applies").map(Applicability.init) ?? Applicability()
    messageForFail = fields.localized("message")
    messageForUndetermined = fields.optionalLocalized("undetermined")
    remedy = fields.localized("remedy")
    examples = fields.items("examples").compactMap { RuleExample($0, report) }
    self.source = source
    file = report.file
    if !fields.has("check") { report.add("the field 'check' is missing", line: fields.line) }
    let check = fields.tree("check").flatMap { Check($0, report) }
    let correctionFields = fields.fields("correction")
    fields.finish()
    guard let check, !id.isEmpty else { return nil }
    self.check = check
    correction = correctionFields.map { Correction($0, holes: check.content.holes) }
    if let names = report.names { validate(fields, names) }
  }

  private func validate(_ fields: Fields, _ names: KnownNames) {
    if !Self.isWellFormed(id) {
      fields.complain("'\(id)' is no rule id: letters, a hyphen, digits, then a letter for a second rule", at: "id")
    } else if !names.catalogue.isEmpty, !names.catalogue.contains(catalogueID) {
      fields.complain("'\(catalogueID)' is not in the requirement catalogue", at: "id")
    }
    if !names.catalogue.isEmpty {
      for served in fields.listed("serves") where !names.catalogue.contains(served.text) {
        fields.report.add("'\(served.text)' is not in the requirement catalogue", line: served.line)
      }
    }
    for root in fields.listed("follows") where !Self.isWellFormed(root.text) || root.text == id {
      fields.report.add("'\(root.text)' in 'follows' is no other rule", line: root.line)
    }
    if citations.isEmpty { fields.complain("a rule must cite what it rests on", at: "cite") }
    if level == .error, !citations.isEmpty, citations.allSatisfy({ $0.provenance == .reconstructed }) {
      fields.complain("a rule that rests on RECON alone is never an error", at: "level")
    }
    if correction != nil, !examples.contains(where: { $0.corrected != nil }) {
      fields.complain("show in an example what 'corrected' text a correction leads to", at: "correction")
    }
    if correction == nil, let example = examples.first(where: { $0.corrected != nil }) {
      fields.report.add("an example is 'corrected', but the rule has no 'correction'", line: example.line)
    }
    let holes = check.content.holes
    validate(messageForFail, holes, fields, "message")
    validate(remedy, holes, fields, "remedy")
    if let messageForUndetermined { validate(messageForUndetermined, holes, fields, "undetermined") }
  }

  private func validate(_ text: LocalizedText, _ holes: Set<String>, _ fields: Fields, _ key: String) {
    for hole in (text.holes(in: .zh) + text.holes(in: .en)).uniqued where !holes.contains(hole) {
      let known = holes.sorted().map { "{\($0)}" }.joined(separator: " ")
      fields.complain("'\(key)' has a hole {\(hole)} that this check does not fill; it fills \(known)", at: key)
    }
  }

  /// `PRC-003a`, `G-12`, `TP-03`.
  static func isWellFormed(_ id: String) -> Bool {
    id.wholeMatch(of: #/[A-Z]{1,4}-[0-9]{2,3}[a-z]?/#) != nil
  }

  /// The catalogue id that this rule serves first: `PRC-003` for `PRC-003a`.
  public var catalogueID: String {
    id.last?.isLowercase == true ? String(id.dropLast()) : id
  }

  /// All catalogue ids that this rule serves.
  public var requirements: [String] { [catalogueID] + serves }
}

extension Citation {
  fileprivate init?(_ tree: DataTree, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    source = fields.source("source")
    article = fields.optionalText("article") ?? ""
    provenance = fields.choice("provenance", or: .reconstructed)
    fields.finish()
  }
}

extension Applicability {
  fileprivate init(_ fields: Fields) {
    kinds = fields.kinds("to")
    notKinds = fields.kinds("not")
    conditions = fields.conditions("when")
    exceptions = fields.conditions("unless")
    from = fields.date("from")
    until = fields.date("until")
    profiles = fields.profiles("profiles")
    fields.finish()
  }
}

extension RuleExample {
  fileprivate init?(_ tree: DataTree, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    name = fields.text("name")
    expect = fields.choice("expect", or: .pass)
    text = fields.text("text")
    corrected = fields.optionalText("corrected")
    kind = fields.optionalText("kind")
    asOf = fields.date("asOf")
    line = tree.line
    fields.finish()
    if let kind, let names = report.names, !KindNames.isKnown(kind, among: names.kinds) {
      fields.complain("unknown kind '\(kind)'", at: "kind")
    }
    let isMarked = text.contains("⟦")
    if isMarked, expect == .pass || expect == .notApplicable {
      fields.complain("an example that finds nothing marks no place", at: "text")
    }
    if !isMarked, expect == .fail { fields.complain("mark with ⟦ ⟧ what the finding must point at", at: "text") }
  }
}
