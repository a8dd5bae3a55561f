import Checking
import Contracts
import Foundation
import Testing

/// The sample contracts: every planted defect is found at its place, and nothing else is reported above a note.
@Suite struct SampleTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")

  /// One line of `samples.tsv`, with its lines of `defects.tsv`.
  struct Sample: CustomTestStringConvertible, Sendable {
    let file: String
    let kind: String
    let verdict: String
    let defects: [Defect]
    var testDescription: String { file }
  }

  /// `ids`: the catalogue ids of which one may speak of the defect. `place`: words the finding points at or lies in;
  /// after `@`, the heading where something is missing.
  struct Defect: Sendable, Hashable {
    let ids: [String]
    let place: String

    func isNamed(by finding: Finding) -> Bool {
      ids.contains { id in finding.rule.id.hasPrefix(id) || finding.rule.serves.contains(id) }
    }

    func isAt(_ finding: Finding) -> Bool {
      let words = place.hasPrefix("@") ? String(place.dropFirst()) : place
      let excerpt = finding.place.excerpt
      return excerpt.contains(words) || words.contains(excerpt) || finding.place.line.contains(words)
    }
  }

  static func table(_ name: String) -> [[String: String]] {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      Dictionary(zip(header.map(String.init), cells.map(String.init)), uniquingKeysWith: { first, _ in first })
    }
  }

  static let samples: [Sample] = {
    let defects = Dictionary(grouping: table("defects.tsv")) { $0["file"] ?? "" }
    return table("samples.tsv").map { row in
      let file = row["file"] ?? ""
      return Sample(
        file: file, kind: row["kind"] ?? "", verdict: row["verdict"] ?? "",
        defects: (defects[file] ?? []).map { defect in
          Defect(ids: (defect["id"] ?? "").split(separator: "/").map(String.init), place: defect["place"] ?? "")
        })
    }
  }()

  @Test func theManifestsNameEverySample() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { ["docx", "docm", "xml"].contains(($0 as NSString).pathExtension) }
    #expect(names.sorted() == Self.samples.map(\.file).sorted())
  }

  /// What is known not to come out yet: `gaps.tsv`. A gap that has closed must leave the list.
  static let gaps: Set<String> = Set(table("gaps.tsv").map { "\($0["file"] ?? "") \($0["id"] ?? "")" })

  @Test(arguments: samples)
  func plantedDefectsAreFoundAndNothingElse(_ sample: Sample) throws {
    let rulebook = try #require(ShippedRulebook.inspected?.rulebook)
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let document = DocumentChecker(rulebook).check(
      path: Self.folder.appending(path: sample.file).path, CheckOptions(today: date, asOf: date))
    #expect(document.error == nil)
    #expect(document.kind == sample.kind)

    var differences = Self.differences(document.findings.filter { $0.level > .note }, sample.defects)
    if document.verdict.rawValue != sample.verdict {
      differences.append(("verdict", "the verdict is \(document.verdict), not \(sample.verdict)"))
    }
    let open = Self.gaps.filter { $0.hasPrefix(sample.file + " ") }
    for (id, message) in differences where !open.contains("\(sample.file) \(id)") {
      Issue.record("\(id): \(message)")
    }
    let found = Set(differences.map { "\(sample.file) \($0.0)" })
    for gap in open.subtracting(found).sorted() { Issue.record("\(gap) is no gap any more: take it out of gaps.tsv") }
  }

  /// Defects that were not found or not at their place, and findings that nobody planted, each with an id.
  private static func differences(_ findings: [Finding], _ defects: [Defect]) -> [(String, String)] {
    var differences: [(String, String)] = []
    var unexplained = findings
    for defect in defects {
      let named = unexplained.indices.filter { defect.isNamed(by: unexplained[$0]) }
      guard let index = named.first(where: { defect.isAt(unexplained[$0]) }) ?? named.first else {
        differences.append((defect.ids[0], "“\(defect.place)” was not found"))
        continue
      }
      let finding = unexplained.remove(at: index)
      if !defect.isAt(finding) {
        let place = finding.place.excerpt
        differences.append((defect.ids[0], "\(finding.rule.id) points at “\(place)”, not “\(defect.place)”"))
      }
      // One defect may be reported at several places, such as both ends of a contradiction.
      unexplained.removeAll { $0.rule.id == finding.rule.id && defect.isAt($0) }
    }
    return differences
      + unexplained.map { ($0.rule.id, "“\($0.place.excerpt)” was not planted: \($0.message(in: .zh))") }
  }
}
