import Foundation
import Office
import Testing

/// `annotate` over all sample contracts with the rulebook that is shipped.
@Suite struct AnnotatedSampleTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL.path(percentEncoded: false)

  private let folder: ScratchFolder
  private let program: BuiltProgram

  init() throws {
    folder = try ScratchFolder()
    program = BuiltProgram(
      folder: folder.path,
      environment: ["PLUMBLINE_RULES": Self.checkout + "/Rules", "PLUMBLINE_CACHE": folder("cache")])
  }

  private var samples: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Self.checkout + "/Tests/Samples")) ?? []
    return names.filter { $0.hasSuffix(".docx") || $0.hasSuffix(".docm") || $0.hasSuffix(".xml") }.sorted()
  }

  private func sample(_ name: String) -> String { "\(Self.checkout)/Tests/Samples/\(name)" }

  private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

  private func annotate(_ more: String, to output: String) throws -> BuiltProgram.Outcome {
    let outcome = try program.shell(
      "\"$plumbline\" annotate \(Self.checkout)/Tests/Samples/*.{docx,docm,xml} --output-dir \(output) \(more)")
    #expect(outcome.errors.isEmpty)
    return outcome
  }

  @Test func everyPartComesBackAndTheTextNeverChanges() throws {
    #expect(samples.count > 20)
    #expect(try annotate("--suggest", to: "marked").status == 1)
    #expect(try program("annotate", "--remove", "marked", "--output-dir", "plain").status == 0)
    for name in samples {
      let (before, after) = (
        try Package(bytes: bytes(sample(name))), try Package(bytes: bytes(folder("plain/\(name)")))
      )
      #expect(before.partNames == after.partNames)
      for part in before.partNames {
        let (one, other) = (try before.part(named: part), try after.part(named: part))
        #expect(one == other, "\(name) \(part)")
      }
    }
  }

  @Test func everyCommentStandsOnTheWordsOfItsFinding() throws {
    _ = try annotate("--language zh", to: "marked")
    for name in samples {
      let read = try program("check", sample(name), "--format", "json", "--language", "zh", "--fail-on", "never")
      let root = try #require(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
      let findings = (root["documents"] as? [[String: Any]])?.first?["findings"] as? [[String: Any]] ?? []
      let marked = try WordDocument(path: folder("marked/\(name)"))
      // Comments that were there before hold none of ours' words.
      let comments = marked.stories.filter { $0.kind == .comment }.suffix(findings.count)
      for (finding, comment) in zip(findings, comments) {
        let location = try #require(finding["location"] as? [String: Any])
        let excerpt = try #require(location["excerpt"] as? String)
        #expect(comment.string(of: comment.paragraphs[0]).contains(finding["rule"] as? String ?? "–"))
        guard location["part"] as? String == "word/document.xml", !excerpt.isEmpty else { continue }
        let words = try #require(comment.anchor.map { marked.text(at: $0) })
        #expect(words == excerpt || words.contains(excerpt), "\(name): \(words) for \(excerpt)")
      }
    }
  }

  @Test func equalCallsGiveEqualBytesWhateverTheJobs() throws {
    _ = try annotate("--suggest --jobs 1", to: "one")
    _ = try annotate("--suggest --jobs 4", to: "four")
    for name in samples { #expect(try bytes(folder("one/\(name)")) == bytes(folder("four/\(name)")), "\(name)") }
  }

  /// Tracked changes are read as accepted, so checking the marked file is checking the corrected one.
  @Test func whatWasCorrectedIsNotFoundAgain() throws {
    _ = try annotate("--suggest", to: "marked")
    for name in samples {
      let marked = try WordDocument(path: folder("marked/\(name)"))
      guard marked.body.revisions.contains(where: { $0.author == "Plumbline" }) else { continue }
      let again = try program(
        "check", "marked/\(name)", "--fail-on", "never", "--select", "FRM-009,FRM-022,PRC-003,PRC-004,G-04")
      #expect(!again.output.contains("FRM-009"), "\(name)")
      #expect(!again.output.contains("FRM-022a"), "\(name)")
      #expect(!again.output.contains("PRC-003"), "\(name)")
    }
  }

  /// Runs when LibreOffice is named, since starting it takes longer than all other tests together.
  @Test func commentsKeepTheirWordsThroughLibreOffice() throws {
    guard let office = ProcessInfo.processInfo.environment["PLUMBLINE_SOFFICE"] else {
      print("skipped: PLUMBLINE_SOFFICE does not name LibreOffice's soffice")
      return
    }
    _ = try annotate("--suggest", to: "marked")
    let converted = try program.shell(
      "\(office) -env:UserInstallation=file://\(folder("profile")) --headless --convert-to 'docx:MS Word 2007 XML' "
        + "--outdir saved marked/*.docx >/dev/null 2>&1")
    #expect(converted.status == 0)
    for name in samples where name.hasSuffix(".docx") {
      let (before, after) = (try words(folder("marked/\(name)")), try words(folder("saved/\(name)")))
      #expect(before == after, "\(name)")
    }
  }

  /// Text and words of every comment, in the order of their texts.
  private func words(_ path: String) throws -> [String] {
    let document = try WordDocument(path: path)
    return document.stories.filter { $0.kind == .comment }.map { story in
      let text = story.paragraphs.map { story.string(of: $0) }.joined(separator: "|")
      return "\(text) @ \(story.anchor.map { document.text(at: $0) } ?? "–")"
    }.sorted()
  }

  /// Runs when a program is named that takes files and fails when one breaks the schemas of ISO 29500.
  @Test func theSchemasFindNothingNew() throws {
    guard let validator = ProcessInfo.processInfo.environment["PLUMBLINE_SCHEMA_CHECK"] else {
      print("skipped: PLUMBLINE_SCHEMA_CHECK does not name a validator")
      return
    }
    _ = try annotate("--suggest", to: "marked")
    let before = try program.shell("cd \(Self.checkout)/Tests/Samples && \(validator) *.docx *.docm | sort")
    let after = try program.shell("cd marked && \(validator) *.docx *.docm | sort")
    #expect(!before.output.isEmpty && after.output == before.output)
  }
}
