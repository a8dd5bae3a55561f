import Foundation
import Testing

@testable import Checking
@testable import Reports

/// The rules of the SARIF 2.1.0 schema that concern what we write, one by one.
@Suite struct SARIFTests {
  private func run(of documents: [CheckedDocument]) throws -> [String: Any] {
    var report = SARIFReport(Samples.settings(.zh))
    let json = try JSONSerialization.jsonObject(with: Data(report.text(of: documents).utf8))
    let log = try #require(json as? [String: Any])
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  @Test func aRunHasWhatTheSchemaAsksFor() throws {
    let run = try run(of: Samples.documents)
    #expect(Set(run.keys) == ["language", "columnKind", "results", "tool", "invocations"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "plumbline")
    let version = try #require(driver["semanticVersion"] as? String)
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
  }

  @Test func resultsPointIntoTheRules() throws {
    let run = try run(of: [Samples.defective, Samples.defective])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids == ["PRC-003", "SGN-002", "PRC-021"])
    #expect(Set(ids).count == ids.count)
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        let text = (rule[key] as? [String: Any])?["text"] as? String
        #expect(text?.isEmpty == false)
      }
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
      #expect(["none", "note", "warning", "error"].contains(level))
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 6)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
    }
  }

  @Test func everyResultHasMessagePlaceAndFingerprint() throws {
    let results = try #require(try run(of: [Samples.defective])["results"] as? [[String: Any]])
    for result in results {
      let message = try #require(result["message"] as? [String: Any])
      #expect((message["text"] as? String)?.isEmpty == false)
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      #expect(prints.keys.allSatisfy { $0.contains("/v") })
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let physical = try #require(location["physicalLocation"] as? [String: Any])
      let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(uri == "contracts/%E7%94%B2%20a.docx")
      let region = try #require(physical["region"] as? [String: Any])
      #expect((region["charOffset"] as? Int).map { $0 >= 0 } == true)
      #expect((region["charLength"] as? Int).map { $0 >= 0 } == true)
      let logical = try #require(location["logicalLocations"] as? [[String: Any]])
      #expect(!logical.isEmpty)
    }
  }

  /// A kind other than `fail` demands the level `none` (3.27.10).
  @Test func whatCouldNotBeDecidedIsOpen() throws {
    let results = try #require(try run(of: [Samples.defective])["results"] as? [[String: Any]])
    #expect(results.map { $0["kind"] as? String } == ["fail", "fail", "open"])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "none"])
  }

  @Test func unreadableDocumentsAreNotifications() throws {
    let invocation = try #require((try run(of: Samples.documents)["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notifications.count == 1)
    #expect((notifications.first?["descriptor"] as? [String: Any])?["id"] as? String == "encrypted")
  }

  @Test(arguments: [
    ("a b/c#d?.docx", "a%20b/c%23d%3F.docx"), ("/tmp/甲.docx", "file:///tmp/%E7%94%B2.docx"), ("x:y.docx", "x%3Ay.docx"),
  ])
  func pathsBecomeURIReferences(path: String, uri: String) {
    #expect(URIReference.uri(of: path) == uri)
  }
}
