import Foundation
import Testing

@testable import Office

/// Everything the fuzzer ever found. The name of a file begins with the target that it is for (`Fuzz/Entry.swift`).
@Suite("Findings of the fuzzer stay mended")
struct FuzzFindingTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples/Fuzz")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  @Test("The inputs that were found, read as the fuzzer reads them", arguments: files)
  func finding(file: String) throws {
    let bytes = Array(try Data(contentsOf: FuzzFindingTests.folder.appendingPathComponent(file)))
    let target = String(file.prefix { $0 != "-" })
    let archive = try #require(FuzzFindingTests.archive(for: target, bytes), "\(target) is no target")
    do {
      let document = try WordDocument(bytes: archive)
      for story in document.stories {
        #expect(story.paragraphs.last.map { $0.text.upperBound + 1 } ?? 0 == story.text.count)
        if let anchor = story.anchor { _ = document.text(at: anchor) }
      }
    } catch {
      #expect(error.code != .internal)
    }
  }

  /// The input as a file: alone, or in the place of a part.
  private static func archive(for target: String, _ bytes: [UInt8]) -> [UInt8]? {
    var writer = ZipWriter()
    switch target {
    case "package", "word2003": return bytes
    case "opendocument":
      writer.add("content.xml", bytes)
    case "document", "styles", "numbering":
      for part in Sample(Sample.item(1)).parts where part.name != "word/\(target).xml" {
        writer.add(part.name, part.content.replacing("</Relationships>", with: links))
      }
      writer.add("word/\(target).xml", bytes)
    default: return nil
    }
    return writer.archive()
  }

  private static let links =
    ["styles", "numbering"].map {
      "<Relationship Id=\"\($0)\" Type=\"\(Sample.office)\($0)\" Target=\"\($0).xml\"/>"
    }.joined() + "</Relationships>"

  @Test("A comment in a body without a paragraph")
  func commentAlone() throws {
    let document = try Sample("<w:commentRangeStart w:id=\"1\"/>").read()
    #expect(document.body.lines == [""])
  }
}
