import Foundation
import Office
import Testing

@testable import Contracts

/// Reads published contracts when `PLUMBLINE_CORPUS` names a folder with text files; they are no part of the project.
struct CorpusTests {
  private static var folder: String? { ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"] }

  private func files() throws -> [String] {
    guard let folder = Self.folder else {
      print("skipped: PLUMBLINE_CORPUS names no folder of contracts")
      return []
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
      .map { folder + "/" + $0 }
  }

  @Test func structureHoldsTogether() throws {
    for file in try files() {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let contract = Contract(reading: WordDocument(plainText: text), using: Vocabulary())
      let bytes = contract.text.bytes.count
      for (index, clause) in contract.clauses.enumerated() {
        #expect(clause.parent.map { $0 < index } ?? true, "\(file): parents stand before children")
        #expect(clause.text.upperBound <= bytes && clause.text.lowerBound <= clause.heading.lowerBound, "\(file)")
        if let parent = clause.parent {
          let outer = contract.clauses[parent]
          #expect(
            outer.lines.lowerBound <= clause.lines.lowerBound && clause.lines.upperBound <= outer.lines.upperBound)
          #expect(outer.depth < clause.depth)
        }
      }
      for name in contract.facts.names {
        for fact in contract.facts[name] {
          #expect(fact.text.lowerBound <= fact.text.upperBound && fact.text.upperBound <= bytes, "\(file): \(name)")
          _ = contract.document.text(at: contract.source.span(fact.text))
        }
      }
      #expect(contract.notes.allSatisfy { $0.code != "matchLimit" }, "\(file)")
    }
  }
}
