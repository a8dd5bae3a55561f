import Contracts

/// For which purpose rules are asked, and how much they weigh then.
public struct Profile: Sendable {
  public var id: String
  public var title: LocalizedText
  /// Ids, short names or groups of the kinds it is meant for.
  public var kinds: [String]
  /// Levels that differ from the rules' own, by rule id.
  public var levels: [String: Level]
  /// Ids or prefixes of rules left out.
  public var ignored: [String]
  /// Whether blanks count as filled.
  public var allowsBlanks: Bool

  /// Every rule with its own level.
  public static let all = Profile(
    id: "all", title: LocalizedText(zh: "全部规则", en: "all rules"), kinds: [], levels: [:], ignored: [],
    allowsBlanks: false)

  init(
    id: String, title: LocalizedText, kinds: [String], levels: [String: Level], ignored: [String], allowsBlanks: Bool
  ) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.levels = levels
    self.ignored = ignored
    self.allowsBlanks = allowsBlanks
  }

  init?(_ tree: DataTree, id: String, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    self.id = id
    title = fields.localized("title")
    kinds = fields.kinds("kinds")
    levels = [:]
    if let tree = fields.tree("levels"), case .mapping(let pairs) = tree.content {
      let overrides = Fields(tree, report)
      for pair in pairs { levels[pair.key] = overrides.choice(pair.key, of: Level.self) }
    } else if fields.has("levels") {
      fields.complain("'levels' must name a level for each rule id", at: "levels")
    }
    ignored = fields.texts("ignore")
    allowsBlanks = fields.says("allowed", "blanks")
    fields.finish()
  }
}
