import Office

@testable import Contracts

/// A text read without vocabulary, and short ways to ask about it.
struct StructureSample {
  let contract: Contract

  init(_ text: String, vocabulary: Vocabulary = Vocabulary()) {
    contract = Contract(reading: WordDocument(plainText: text), using: vocabulary)
  }

  init(_ document: WordDocument, vocabulary: Vocabulary = Vocabulary()) {
    contract = Contract(reading: document, using: vocabulary)
  }

  /// Paths of all clauses.
  var paths: [String] { contract.clauses.map(\.path) }

  /// Region of every line, in words.
  var regions: [String] { contract.lines.map(\.region.rawValue) }

  /// Folded headings.
  var headings: [String] { contract.clauses.map { contract.source.string($0.heading) } }

  /// Folded texts of facts of a name.
  func texts(_ name: String) -> [String] { contract.facts[name].map { contract.source.string($0.text) } }

  func values(_ name: String) -> [FactValue] { contract.facts[name].map(\.value) }

  /// Original words of facts of a name.
  func originals(_ name: String) -> [String] {
    contract.facts[name].map { contract.document.text(at: contract.source.span($0.text)) }
  }
}
