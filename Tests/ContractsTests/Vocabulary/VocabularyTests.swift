import Foundation
import Testing

@testable import Contracts

struct VocabularyTests {
  /// Writes files below a fresh folder and reads them as a rulebook.
  private func read(_ files: [String: String]) throws -> Vocabulary {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plumbline-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try Vocabulary(reading: folder)
  }

  /// Problems without the folder's name, as `path:line: message`.
  private func problems(_ files: [String: String]) -> [String] {
    do {
      _ = try read(files)
      return []
    } catch let error as DataProblems {
      return error.problems.map { problem in
        let path = problem.file.split(separator: "/").suffix(while: { !$0.hasPrefix("plumbline-") }).joined(
          separator: "/")
        return "\(path):\(problem.line): \(problem.message)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func readsEveryFolder() throws {
    let vocabulary = try read([
      "lexicon/topics/a.yaml": "price: {title: {zh: 价款, en: price}, headings: ['价款'], after: [price]}",
      "lexicon/cues/a.yaml": "ban: {any: ['不得'], except: ['不得不'], scope: line}",
      "facts/a.yaml":
        "price.total: {title: {zh: 总价, en: total}, type: money, labels: '总价', in: [price, cover], within: 9}",
      "kinds/service.yaml": """
      id: technology-service-contract
      short: service
      title: {zh: 技术服务合同, en: technology service contract}
      groups: [contract]
      profile: filing
      titles: ['技术服务']
      signals:
        - {pattern: '服务', weight: 3, in: [price], most: 2}
      variants:
        - {id: software, titles: ['软件'], least: 3, signals: [{pattern: '软件'}]}
      """,
      "lists/a.yaml": "laws: [合同法, （试行）]\nwords: {title: {zh: 词, en: words}, words: [一]}",
    ])
    #expect(vocabulary.topics.map(\.id) == ["price"])
    #expect(vocabulary.cues["ban"]?.scope == .line)
    #expect(vocabulary.facts.first?.within == 9)
    #expect(vocabulary.kinds.first?.variants.first?.least == 3)
    #expect(vocabulary.kinds.first?.signals.first?.most == 2)
    #expect(vocabulary.lists == ["laws": ["合同法", "(试行)"], "words": ["一"]])
  }

  static let reportsCases: [(String, String, String)] = [
    ("facts/a.yaml", "a: {title: {zh: 甲, en: a}, type: money, labels: ['x'], lables: ['y']}", "unknown field 'lables'"),
    ("facts/a.yaml", "a: {title: {zh: 甲, en: a}, type: gold, labels: ['x']}", "'type' must be one of money"),
    ("facts/a.yaml", "a: {title: {zh: 甲, en: a}, type: money, labels: ['(x']}", "in (x"),
    ("facts/a.yaml", "a: {title: {zh: 甲}, type: money, labels: ['x']}", "field 'en' is missing"),
    (
      "facts/a.yaml", "a: {title: {zh: 甲, en: a}, type: money, labels: ['x'], in: [nowhere]}",
      "there is no topic or region 'nowhere'"
    ),
    (
      "facts/a.yaml", "a: {title: {zh: 甲, en: a}, type: money, labels: ['x'], within: far}",
      "'within' must be a whole number"
    ),
    ("facts/a.yaml", "a: {title: {zh: 甲, en: a}, type: money, labels: ['x'], all: 1}", "'all' must be true or false"),
    ("facts/a.yaml", "- a", "expected named entries"), ("facts/a.yaml", "a: 1", "expected fields, found '1'"),
    ("facts/a.yaml", "a: [}", "did not find expected"),
    ("lexicon/topics/a.yaml", "a: {title: {zh: 甲, en: a}, headings: ['x'], after: [b]}", "there is no topic 'b'"),
    ("lexicon/topics/a.yaml", "a: {title: {zh: 甲, en: a}}", "a topic needs"),
    ("lexicon/cues/a.yaml", "a: {any: [{b: c}]}", "'any' must be text, found fields"),
    ("kinds/a.yaml", "id: a", "field 'short' is missing"),
  ]

  @Test(arguments: reportsCases)
  func reports(_ path: String, _ text: String, _ message: String) {
    let found = problems([path: text])
    #expect(found.contains { $0.hasPrefix(path + ":1: ") && $0.contains(message) }, "\(found)")
  }

  @Test func everyProblemWithItsLine() {
    let found = problems([
      "facts/a.yaml":
        "a:\n  title: {zh: 甲, en: a}\n  type: money\n  labels: ['x']\n  odd: 1\nb:\n  title: {zh: 乙, en: b}\n  type: x\n  labels: ['(']",
      "facts/b.yaml": "a: {title: {zh: 甲, en: a}, type: money, labels: ['x']}",
    ])
    #expect(found.count == 4)
    #expect(found[0].hasPrefix("facts/a.yaml:5: unknown field 'odd'"))
    #expect(found[1].hasPrefix("facts/a.yaml:8: "))
    #expect(found[2].hasPrefix("facts/a.yaml:9: "))
    #expect(found[3].contains("fact 'a' is defined already at") && found[3].hasPrefix("facts/b.yaml:1"))
  }

  @Test func missingFolder() {
    #expect(throws: DataProblems.self) { try Vocabulary(reading: URL(filePath: "/nowhere/at/all")) }
  }
}

extension Collection {
  fileprivate func suffix(while predicate: (Element) -> Bool) -> [Element] {
    Array(reversed().prefix(while: predicate).reversed())
  }
}
