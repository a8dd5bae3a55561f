import Foundation
import Testing

@testable import Office

/// Another program's opinion on what was written. Runs when `PLUMBLINE_SOFFICE` names LibreOffice's `soffice.bin`.
@Suite("Comments through LibreOffice")
struct LibreOfficeTests {
  @Test("Generated documents keep every comment on its words")
  func generated() throws {
    guard let office = ProcessInfo.processInfo.environment["PLUMBLINE_SOFFICE"] else {
      print("skipped: PLUMBLINE_SOFFICE does not name LibreOffice's soffice")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "plumbline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var names: [String] = []
    for seed in 0..<300 {
      guard let bytes = try annotated(seed: UInt64(seed)) else { continue }
      names.append("\(seed).docx")
      try Data(bytes).write(to: folder.appending(path: "\(seed).docx"))
    }
    try convert(names, in: folder, by: office)
    var lost = 0
    var all = 0
    var read = 0
    for name in names {
      // A few bodies are too odd for LibreOffice, with comments or without.
      guard let document = try? WordDocument(path: folder.appending(path: "out/\(name)").path) else { continue }
      read += 1
      for comment in document.stories where comment.kind == .comment {
        let text = comment.paragraphs.map { comment.string(of: $0) }.joined()
        guard let mark = text.firstIndex(of: "|") else { continue }
        all += 1
        let words = comment.anchor.map { document.text(at: $0) } ?? "–"
        // LibreOffice has its own ideas about spaces at the ends of runs and about symbols.
        if Self.plain(words) != Self.plain(String(text[text.index(after: mark)...])) {
          lost += 1
          print("\(name): \(text) stands on “\(words)”")
        }
      }
    }
    print("\(all) comments in \(names.count) documents, \(read) of them read")
    #expect(read > 150 && all > 1_000)
    #expect(lost == 0)
  }

  private static func plain(_ text: String) -> [Unicode.Scalar] {
    let dropped: Set<Unicode.Scalar> = ["\u{2028}", "\u{A0}", "\u{2011}", "-", "□", "\u{F0A8}"]
    return text.unicodeScalars.filter { $0.value > 0x20 && !dropped.contains($0) }
  }

  /// Three comments a paragraph, each with the words it speaks of in its text; none on what is only commented as a whole.
  private func annotated(seed: UInt64) throws -> [UInt8]? {
    var generated = GeneratedDocument(seed: seed, isSimple: true)
    let sample = generated.sample()
    let document = try sample.read()
    let layout = try BodyLayout(
      of: document, in: Package(bytes: sample.archive()), paragraphs: Set(document.body.paragraphs.indices))
    var generator = SplitMix(state: seed &+ 7)
    var comments: [WordComment] = []
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      var offsets = [0]
      for character in document.body.string(of: paragraph) {
        offsets.append(offsets[offsets.count - 1] + String(character).utf8.count)
      }
      for _ in 0..<3 {
        let ends = [offsets.randomElement(using: &generator) ?? 0, offsets.randomElement(using: &generator) ?? 0]
          .sorted()
        let range = paragraph.text.lowerBound + ends[0]..<paragraph.text.lowerBound + ends[1]
        guard !range.isEmpty, !layout.runs(showing: range).contains(where: { layout.runs[$0].isWhole }) else {
          continue
        }
        let span = Span(story: 0, paragraph: index, range: ends[0]..<ends[1])
        comments.append(
          WordComment(span: span, paragraphs: [.init(text: "\(comments.count)|\(document.text(at: span))")]))
      }
    }
    return comments.isEmpty ? nil : try Roundtrip(sample.archive(), comments: comments).annotated
  }

  private func convert(_ names: [String], in folder: URL, by office: String) throws {
    for start in stride(from: 0, to: names.count, by: 10) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.currentDirectoryURL = folder
      process.arguments =
        [
          office, "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
          "docx:MS Word 2007 XML", "--outdir", "out",
        ] + names[start..<min(start + 10, names.count)]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // What hangs is a failure, not a wait for ever.
      let end = Date().addingTimeInterval(60)
      while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.2) }
      if process.isRunning { process.terminate() }
      process.waitUntilExit()
    }
  }
}
