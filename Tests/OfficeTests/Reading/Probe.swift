import Foundation
import Testing

/// A small document with what must be read from it, as one file in `Tests/Reading` describes it.
///
/// How such a file is written stands in `Tests/Reading/README.md`.
struct Probe: Sendable, CustomTestStringConvertible {
  var feature: String
  /// Clause of ECMA-376 part 1, or of another specification by its name.
  var clause: String
  var name: String
  /// Lines of the sections, in order; a section may come more than once.
  var sections: [(heading: String, lines: [String])] = []

  var testDescription: String { "\(feature) (\(clause)): \(name)" }

  func lines(of heading: String) -> [String]? {
    sections.first { $0.heading == heading }?.lines
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Reading")

  /// All probes, in the order of their files. A file that cannot be understood is a programmer's mistake.
  static let all: [Probe] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".probe") }.sorted().flatMap { name in
      probes(in: (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "", file: name)
    }
  }()

  static func probes(in text: String, file: String) -> [Probe] {
    var probes: [Probe] = []
    var feature = ""
    var clause = ""
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("feature ") {
        (feature, clause) = parts(line.dropFirst(8), clause: "")
      } else if line.hasPrefix("=== ") {
        let (name, own) = parts(line.dropFirst(4), clause: clause)
        probes.append(Probe(feature: feature, clause: own, name: name))
      } else if line.hasPrefix("--- ") {
        precondition(!probes.isEmpty, "\(file): a section before the first probe")
        probes[probes.count - 1].sections.append((String(line.dropFirst(4)), []))
      } else if !line.isEmpty, !line.hasPrefix("# "), let probe = probes.indices.last {
        precondition(!probes[probe].sections.isEmpty, "\(file): “\(line)” stands in no section")
        probes[probe].sections[probes[probe].sections.count - 1].lines.append(line)
      }
    }
    return probes
  }

  /// `name | clause`.
  private static func parts(_ text: Substring, clause: String) -> (String, String) {
    let fields = text.components(separatedBy: " | ")
    return (fields[0], fields.count > 1 ? fields[1] : clause)
  }
}
