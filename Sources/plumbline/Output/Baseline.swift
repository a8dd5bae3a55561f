import Checking
import Foundation
import Reports

/// Findings that are known and not to be reported again, by document.
///
/// Fingerprints survive renumbering and reflowing; a document is known by its path, as reports name it.
struct Baseline: Sendable, Equatable, Codable {
  private var schemaVersion = 1
  private var findings: [String: Set<String>] = [:]

  init() {}

  init(reading file: String) throws(CallProblem) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CallProblem(
        zh: "读不到基线文件 \(file)。可以先用 --write-baseline \(file) 生成。",
        en: "cannot read the baseline \(file); --write-baseline \(file) makes one.")
    }
    guard let baseline = try? JSONDecoder().decode(Baseline.self, from: data), baseline.schemaVersion == 1 else {
      throw CallProblem(
        zh: "\(file) 不是基线文件，请用 --write-baseline 重新生成。",
        en: "\(file) is not a baseline; make it anew with --write-baseline.")
    }
    self = baseline
  }

  mutating func add(_ document: CheckedDocument) {
    guard !document.findings.isEmpty else { return }
    findings[document.path, default: []].formUnion(document.findings.map(\.fingerprint))
  }

  func holds(_ finding: Finding, of path: String) -> Bool {
    findings[path]?.contains(finding.fingerprint) ?? false
  }

  /// As a file that reads and diffs well.
  var text: String {
    let documents = findings.keys.sorted().map { path in
      JSONValue.Member(key: path, value: .array((findings[path] ?? []).sorted().map { .string($0) }))
    }
    let value: JSONValue = ["schemaVersion": .number(schemaVersion), "findings": .object(documents)]
    return value.pretty() + "\n"
  }
}
