import Checking
import Contracts
import Office
import Testing

@testable import Rendering

/// What `render` writes, `check` accepts, and reading gives back the data it was made from.
@Suite struct ClosedCircleTests {
  @Test func theShippedTemplatesAreRead() throws {
    let library = try TemplateLibrary(
      reading: ShippedTemplates.checkout.appending(path: "Templates").path(percentEncoded: false))
    #expect(library.templates.count >= 10)
  }

  @Test(arguments: ShippedTemplates.cases)
  func generatedDataCloseTheCircle(_ testCase: TemplateCase) throws {
    let template = testCase.template
    let compiled = try template.compiled()
    let checker = DocumentChecker(try #require(ShippedTemplates.rulebook))
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let sample = try ShippedTemplates.sample(template)
    for seed in 1...ShippedTemplates.rounds {
      var generator = DataGenerator(template, sample: sample, seed: seed)
      let data = try Self.accepted(generator.data(), by: template, seed)
      let bytes = try compiled.render(data)
      #expect(try compiled.render(data) == bytes)

      let package = try Package(bytes: bytes)
      let document = try WordDocument(reading: package)
      let read = try #require(try RenderedData(package, document: document, fields: template.fields))
      #expect(read.template == template.name)
      #expect(read.data == data, "seed \(seed)")
      for control in FilledControl.all(in: document) {
        #expect(
          control.datum(declaredBy: template.fields) == data.value(at: control.path),
          "seed \(seed): \(control.path) shows “\(control.text)”")
      }

      let checked = checker.check(
        document, name: "seed \(seed)", sha256: "", CheckOptions(today: today, profile: "filing"))
      for finding in checked.findings where finding.level != .note && !Self.isOwed(finding, template) {
        Issue.record(
          "seed \(seed): \(finding.rule.id) \(finding.level) at \(finding.place.clause): \(finding.place.excerpt)")
      }
      #expect(checked.kind.contains(template.kind.split(separator: "/").first ?? "") || template.kind.isEmpty)
    }
  }

  /// What the template says it accepts: a contract in English alone is not ready for filing, and the checker says so.
  private static func isOwed(_ finding: Finding, _ template: Template) -> Bool {
    template.accepts[finding.rule.id] != nil
  }

  private static func accepted(_ tree: DataTree, by template: Template, _ seed: Int) throws -> Datum {
    do {
      return try template.data(tree)
    } catch {
      for mistake in error.mistakes { Issue.record("seed \(seed): \(mistake.message(in: .en))") }
      throw error
    }
  }

  @Test(arguments: ShippedTemplates.cases)
  func theSampleIsInOrderWithoutARemark(_ testCase: TemplateCase) throws {
    let template = testCase.template
    let data = try template.data(ShippedTemplates.sample(template))
    let checker = DocumentChecker(try #require(ShippedTemplates.rulebook))
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let bytes = try template.compiled().render(data)
    let checked = checker.check(bytes: bytes, name: template.name, CheckOptions(today: today, profile: "filing"))
    // The English words of some rules that only give notes are few yet.
    let isEnglish = template.language == .en
    for finding in checked.findings where !Self.isOwed(finding, template) && !(isEnglish && finding.level == .note) {
      Issue.record("\(finding.rule.id) \(finding.level) at \(finding.place.clause): \(finding.place.excerpt)")
    }
    #expect(checked.unread.isEmpty)
    #expect(checked.verdict == (template.language == .en ? .notAcceptable : .acceptable))
  }

  @Test(arguments: ShippedTemplates.cases)
  func theEmptyFormPassesAsATemplate(_ testCase: TemplateCase) throws {
    let checker = DocumentChecker(try #require(ShippedTemplates.rulebook))
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let bytes = try testCase.template.compiled().renderBlank()
    let checked = checker.check(bytes: bytes, name: "blank", CheckOptions(today: today, profile: "template"))
    for finding in checked.findings where finding.level != .note && !Self.isOwed(finding, testCase.template) {
      Issue.record("\(finding.rule.id) \(finding.level) at \(finding.place.clause): \(finding.place.excerpt)")
    }
  }

  @Test(arguments: ShippedTemplates.cases)
  func everyRequiredDatumMatters(_ testCase: TemplateCase) throws {
    let template = testCase.template
    let whole = try ShippedTemplates.sample(template)
    for path in Self.paths(of: template.fields, in: whole, path: []) {
      let error = #expect(throws: DataMistakes.self, "without \(path)") { try template.data(whole.removing(path[...])) }
      #expect(error?.mistakes.contains { $0.field == path.joined(separator: ".") } == true, "without \(path)")
    }
  }

  /// Paths of all required fields outside lists.
  private static func paths(of fields: [Rendering.Field], in tree: DataTree, path: [String]) -> [[String]] {
    fields.flatMap { field -> [[String]] in
      guard let value = tree[field.name] else { return [] }
      var inner: [[String]] = []
      if case .record(let members) = field.type { inner = paths(of: members, in: value, path: path + [field.name]) }
      return (field.isRequired ? [path + [field.name]] : []) + inner
    }
  }
}

extension DataTree {
  /// Without the value at a path.
  func removing(_ path: ArraySlice<String>) -> DataTree {
    guard case .mapping(let pairs) = content, let first = path.first else { return self }
    if path.count == 1 { return DataTree(content: .mapping(pairs.filter { $0.key != first }), line: line) }
    let changed = pairs.map { pair in
      pair.key == first ? (key: pair.key, value: pair.value.removing(path.dropFirst())) : pair
    }
    return DataTree(content: .mapping(changed), line: line)
  }
}
