import Checking
import Contracts
import Foundation
import Testing

/// A contract is the same contract in another format: the samples that LibreOffice wrote as OpenDocument are found to be
/// what they are as Word files, with the same findings.
@Suite struct OtherFormatTests {
  static let folder = SampleTests.folder.appending(path: "OpenDocument")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".odt") || $0.hasSuffix(".fodt") }.sorted()

  @Test func thereAreSamples() { #expect(OtherFormatTests.files.count >= 3) }

  @Test(arguments: files)
  func findingsAreTheSame(file: String) throws {
    let rulebook = try #require(ShippedRulebook.inspected?.rulebook)
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    let word = (file as NSString).deletingPathExtension + ".docx"
    let documents = [Self.folder.appending(path: file), SampleTests.folder.appending(path: word)].map {
      DocumentChecker(rulebook).check(path: $0.path, CheckOptions(today: date, asOf: date))
    }
    #expect(documents.map(\.error) == [nil, nil])
    #expect(documents[0].kind == documents[1].kind)
    #expect(documents[0].verdict == documents[1].verdict)
    let findings = documents.map { document in
      document.findings.map { "\($0.rule.id) \($0.place.clause) “\($0.place.excerpt)” \($0.message(in: .zh))" }
    }
    #expect(findings[0] == findings[1])
  }
}
