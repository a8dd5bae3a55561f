import Contracts
import Office

/// Standard clauses in our own wording, by id, with variants per kind of contract and per side favoured.
public struct ClauseLibrary: Sendable {
  public struct Clause: Sendable {
    public var id: String
    public var title: LocalizedText
    /// Topic of the rulebook's lexicon.
    public var topic: String
    /// Ids of the requirements that the clause satisfies.
    public var serves: [String]
    /// Field groups its tags need.
    public var uses: [String]
    public var variants: [Variant]
  }

  public struct Variant: Sendable {
    public enum Side: String, CaseIterable, Sendable {
      case neither, paying, performing
    }

    /// For `{{clause id/name}}`; empty for the usual one.
    public var name: String
    /// Short names of kinds of contracts; empty for all.
    public var kinds: [String]
    public var favours: Side
    /// Chinese and English lines in page markup; English may be missing.
    public var zh: [String]
    public var en: [String]
  }

  public private(set) var clauses: [String: Clause] = [:]

  public init() {}

  init(files: [DataFile], log: ProblemLog) {
    for file in files {
      let entries = DataFields(file.tree, file: file.shownPath, log: log)
      for id in entries.keys {
        guard let fields = entries.fields(id) else { continue }
        if clauses[id] != nil { fields.problem(nil, "clause '\(id)' is defined twice") }
        clauses[id] = ClauseLibrary.clause(id, fields)
      }
    }
  }

  private static func clause(_ id: String, _ fields: DataFields) -> Clause {
    let clause = Clause(
      id: id, title: fields.localized("title"), topic: fields.text("topic"), serves: fields.texts("serves"),
      uses: fields.texts("uses"), variants: fields.list("variants").map(variant))
    if clause.variants.isEmpty { fields.problem(nil, "field 'variants' is missing") }
    fields.finish()
    return clause
  }

  private static func variant(_ fields: DataFields) -> Variant {
    func lines(_ key: String, of text: DataFields?) -> [String] {
      text?.text(optional: key)?.split(separator: "\n").map(String.init) ?? []
    }
    let text = fields.fields("text")
    let variant = Variant(
      name: fields.text(optional: "name") ?? "", kinds: fields.texts("for"),
      favours: fields.choice("favours") ?? .neither, zh: lines("zh", of: text), en: lines("en", of: text))
    if variant.zh.isEmpty { fields.problem("text", "a clause needs its Chinese text") }
    text?.finish()
    fields.finish()
    return variant
  }
}

/// The clauses as one template sees them: for its kind of contract and in its language.
struct ClauseSelection: Sendable {
  let library: ClauseLibrary
  /// Short name, such as `development`; empty for any.
  let kind: String
  let language: Language

  var names: [String] { library.clauses.keys.sorted() }

  var haveReferences: Bool {
    library.clauses.values.contains { $0.variants.contains { ($0.zh + $0.en).contains { $0.contains("{{ref ") } } }
  }

  /// Lines of page markup; nil when there is no such clause, or none for this kind and language.
  func source(of id: String) -> [String]? {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let clause = library.clauses[first] else { return nil }
    let wanted = parts.count > 1 ? parts[1] : ""
    let fitting = clause.variants.filter { $0.name == wanted && ($0.kinds.isEmpty || $0.kinds.contains(kind)) }
    // The one made for this kind of contract goes before the one made for all.
    let chosen = fitting.first { !$0.kinds.isEmpty } ?? fitting.first
    let lines = language == .zh ? chosen?.zh : chosen?.en
    return lines?.isEmpty == false ? lines : nil
  }

  func lines(of id: String) -> [ClauseLine]? {
    source(of: id)?.map { line in
      for (level, prefix) in [(1, "## "), (2, "### "), (3, "#### ")] where line.hasPrefix(prefix) {
        return ClauseLine(level: level, text: PageMarkup.anchored(String(line.dropFirst(prefix.count)).trimmed))
      }
      return ClauseLine(level: 0, text: PageMarkup.anchored(line.trimmed))
    }
  }
}
