import Foundation
import Testing

@testable import Office

/// Real documents, when a folder of them is at hand: `PLUMBLINE_CORPUS` names one with `good` and `nasty` inside, else
/// `shared/corpus` beside the checkout.
@Suite("Corpus")
struct CorpusTests {
  private static let word = ["docx", "docm", "dotx", "dotm"]

  private func files(in folder: String) -> [URL] {
    let sibling = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../shared/corpus"
    ).standardizedFileURL.path
    let root = ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"] ?? sibling
    let url = URL(fileURLWithPath: root).appendingPathComponent(folder)
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: PLUMBLINE_CORPUS names no folder with \(folder)/")
      return []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().map { url.appendingPathComponent($0) }
  }

  @Test("Word documents that Word opens are read, with every range inside the text and every origin in the part")
  func good() throws {
    for url in files(in: "good") where CorpusTests.word.contains(url.pathExtension) {
      let package = try Package(path: url.path)
      let document = try WordDocument(reading: package)
      for (index, story) in document.stories.enumerated() {
        try check(story, at: index, in: document, package: package, name: url.lastPathComponent)
      }
      #expect(OriginCheck.problems(in: document, package: package) == [], "\(url.lastPathComponent)")
    }
  }

  @Test("Every character of every document is accounted for, in each view of its tracked changes")
  func accounts() throws {
    for url in files(in: "good") where CorpusTests.word.contains(url.pathExtension) {
      for view in RevisionView.allCases {
        let (_, account) = try WordDocument.accounted(reading: Package(path: url.path), view: view)
        #expect(account.difference == 0, "\(url.lastPathComponent), \(view)")
      }
    }
  }

  @Test("So is every character of the samples, and their runs are found in their parts")
  func samples() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Samples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let documents = names.filter { name in ["docx", "docm", "xml"].contains { name.hasSuffix("." + $0) } }
    #expect(documents.count >= 20)
    for name in documents {
      let package = try Package(path: folder.appendingPathComponent(name).path)
      for view in RevisionView.allCases {
        let (document, account) = try WordDocument.accounted(reading: package, view: view)
        #expect(account.difference == 0 && account.characters > 0, "\(name), \(view)")
        #expect(OriginCheck.problems(in: document, package: package) == [], "\(name), \(view)")
      }
    }
  }

  private func check(_ story: Story, at index: Int, in document: WordDocument, package: Package, name: String) throws {
    let part = XMLText.decoded(try package.part(named: story.part))
    #expect(String(validating: story.text, as: UTF8.self) != nil, "\(name)")
    for paragraph in story.paragraphs {
      #expect(story.text[paragraph.text.upperBound] == UInt8(ascii: "\n"), "\(name)")
      #expect(!story.text[paragraph.text].contains(UInt8(ascii: "\n")), "\(name)")
      let element = part[paragraph.origin]
      #expect(element.isEmpty || element.first == UInt8(ascii: "<") && element.last == UInt8(ascii: ">"), "\(name)")
      for run in story.runs[paragraph.runs] {
        #expect(
          paragraph.text.contains(run.text.lowerBound) && run.text.upperBound <= paragraph.text.upperBound, "\(name)")
        #expect(run.origin < 0 || part[run.origin] == UInt8(ascii: "<"), "\(name)")
      }
    }
    for span in story.revisions.map(\.span) + story.setAside.map(\.span) {
      #expect(span.story == index, "\(name)")
      _ = document.text(at: span)
    }
    if let anchor = story.anchor { _ = document.text(at: anchor) }
    for control in story.controls { _ = story.text[control.text] }
  }

  @Test("Everything else is read or refused with a code, in time")
  func nasty() {
    for url in files(in: "nasty") {
      let time = ContinuousClock().measure {
        do {
          _ = try WordDocument(path: url.path)
        } catch let error as ReadError {
          #expect(error.code != .internal, "\(url.lastPathComponent)")
        } catch {
          Issue.record("\(url.lastPathComponent): \(error)")
        }
      }
      #expect(time < .seconds(2), "\(url.lastPathComponent)")
    }
  }
}
