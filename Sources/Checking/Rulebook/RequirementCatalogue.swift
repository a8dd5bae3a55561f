import Contracts

/// All requirements that anybody might ask for, served by a rule or not: `catalogue.yaml`.
public struct RequirementCatalogue: Sendable {
  public struct Requirement: Sendable {
    /// Such as `PRC-003`.
    public var id: String
    public var title: LocalizedText
    public var severity: Level
    /// 1 for what is done first, 2 for the second wave; nil when not ranked.
    public var tier: Int?
  }

  /// In the order of the file.
  public let requirements: [Requirement]

  init(files: [DataFile], log: ProblemLog) {
    var requirements: [Requirement] = []
    for file in files where file.path == "catalogue.yaml" {
      guard case .mapping(let pairs) = file.tree.content else { continue }
      for (id, tree) in pairs {
        let fields = DataFields(tree, file: file.shownPath, log: log)
        requirements.append(
          Requirement(
            id: id, title: fields.localized("title"), severity: fields.choice("severity") ?? .warning,
            tier: fields.integer("tier")))
        fields.finish()
      }
    }
    self.requirements = requirements
  }
}

/// What becomes of a requirement.
public enum Disposition: String, Sendable, CaseIterable, Codable {
  /// A rule checks it.
  case encoded
  /// A rule checks part of it.
  case partly
  /// Needs a fact that is not found in documents yet.
  case needsFact
  /// Cannot be seen in a document.
  case notCheckable
  case planned
}

/// What `coverage.yaml` says of a requirement.
struct CoverageNote: Sendable {
  var disposition: Disposition
  var why: LocalizedText?
  /// Rules that answer for a composite requirement together. They do not serve it: what one of them finds is another
  /// defect than what the next one finds.
  var rules: [(id: String, line: Int)]

  init(_ tree: DataTree, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    disposition = fields.choice("disposition", or: .planned)
    why = fields.optionalLocalized("why")
    rules = fields.listed("by").map { ($0.text, $0.line) }
    if disposition == .encoded, rules.isEmpty {
      fields.complain("only a rule can make a requirement encoded", at: "disposition")
    }
    fields.finish()
  }
}

extension Rulebook {
  /// One requirement with the rules that serve it.
  public struct RequirementCoverage: Sendable {
    public var requirement: RequirementCatalogue.Requirement
    public var disposition: Disposition
    /// Ids of rules, sorted.
    public var rules: [String]
    public var why: LocalizedText?
  }

  /// Every requirement of the catalogue and what becomes of it. Reads the catalogue from the rulebook's folders.
  public func coverage() throws(DataProblems) -> [RequirementCoverage] {
    let log = ProblemLog(checksPatterns: false)
    let layers = folders.map { folder in
      DataFile.catalogue(in: folder, log: log).map { [$0] } ?? []
    }
    let catalogue = RequirementCatalogue(files: RulebookLayers.merged(layers), log: log)
    try log.throwIfAny()
    var rulesByRequirement: [String: [String]] = [:]
    for rule in rules where rule.status != .retired {
      for id in rule.requirements { rulesByRequirement[id, default: []].append(rule.id) }
    }
    return catalogue.requirements.map { requirement in
      let note = coverageNotes[requirement.id]
      let rules = Set((rulesByRequirement[requirement.id] ?? []) + (note?.rules.map(\.id) ?? []))
      let served: Disposition = note?.disposition == .partly ? .partly : .encoded
      let disposition = rules.isEmpty ? note?.disposition ?? .planned : served
      return RequirementCoverage(
        requirement: requirement, disposition: disposition, rules: rules.sorted(),
        why: disposition == .encoded ? nil : note?.why)
    }
  }
}

extension DataFile {
  fileprivate static func catalogue(in folder: String, log: ProblemLog) -> DataFile? {
    guard let opened = RulebookFolder(folder), let file = opened.files.first(where: { $0.path == "catalogue.yaml" }),
      let bytes = opened.contents(of: file)
    else { return nil }
    let shown = opened.shownPath(file.path)
    do throws(DataProblem) {
      let tree = try DataTree(yaml: String(decoding: bytes, as: UTF8.self))
      return DataFile(path: file.path, shownPath: shown, tree: tree)
    } catch {
      log.add(DataProblem(file: shown, line: error.line, message: error.message))
      return nil
    }
  }
}
