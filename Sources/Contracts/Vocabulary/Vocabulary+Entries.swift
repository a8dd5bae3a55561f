/// The entries of the vocabulary's files; `Documentation/rulebook.md` describes their fields.
extension Topic {
  init(id: String, _ fields: DataFields) {
    self.init(
      id: id, title: fields.localized("title"), headings: fields.patterns("headings"), cues: fields.patterns("cues"),
      counter: fields.patterns("counter"), after: fields.texts("after"))
    if headings.isEmpty && cues.isEmpty { fields.problem(nil, "a topic needs 'headings' or 'cues'") }
    fields.finish()
  }
}

extension Cue {
  init(id: String, _ fields: DataFields) {
    self.init(
      id: id, title: fields.localized(optional: "title"), any: fields.patterns("any"),
      except: fields.patterns("except"), scope: fields.choice("scope") ?? .sentence)
    if any.isEmpty { fields.problem(nil, "a cue needs 'any'") }
    fields.finish()
  }
}

extension Cue.Scope: CaseIterable {
  public static var allCases: [Self] { [.sentence, .line, .clause] }
}

extension FactDefinition {
  init(name: String, _ fields: DataFields) {
    self.init(
      name: name, title: fields.localized("title"), type: fields.choice("type") ?? .text,
      labels: fields.patterns("labels"), except: fields.patterns("except"), places: fields.texts("in"),
      within: fields.integer("within") ?? 24, all: fields.boolean("all") ?? false,
      ranked: fields.boolean("ranked") ?? false)
    if ranked, all { fields.problem("ranked", "'ranked' chooses one statement, 'all' keeps every one") }
    if !fields.has("type") { fields.problem(nil, "field 'type' is missing") }
    if labels.isEmpty { fields.problem(nil, "a fact needs 'labels'") }
    if within < 0 { fields.problem("within", "'within' must not be negative") }
    fields.finish()
  }
}

extension FactDefinition.ValueType: CaseIterable {
  public static var allCases: [Self] { [.money, .date, .period, .percent, .number, .text] }
}

extension KindDefinition {
  init(_ fields: DataFields) {
    self.init(
      id: fields.text("id"), short: fields.text("short"), title: fields.localized("title"),
      groups: fields.texts("groups"), profile: fields.text(optional: "profile") ?? "",
      titles: fields.patterns("titles"), signals: fields.list("signals").map(Signal.init),
      variants: fields.list("variants").map(Variant.init))
    fields.finish()
  }
}

extension KindDefinition.Signal {
  init(_ fields: DataFields) {
    self.init(
      pattern: fields.pattern("pattern"), weight: fields.integer("weight") ?? 1, places: fields.texts("in"),
      most: fields.integer("most") ?? .max)
    fields.finish()
  }
}

extension KindDefinition.Variant {
  init(_ fields: DataFields) {
    self.init(
      id: fields.text("id"), titles: fields.patterns("titles"),
      signals: fields.list("signals").map(KindDefinition.Signal.init), least: fields.integer("least") ?? 1)
    fields.finish()
  }
}
