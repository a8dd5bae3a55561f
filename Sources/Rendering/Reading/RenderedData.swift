import Contracts
import Office

/// The data a document was rendered from, read back out of it.
///
/// What its content controls say now goes before what was kept when it was made: somebody may have edited it since.
public struct RenderedData: Sendable {
  /// Name of the template; empty when only the controls are left.
  public var template: String
  public var data: Datum

  /// Nil when the document was not made by `render`. Throws what reading the parts throws.
  ///
  /// - Parameter fields: the template's declaration, when it is at hand; without it, choices that were edited are not
  ///   noticed.
  public init?(_ package: Package, document: WordDocument, fields: [Field] = []) throws(ReadError) {
    guard let stamp = try RenderedData.stamp(in: package) else { return nil }
    template = stamp.attributes["template"] ?? ""
    data = .record(RenderedData.members(stamp))
    for control in FilledControl.all(in: document) {
      let kept = data.value(at: control.tag.path)
      let type = RenderedData.type(of: control.tag.path, in: fields) ?? kept.flatMap(RenderedData.type(of:))
      guard let kept, let type, let shown = Format.datum(from: control.text, as: control.tag.format, type: type),
        shown != kept
      else { continue }
      data.set(shown, at: control.tag.path)
    }
  }

  private static func stamp(in package: Package) throws(ReadError) -> XMLTree? {
    let links = try package.relationships(of: package.mainPart())
    for link in links where link.kind == "customXml" && !link.isExternal && package.has(part: link.target) {
      let tree = try XMLTree(package.part(named: link.target), part: link.target)
      if tree.name == "data", tree.namespace == DataStamp.namespace { return tree }
    }
    return nil
  }

  private static func members(_ tree: XMLTree) -> [Datum.Member] {
    tree.children.compactMap { child in
      guard let name = child.attributes["name"] else { return nil }
      return datum(child).map { Datum.Member(name, $0) }
    }
  }

  private static func datum(_ tree: XMLTree) -> Datum? {
    func figure() -> ExactNumber? { ExactNumber(string: tree.text.filter { $0 != "%" }) }
    switch tree.name {
    case "text": return .text(tree.text)
    case "choice": return .choice(tree.text)
    case "money": return figure().map { .money(Money(amount: $0, currency: tree.attributes["currency"] ?? "CNY")) }
    case "number": return figure().map { .number($0) }
    case "percent": return figure().map { .percent($0) }
    case "boolean": return .boolean(tree.text == "true")
    case "date": return Format.datum(from: tree.text, as: .iso, type: .date)
    case "list": return .list(tree.children.compactMap(datum))
    case "record": return .record(members(tree))
    default: return nil
    }
  }

  private static func type(of datum: Datum) -> FieldType? {
    switch datum {
    case .text: .text
    case .money(let money): .money(currency: money.currency)
    case .number: .number
    case .percent: .percent
    case .date: .date
    case .choice, .boolean, .list, .record, .blank: nil
    }
  }

  /// The declared type behind a path such as `instalments[2].amount`.
  static func type(of path: String, in fields: [Field]) -> FieldType? {
    var type = FieldType.record(fields)
    for step in DatumStep.steps(of: path) {
      switch step {
      case .member(let name):
        guard let field = type.fields.first(where: { $0.name == name }) else { return nil }
        type = field.type
      case .item:
        guard let item = type.item else { return nil }
        type = item
      }
    }
    return type
  }
}

/// A content control that `render` filled.
public struct FilledControl: Sendable {
  var tag: ControlTag
  /// As shown; line breaks are line feeds.
  public var text: String
  /// The field's path, such as `instalments[2].amount`.
  public var path: String { tag.path }

  /// All of a document, in its order.
  public static func all(in document: WordDocument) -> [FilledControl] {
    document.stories.flatMap { story in
      story.controls.compactMap { control in
        guard let tag = ControlTag(control.tag), !control.showsPlaceholder else { return nil }
        let text = String(decoding: story.text[control.text], as: UTF8.self)
        return FilledControl(tag: tag, text: String(text.map { $0 == "\u{2028}" ? "\n" : $0 }))
      }
    }
  }

  /// The value it shows, as a declared type has it; nil when it is none.
  public func datum(declaredBy fields: [Field]) -> Datum? {
    guard let type = RenderedData.type(of: path, in: fields) else { return nil }
    return Format.datum(from: text, as: tag.format, type: type)
  }
}
