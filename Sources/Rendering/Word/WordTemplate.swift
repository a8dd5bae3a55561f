import Contracts
import Office

/// A Word document with tags, taken apart once and filled as often as one likes.
public struct WordTemplate: Sendable {
  private let parts: [(name: String, bytes: [UInt8])]
  private let stories: [String: StoryTemplate]
  private let mainPart: String
  private let language: Language
  private let controls: Set<String>
  private let hasReferences: Bool
  /// Declared paths of the fields that tags name.
  public let usedPaths: Set<String>
  /// What does not keep it from being filled but may leave a hole in the page.
  public let remarks: [TemplateMistake]

  /// Takes a package apart. Throws everything that is wrong with its tags, or why it cannot be read.
  init(
    _ package: Package, fields: [Field], clauses: ClauseSelection, language: Language
  ) throws(TemplateMistakes) {
    do {
      let main = try package.mainPart()
      mainPart = main
      var parts: [(name: String, bytes: [UInt8])] = []
      var stories: [String: StoryTemplate] = [:]
      var mistakes: [TemplateMistake] = []
      var remarks: [TemplateMistake] = []
      var used: Set<String> = []
      var controls: Set<String> = []
      var hasReferences = false
      for name in package.partNames {
        let bytes = try package.part(named: name)
        parts.append((name, bytes))
        guard name == main || WordTemplate.isStory(package.contentType(of: name)) else { continue }
        let tree = try MarkupTree(bytes, part: name)
        var parser = StoryParser(tree, library: clauses)
        stories[name] = parser.parse(FieldScope(fields))
        mistakes += parser.mistakes
        remarks += parser.remarks
        used.formUnion(parser.used)
        for element in tree.elements where element.name == .id { controls.insert(element.value ?? "") }
        hasReferences =
          hasReferences || tree.elements.contains { $0.name == .fieldCode }
          || bytes.holdsReferenceTag
      }
      guard mistakes.isEmpty else { throw TemplateMistakes(mistakes: mistakes) }
      // What says what the parts are comes first, as every reader likes it.
      self.parts = parts.filter { $0.name == "[Content_Types].xml" } + parts.filter { $0.name != "[Content_Types].xml" }
      self.stories = stories
      usedPaths = used
      self.remarks = remarks
      self.controls = controls
      self.hasReferences = hasReferences || clauses.haveReferences
      self.language = language
    } catch let error as TemplateMistakes {
      throw error
    } catch let error as ReadError {
      throw TemplateMistakes(mistakes: [.unreadable(error)])
    } catch {
      throw TemplateMistakes(mistakes: [.unreadable(.noMemory)])
    }
  }

  private static func isStory(_ type: String) -> Bool {
    ["header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"].contains { type.hasSuffix($0) }
  }

  /// The filled document as a file. Equal data give equal bytes. Without a stamp it is an empty form.
  func render(_ data: Datum, stamp: DataStamp?) throws(TemplateMistakes) -> [UInt8] {
    do {
      return try write(data, stamp: stamp)
    } catch let error as TemplateMistake {
      throw TemplateMistakes(mistakes: [error])
    } catch let error as ReadError {
      throw TemplateMistakes(mistakes: [.unreadable(error)])
    } catch {
      throw TemplateMistakes(mistakes: [.unreadable(.noMemory)])
    }
  }

  private func write(_ data: Datum, stamp: DataStamp?) throws -> [UInt8] {
    var filled: [String: [UInt8]] = [:]
    var bookmarks = StoryRenderer.Bookmarks()
    bookmarks.controls = controls
    for (name, story) in stories.sorted(by: { $0.key < $1.key }) {
      var renderer = StoryRenderer(story, language: language, bookmarks: bookmarks)
      try renderer.render(story.blocks, in: Scope(data, isBlank: stamp == nil))
      bookmarks = renderer.bookmarks
      filled[name] = renderer.output
    }
    var output = parts.map { (name: $0.name, bytes: filled[$0.name] ?? $0.bytes) }
    if hasReferences { try number(&output) }
    try stamp?.add(data, to: &output, main: mainPart)
    var writer = PackageWriter()
    for part in output { writer.add(part.name, part.bytes) }
    return try writer.bytes()
  }

  /// Puts the numbers into cross-references.
  private func number(_ output: inout [(name: String, bytes: [UInt8])]) throws {
    guard let main = output.first(where: { $0.name == mainPart }) else { return }
    let document = try WordDocument(reading: Package(parts: output))
    let references = CrossReferences(body: try MarkupTree(main.bytes, part: mainPart), document: document)
    for index in output.indices where stories[output[index].name] != nil {
      let tree = try MarkupTree(output[index].bytes, part: output[index].name)
      output[index].bytes = try references.filled(tree)
    }
  }
}

extension [UInt8] {
  /// Whether it has a tag that becomes a cross-reference, be it split over runs or not.
  fileprivate var holdsReferenceTag: Bool { String(decoding: self, as: UTF8.self).contains("ref ") }
}

extension TemplateMistake {
  static func unreadable(_ error: ReadError) -> TemplateMistake {
    TemplateMistake(
      code: .unreadable, part: "", place: LocalizedText(zh: "", en: ""), excerpt: "",
      reason: LocalizedText(zh: error.zh, en: error.en))
  }
}

extension ReadError {
  static let noMemory = ReadError(.internal, zh: "内存不足。", en: "Memory has run out.")
}
