import Checking
import Office

/// Rules as a table for a terminal: id, level, status, source, title.
public struct RuleTable {
  private let rules: [Rule]
  private let wording: Wording

  public init(_ rules: [Rule], language: Language) {
    self.rules = rules
    wording = Wording(language: language, sources: [:])
  }

  public var text: String {
    let rows = rules.map { rule in
      [
        rule.id, wording.name(of: rule.level), wording.name(of: rule.status), rule.source,
        rule.title.text(in: wording.language),
      ]
    }
    return AlignedRows(rows).text + wording.count(rules.count, "条规则", "rule") + "\n"
  }

  /// The same for programs.
  public var json: JSONValue {
    .array(
      rules.map { rule in
        [
          "id": .string(rule.id), "level": .string(rule.level.rawValue), "status": .string(rule.status.rawValue),
          "confidence": .string(rule.confidence.rawValue), "source": .string(rule.source),
          "title": .string(rule.title.text(in: wording.language)),
          "serves": .array(rule.serves.map { .string($0) }), "file": .string(rule.file),
        ]
      })
  }
}
