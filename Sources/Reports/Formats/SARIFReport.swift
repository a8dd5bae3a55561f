import Checking
import Office

/// SARIF 2.1.0, for code-scanning services.
///
/// A Word file has no lines: regions count characters of the paragraph that the logical locations name.
public struct SARIFReport: Report {
  private let settings: ReportSettings
  private let wording: Wording
  private var isFirst = true
  /// Rules that had something to report, in order of first use; their index is the `ruleIndex` of results.
  private var rules: [Rule] = []
  private var ruleIndices: [String: Int] = [:]
  private var notifications: [JSONValue] = []

  public init(_ settings: ReportSettings) {
    self.settings = settings
    wording = Wording(settings)
  }

  public func opening() -> String {
    """
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "language": "\(settings.language.rawValue)",
          "columnKind": "unicodeCodePoints",
          "results": [
    """
  }

  public mutating func entry(for document: CheckedDocument) -> String {
    let location: JSONValue = ["uri": .string(URIReference.uri(of: document.path))]
    if let error = document.error {
      notifications.append([
        "descriptor": ["id": .string(error.code.rawValue)],
        "level": "error",
        "message": ["text": .string(error.message(in: settings.language))],
        "locations": [["physicalLocation": ["artifactLocation": location]]],
      ])
    }
    var text = ""
    for finding in document.findings {
      text += (isFirst ? "" : ",") + JSONValue.newLine(4) + result(for: finding, at: location).pretty(at: 4)
      isFirst = false
    }
    return text
  }

  public func closing(_ summary: Summary) -> String {
    let driver: JSONValue = [
      "name": "plumbline",
      "semanticVersion": .string(settings.version),
      "rules": .array(rules.map(descriptor(of:))),
      "properties": ["rulebook": .string(settings.rulebookHash)],
    ]
    let invocations: JSONValue = [
      [
        "executionSuccessful": .bool(summary.failures == 0),
        "toolExecutionNotifications": .array(notifications),
      ]
    ]
    return (isFirst ? "" : JSONValue.newLine(3)) + """
      ],
            "tool": {
              "driver": \(driver.pretty(at: 4))
            },
            "invocations": \(invocations.pretty(at: 3))
          }
        ]
      }

      """
  }

  private mutating func result(for finding: Finding, at artifact: JSONValue) -> JSONValue {
    let index = ruleIndices[finding.rule.id] ?? rules.count
    if index == rules.count {
      rules.append(finding.rule)
      ruleIndices[finding.rule.id] = index
    }
    let place = finding.place
    // SARIF has a kind of its own for "could not decide", and demands that its level be none.
    let isOpen = finding.outcome == .undetermined
    return [
      "ruleId": .string(finding.rule.id),
      "ruleIndex": .number(index),
      "kind": isOpen ? "open" : "fail",
      "level": isOpen ? "none" : .string(finding.level.rawValue),
      "message": ["text": .string(finding.message(in: settings.language))],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": artifact,
            "region": [
              "charOffset": .number(place.start), "charLength": .number(place.length),
              "snippet": ["text": .string(place.excerpt)],
            ],
          ],
          "logicalLocations": logicalLocations(of: place),
        ]
      ],
      "partialFingerprints": ["plumbline/v1": .string(finding.fingerprint)],
      "properties": [
        "level": .string(finding.level.rawValue), "confidence": .string(finding.rule.confidence.rawValue),
        "remedy": .string(finding.remedy(in: settings.language)),
      ],
    ]
  }

  private func logicalLocations(of place: Place) -> JSONValue {
    let paragraph = "¶\(place.paragraph)"
    let path = [place.part, place.clause, paragraph].filter { !$0.isEmpty }.joined(separator: "/")
    var locations: [JSONValue] = []
    if !place.clause.isEmpty {
      locations.append(["name": .string(place.clause), "kind": "clause"])
    }
    locations.append(["name": .string(paragraph), "fullyQualifiedName": .string(path), "kind": "paragraph"])
    return .array(locations)
  }

  private func descriptor(of rule: Rule) -> JSONValue {
    let language = settings.language
    let basis = wording.say("依据：", "Cites: ") + wording.text(of: rule.citations)
    let help = [rule.says.text(in: language), rule.why?.text(in: language) ?? "", basis].filter { !$0.isEmpty }
    return [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(rule.title.text(in: language))],
      "fullDescription": ["text": .string(rule.says.text(in: language))],
      "help": ["text": .string(help.joined(separator: "\n"))],
      "defaultConfiguration": ["level": .string(rule.level.rawValue)],
      "properties": ["tags": .array(([rule.source] + rule.serves).map { .string($0) })],
    ]
  }
}

/// Paths as URI references (RFC 3986).
enum URIReference {
  /// Relative paths stay relative, absolute ones become `file:` URIs; everything but unreserved characters and `/`
  /// is percent-encoded as UTF-8.
  static func uri(of path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }
}
