import Contracts
import Office

/// An example that does not come out as its rule says.
public struct ExampleProblem: Sendable, CustomStringConvertible {
  public var rule: String
  public var example: String
  /// File and line of the example.
  public var file: String
  public var line: Int
  public var message: String

  /// `file:line: message`
  public var description: String { "\(file):\(line): \(rule) “\(example)”: \(message)" }
}

extension Rulebook {
  /// Runs every rule on its own examples, and only it.
  public func verifyExamples() -> [ExampleProblem] { rules.flatMap(verifyExamples) }

  public func verifyExamples(of rule: Rule) -> [ExampleProblem] {
    rule.examples.compactMap { example in
      guard let message = complaint(rule, example) else { return nil }
      return ExampleProblem(rule: rule.id, example: example.name, file: rule.file, line: example.line, message: message)
    }
  }

  /// What differs from what the example expects; nil when nothing does.
  private func complaint(_ rule: Rule, _ example: RuleExample) -> String? {
    let marked = MarkedText(example.text)
    let contract = Contract(reading: WordDocument(plainText: marked.text), using: vocabulary)
    let setting = setting(rule, example, contract)
    let judgement = setting.map { RuleRunner($0.examination, profile: .all).judge(rule) } ?? .notApplicable
    guard judgement.outcome == example.expect else {
      let found = judgement.violations.map { "“\(text(of: $0, in: contract))”" }.joined(separator: ", ")
      return "expected \(example.expect.rawValue), came out as \(judgement.outcome.rawValue)"
        + (found.isEmpty ? "" : " at \(found)")
    }
    guard example.expect == .fail || !marked.places.isEmpty else { return nil }
    if let complaint = complaint(about: judgement, marked, contract) { return complaint }
    guard let corrected = example.corrected, let correction = rule.correction, let setting else { return nil }
    let proposals = judgement.violations.compactMap { correction.proposal(for: $0, setting) }
    let result = Self.text(of: contract.document, by: proposals)
    return result == corrected ? nil : "corrected it reads “\(result)”"
  }

  /// The lines of a document with every proposal taken.
  private static func text(of document: WordDocument, by proposals: [ProposedCorrection]) -> String {
    document.body.paragraphs.indices.map { index in
      var line = Array(document.body.text[document.body.paragraphs[index].text])
      let own = proposals.filter { $0.span.paragraph == index }
      for proposal in own.sorted(by: { $0.span > $1.span }) {
        line.replaceSubrange(proposal.span.range, with: proposal.text.utf8)
      }
      return String(decoding: line, as: UTF8.self)
    }.joined(separator: "\n")
  }

  /// What a rule sees of an example; nil when no date can be told.
  private func setting(_ rule: Rule, _ example: RuleExample, _ contract: Contract) -> Setting? {
    // Text that names no kind is any technology contract: examples are a few lines about one thing.
    let kind = example.kind ?? (contract.kind.titled == nil ? "technology-contract" : nil)
    let recognised = RecognisedKind(contract, override: kind, in: vocabulary.kinds)
    guard let asOf = example.asOf ?? rule.applicability.from ?? Self.exampleDate else { return nil }
    return Setting(
      Examination(contract, vocabulary: vocabulary, parameters: parameters, asOf: asOf, kinds: recognised.names))
  }

  private static let exampleDate = CalendarDate(iso: "2026-06-01")

  private func complaint(about judgement: Judgement, _ marked: MarkedText, _ contract: Contract) -> String? {
    let found = Set(judgement.violations.map { contract.source.span($0.at) })
    let expected = Set(marked.places)
    guard found != expected else { return nil }
    let texts = { (spans: Set<Span>) in
      spans.sorted().map { "“\(contract.document.text(at: $0))” (line \($0.paragraph + 1))" }.joined(separator: ", ")
    }
    let (missed, surplus) = (texts(expected.subtracting(found)), texts(found.subtracting(expected)))
    return [missed.isEmpty ? "" : "does not point at \(missed)", surplus.isEmpty ? "" : "points at \(surplus)"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func text(of violation: Violation, in contract: Contract) -> String {
    contract.lines.isEmpty ? "" : contract.document.text(at: contract.source.span(violation.at))
  }
}

/// An example's text without its ⟦ ⟧, and what they mark.
struct MarkedText {
  private(set) var text = ""
  private(set) var places: [Span] = []

  init(_ source: String) {
    var marks = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if marks > 0 { text += "\n" }
      marks += 1
      text += line.filter { $0 != "⟦" && $0 != "⟧" }
    }
    places = Self.places(in: source)
  }

  /// Marks are read as the document is: in cells of table rows, and beside what `{+ +}` and the like stand for.
  private static func places(in source: String) -> [Span] {
    let body = WordDocument(plainText: source).body
    var places: [Span] = []
    let (opening, closing) = (Array("⟦".utf8), Array("⟧".utf8))
    for (index, paragraph) in body.paragraphs.enumerated() {
      let bytes = Array(body.text[paragraph.text])
      var offset = 0
      var visible = 0
      var start: Int?
      while offset < bytes.count {
        if bytes[offset...].starts(with: opening) {
          start = visible
          offset += opening.count
        } else if bytes[offset...].starts(with: closing) {
          if let begun = start { places.append(Span(story: 0, paragraph: index, range: begun..<visible)) }
          start = nil
          offset += closing.count
        } else {
          visible += 1
          offset += 1
        }
      }
    }
    return places
  }
}
