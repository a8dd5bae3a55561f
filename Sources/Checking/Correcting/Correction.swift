import Contracts

/// How what a rule finds can be corrected in the text itself: data of the rule, beside its remedy.
public struct Correction: Sendable {
  /// Whether a correction may be taken without thinking.
  public enum Care: String, Sendable, CaseIterable {
    /// There is no other way to put it right, and nothing else changes by it.
    case safe
    /// Somebody has to decide first: which of two statements is the wrong one, or what was meant.
    case judgement
  }

  enum Change: Sendable {
    /// The words found, or the part of them that the expression matches, become a text whose holes are filled as those
    /// of messages are.
    case text(String, replacing: Pattern?)
    /// The first of these words that stands in what was found becomes the other.
    case words([(from: String, to: String)])
  }

  public var care: Care
  let change: Change
  /// A cue in whose sentence nothing is proposed.
  let unlessNear: String?

  /// The hole that every correction fills: the amount that the words found state, in the characters of the bank.
  static let amountHole = "foundInWords"

  /// Reads the field `correction` of a rule and reports what is wrong with it.
  init(_ fields: Fields, holes: Set<String>) {
    care = fields.choice("is", or: .judgement)
    unlessNear = fields.has("unlessNear") ? fields.cue("unlessNear") : nil
    if fields.has("with") == fields.has("words") {
      fields.report.add("a correction has exactly one of 'with' and 'words'", line: fields.line)
    }
    if let tree = fields.tree("words") {
      change = .words(Self.words(tree, fields))
    } else {
      let text = fields.optionalText("with") ?? ""
      Self.validate(text, holes: holes, fields)
      change = .text(text, replacing: fields.optionalText("replace").map { Pattern($0) })
    }
    if case .text(_, let pattern?) = change, fields.report.names != nil {
      do { try pattern.validate() } catch { fields.complain("'replace' is no expression: \(error)", at: "replace") }
    }
    fields.finish()
  }

  private static func words(_ tree: DataTree, _ fields: Fields) -> [(from: String, to: String)] {
    guard case .mapping(let pairs) = tree.content, !pairs.isEmpty else {
      fields.report.add("'words' must be pairs such as {签定: 签订}", line: tree.line)
      return []
    }
    return pairs.compactMap { pair in
      if let text = pair.value.text, text != pair.key, !pair.key.isEmpty { return (pair.key, text) }
      fields.report.add("'\(pair.key)' needs other words to stand for it", line: pair.value.line)
      return nil
    }
  }

  private static func validate(_ text: String, holes: Set<String>, _ fields: Fields) {
    guard fields.report.names != nil else { return }
    let known = holes.union([amountHole])
    for hole in LocalizedText(zh: text, en: "").holes(in: .zh) where !known.contains(hole) {
      let listed = known.sorted().map { "{\($0)}" }.joined(separator: " ")
      fields.complain("'with' has a hole {\(hole)} that this check does not fill; it fills \(listed)", at: "with")
    }
  }
}
