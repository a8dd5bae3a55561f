import Checking
import Contracts
import Office

/// One rule explained: what it asks, why, on what it rests, when it applies, and examples.
public struct RulePage {
  private let rule: Rule
  private let wording: Wording
  private let titles: [String: LocalizedText]

  /// `titles` name kinds by id or short name, topics as `topic:price` and facts as `fact:price.total`.
  public init(
    _ rule: Rule, language: Language, sources: [String: LocalizedText], titles: [String: LocalizedText] = [:]
  ) {
    self.rule = rule
    self.titles = titles
    wording = Wording(language: language, sources: sources)
  }

  public var text: String {
    var sections = [heading]
    sections.append(entry(wording.say("要求", "Asks"), rule.says.text(in: wording.language)))
    if let why = rule.why { sections.append(entry(wording.say("为什么", "Why"), why.text(in: wording.language))) }
    // What fills the holes is only known for a document.
    let remedy = rule.remedy.text(in: wording.language).replacing(/\{[^{}]*\}/, with: "…")
    sections.append(entry(wording.say("改法", "Remedy"), remedy))
    sections.append(entry(wording.say("适用", "Applies"), applicability))
    sections.append(entry(wording.say("依据", "Cites"), rule.citations.map(explain).joined(separator: "\n")))
    if !rule.serves.isEmpty {
      sections.append(entry(wording.say("兼顾", "Serves"), rule.serves.joined(separator: wording.say("、", ", "))))
    }
    sections.append(entry(wording.say("文件", "File"), rule.file))
    var text = sections.joined(separator: "\n\n") + "\n"
    if !rule.examples.isEmpty {
      text += "\n" + wording.say("例子（⟦ ⟧ 内是应当指出的文字）", "Examples (⟦ ⟧ mark the words a finding points at)") + "\n"
      for example in rule.examples { text += describe(example) }
    }
    return text
  }

  private var heading: String {
    let traits = [wording.name(of: rule.level), wording.name(of: rule.confidence), wording.name(of: rule.status)]
    return "\(rule.id)  \(rule.title.text(in: wording.language))\n"
      + traits.joined(separator: wording.say("，", ", "))
  }

  private func entry(_ name: String, _ text: String) -> String {
    name + "\n" + text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }

  private func explain(_ citation: Citation) -> String {
    wording.text(of: citation) + wording.say("——", " — ") + wording.explanation(of: citation.provenance)
  }

  private var applicability: String {
    let applies = rule.applicability
    var parts: [String] = []
    let kinds = applies.kinds.isEmpty ? ["technology-contract"] : applies.kinds
    parts.append(wording.say("文件种类：", "kinds: ") + list(kinds.map(title(ofKind:))))
    if !applies.notKinds.isEmpty {
      parts.append(wording.say("除外：", "except: ") + list(applies.notKinds.map(title(ofKind:))))
    }
    if !applies.conditions.isEmpty {
      parts.append(wording.say("仅当：", "only with: ") + list(applies.conditions.map(describe)))
    }
    if !applies.exceptions.isEmpty {
      parts.append(wording.say("以下情形不适用：", "not with: ") + list(applies.exceptions.map(describe)))
    }
    if let from = applies.from { parts.append(wording.say("\(from) 起", "from \(from)")) }
    if let until = applies.until { parts.append(wording.say("\(until) 止", "until \(until)")) }
    if !applies.profiles.isEmpty { parts.append(wording.say("用途：", "profiles: ") + list(applies.profiles)) }
    return parts.joined(separator: "\n")
  }

  private func list(_ items: [String]) -> String { items.joined(separator: wording.say("、", ", ")) }

  private func title(ofKind id: String) -> String {
    let (kind, variant) = id.split(separator: "/", maxSplits: 1).reduce(into: ("", "")) { parts, piece in
      if parts.0.isEmpty { parts.0 = String(piece) } else { parts.1 = String(piece) }
    }
    guard let title = titles[kind]?.text(in: wording.language) else { return id }
    return variant.isEmpty ? title : "\(title)/\(variant)"
  }

  private func describe(_ condition: Condition) -> String {
    switch condition {
    case .fact(let name):
      wording.say("写明", "stated ") + (titles["fact:\(name)"]?.text(in: wording.language) ?? " \(name)")
    case .topic(let id):
      wording.say("有", "a clause on ")
        + (titles["topic:\(id)"]?.text(in: wording.language) ?? " \(id) ") + wording.say("条款", "")
    case .cue(let id, let places):
      wording.say("出现 \(id)", "the words of \(id)")
        + (places.isEmpty ? "" : wording.say("（在 ", " (in ") + list(places) + wording.say("）", ")"))
    case .kind(let id): title(ofKind: id)
    }
  }

  private func describe(_ example: RuleExample) -> String {
    var traits = [example.name]
    if let kind = example.kind { traits.append(title(ofKind: kind)) }
    if let asOf = example.asOf { traits.append(asOf.description) }
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    return "\n  \(wording.name(of: example.expect)) · \(traits.joined(separator: " · "))\n"
      + lines.joined(separator: "\n") + "\n"
  }
}
