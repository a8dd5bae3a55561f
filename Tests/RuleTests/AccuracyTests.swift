import Checking
import Contracts
import Foundation
import Office
import Testing

/// The accuracy suite: contracts in many hands that no rule was written for.
@Suite struct AccuracyTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Accuracy")

  static func texts(_ name: String) -> [String] {
    let folder = folder.appending(path: name).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(name)/\($0)" }
  }

  private func contract(_ path: String) throws -> Contract {
    let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    let rulebook = try #require(ShippedRulebook.inspected?.rulebook)
    return Contract(reading: WordDocument(plainText: text), using: rulebook.vocabulary)
  }

  @Test func theSuiteIsThere() {
    #expect(Self.texts("clean").count >= 24)
    #expect(Self.texts("other").count >= 20)
  }

  /// The file's name says what it is: `06-valve-patent-assignment`.
  @Test(arguments: texts("clean"))
  func technologyContractsAreToldByTheirKind(_ path: String) throws {
    let words = [
      "consulting": "consulting", "service": "service", "training": "training", "intermediary": "intermediary",
      "licence": "licence", "import": "licence", "transfer": "transfer", "assignment": "transfer",
      "application": "transfer", "development": "development", "cooperation": "development",
    ]
    let name = (path as NSString).lastPathComponent.split(separator: ".")[0].split(separator: "-").map(String.init)
    // The last word that says something decides: a know-how licence is a licence.
    let kind = try #require(name.reversed().lazy.compactMap { words[$0] }.first)
    #expect(try contract(path).kind.kind == "technology-\(kind)-contract")
  }

  @Test(arguments: texts("other"))
  func otherTextsAreNoTechnologyContracts(_ path: String) throws {
    let kind = try contract(path).kind.kind
    #expect(kind == "unknown" || kind.hasPrefix("other-"))
  }
}
