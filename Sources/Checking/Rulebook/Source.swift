import Contracts

/// A law, standard or convention that rules cite: a folder of the rulebook.
public struct Source: Sendable {
  /// Name of its folder, such as `civil-code`.
  public var id: String
  public var title: LocalizedText
  public var issuer: LocalizedText?
  /// As published, such as 主席令第四十五号.
  public var number: String?
  /// First and last day in force.
  public var from: CalendarDate?
  public var until: CalendarDate?
  /// Id of the source that it took the place of, such as `contract-law`.
  public var replaces: String?
  public var provenance: Provenance?
  public var note: LocalizedText?

  init?(_ tree: DataTree, id: String, _ report: ProblemReport) {
    let fields = Fields(tree, report)
    self.id = id
    title = fields.localized("title")
    issuer = fields.optionalLocalized("issuer")
    number = fields.optionalText("number")
    from = fields.date("from")
    until = fields.date("until")
    replaces = fields.optionalText("replaces")
    provenance = fields.choice("provenance", of: Provenance.self)
    note = fields.optionalLocalized("note")
    fields.finish()
  }
}
