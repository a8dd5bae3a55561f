import Foundation
import Testing

/// One call over the whole folder of hostile files: each has its code, and none stops the others.
@Suite struct HostileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Samples/Hostile").standardizedFileURL.path(percentEncoded: false)

  @Test(arguments: ["en", "zh"])
  func everyFileHasItsCode(language: String) throws {
    let expected = try String(contentsOfFile: Self.folder + "/expected.tsv", encoding: .utf8)
    let rules = try ScratchFolder()
    try HouseRules.write(to: rules)
    let program = BuiltProgram(folder: Self.folder, environment: ["PLUMBLINE_RULES": rules("Rules")])
    let outcome = try program("check", ".", "--format", "json", "--language", language)
    #expect(outcome.status == 3)
    #expect(outcome.errors.isEmpty)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let documents = try #require(json?["documents"] as? [[String: Any]])
    var codes: [String: String] = [:]
    for document in documents {
      let error = document["error"] as? [String: Any]
      let path = try #require(document["path"] as? String)
      codes[path] = error?["code"] as? String ?? "ok"
      let message = error?["message"] as? String ?? "."
      #expect(message.hasSuffix(language == "zh" ? "。" : ".") || message == ".", "\(path): \(message)")
    }
    for line in expected.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      #expect(codes[fields[0]] == fields[1], "\(fields[0])")
    }
  }
}
