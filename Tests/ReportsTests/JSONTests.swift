import Foundation
import Testing

@testable import Checking
@testable import Reports

@Suite struct JSONTests {
  /// Field by field, in the order of `Documentation/interface.md`; no field more, none less.
  @Test func followsSchemaVersionOne() throws {
    var report = JSONReport(Samples.settings(.zh))
    let text = report.text(of: Samples.documents)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(root.keys) == ["schemaVersion", "tool", "rulebook", "documents", "summary"])
    #expect(root["schemaVersion"] as? Int == 1)
    let documents = try #require(root["documents"] as? [[String: Any]])
    for document in documents {
      #expect(
        Set(document.keys) == [
          "path", "sha256", "kind", "profile", "asOf", "verdict", "findings", "coverage", "unread", "error",
        ])
      for finding in try #require(document["findings"] as? [[String: Any]]) {
        #expect(
          Set(finding.keys) == [
            "rule", "serves", "level", "outcome", "confidence", "message", "remedy", "location", "citation",
            "fingerprint",
          ])
        let location = try #require(finding["location"] as? [String: Any])
        #expect(Set(location.keys) == ["part", "clause", "paragraph", "start", "length", "excerpt"])
      }
    }
    let summary = try #require(root["summary"] as? [String: Int])
    #expect(
      summary == [
        "documents": 3, "acceptable": 1, "acceptableWithRemarks": 0, "notAcceptable": 1, "undetermined": 0,
        "unreadable": 1,
      ])
  }

  @Test func stringsSurviveWhateverTheyHold() throws {
    let text = "\"\\/\n\r\t\u{1}\u{7F}\u{2028}中文😀é"
    for written in [JSONValue.array([.string(text)]).compact, JSONValue.array([.string(text)]).pretty()] {
      let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
      #expect(read == [text])
    }
  }

  @Test func emptyCollectionsStayOnOneLine() {
    let value: JSONValue = ["a": [], "b": .object([]), "c": nil, "d": true, "e": -1]
    #expect(value.compact == #"{"a":[],"b":{},"c":null,"d":true,"e":-1}"#)
    #expect(value.pretty() == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": null,\n  \"d\": true,\n  \"e\": -1\n}")
  }
}
