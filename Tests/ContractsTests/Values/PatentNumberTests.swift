import Contracts
import Testing

@Suite("Patent numbers in the text")
struct PatentNumberTests {
  private func found(_ text: String) -> [String] {
    let sample = FoldedSample(text)
    return ValueScanner.patentNumbers(in: sample.bytes, range: sample.range).map {
      "\($0.value.role) \(sample.string($0.text)) \($0.value.number?.text ?? "-")"
    }
  }

  @Test(
    "Roles",
    arguments: [
      ("专利号：ZL201710601862.3", "patent ZL201710601862.3 ZL201710601862.3"),
      ("ZL 201710601862.3", "patent ZL 201710601862.3 ZL201710601862.3"),
      ("申请号：202010123456.2", "application 202010123456.2 202010123456.2"),
      ("专利申请号为97101765.4，", "application 97101765.4 97101765.4"),
      ("发明202010123456.2已受理", "application 202010123456.2 202010123456.2"),
      ("申请号：95115608.X", "application 95115608.X 95115608.X"),
      ("公开号CN112345678A", "publication CN112345678A -"), ("授权公告号：CN112345678B2", "publication CN112345678B2 -"),
      ("专利号：202010123456.2", "patent 202010123456.2 202010123456.2"), ("ZL20171060186.3", "patent ZL20171060186.3 -"),
      ("专利号为201710601862.8", "patent 201710601862.8 201710601862.8"),
      ("CN202010123456.2", "application CN202010123456.2 202010123456.2"),
    ])
  func role(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "What only looks like a patent number",
    arguments: [
      "13912345678", "202010123456", "91110000802100433B", "电话010-62780000", "500000.00元", "2026.3.1", "GB 32100-2015",
      "CN", "CNY 500,000", "110101199003074514", "CN12345",
    ])
  func nearMiss(text: String) {
    #expect(found(text) == [])
  }

  @Test("Parts of a number")
  func parts() throws {
    let number = try #require(PatentNumber(parsing: "ZL202330012345.9"))
    #expect(number.kind == .design && number.filingYear == 2023 && number.isGranted && number.hasRightCheck)
    let old = try #require(PatentNumber(parsing: "97101765.4"))
    #expect(old.kind == .invention && old.filingYear == 1997 && !old.isGranted)
    let international = try #require(PatentNumber(parsing: "201780012345.9"))
    #expect(international.kind == .invention && international.isInternational)
    #expect(PatentNumber(parsing: "202440012345.1")?.kind == nil)
  }

  @Test(
    "Check characters of the examples",
    arguments: [
      ("201710601862", "3"), ("200310102344", "5"), ("97101765", "4"), ("95115608", "X"), ("202010123456", "2"),
      ("202330012345", "9"), ("202220123456", "7"),
    ])
  func check(digits: String, expected: Character) {
    #expect(PatentNumber(parsing: digits)?.expectedCheck == expected)
  }
}
