import Contracts
import Foundation
import Office

/// A template: what it is called, what data it needs, what it looks like.
///
/// A folder with `template.yaml` and either `template.docx`, made in Word, LibreOffice or WPS, or `page.txt`, a readable
/// source that is laid out as a Word document. `sample.yaml` beside them is a data set in order.
public struct Template: Sendable {
  /// Path below the templates' folder, such as `contracts/technology-service`.
  public let name: String
  public let title: LocalizedText
  /// Kind of document it makes, as rules name it: `service`, `development/entrusted`; empty when it is no contract.
  public let kind: String
  public let language: Language
  public let fields: [Field]
  public let invariants: [Invariant]
  /// Ids of the requirements that its text satisfies, clauses included.
  public let serves: [String]
  public let folder: String
  /// Rules that speak of every document made from it, by design, with the reason why that is accepted.
  public let accepts: [String: String]
  /// Clauses it is put together from.
  public let clauses: [String]
  private let header: String
  /// Words that clauses leave to the template, such as what the parties are called: `[[role-a]]`.
  private let words: [String: String]
  private let selection: ClauseSelection

  init(name: String, folder: String, file: DataFields, shared: SharedDefinitions) {
    self.name = name
    self.folder = folder
    title = file.localized("title")
    kind = file.text(optional: "kind") ?? ""
    let language = file.choice("language", of: Language.self) ?? .zh
    self.language = language
    header = file.text(optional: "header") ?? ""
    var accepts: [String: String] = [:]
    if let stated = file.fields("accepts") {
      for key in stated.keys { accepts[key] = stated.text(key) }
    }
    self.accepts = accepts
    var words: [String: String] = [:]
    if let stated = file.fields("words") {
      for key in stated.keys { words[key] = stated.text(key) }
    }
    self.words = words
    let short = kind.split(separator: "/").first.map(String.init) ?? ""
    selection = ClauseSelection(library: shared.clauses, kind: short, language: language)

    let lines = Template.pageSource(folder) ?? []
    var named: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      guard let id = Template.clause(in: line), !named.contains(id) else { continue }
      named.append(id)
      rest.append(contentsOf: selection.source(of: id) ?? [])
    }
    clauses = named
    let known = named.compactMap { shared.clauses.clauses[String($0.prefix { $0 != "/" })] }
    var groups = file.texts("uses")
    for group in known.flatMap(\.uses) where !groups.contains(group) { groups.append(group) }
    var fields: [Field] = []
    var invariants: [Invariant] = []
    for group in groups {
      guard let definition = shared.groups[group] else {
        file.problem("uses", "there is no field group '\(group)'")
        continue
      }
      for field in definition.fields where !fields.contains(where: { $0.name == field.name }) { fields.append(field) }
      invariants += definition.invariants
    }
    if let own = file.fields("fields") {
      // A template's own declaration of a field goes before that of a group.
      for field in FieldTypes.members(own, types: shared.types, depth: 0) {
        if let index = fields.firstIndex(where: { $0.name == field.name }) {
          fields[index] = field
        } else {
          fields.append(field)
        }
      }
    }
    self.fields = fields
    self.invariants = invariants + file.list("invariants").compactMap(Invariant.init)
    serves = Array(Set(file.texts("serves") + known.flatMap(\.serves))).sorted()
    file.finish()
  }

  /// Whether it is a Word file rather than a page source.
  public var isWordFile: Bool { Template.pageSource(folder) == nil }

  /// The lines of `page.txt`; nil when the template is a Word file.
  static func pageSource(_ folder: String) -> [String]? {
    (try? String(contentsOfFile: folder + "/page.txt", encoding: .utf8))?
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func clause(in line: String) -> String? {
    let text = line.trimmed
    guard text.hasPrefix("{{clause "), text.hasSuffix("}}"),
      case .clause(let id)? = try? Tag(String(text.dropFirst(2).dropLast(2)))
    else { return nil }
    return id
  }

  /// Takes the template apart, ready to be filled. Throws everything that is wrong with it.
  public func compiled() throws(TemplateMistakes) -> CompiledTemplate {
    let word = try WordTemplate(package(), fields: fields, clauses: selection, language: language)
    return CompiledTemplate(template: self, word: word)
  }

  /// The template as a Word package with its tags: the file itself, or the page source laid out.
  func package() throws(TemplateMistakes) -> Package {
    do {
      if let lines = Template.pageSource(folder) { return try Package(parts: try parts(of: lines)) }
      return try Package(path: folder + "/template.docx")
    } catch let error as TemplateMistakes {
      throw error
    } catch let error as ReadError {
      throw TemplateMistakes(mistakes: [.unreadable(error)])
    } catch {
      throw TemplateMistakes(mistakes: [.unreadable(.noMemory)])
    }
  }

  private func parts(of lines: [String]) throws(TemplateMistakes) -> [(name: String, bytes: [UInt8])] {
    let source = try expanded(lines, depth: 0)
    return PageParts(title: title, language: language, header: header).parts(PageMarkup(source).lines)
  }

  /// The source with its clauses in place.
  private func expanded(_ lines: [String], depth: Int) throws(TemplateMistakes) -> [String] {
    var result: [String] = []
    for line in lines {
      guard let id = Template.clause(in: line) else {
        result.append(worded(line))
        continue
      }
      guard let source = selection.source(of: id), depth < 8 else {
        let similar = Similarity.closest(to: id, among: selection.names)
        throw TemplateMistakes(mistakes: [
          TemplateMistake(
            code: depth < 8 ? .unknownClause : .recursiveClause, part: "page.txt",
            place: LocalizedText(zh: "", en: ""), excerpt: line,
            reason: LocalizedText(
              zh: "条款库里没有适用的“\(id)”" + (similar.map { "，是否想写“\($0)”" } ?? ""),
              en: "the library has no clause “\(id)” for this kind and language"
                + (similar.map { "; did you mean “\($0)”" } ?? "")))
        ])
      }
      result += try expanded(source, depth: depth + 1)
    }
    return result
  }

  private func worded(_ line: String) -> String {
    guard line.contains("[[") else { return line }
    return words.reduce(line) { $0.replacingOccurrences(of: "[[\($1.key)]]", with: $1.value) }
  }

  /// The template as a Word file with its tags, for those who want to go on in Word.
  public func wordFile() throws(TemplateMistakes) -> [UInt8] {
    do {
      let package = try package()
      var writer = PackageWriter()
      for name in package.partNames { writer.add(name, try package.part(named: name)) }
      return try writer.bytes()
    } catch let error as TemplateMistakes {
      throw error
    } catch let error as ReadError {
      throw TemplateMistakes(mistakes: [.unreadable(error)])
    } catch {
      throw TemplateMistakes(mistakes: [.unreadable(.noMemory)])
    }
  }

  /// Checks a data file against the declaration. Throws everything that is wrong with it.
  public func data(_ tree: DataTree) throws(DataMistakes) -> Datum {
    try DataReading.read(tree, fields: fields, invariants: invariants)
  }
}

/// A template ready to be filled.
public struct CompiledTemplate: Sendable {
  public let template: Template
  private let word: WordTemplate

  init(template: Template, word: WordTemplate) {
    self.template = template
    self.word = word
  }

  /// Declared paths of the fields that its tags name.
  public var usedPaths: Set<String> { word.usedPaths }

  /// What does not keep it from being filled but may leave a hole in the page.
  public var remarks: [TemplateMistake] { word.remarks }

  /// The document as a file, made from a data set that `Template.data` has accepted. Equal data give equal bytes.
  public func render(_ data: Datum) throws(TemplateMistakes) -> [UInt8] {
    try word.render(data, stamp: DataStamp(template: template.name))
  }

  /// The document as an empty form to fill in by hand.
  public func renderBlank() throws(TemplateMistakes) -> [UInt8] { try word.render(template.blank, stamp: nil) }
}
