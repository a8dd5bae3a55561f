import Testing

@testable import plumbline

@Suite struct DeliveriesTests {
  private func pairs(_ arguments: String) throws -> [String] {
    let arguments = arguments.split(separator: " ").map(String.init)
    return try Deliveries(Deliveries.Step.steps(in: arguments)).all.map { "\($0.format.rawValue)>\($0.output)" }
  }

  @Test(arguments: [
    ("check a.docx", ["text>-"]),
    ("check --format json a.docx", ["json>-"]),
    ("check --output r.txt a.docx", ["text>r.txt"]),
    ("check --format json --output r.json", ["json>r.json"]),
    ("check --output r.json --format json", ["json>r.json"]),
    ("check --format text --format sarif --output r.sarif", ["text>-", "sarif>r.sarif"]),
    ("check --format sarif --output r.sarif --format text", ["sarif>r.sarif", "text>-"]),
    ("check --format=json -o r.json --format=junit --output=r.xml", ["json>r.json", "junit>r.xml"]),
    ("check -- --format json", ["text>-"]),
  ])
  func anOutputBelongsToTheFormatBesideIt(arguments: String, expected: [String]) throws {
    #expect(try pairs(arguments) == expected)
  }

  @Test func oneFileTakesOneReport() {
    #expect(throws: CallProblem.self) { try pairs("check --format json --format text") }
    #expect(throws: CallProblem.self) { try pairs("check --format json -o r --format text -o r") }
  }

  @Test func aMisspeltFormatIsGuessed() {
    let problem = #expect(throws: CallProblem.self) { try pairs("check --format jsno") }
    #expect(problem?.text.en.contains("did you mean “json”?") == true)
    #expect(problem?.text.zh.contains("是否想用“json”？") == true)
  }
}
